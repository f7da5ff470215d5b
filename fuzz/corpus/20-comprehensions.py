[x for x in y]
[x for x in y if z]
[x for x in y if z if w for a in b for c in d if e]
[x for x, y in z]
[x for x, in z]
[x for x, *y in z]
[x for (x) in z]
[x for [x, y] in z]
[x for x.y in z]
[x for x[0] in z]
{x for x in y}
{x: y for x, y in z}
{x: y for x in y if z}
{(x): y for x in (yield)}
(x for x in y)
(x async for x in y)
[x async for x in y async for z in w if await v]
[(x, y) for x in a for y in b]
[x if y else z for x in w]
[x for x in y or z]
[x for x in y if z or w]
[x for x in (lambda: y, z)]
[lambda: x for x in y]
[[x for x in y] for y in z]
[x := y for y in z]
[(x := y) for y in z if (w := y)]
{x := y for y in z}
(x := y for y in z)
[await x for x in y]
[x for x in y if not z]
[x for x in y if (lambda: z)]
{**a, 'b': [x for x in y]}
