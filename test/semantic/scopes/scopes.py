"""Functions, classes, lambdas and comprehensions inside each other; global, nonlocal, star imports."""
from os import *
import os.path, sys as system
from . import sibling as alias

value = 1


def outer(a, /, b, c=value, *args, d, e=value, **kwargs):
    f = a

    def middle():
        nonlocal f
        global value, created
        f = created = value

        def inner():
            nonlocal f
            f += 1
            return f, b, d, undefined

        return inner, kwargs

    class Local:
        g = f
        f = b

        def method(self, h=g, i=f):
            return __class__, f, g

        h = lambda self, j=f: (j, f, g, h)

        class Deeper:
            k = g, f

            def method(self):
                return super().method(k)

    return middle, Local, [args for args in e], locals()


class Module:
    value = value
    values = [value for value in value if value]
    pairs = {value: other for value in values for other in value}
    lazy = (value for _ in value)
    nested = [[value for _ in inner] for inner in values]
    __private = 1

    def __method(self, __parameter, public__=__private):
        import __package.module
        import __module
        __local = __parameter
        return __local, self.__attribute, __dunder__, [__loop for __loop in __local]

    global assigned
    assigned = value

    def method(self):
        return super, __class__, lambda: super().method


class _Underscored:
    __name = 1


class __:
    __name = 1


def generators():
    a = [x for x in (yield)]
    b = {x for x in a for y in x if y}
    c = {x: y for x, y in b}
    d = (x async for x in c)
    return (lambda x: (x, a, d))(b)


async def coroutine():
    async for x in y:
        async with x as (z, *w):
            await z
    return [v async for v in x if await v]


lambda a, b=lambda a: b: lambda: a
