# F811: definitions over definitions that nobody used. Expected findings: ruff 0.17.6, `--select F811 --isolated`.
from __future__ import annotations, generators
from q import annotations
from typing import overload
import os
import os  # error: [F811]
from a import (b,
  c, d as e)
from a import b, c  # error: [F811, F811]
from x import d as e, ye  # error: [F811]
import foo.bar
import foo.bar  # error: [F811]
import foo.baz
import foo
import p.q
from p import q
import s as t
import s as t  # error: [F811]
import m1
m1 = 3  # error: [F811]
def m2(): pass
m2 = 3  # error: [F811]
class m3: pass
def m3(): pass  # error: [F811]
from z import m4
for m4 in (): pass
def m5(): pass
@overload
def m5(): pass  # error: [F811]
def m6(): pass
if True:
    def m6(): pass
try:
    import m7
except ImportError:
    import m7
else:
    import m7
try:
    import m8
except ImportError:
    m8 = None
import m9
def func(m9): pass  # error: [F811]
import m10
def func2():
    import m10  # error: [F811]
import m11
class K:
    def m11(self): pass
import m12
x = [m12 for m12 in ()]  # error: [F811]
for u in [m12 for m12 in ()]: pass
import m13
with open() as m13: pass  # error: [F811]
try: pass
except E as m13: pass
import m14
try: pass
except E as m14: pass  # error: [F811]
import m15
with g():
    import m15
for _ in ():
    import m15
while 1:
    import m15  # error: [F811]
import m16
match m:
    case [m16]: pass  # error: [F811]
def _m17(): pass
def _m17(): pass
import _m18
import _m18  # error: [F811]
import m19; import m19; x = 1  # error: [F811]
if 1: import m20; import m20  # error: [F811]
from ..rel import a1
from ..rel import a1  # error: [F811]
from . import a2
from . import a2, a3  # error: [F811]
class P:
    @property
    def v(self): pass
    @v.setter
    def v(self, a): pass
    @typing.overload
    def w(self): pass
    def w(self): pass  # error: [F811]
    def z(self): pass
    z: int = 3  # error: [F811]
    def aa(self): pass
    aa: int
    def ab(self): pass
    del ab
    def ab(self): pass
    def ac(self): pass
    ac += 1
import m21
def q1(): 
    m21 = 3  # error: [F811]
    global m22
import m22  # error: [F811]
def q2():
    global m22
    m22 = 3
import m23
lambda m23: 3  # error: [F811]
import m24
if (m24 := 3): pass  # error: [F811]
import m25
type m25 = int  # error: [F811]
def q3[m25](): pass
import m26
[(m26 := 3) for x in y]  # error: [F811]
if a:
    import m27
elif b:
    import m27
else:
    import m27
import m27
if TYPE_CHECKING:
    from aaa import m28
from aaa import m28
import m29 as m30
import m31 as m30  # error: [F811]
import m29, m32, m29  # error: [F811]
import m32  # hello  # error: [F811]
if x:
    import m40
    import m40  # error: [F811]
else:
    import m41
    def foo1():
        import m41  # error: [F811]
import m42, m43
from m44 import (  # abc
  m42,  # x  # error: [F811]
  m43 # y  # error: [F811]
)
from m44 import (  # abc
  m42,  # x  # error: [F811]
  m43, # y  # error: [F811]
  m45 # z
)

a1 = 1  # error: [F811]
import a1  # error: [F811]
a2 = 1  # error: [F811]
def a2(): pass  # error: [F811]
a3 = 1  # error: [F811]
with g() as a3: pass  # error: [F811]
a4 = 1
class a4: pass  # error: [F811]
a5 = 1
for a5 in (): pass
a6 = 1
try: pass
except E as a6: pass  # error: [F811]
a7 = 1
a7: int = 3
a8 = 1
(a8 := 3)
(a9 := 3)
import a9  # error: [F811]
b1, b2 = 1
import b1  # error: [F811]
a10: int = 1
def a10(): pass  # error: [F811]
with g() as a11: pass
def a11(): pass
for a12 in (): pass
def a12(): pass
match x:
    case {"x": a13}: pass
