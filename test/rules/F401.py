# Unused imports. Expected findings: ruff 0.17.6, `--select F401 --isolated`.
import a1  # error: [F401]
import a2, a3  # error: [F401, F401]
import b1 as b2  # error: [F401]
import c1 as c1
import d1.e1  # error: [F401]
import d2.e2 as f2  # error: [F401]
import d3.e3 as e3  # error: [F401]
from g1 import h1  # error: [F401]
from g2 import h2, h3  # error: [F401, F401]
from g3 import h4 as h5  # error: [F401]
from g4 import h6 as h6
from . import i1  # error: [F401]
from .i2 import i3  # error: [F401]
from .. import i4  # error: [F401]
from ..i5.i6 import i7 as i8  # error: [F401]
import j1, j2  # error: [F401]
j1
from k1 import k2, k3, k4  # error: [F401, F401]
k3
from l1 import (
    l2,  # error: [F401]
    l3,
    l4,  # error: [F401]
)
l3
from m1 import (
    m2,  # c2
    m3,  # c3  # error: [F401]
    m4  # c4  # error: [F401]
)
m2
from n1 import (n2, n3,  # error: [F401, F401]
   n4)
n4
from o1 import o2, \
    o3  # error: [F401]
o2
if x:
    import p1  # error: [F401]
if x:
    import p2  # error: [F401]
    pass
try:
    import q1  # error: [F401]
except ImportError:
    import q2  # error: [F401]
try:
    import q3
except ModuleNotFoundError:
    q3 = None
try:
    import q4  # error: [F401]
except (ImportError, ValueError):
    pass
try:
    import q5  # error: [F401]
except Exception:
    pass
try:
    import q6  # error: [F401]
except:
    pass
else:
    import q7  # error: [F401]
finally:
    import q8  # error: [F401]
def f():
    import r1  # error: [F401]
    from r2 import r3  # error: [F401]
    import r4; r4
class C:
    import s1
    from s2 import s3
import t1; import t2  # error: [F401, F401]
import t3; t4 = 1  # error: [F401]
t5 = 1; import t6  # error: [F401]
import t7; t7
import u1  # comment  # error: [F401]
# error-next-line: [F401]
import v1; \
    import v2  # error: [F401]
x = 1; \
    import v3  # error: [F401]
import w1  # error: [F401]
import w2
w2 = 1
import w3
def w3(): pass
import w4
class w4: pass
import w5
del w5
import os.path  # error: [F401]
import xml.a, xml.b
xml
import yml.a
import yml.b
yml.a
__all__ = ["z1", "z2"]
import z1
from z3 import z2
if TYPE_CHECKING:
    import aa1  # error: [F401]
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import aa2  # error: [F401]
def g():
    try:
        import bb1  # error: [F401]
    except ImportError:
        return
    try:
        import bb2; bb2
        from bb3 import bb4, bb5  # error: [F401, F401]
    except ImportError: pass
for cc1 in []: pass
import cc1  # error: [F401]
def h(dd1): import dd1  # error: [F401]
def i():
    global ee1
    import ee1
def j():
    ff1 = 1
    def k():
        nonlocal ff1
        import ff1
import gg1.hh1.ii1  # error: [F401]
import gg2 as jj1, gg3.kk as kk  # error: [F401, F401]
lambda: oo1
import oo1
def pp(): qq1
import qq1
# error-next-line: [F401]
import rr1, \
    rr2  # error: [F401]
