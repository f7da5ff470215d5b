match x:
 case C(_=b, c=_): pass