# Undefined names. Expected findings: ruff 0.17.6, `--select F821 --isolated`.
import os
a  # error: [F821]
def f():
    b  # error: [F821]
    return c  # error: [F821]
class C:
    d  # error: [F821]
    def m(self):
        __class__
        __module__  # error: [F821]
        d2  # error: [F821]
    __module__, __qualname__, __class__  # error: [F821]
try:
    e
except NameError:
    e2  # error: [F821]
try:
    e3
except (NameError, ValueError): pass
try:
    e4  # error: [F821]
except Exception: pass
try:
    e5  # error: [F821]
except: pass
try:
    def z():
        e6  # error: [F821]
except NameError: pass
def g(x: unk1, y: "unk2", *a: "unk3[int]") -> "unk4": pass  # error: [F821, F821, F821, F821]
h: "unk5" = 1  # error: [F821]
def i():
    j: unk6 = 1  # error: [F821]
    k: "unk7"  # error: [F821]
del unk8  # error: [F821]
del os
del os  # error: [F821]
def k2():
    del unk9  # error: [F821]
    l = 1
    del l
    l  # error: [F821]
    del l  # error: [F821]
[x for x in unk10 if unk11]  # error: [F821, F821]
x  # error: [F821]
lambda y: y + unk12  # error: [F821]
y  # error: [F821]
for zz in []: pass
zz
with open() as ww: ww
try: pass
except E1 as ee: ee  # error: [F821]
ee  # error: [F821]
from typing import cast, TypeVar, Optional, List
cast("unk13", 1)  # error: [F821]
cast(unk14, 1)  # error: [F821]
T = TypeVar("T", bound="unk15")  # error: [F821]
T2 = TypeVar("unk16", "unk17", unk18)  # error: [F821, F821]
Optional["unk19"]  # error: [F821]
List["unk20"]  # error: [F821]
"unk21"
def ff(a: 'unk22 + 1', b: 'x y'): pass  # error: [F821]
def fg(a: "List['unk23']"): pass  # error: [F821]
if False:
    foo = 1
foo
def cond():
    if x: bar = 1  # error: [F821]
    bar
def later():
    return defined_later
defined_later = 1
use_before  # error: [F821]
use_before = 1
class D:
    e1 = 1
    def m(self): e1  # error: [F821]
    [e1 for _ in e1]  # error: [F821]
    e1
    f1 = e1
    (lambda: e1)  # error: [F821]
global gg
gg  # error: [F821]
def hh():
    global ii
    ii = 1
ii
def jj():
    global kk
    kk
def ll():
    nonl = 1
    def mm():
        nonlocal nonl
        nonl
print(__file__, __name__, __path__, WindowsError, __debug__, __annotations__)  # error: [F821]
ExceptionGroup, PythonFinalizationError, aiter, reveal_type, unicode, exit, _  # error: [F821, F821, F821]
@dec1  # error: [F821]
def nn(p=def1): pass  # error: [F821]
@dec2  # error: [F821]
class Oo(base1, metaclass=meta1): pass  # error: [F821, F821]
match m1:  # error: [F821]
    case Cls1(): pass  # error: [F821]
    case mod1.x: pass  # error: [F821]
    case cap1: cap1
f"{fs1} {fs2!r:{fs3}}"  # error: [F821, F821, F821]
a1 += 1  # error: [F821]
a2: int
a2  # error: [F821]
a3: int = a3  # error: [F821]
a4.b = 1  # error: [F821]
a5[0] = 1  # error: [F821]
for a6.x in a7: pass  # error: [F821, F821]
import a8.b
a8.c
a8.b
from . import a9
a9
import b1 as b2
b1  # error: [F821]
b2
(b3 := 1)
b3
[b4 := 1 for _ in []]
b4
def star(*args, **kwargs): args, kwargs
type Al = b5  # error: [F821]
def gen[T3](x: T3) -> T3: T3
T3  # error: [F821]
class Gn[T4](T4): T4
T4  # error: [F821]
while b6: b7  # error: [F821, F821]
assert b8, b9  # error: [F821, F821]
print(c1, c2)  # error: [F821, F821]
async def co():
    await c3  # error: [F821]
    async for c4 in c5: c4  # error: [F821]
    async with c6 as c7: c7  # error: [F821]
__all__ = ["c8", "os"]
locals()
def loc():
    locals()
    c9  # error: [F821]
print(d1) if "d1" in globals() else 0  # error: [F821]
try: d2
except NameError as d3: d3
else: d4  # error: [F821]
finally: d5  # error: [F821]
