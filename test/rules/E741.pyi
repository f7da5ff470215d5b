# Stubs repeat the names of what they describe. Expected findings: ruff 0.17.6, `--select E741 --isolated`.
l = 1
O = I = 2
l: int
l: int = 1
l += 1
(l := 1)
for l in x: pass
with a as l, b as (O, *I): pass
try: pass
except A as l: pass
def f(l, O=1, *I, **l2): pass
def f2(*, l): pass
def f3(l, /): pass
def f4(*l): pass
def f5(**l): pass
def f6(*I: int, **O: int): pass
lambda l: 0
lambda *l, O=1: 0
[l for l in x]
{l: O for l, O in x}
import l
import a as l
from x import O
from x import y as I
def l(): pass
class I: pass
def g():
    global l, O
    l = 1
def h():
    l = 1
    def k():
        nonlocal l
        l = 2
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
type l = int
type X[l] = l
def z[I](O: I): pass
class Z[l]: pass
[l, O] = 1, 2
l, (O, I) = x
l = O = 1; l
async def ff():
    async for l in x: pass
    async with a as l: pass
    [l async for l in x]
print(l)
for (l) in x: pass
for l.x in x: pass
