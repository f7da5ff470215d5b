(lambda
 with