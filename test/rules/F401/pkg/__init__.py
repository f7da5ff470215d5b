# Unused imports of a package. Expected findings: ruff 0.17.6, `--select F401 --isolated`.
import a1  # error: [F401]
import a2, a3  # error: [F401, F401]
from . import b1  # error: [F401]
from .b2 import b3, b4  # error: [F401, F401]
from .. import b5  # error: [F401]
import pkg.x  # error: [F401]
from pkg import c1  # error: [F401]
from pkg.y import c2 as c3  # error: [F401]
from . import c4 as c4
from pkg.z import *
import os.path  # error: [F401]
import sub  # error: [F401]
from sub import d1  # error: [F401]
import other.pkg  # error: [F401]
def f():
    from . import e1  # error: [F401]
    import pkg.u  # error: [F401]
if x:
    from . import e2  # error: [F401]
try:
    from . import e3  # error: [F401]
except ImportError: pass
from . import g1, g2
g1
__all__ = ["g2"]
