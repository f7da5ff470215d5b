\
 x