
a

if a:
 b
 c
x  +  y
(a,
b)
# comment

def f():
		pass
	pass

