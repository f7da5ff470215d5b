match x:
 case x as('