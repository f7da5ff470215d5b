x(x=,
 break