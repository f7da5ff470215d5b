def x():
	x
	\
x