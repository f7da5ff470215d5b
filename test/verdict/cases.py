"""Writes test/verdict/cases.jsonl: the error that each CPython from 3.8 to 3.14 has for each source below.

    python3.13 test/verdict/cases.py PYTHON…
    python3.13 test/verdict/cases.py ~/.pyenv/versions/3.*/bin/python3

Every PYTHON is asked for its version and its answers. 3.14 may be missing from the list if
`npm ci --prefix test/oracle` was run: then the WebAssembly build there is asked. A line is {"source" | "bytes"
(Latin-1), "answers": [[first version, last, null | [type, msg, lineno, offset, end_lineno, end_offset]], ...]};
an interpreter's own trouble (MemoryError, a crash) is no answer.

With --judge the script is one of those interpreters: it prints its version and an answer a line.
"""
import json
import pathlib
import subprocess
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent
VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14"]
ANSWERS = ("SyntaxError", "IndentationError", "TabError", "UnicodeDecodeError")

# ---- sources ------------------------------------------------------------------------------------

KINDS = [
    "a", "a.b", "a[b]", "a()", "1", "'a'", "b'a'", "f'{a}'", "t'{a}'", "None", "True", "...", "-a", "a + b", "a and b",
    "not a", "a < b", "a if b else c", "lambda: a", "(yield)", "await a", "(a for a in b)", "[a for a in b]",
    "{a for a in b}", "{a: b for a in b}", "{a: b}", "{a}", "[a]", "(a, b)", "()", "(a := b)", "*a", "é", "(a, *b, 1)",
    "[a, [b, f()]]",
]
PLACES = [
    "%s = 1", "%s += 1", "%s: int", "%s: int = 1", "del %s", "for %s in x: pass", "[x for %s in x]", "with x as %s: pass",
    "(%s := 1)", "f(%s=1)", "if %s = 1: pass", "x = %s = 1", "import x as %s", "from x import y as %s",
    "try: pass\nexcept X as %s: pass", "match x:\n case y as %s: pass", "f(**%s=1)", "f(*%s=1)", "f(%s, x=1, %s)",
    "(%s = 1)", "(%s)", "{1: %s, %s}", "async def f():\n async for %s in x: pass", "x[%s:1] = 2 = 3",
]

TOKENS = r"""
x = 'abc
x = "abc\
x = 'it's'
x = 'abc\'
x = '''abc
x = '''abc\n\ndef
x = f'abc
x = f'''abc {x}
x = f'{x
x = f'{x:
x = f'{x'
x = f'{x'}'
x = f'{
x = t'abc
x = t'{a
f'}'
f'{}'
f'{ }'
f'{!r}'
f'{:x}'
f'{=}'
f'{a!}'
f'{a!x}'
f'{a!rr}'
f'{a! r}'
f'{a!r b}'
f'{a!r:{b!q}}'
f'{a b}'
f'{a b:c}'
f'{a:{b c}}'
f'{a:{b:{c:{d}}}}'
f'{a)}'
f'{(a}'
f'{[a)}'
f'{a]}'
f'{lambda x: 1}'
f'{lambda x:{y}}'
f'{(lambda x: 1)}'
f'{a=!}'
f'{a=:{b}'
f'{yield}'
f'{*a}'
f'{a:\n}'
f'''{a:\n}'''
f'''{\na b\n}'''
f'{a # b}'
f'{\n}'
f"{'a'}"
f'{'a'}'
f'{a:{'b'}}'
f'\N'
f'\N{no such name}'
f'\x1'
f'{a:\x1}'
f'{a}\u12'
'\x1'
'\N{DASH}'
'\U00110000'
b'\x1'
b'é'
'a' b'b'
b'a' f'b'
f'a' b'b'
t'a' 'b'
'a' t'b'
tf'a'
ub'a'
bf'a'
ur'a'
x'a'
x = 'a' 'b' '\x'
x = ('a'\n 'b' '\x')
0x
0xg
0b2
0b
0o8
0b1_
1_
1__0
1_000_a
012
0_12
1e
1e+
1.5j0
0x1for x in y
1if 2else 3
1or 2
1_a
1é
0777.5
00
x = 5a
$
?
!
x ? y
a $ b
a ! b
x = 1 \ y
x = 1 \
\
x = (1, \\\n 2 $
"""

