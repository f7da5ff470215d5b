try:[for=x
x