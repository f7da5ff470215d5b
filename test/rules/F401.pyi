# Unused imports of a stub. Expected findings: ruff 0.17.6, `--select F401 --isolated`.
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
from k1 import k2, k3, k4  # error: [F401, F401, F401]