LAYOUT = [
    "if x:\npass\n", "if x:\n\tpass\n        pass\n", "if x:\n    a\n  b\n", "  x\n", "x\n  y\n", "if x:\n a\n  b\n", "if x:\n", "if x:",
    "class A:\n", "def f():\nx", "def f():\n    '''doc'''\n   x", "for x in y:\n", "while x:\n", "while x:\npass", "with x:\n", "with x:\ny",
    "with (x as y):\nz", "try:\n", "try:\nx", "try:\n x\n", "try:\n x\nexcept:\n", "try:\n x\nexcept A:\ny", "try:\n x\nexcept* A:\ny",
    "try:\n x\nfinally:\ny", "try:\n x\nelse:\n y", "try:\n x\nexcept:\n y\nexcept A:\n z", "try:\n x\nexcept A:\n y\nexcept* B:\n z",
    "try:\n x\nexcept* A:\n y\nexcept B:\n z", "try:\n x\nexcept* A:\n y\nexcept:\n z", "try:\n x\nexcept*:\n y", "try:\n x\nexcept *:\n y",
    "try:\n x\nexcept A, B:\n y", "try:\n x\nexcept A, B as c:\n y", "try:\n x\nexcept* A, B as c:\n y", "try:\n x\nexcept A as b.c:\n y",
    "try:\n x\nexcept A as 1:\n y", "if x:\n y\nelse:\nz", "if x:\n y\nelif z:\nw", "if x:\n y\nelse:\n z\nelif w:\n v", "match x:\n", "match x:\ncase 1: pass",
    "match x:\n case 1:\n y", "match x:\n case 1:\n  y\n z", "async def f():\nx", "class A(B):\nx", "\tx\n", "if x:\n\ty\n\t z\n", "if x: y\n  z\n",
    "def f():\n x\n\n\n  y\n", "if 1:\n  x = (\n1,\n2\n)\n y", "\\\n x", "x\\\n", "x = \\\n\n", "if x:\n  y\n \\\n  z\n", "\x0cx\n \x0c y\n", "if x:\r\n\ty\r  z",
    " \\\nx", "x\n \\\ny", "if x:\n a\n  \\\nb\n",
]

