match x:
 case C(a, _=b): pass