def(():
 try