STATEMENTS = r"""
x y
x y z
print x
print 'a', 'b'
print "é" % x
print(x) y
print x y
print
exec x
exec 'a' in b
if 1: print x
if x
if x = 1: pass
if x == 1 pass
elif x: pass
else: pass
else x
if x: y else z
while x
while x y: pass
for x in y
for x y: pass
for x in y z: pass
for x of y: pass
for x, in y, z w: pass
for in y: pass
for x in: pass
for f() in x: pass
for x in y if z: pass
with x
with x as y
with x as y, z
with (x as y)
with (x, y) as z, w
with x as y z: pass
with x as f(): pass
with: pass
with x,: pass
try x
try: pass
try: pass\nx = 1
except: pass
finally: pass
class A
class A(
class A(B
class A(B) pass
class A[T]
class A[]: pass
class: pass
class A(x for x in y): pass
class A(*: pass): pass
def f
def f(
def f()
def f() -> : pass
def f() -> x
def f(x y): pass
def f(x, x y): pass
def f[](): pass
def f[T: int, *U: int](): pass
def f[**P: (int, str)](): pass
def f[T=int, U](): pass
def f[*T=*int](): pass
def f[T = (yield)](): pass
def (x): pass
def f(a=1, b): pass
def f(a, b=1, c, d=2): pass
def f(a=): pass
def f(a, *): pass
def f(*, **k): pass
def f(*): pass
def f(*, a, *b): pass
def f(*a, *b): pass
def f(*a=1): pass
def f(**k=1): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(**k, **l): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(*a, /): pass
def f(a / *b): pass
def f(a, / *b): pass
def f((a, b)): pass
def f(a, (b)): pass
def f(a: *b): pass
def f(*a: *b): pass
def f(1): pass
def f(None): pass
def f(a.b): pass
lambda a=1, b: a
lambda a=: a
lambda *: a
lambda *, **k: a
lambda *a, *b: a
lambda **k, a: a
lambda (a, b): a
lambda a, (b): c
lambda /: a
lambda a, /, b, /: a
lambda a
lambda a: 
lambda a b: c
lambda x:=1: x
async x
async def
async for x in y: pass
async with x: pass
await
await x y
return x y
return *
yield = 1
yield x = 1
x = yield = 1
x = yield y = 1
raise x from
raise from x
raise x, y
assert x, y z
assert x = 1
assert (x, y = 1)
del
del x y
del f()
del (x, f())
del *x
del x,, y
pass x
break x
continue 1
global
global x, 
global x y
global 1
nonlocal x.y
import
import x as
import x as y.z
import x from y
import x, y from z
import x.
import .x
import x as y z
from x import
from x import y,
from x import (y
from x import ()
from x import (y z)
from x import y z
from x import *, y
from . import
from x
from import y
from x import y as 1
from x import y as z,
type X
type X =
type X[] = int
type X[T: int = 1
type = 1 2
match x
match x:
match x: pass
match x:\n case 1 pass
match x:\n case 1
match x:\n case: pass
match x:\n case a.b as c: pass
match x:\n case a as _: pass
match x:\n case a as b.c: pass
match x:\n case a as 1: pass
match x:\n case {**r, 'a': 1}: pass
match x:\n case A(a=1, b): pass
match x:\n case A(a=1, b, c=2, d): pass
match x:\n case -1j + 2: pass
match x:\n case 1 + 2: pass
match x:\n case 1j + 2j: pass
match x:\n case -a: pass
match x:\n case a | b.c | *d: pass
match x:\n case f'{a}': pass
match x:\n case [a, b: pass
match x:\n case a if b c: pass
match x y:\n case 1: pass
x = 1 = 2
x + 1 = 2
x = = 1
x == 1 = 2
x := 1
(x := 1 = 2)
x += y += 1
x += 1 = 2
(x, y) += 1
x: int: str
x: int = 1 = 2
x, y: int
(x, y): int
[x]: int
(x): int = 1
x.y: int z
x if y
x if y else
x if y else pass
x = y if z else return
x = pass if y else z
break if x else continue
x = [i for i in y if z else w]
x = [i if z for i in y]
[a, b for a in b]
[a, for a in b]
[*a for a in b]
{**a for a in b}
{a: b, c for a in b}
(a, b for a in b)
(*a for a in b)
[a for a in b c]
[a for a]
[a for a b]
[a for in b]
[x async for x y]
(a b)
(a, b c)
(a\nb)
[a b]
[1 2 3]
{a b}
{a: b c}
{a: b, c}
{a: b, c d}
{a: *b}
{a: **b}
{a: }
{a: b, c: }
{**a: b}
{*a: b}
{a, b: c}
{:a}
f(a b)
f(a, b c)
f(a=1, b)
f(a=1, *b)
f(**a, b)
f(**a, *b)
f(**a, *b, c=1, **d, *e)
f(*)
f(a, *)
f(**)
f(a=)
f(a, b=)
f(a=, b)
f(a.b=1)
f(True=1)
f(a := 1 = 2)
f(a=b for b in c)
f(a for a in b, c)
f(a, b for b in c)
f(a, b for b in c, d)
f(a for a in b for c in d, e)
f(a, *b, c for c in d)
f(x for x in y, z=1)
f(a + 1 = 2)
f(a() = 1)
f(lambda: x = 1)
f(a if b)
f(a if b else *c)
f(a, b
f(a, [b)
f(a, b))
f(a))
a[b c]
a[b, *c d]
a[b:c:d:e]
a[]
a[b := 1]
a[b = 1]
a[*]
a[**b]
a.
a.1
a..b
a.b c
.a
a b.c
(
)
(]
[}
{)
x = (1,\n2]
x = (1\ny = 2\n
x = [1,\n 2\ny = 3
x = {'a': 1\n'b': 2}
foo(\n  a,\n  b\n\ndef g():\n  pass
(a,\n b c,\n d)
(x = 1)
((x = 1))
(x == y = 1)
(x.y = 1)
if x.y = 1: pass
while (x = 1): pass
not
not x y
x not y
x not in
x is
x and
x or or y
x and not
x <> y
x < = y
x =! y
x ** ** y
x + * y
* x
*x, = 
*x
(*x)
((*x))
(*x, y z)
(**x)
(*)
-not x
x + not y
x == not y
~ not x
a @ not b
x // not y z
()()=1
"a" = 1
"a" b "c"
f("a" b "c")
"a" b c "d"
x = "a" 1 "b" 2
"a" if
'a' b
rb'a' c
x; y z
x;; y
;
x; 
@
@x
@x y\ndef f(): pass
@x\nx = 1
__debug__ = 1
x ++
x--y++
x => y
x -> y
a && b
a || b
i++ + ++i
'a' 'b' c
1.2.3
1 2
0 if 1 else 2 3
from __future__ import barry_as_FLUFL; x != y
from __future__ import barry_as_FLUFL\nx <> y
c f(a b)
case f(a b)
matc x (a b)
ty x[a b]
type x (a b)
_ f(a b)
(c d(e f))
print f(a b)
é f(a b)
(é b c)
f('é' x)
x = 'é' + y z
é = 012
'é' $
(é :=\n 1 = 2)
"""

