(a := 1)
(a := b, c)
x = (a := b)
f(a := 1, b=(c := 2))
if (a := b) and (c := d): pass
while a := b: pass
[a := b, c := d]
[(a := b) for c in d]
[c for c in d if (a := c)]
(a := (b := c))
x[(a := b):c]
x[(a := b), c]
lambda: (a := b)
def f(x=(a := b)): pass
assert (a := b), (c := d)
return (a := b)
{(a := b): (c := d)}
f'{(a := b)}'
(a := (yield))
(a := lambda: b)
(a := b if c else d)
(a := not b)
not (a := b)
@(a := b)
def f(): pass
