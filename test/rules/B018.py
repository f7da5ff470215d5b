# Expressions as statements. Expected findings: ruff 0.17.6, `--select B018 --isolated`.
x == 1
x.y  # error: [B018]
x  # error: [B018]
1  # error: [B018]
"a"
...
None  # error: [B018]
True  # error: [B018]
1.5  # error: [B018]
b"a"  # error: [B018]
f"{x}"
(x, y)  # error: [B018]
[x]  # error: [B018]
{x: y}  # error: [B018]
{x}  # error: [B018]
[i for i in x]
{i for i in x}
{i: i for i in x}
(i for i in x)
x < y < z
x and y  # error: [B018]
x or f()
not x  # error: [B018]
-x  # error: [B018]
x + y
x + f()
x[0]
x[f()]
x.y.z  # error: [B018]
x().y  # error: [B018]
f(x)
f(x).y  # error: [B018]
f(x)[0]
f(x) + 1
f(x) == 1
(f(x), 1)
[f(x)]
{f(x): 1}
(x := 1)
lambda: 0  # error: [B018]
lambda: f()
x if y else z  # error: [B018]
x if f() else z
*x,  # error: [B018]
x; y == z  # error: [B018]
def g():
    "doc"
    "a"
    1  # error: [B018]
    x == 1
def g2():
    x.y  # error: [B018]
    1  # error: [B018]
    yield
    (yield)
    await_  # error: [B018]
    x == 1
    return x
async def g3():
    await x
    await x == 1
    await x + 1
    [i async for i in x]
    [await i for i in x]
    (await x).y  # error: [B018]
    x == await y
class C:
    "doc"
    x == 1
    y  # error: [B018]
    "foo"
    x.y  # error: [B018]
if x: y == 1
if x:
    x == 1
else:
    x in y
    x is not y
with x: x.y  # error: [B018]
try:
    x.y  # error: [B018]
    x == 1
except: pass
try:
    x  # error: [B018]
finally: pass
with suppress(A):
    x.y  # error: [B018]
    x == y
    x + 1
import contextlib
with contextlib.suppress(A):
    x.y  # error: [B018]
    x == y
from contextlib import suppress
with suppress(A):
    x.y  # error: [B018]
    x == y
    x  # error: [B018]
from pytest import raises
with raises(A):
    x.y  # error: [B018]
    x == y
    x  # error: [B018]
    1  # error: [B018]
import pytest, unittest
with pytest.raises(A):
    x.y  # error: [B018]
    x == y
    x  # error: [B018]
with self.assertRaises(A):
    x.y  # error: [B018]
    x == y
with unittest.foo: x == y
print >> x
print >> x, y
x >> y
x @ y
x | y
a.b | c
a | b() | c
async def h():
    async with suppress(A): x.y  # error: [B018]
def h2():
    if x:
       x == 1
def h3():
    x == 1
    if x:
        x == 2
    x == 3
def h4():
    for i in x:
        x == 3
def h5():
    def h6():
        x == 4
    x == 5
x in y
x not in y
f"{x}" == 1
"a" "b"
"a" % x
"a" % f()
"a".b  # error: [B018]
"a".join  # error: [B018]
x.__doc__  # error: [B018]
[*x]  # error: [B018]
[*f()]
x[1:2]
x[1:f()]
t = 1
type(x)
x.y == 1
~x  # error: [B018]
# comment
__doc__  # error: [B018]
import typing
typing.TYPE_CHECKING  # error: [B018]
(x)  # error: [B018]
(x.y)  # error: [B018]
((x == 1))
(
 x == 1
)
x.y; z.a  # error: [B018, B018]
1 + 2  # error: [B018]
1 + x
x + 1
"a" + "b"  # error: [B018]
"a" + x
"a" % (x,)  # error: [B018]
[1] + [2]  # error: [B018]
[1] + x
x + [1]
(1,) + (2,)  # error: [B018]
{1} | {2}  # error: [B018]
{1: 2} | {3: 4}  # error: [B018]
f"a" + "b"  # error: [B018]
1 << 2  # error: [B018]
x << 1
-1 + 2
(1 + 2) + 3
1 + (x + 2)
not (x + 1)
[x + 1]
[x := 1]
(x, y := 1)
list()  # error: [B018]
dict()  # error: [B018]
set()  # error: [B018]
tuple()  # error: [B018]
frozenset()  # error: [B018]
list(x)
int()
str()
bytes()
-f()
lambda: list()  # error: [B018]
list().x  # error: [B018]
[list()]  # error: [B018]
x if list() else y  # error: [B018]
def generate():
    (yield 1) if x else 2
f"{f()}"
f"{f()}".x  # error: [B018]
"a" "b".c  # error: [B018]
x[0].y  # error: [B018]
x[0].y.z  # error: [B018]
f"{x}" + 1  # error: [B018]
1 + f"{x}"  # error: [B018]
1.0 * 2j  # error: [B018]
None + None  # error: [B018]
... + ...  # error: [B018]
True + 1  # error: [B018]
lambda x=f(): 0
lambda x=1: 0  # error: [B018]
{**x}  # error: [B018]
{**f()}
{x: f()}
{x: [1]}  # error: [B018]
*f(),
[*x, 1]  # error: [B018]
(a, (b, c))  # error: [B018]
(a := b)
not (a := b)
x < (a := 1)
(a := b).c  # error: [B018]
(a := f()).c  # error: [B018]
(await_).c  # error: [B018]
list() + list()
b"a" + b"b"  # error: [B018]
(i for i in x).y  # error: [B018]
[i for i in x].y  # error: [B018]
() + ()  # error: [B018]
1 + ()  # error: [B018]
x.y + 1
1 + -1
-1 + 1
t"{x}"  # error: [B018]
t"{x}".y  # error: [B018]
t"{x}" + "a"
[t"{x}"]  # error: [B018]