LATER = r"""
if x = 1: pass\n'abc
x y\n)
x y\nx = 'abc
f(a=1, 2)\n]
(x y\nz
x y\n012
x y\n0xg
x y\n$
x y\nf'{a
x y\nf'}'
x y\nx = 1 \ 2
x y\n  z
x y\nif x:\n  a\n b
x y\nif x:\n\ta\n        b
x y\n(
x y\n(\n[
(\nx y
(\n(\nx y\n)
x = (a,\n  b c\n  d,
f(\n  a b\n
{\n'a' 1\n
x y\nf'{a b}'\nf'{
'''\nabc\n''' x y
'''\nabc\néé''' x y
x = '''\n\né''' y z\n'a
(a\n'b\nc')
x = f'''\n{a b}\n'''
x = f'''\n{a\n b}\n''' y
x = f'''é\né{é b}\n'''
if x:\n  y\n  z w\n 'a
del f()\n"abc
class A:\n  def f(self:\n    pass\n\nx = 1
def f():\n  x = [1, 2\n  return x
d = {\n  'a': 1,\n  'b': f(2\n}
a\n\n\n\nb c\n\n\n'''
type?
type $
match!
match+!
try:x\nexcept x as(
import x as(
from x import y as[
match x:\n case a as(
match x:\n case a as(\n
x[*a]: b
x[a, *b]: c = d
def f():\n x[*a]: b
x[1:2, (*a,)]: b
x[((*a,), 1)]: b
x[(*a,)]: b
x[(*a,):1]: b
x[[*a]]: b
"""


