match x:
 case _.Class: pass