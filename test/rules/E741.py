# Names that look like digits. Expected findings: ruff 0.17.6, `--select E741 --isolated`.
l = 1  # error: [E741]
O = I = 2  # error: [E741, E741]
l: int  # error: [E741]
l: int = 1  # error: [E741]
l += 1  # error: [E741]
(l := 1)  # error: [E741]
for l in x: pass  # error: [E741]
with a as l, b as (O, *I): pass  # error: [E741, E741, E741]
try: pass
except A as l: pass  # error: [E741]
def f(l, O=1, *I, **l2): pass  # error: [E741, E741, E741]
def f2(*, l): pass  # error: [E741]
def f3(l, /): pass  # error: [E741]
def f4(*l): pass  # error: [E741]
def f5(**l): pass  # error: [E741]
def f6(*I: int, **O: int): pass  # error: [E741, E741]
lambda l: 0  # error: [E741]
lambda *l, O=1: 0  # error: [E741, E741]
[l for l in x]  # error: [E741]
{l: O for l, O in x}  # error: [E741, E741]
import l
import a as l
from x import O
from x import y as I
def l(): pass
class I: pass
def g():
    global l, O  # error: [E741, E741]
    l = 1  # error: [E741]
def h():
    l = 1  # error: [E741]
    def k():
        nonlocal l  # error: [E741]
        l = 2  # error: [E741]
match x:
    case l: pass
match x:
    case [O, *I]: pass
    case {"a": l, **I}: pass
    case C(l, O=I): pass
    case l as O: pass
del l
f(l=1)
a.l = 1
l[0] = 1
type l = int  # error: [E741]
type X[l] = l
def z[I](O: I): pass  # error: [E741]
class Z[l]: pass
[l, O] = 1, 2  # error: [E741, E741]
l, (O, I) = x  # error: [E741, E741, E741]
l = O = 1; l  # error: [E741, E741]
async def ff():
    async for l in x: pass  # error: [E741]
    async with a as l: pass  # error: [E741]
    [l async for l in x]  # error: [E741]
print(l)
for (l) in x: pass  # error: [E741]
for l.x in x: pass
