# Comparisons as statements. Expected findings: ruff 0.17.6, `--select B015 --isolated`.
x == 1  # error: [B015]
x.y
x
1
"a"
...
None
True
1.5
b"a"
f"{x}"
(x, y)
[x]
{x: y}
{x}
[i for i in x]
{i for i in x}
{i: i for i in x}
(i for i in x)
x < y < z  # error: [B015]
x and y
x or f()
not x
-x
x + y
x + f()
x[0]
x[f()]
x.y.z
x().y
f(x)
f(x).y
f(x)[0]
f(x) + 1
f(x) == 1  # error: [B015]
(f(x), 1)
[f(x)]
{f(x): 1}
(x := 1)
lambda: 0
lambda: f()
x if y else z
x if f() else z
*x,
x; y == z  # error: [B015]
def g():
    "doc"
    "a"
    1
    x == 1  # error: [B015]
def g2():
    x.y
    1
    yield
    (yield)
    await_
    x == 1  # error: [B015]
    return x
async def g3():
    await x
    await x == 1  # error: [B015]
    await x + 1
    [i async for i in x]
    [await i for i in x]
    (await x).y
    x == await y  # error: [B015]
class C:
    "doc"
    x == 1  # error: [B015]
    y
    "foo"
    x.y
if x: y == 1  # error: [B015]
if x:
    x == 1  # error: [B015]
else:
    x in y  # error: [B015]
    x is not y  # error: [B015]
with x: x.y
try:
    x.y
    x == 1  # error: [B015]
except: pass
try:
    x
finally: pass
with suppress(A):
    x.y
    x == y  # error: [B015]
    x + 1
with contextlib.suppress(A):
    x.y
    x == y  # error: [B015]
with suppress(A):
    x.y
    x == y  # error: [B015]
    x
with raises(A):
    x.y
    x == y  # error: [B015]
    x
    1
with pytest.raises(A):
    x.y
    x == y  # error: [B015]
    x
with self.assertRaises(A):
    x.y
    x == y  # error: [B015]
with unittest.foo: x == y  # error: [B015]
print >> x
print >> x, y
x >> y
x @ y
x | y
a.b | c
a | b() | c
async def h():
    async with suppress(A): x.y
def h2():
    if x:
       x == 1  # error: [B015]
def h3():
    x == 1  # error: [B015]
    if x:
        x == 2  # error: [B015]
    x == 3  # error: [B015]
def h4():
    for i in x:
        x == 3  # error: [B015]
def h5():
    def h6():
        x == 4  # error: [B015]
    x == 5  # error: [B015]
x in y  # error: [B015]
x not in y  # error: [B015]
f"{x}" == 1  # error: [B015]
"a" "b"
"a" % x
"a" % f()
"a".b
"a".join
x.__doc__
[*x]
[*f()]
x[1:2]
x[1:f()]
t = 1
type(x)
x.y == 1  # error: [B015]
~x
# comment
__doc__
typing.TYPE_CHECKING
(x)
(x.y)
((x == 1))  # error: [B015]
(
 x == 1  # error: [B015]
)
x.y; z.a
