if
 (x
