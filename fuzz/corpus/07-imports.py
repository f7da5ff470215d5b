import a
import a.b.c
import a as b, c.d as e, f
from a import b
from a import b as c, d
from a.b import *
from . import a
from .. import a, b as c
from ... import a
from .... import a
from ...a.b import c
from .a import (b)
from .a import (b, c as d,)
from . .. ... a import b
from .import a
from a import(b)
from match import case as type
import match, case.type
from __future__ import annotations
from a import (
    b,  # comment
    c as d,
)
