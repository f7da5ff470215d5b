a = 1
a = b = c = d
a, b = b, a
a, *b = c
*a, = b
(a), [b, (c, *d)], e.f, g[h] = i
[] = () = x
[a] = (b,) = [*c] = (*d,) = y
a = yield
a = yield from b
a = b, *c
a = *b, *c
x = (y) = z
x.y.z[0][1].w = 1
f(x).y = g[x](y)[z] = None
(x for x in y).z = 1
x = y if z else w
x = not y
x = lambda: 0
