# F402: imports shadowed by loop variables. Expected findings: ruff 0.17.6, `--select F402 --isolated`.
from __future__ import annotations
import os
import a.b
import json as encode
from sys import path, argv

for os in ():  # error: [F402]
    pass

for a, (encode, *path) in ():  # error: [F402, F402, F402]
    pass

for annotations in ():  # error: [F402]
    pass

# Used or not makes no difference.
print(argv)
for argv in ():  # error: [F402]
    pass

# Another variable.
import first
for other in ():
    print(first)

# An alternative.
if other:
    import second
else:
    for second in ():
        pass

try:
    import third
except ImportError:
    for third in ():
        pass
else:
    import fourth
    for fourth in ():  # error: [F402]
        pass

# The same body, and one further in that always runs.
if other:
    import fifth
    for fifth in ():  # error: [F402]
        pass
    import sixth
    while other:
        for sixth in ():  # error: [F402]
            pass


# In a function it is a new variable, and yet.
import seventh


def function():
    for seventh in ():  # error: [F402]
        pass


class Class:
    for seventh in ():  # error: [F402]
        pass


def parameter(seventh):
    for seventh in ():
        pass


def outer():
    import eighth

    def inner():
        for eighth in ():  # error: [F402]
            pass


async def coroutine():
    import ninth
    async for ninth in ():  # error: [F402]
        pass


# Comprehensions only in the head of a loop.
import tenth
print([tenth for tenth in ()])
for item in [tenth for tenth in ()]:  # error: [F402]
    pass
for item in ():
    print([tenth for tenth in ()])

# Not an import.
eleventh = 1
for eleventh in ():
    pass
