a = \
    b
a = b + \
c
if a and \
   b:
    pass
x = (a
  + b
# comment

     + c)
f(a,
b)
x = [
1, 2,
        3
]
x = {
'a': 1,
    'b': (
  2),
}
assert a, \
    b
from a import \
    b
a = 1; \
b = 2
\
a
if a:
    b \
  + c
    d
def f(
    a,
    b=1,  # comment
): pass
