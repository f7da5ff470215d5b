yield
yield a
yield a, b
yield *a, b
yield from a
yield from a if b else c
x = yield
x = yield a, *b
x = y = yield from z
(yield)
(yield a)
[(yield)]
f((yield))
return
return a
return a, b
return *a, b
return (yield)
await a
await (yield)
x = await a
await a, await b
print(await a)
assert a
assert a, b
assert (a, b)
assert (yield), await c
del a
del a, b
del (a), [b], (c, d), e.f, g[h], (), []
del (a,), [b, (c.d, e[f])]
del a,
global a
global a, b
nonlocal a, b
pass
break
continue
pass; pass
pass; pass;
...
