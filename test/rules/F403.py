# Star imports. Expected findings: ruff 0.17.6, `--select F403 --isolated`.
from a import *  # error: [F403]
from . import *  # error: [F403]
from .b import *  # error: [F403]
from ..c.d import *  # error: [F403]
x
def f():
    x
    print
class C:
    y
    def m(self): z
    __module__
__all__ = ["q", "r"]
del w
def g(v: "u", t: s): pass
try: nn
except NameError: pass
def h():
    p = 1
    p
from os import *; k  # error: [F403]
