# fixture: {"options": {"extend-immutable-calls": ["custom.Frozen"]}}
# ruff 0.17.6, --select B006 --config 'lint.flake8-bugbear.extend-immutable-calls=["custom.Frozen"]'
import typing

import custom
from custom import Frozen, Other


def a(x: Frozen = []): pass
def b(x: custom.Frozen = {}): pass
def c(x: Frozen[int] = []): pass  # error: [B006]
def d(x: typing.Optional[Frozen] = []): pass
def e(x: Other = []): pass  # error: [B006]
def f(x: Frozen | None = []): pass
def g(x: "Frozen" = []): pass  # error: [B006]
def h(x: typing.Annotated[Frozen, 1] = []): pass
