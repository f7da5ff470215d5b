if a:
  if b:
        c
  d
if a:
	b
	if c:
	    d
if a:
 b
 # comment at the same column
# comment at column 0
  # comment deeper
 c

class A:

    def f(self):

        pass



    def g(self): pass
    # trailing
if a: b; c
else: d
if a:
    pass
    
    pass
	
def f():
    if a:
        b
    # dedented comment
        c
    return