def a13(): pass  # error: [F811]
type a14 = int
def a14(): pass  # error: [F811]
type a15 = int
type a15 = int
a16: int
def a16(): pass
__all__ = ["b"]
def __all__(): pass
def f():
    x = 1
    def x(): pass  # error: [F811]
    y = 1
    import y  # error: [F811]
    z = 1
    for z in (): pass
    def p(): pass
    p: int = 3  # error: [F811]
    def q(): pass  # error: [F811]
    q, r = 1  # error: [F811]
    def r(): pass  # error: [F811]
def g1():
    global h1
    h1 = 1
def h1(): pass  # error: [F811]
def g2():
    global h2
import h2  # error: [F811]
class C1:
    x = 1
    def x(self): pass  # error: [F811]
    def y(self): pass
    y = property(z)  # error: [F811]
    import z
    z = z
import h3
def g3():
    global h3
    h3 = 1
    import h3  # error: [F811]
import h4
def g4(h4=1):  # error: [F811]
    lambda h4: 3
    class h4: pass
def g5():
    import h5
    def g6(h5): pass  # error: [F811]
    def g7():
        [h5 for h5 in x]  # error: [F811]
if x:
    def h6(): pass
    def h6(): pass  # error: [F811]
    if x:
        def h6(): pass
        while x:
            def h6(): pass  # error: [F811]
else:
    if x:
        def h6(): pass
        def h6(): pass  # error: [F811]
    elif (h6 := 2):
        def h6(): pass  # error: [F811]
try:
    def h7(): pass
    def h7(): pass  # error: [F811]
except x:
    def h7(): pass
    def h7(): pass  # error: [F811]
except y:
    def h7(): pass
else:
    def h7(): pass
finally:
    def h7(): pass
    def h7(): pass  # error: [F811]
try:
    def h8(): pass
except: pass
else:
    def h8(): pass  # error: [F811]
try:
    def h9(): pass
finally:
    def h9(): pass
def h10(): pass
def h10(): pass  # error: [F811]
h10()
def h11(): pass
__all__ = ["h11"]  # error: [F811]
def h11(): pass  # error: [F811]
def h12(): pass
def h12(): pass  # error: [F811]
__all__ += ["h12"]
import h13
del h13
import h13
import h14
if x:
    del h14
import h14
import h15
h15: int
import h15  # error: [F811]
x = "h16"
import h16
x: "h16"
import h16  # error: [F811]
import sys, sys  # error: [F811]
async def h17(): pass
async def h17(): pass  # error: [F811]
class h18: pass
class h18: pass  # error: [F811]
@typing.no_type_check
def h19(): pass
from typing import overload as ov, overload
@ov
def h20(): pass
def h20(): pass
@overload
def h21(): pass
def h21(): pass
@h22.setter
def h22(): pass
def h22(): pass  # error: [F811]
@property
def h23(): pass
@h23.setter
def h23(): pass
import h24 as h25
from x import h25  # error: [F811]
import h26.a as h26
import h26.a  # error: [F811]
import h27 as h27
import h27  # error: [F811]
from h28 import h28
import h28.h28  # error: [F811]

import m1  # error: [F811]
class K:  # error: [F811]
    def m1(self): pass
import m2  # error: [F811]
class K:  # error: [F811]
    m2 = 3
import m3  # error: [F811]
class K:  # error: [F811]
    for m3 in x: pass
import m4
class K:  # error: [F811]
    [m4 for m4 in x]  # error: [F811]
import m5
class K:  # error: [F811]
    class m5: pass
import m6
class K:  # error: [F811]
    import m6
import m7
class K:  # error: [F811]
    m7: int = 3
import m8
class K:  # error: [F811]
    with x as m8: pass
import m9  # error: [F811]
def f():  # error: [F811]
    class K:
        m9 = 3
    class L:
        import m9
import m10  # error: [F811]
class K:  # error: [F811]
    class L:
        import m10
import m11  # error: [F811]
class K:  # error: [F811]
    def f(self, m11): pass  # error: [F811]
class K:  # error: [F811]
    import m12
    class L:
        import m12
    def f(self, m12): pass  # error: [F811]
    import m12  # error: [F811]
import m13
lambda: (m13 := 3)  # error: [F811]
import m14
type A[m14] = int
class C[m14]: pass
