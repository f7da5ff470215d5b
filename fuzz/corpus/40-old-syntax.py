from __future__ import print_function
print
print(a), b
print >> a
print * b
print[a]
exec(a)
exec
nonlocal_ = async_ = 1
class A(object): pass
x = (1,), (2), [3,]
