# Names from star imports. Expected findings: ruff 0.17.6, `--select F405 --isolated`.
from a import *
from . import *
from .b import *
from ..c.d import *
x  # error: [F405]
def f():
    x  # error: [F405]
    print
class C:
    y  # error: [F405]
    def m(self): z  # error: [F405]
    __module__
__all__ = ["q", "r"]  # error: [F405, F405]
del w
def g(v: "u", t: s): pass  # error: [F405, F405]
try: nn  # error: [F405]
except NameError: pass
def h():
    p = 1
    p
from os import *; k  # error: [F405]
