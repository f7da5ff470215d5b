match x:
 case x(x=x,(x):