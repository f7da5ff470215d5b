# Lambdas with a name. Expected findings: ruff 0.17.6, `--select E731 --isolated`.
f = lambda: 0  # error: [E731]
f = lambda x: 2 * x  # error: [E731]
f: object = lambda x: 2 * x  # error: [E731]
f: Callable = lambda x: 2 * x  # error: [E731]
f: Callable[[int], str] = lambda x: 2 * x  # error: [E731]
from typing import Callable, Any
import typing, collections.abc
g: Callable[[int], str] = lambda x: 2 * x  # error: [E731]
g: Callable[..., str] = lambda x: 2 * x  # error: [E731]
g: Callable[P, str] = lambda x: 2 * x  # error: [E731]
g: typing.Callable[[int, str], "str"] = lambda x, y=1, /, z=2, *a, k=1, **kw: 2 * x  # error: [E731]
g: collections.abc.Callable[[int, str], "str"] = lambda x, y=1: 2 * x  # error: [E731]
g: "Callable[[int], str]" = lambda x: 2 * x  # error: [E731]
g: Callable[[], None] = lambda: None  # error: [E731]
g: Callable[[str, int], None] = lambda a, /, b: None  # error: [E731]
g: Callable[[str], None] = lambda a, b: None  # error: [E731]
class C:
    f = lambda self: 0  # error: [E731]
    g: int = lambda self: 0
    def m(self):
        f = lambda: self  # error: [E731]
        h = k = lambda: 0
        self.f = lambda: 0
        f[0] = lambda: 0
        if f: z = lambda: 0  # error: [E731]
        x = 1; z = lambda: 0  # error: [E731]
        z = lambda: 0; x = 1  # error: [E731]
        z = lambda: 0  # foo  # error: [E731]
        z = lambda: (a, b)  # error: [E731]
        z = (lambda: 0)  # error: [E731]
        z = lambda *args, **kwargs: f(*args, **kwargs)  # error: [E731]
        z = lambda a, b=1, *c, d, e=2, **f: 0  # error: [E731]
        z = lambda a, b=1, /, c=2, *, d, e=[1, 2], **f: 0  # error: [E731]
        z = lambda x=lambda: 0: x  # error: [E731]
        z = lambda x='a', y=b"c", zz=f"{x}", w=1.5, q=-1, r=not x, s=x+1*2, t=(x+1)*2, u={1:2,**x}, v=x[1:2, ...], aa=x.y(1,*b,c=2,**d): x  # error: [E731]
        z = lambda x=[i for i in x if i], y=a if b else c, w=(1,), v=(), u=1_000, t=0xFF, s="it's", r='"', q="a" "b": x  # error: [E731]
        # error-next-line: [E731]
        z = lambda: \
            0
        z = (lambda:  # error: [E731]
            0)
        z = lambda: (  # error: [E731]
            # comment
            0)
        z = lambda: f(  # error: [E731]
            1,
            2)
        z = (  # error: [E731]
            lambda: 0
        )
        z = lambda x: (  # error: [E731]
            a +
            b)
        # error-next-line: [E731]
        z = lambda: """a
  b"""
        z = lambda: (x := 1)  # error: [E731]
        z = lambda: lambda: 0  # error: [E731]
        z = lambda x: x if x else lambda: 0  # error: [E731]
        z = (  # c  # error: [E731]
            lambda: 0  # d
        )
def foo():
    f: int
    f = lambda: 0  # error: [E731]
    g = 1
    g = lambda: 0  # error: [E731]
    global q
    q = lambda: 0  # error: [E731]
x: int
x = lambda: 0  # error: [E731]
if x: y = lambda: 0  # error: [E731]
while 1:
	y = lambda: 0  # error: [E731]
# error-next-line: [E731]
y = lambda \
  x: 0
def f2():
  def f3():
     f = lambda: 0  # error: [E731]
async def foo2():
    z = lambda: await_  # error: [E731]
    for x in lambda: y, 1: pass
f = lambda x: f"{x!r:>10} {'a'}"  # error: [E731]
f = lambda x: 'a' 'b'  # error: [E731]
f = lambda x: ("a"  # error: [E731]
   "b")
f = lambda: ((0))  # error: [E731]
f = lambda: (0)  # error: [E731]
f = lambda: [  # error: [E731]
  1
]
z = lambda: (  0  )  # error: [E731]
z = lambda: (0) + (1)  # error: [E731]
z = lambda: (0), (1)