# What fuzzing found: the order of assignment expressions, fields and formats across lines, patterns in parentheses,
# bytes that are no UTF-8.
FOUND = [
    # In 3.12 a line break may end a format that holds a field, and {{ is no text in it.
    'f"{x:{{}}\n}"', 'f"{x:{y}\n}"', 'f"{x:a{y}\n}"', 'f"{x:{{}}a\n}"', 'f"{x:a{y}{{y}}}"', 'f"{x:a{y}{{}"', 'f"{x:a{y}{{}}"',
    'f"""{x:a{y}:{{}"""', 'f"""{x:a{{}}{{}"""', 'f"{x:{y}a{{}"',
    # Up to 3.11 the place is the pattern that CPython has come to.
    'match m:\n case 1|x: 1', 'match m:\n case 1|[a, [b, 2]]: 1', 'match m:\n case [a]|C(b, k=c): 1', 'match m:\n case 1|(2 as x): 1',
    'match m:\n case [a, b]|{1: a, **b}|2: 1', 'match m:\n case [C() as v, {1: y}, [x] as v]: 1', 'match m:\n case 1|[a, *_]: 1',
    # Up to 3.11 what ends in CR LF is given one more line.
    'x = 1\\\r\n', 'x\r\n\\\r\n', 'x;\\\r\n', 'if x:\r\n  y\\\r\n', '(x\\\r\n', 'x\\\r', 'x = 1\\\r\n\r\n', 'if x:\r\n',
    '"a\\\r\n', 'x = 1\\\n', b'x = 1\\\r\n', b'\xff\\\r\n',
    'if __debug__:=await x:x',
    '(__debug__ := (await x))',
    '(__debug__ := (yield))',
    '__debug__ = await x',
    '__debug__ += await x',
    '__debug__: int = await x',
    'for __debug__ in await x: pass',
    'with await x as __debug__: pass',
    '[__debug__ for __debug__ in await x]',
    'def f(__debug__=await x): pass',
    'f(__debug__=await x)',
    'import __debug__',
    'x.__debug__ = await x',
    'del __debug__, (await x)',
    '(await x)[(__debug__:=1)]',
    'class __debug__(await x): pass',
    '@(await x)\ndef __debug__(): pass',
    'try: await x\nexcept await x as __debug__: pass',
    'lambda __debug__: (await x)',
    '[(__debug__ := 1) for x in (await y)]',
    '(__debug__ := [(yield) for x in y])',
    'match await x:\n case __debug__: pass',
    'type __debug__ = (await x)',
    'def f[__debug__](): pass',
    '(x := (__debug__ := await x))',
    '(__debug__ := 1, await x)',
    '(__debug__ := f(await x, (yield)))',
    '(__debug__ := (return_ := break_))\nbreak',
    'x: (__debug__:=1) = await x',
    'while (__debug__ := 1):\n break\nelse: break',
    'def f():\n  (__debug__ := 1)\n  return *(await x),',
    '(None_ := [(yield) for x in y])',
    'def f():\n global x\n (x := [(yield) for a in b])',
    '[(x := (await y)) for x in y]',
    '[[(x := (await y)) for x in y] for z in w]',
    'class C:\n [(x := [(yield) for q in r]) for z in w]',
    '[(__debug__ := (await y)) for z in w]',
    'def f(): (a := [(yield) for q in r])',
    '[(z := [(yield) for q in r]) for z in w]',
    'def f():\n [(x := 1) for i in range(5) if (i := 0)]',
    '[x := (await y) for x in [__debug__ := 2]]',
    '[x for y in (__debug__ := (await z))]',
    'x: (__debug__ := (await z))',
    'class C:\n  x: (y := (await z))',
    '[(i := (await q)) for i in r]',
    '[[(i := (await q)) for j in t] for i in r]',
    'class C: [(i := (await q)) for j in t]',
    'def f[T: (x := (await y))](): pass',
    'lambda: (__debug__ := (await y))',
    '(__debug__ := lambda: (await y))',
    '(__debug__ := lambda __debug__: 1)',
    '(__debug__ := [__debug__ for __debug__ in x])',
    '((yield) := 1)',
    '[(a := b) for a, (b) in (c := d)]',
    'class Foo:\n def bar(self):\n  [[(__x:=2) for _ in range(2)] for __x in range(2)]',
    'class Foo:\n def bar(self):\n  [(__x:=2) for __x in range(2)]',
    '[(__x:=2) for __x in range(2)]',
    'class Foo:\n def bar(self):\n  [(__x__:=2) for __x__ in range(2)]',
    'match y:\n case x(x=x,(x)):\n  a',
    'match y:\n case x(x=x,((x)),(z)):\n  a',
    'match y:\n case x((a), x=x,b):\n  a',
    'match y:\n case x(a=(b), (c|d)):\n  a',
    'match y:\n case (a) as (b):\n  a',
    'match y:\n case (a) as b.c:\n  a',
    'match y:\n case x(a=1,(b,)):\n a',
    'match y:\n case (x) y:\n a',
    'match y:\n case ((x), *y) z: a',
    "match x:\n case x as('",
    'match x:\n case{**\'\'"',
    '[x for None in x]\ny = 1 2',
    'f"{x:\n{x}}"',
    'f"{x:{y}\n}"',
    'f"{x:\n{x:a}}"',
    'f"{a:{x}{{}}}"',
    'f"{a:{x}{{}"',
    'fr"{a:\\N{T}}"',
    'rf"{x:\\x4}"',
    b'f"{x:ab\xa0cd}"',
    b'f"{x:ab\xa0cd',
    b'f"{x:\xa0',
    b'f"{x:a\xa0',
    b'f"{x:ab\xa0',
    b'f"{x:ab\xa0\n',
    b'f"{x:ab \xa0',
    b'f"{x\xa0',
    b'f"x\xa0',
    b'f"{x:abc\xe9d',
    b'f"{x:\xe9d',
    b'\xef\xbb\xbf#coding:latin-1\xc2\x85',
    b'\xef\xbb\xbf#coding:latin-1\xc3\xa9\xc3\xa9',
    b'\xef\xbb\xbf#coding:latin-1 abc',
    b'\xef\xbb\xbf\n#coding:latin-1 \xc3\xa9abc\r\n',
    b'\xef\xbb\xbf#\xe9\n#coding:latin-1 \xc3\xa9abc\r\n',
    b'f"{x:ab\xe4\xb8}"',
    b'f"{x:\xe4\xb8}"',
    b'f"{x:\xe4\xb8c}"',
    b'f"{x:\xe4\xb8\xadc\xff}"',
    b'f"{x:\xe4\xb8\xadc}"',
    b'f"{x:{y}\xe4\xb8c}"',
    b"f'''{x:a\xe4\xb8c}'''",
    b'f"{x:a\\n\xe4\xb8c}"',
    b'f"{x!r:a\xe4\xb8c}"',
    b'f"{x=:a\xe4\xb8c}"',
    b'f"{x:{y:a\xff}}"',
    b'f"a\xff{x:b}"',
    b'f"{x}a\xff{x:b}"',
    b'f"{x:b}a\xff"',
    b'f"{x:\xf0\x9f\x98}a"',
    b'f"{x:\xc3\xa9\xff}a"',
    b'f"{x:\xff\xff}a"',
    b'f"{x:a\xff} {"',
    b'f"{x:a\xff} " $',
    b'(x for 1in#\xfc\n_)',
    b'[x for None\x0cin x]\ntry:x#\xfc\nfinally:x',
]


