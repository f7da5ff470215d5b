match x:
 x