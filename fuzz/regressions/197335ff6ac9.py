while:[for{}
x