def cases():
    """Sources, in order and each once."""
    sources = [place % kind if place.count("%s") == 1 else place % (kind, kind) for place in PLACES for kind in KINDS]
    for text in (TOKENS, STATEMENTS, LATER):
        sources += [line.replace("\\n", "\n") for line in text.strip("\n").split("\n")]
    sources += LAYOUT
    sources += [
        "(" * 201, "(" * 200 + ")" * 200 + ")", "[" * 150 + "x y" + "]" * 150, "\x00", "x\x00y", "x = '\x01'", "x = \x01", "x\u00a0= 1", "a \u2192 b",
        "x = \u201ca\u201d", "\ufeffx", "x = \U0001f600", "x\u200b y", "1" * 4301, "x = " + "9" * 4300 + "j 1", "f'" + "{f'" * 150,
        "".join(" " * i + "if x:\n" for i in range(101)),
    ]
    sources += [
        b"x = '\xff'\n", b"# \xff\nx y\n", b"\xff = 1\n", b"x y # \xff\n", b"# coding: latin-1\nx = '\xff' y\n", b"\n# coding: ascii\nx = '\xe9'\n",
        b"# coding: nope\n", b"\xef\xbb\xbfx y\n", b"\xef\xbb\xbf# coding: latin-1\nx\n", b"\xef\xbb\xbf\n# coding: cp1252\nx", b"x = \x00\n",
        b"# coding: utf-7\nx +AD0- 1 2\n", b"# coding: utf-16\nx\n", b"# coding: hex\n", b"x = (\n '\xc3\xa9', y z)\n", b"f'\xff'\n", b"b'\xff'\n",
        b"x = '''\n\xe9\n'''\n", b"'\\x41\xe9\xe9'\n", b"# coding: latin-1\nx = '\xc3\xa9', y z\n", b"# coding: latin-1\n(x = '\xc3\xa9' y\n\n",
    ]
    sources += FOUND
    return list(dict.fromkeys(sources))


# ---- answers ------------------------------------------------------------------------------------


def answer(source):
    warnings.simplefilter("ignore")
    try:
        compile(source, "<case>", "exec", dont_inherit=True)
        return None
    except Exception as error:
        name = type(error).__name__
        if name not in ANSWERS and not (name == "ValueError" and "null bytes" in str(error)):
            return []
        places = ("lineno", "offset", "end_lineno", "end_offset")
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        return [name, message, *(getattr(error, place, None) for place in places)]


def judge():
    print("%d.%d" % sys.version_info[:2])
    for source in cases():
        print(json.dumps(answer(source)))


def ask(command):
    done = subprocess.run(command, cwd=HERE.parent.parent, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    version, *answers = done.stdout.splitlines()
    return version, [json.loads(line) for line in answers]


def main(pythons):
    answers = dict(ask([python, __file__, "--judge"]) for python in pythons)
    if "3.14" not in answers:
        version, lines = ask(["node", "scripts/python314.mjs", "test/verdict/cases.py", "--judge"])
        answers[version] = lines
    with open(HERE / "cases.jsonl", "w", encoding="utf-8") as out:
        for i, source in enumerate(cases()):
            record = {"source": source} if isinstance(source, str) else {"bytes": source.decode("latin-1")}
            record["answers"] = runs([answers[v][i] for v in VERSIONS])
            out.write(json.dumps(record) + "\n")


def runs(answers):
    """Versions in a row with the same answer, as one."""
    result = []
    for version, answer in zip(VERSIONS, answers):
        if result and result[-1][2] == answer:
            result[-1][1] = version
        else:
            result.append([version, version, answer])
    return [run for run in result if run[2] != []]


if __name__ == "__main__":
    judge() if sys.argv[1:] == ["--judge"] else main(sys.argv[1:])
