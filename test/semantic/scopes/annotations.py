"""Annotations of modules, classes, functions and local variables, and what may stand in them."""
import typing
from typing import Optional

T = int
x: T
y: T = 1
(z): T
(w): T = 2
x.attr: T = 3
x[0]: Optional["T"] = 4


def plain(a: T, b: "T" = x, *args: T, c: T = y, **kwargs: T) -> Optional[T]:
    local: T = a
    unbound: Unknown
    (bracketed): Unknown
    other.attr: Unknown = b
    nested: [item for item in args]
    function: lambda inner: inner + a + free
    return local


def closure(free):
    def inner(arg: free) -> free:
        var: free = arg
        return var

    return inner


class C:
    T = str
    field: T
    valued: T = T()
    quoted: "C"
    generic: typing.List[T] = []
    computed: (lambda: T)
    listed: [T for _ in range(3)]

    def method(self, a: T, b: field = valued) -> "T":
        self.attribute: T = a
        return b

    async def waits(self, a: T) -> T:
        return await a

    class Inner:
        T: T
        other: T = T


if x:
    conditional: T = 1
else:
    conditional: str

for loop in x:
    inside: T

try:
    tried: T
except Exception as error:
    handled: T = error

with x as item:
    within: T

while x:
    class D:
        if x:
            maybe: T
        sure: T
