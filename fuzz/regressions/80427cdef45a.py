match x:
 case{**''"