lambda: 0
lambda x: x
lambda x, y=1, *z, w, v=2, **u: 0
lambda x, /: x
lambda x, /, y, *, z: x
lambda x=1, /, y=2: x
lambda *, x: x
lambda *x: x
lambda **x: x
lambda *x, y, **z,: 0
lambda x,: x
lambda: lambda: 0
lambda x: (yield)
lambda: (yield x)
lambda x: x if y else z
lambda *a, b=lambda: 0: b
(lambda: 0)()
lambda x: lambda y: x + y
lambda: not x
lambda: a or b
[lambda: 0, lambda x: 1]
{lambda: 0: lambda: 1}
lambda a=(b := c): a
