# F823: local variables that are read too early. Expected findings: ruff 0.17.6, `--select F823 --isolated`.
# fixture: {"targetVersion": "3.13"}
import os
import package.module

x = 1
y: int = 2


def reads():
    print(x)  # error: [F823]
    x = 2


def augments():
    x += 1  # error: [F823]


def imports():
    print(os)  # error: [F823]
    import os


def imports_module():
    print(package)  # error: [F823]
    import package.module


def loops():
    for x in x:  # error: [F823]
        pass


def opens():
    with x as x:  # error: [F823]
        pass


def comprehends():
    y = [item for item in x]  # error: [F823]
    x = 2


def inside_comprehension():
    [x for item in ()]
    x = 2


def builtin():
    print(len)  # error: [F823]
    len = 3


def special():
    print(__name__)  # error: [F823]
    __name__ = "x"


def decorates():
    @x  # error: [F823]
    def x():
        pass


def defaults():
    def inner(parameter=x):  # error: [F823]
        pass

    x = 1


def annotates():
    value: x  # error: [F823]
    x = 2


def deferred():
    value: "x" = 1
    x = 2


def annotations_of_function():
    def inner(parameter: x) -> x:
        pass

    x = 1


def bases():
    class Class(x, metaclass=x):
        pass

    x = 1


def only_typed():
    print(x)  # error: [F823]
    x: int


def twice():
    print(x, x)  # error: [F823]
    x = 1
    x = 2


def walrus():
    print(x)  # error: [F823]
    if (x := 2):
        pass


def unpacks():
    print(f"{x}")  # error: [F823]
    a, (x, *b) = 1, 2


def matches():
    print(x)  # error: [F823]
    match y:
        case {"x": x}:
            pass


def deletes_builtin():
    del len
    print(len)
    len = 3


def conditional():
    if y:
        print(x)  # error: [F823]
    else:
        x = 1


def stores():
    x[0] = 1  # error: [F823]
    x = {}


def declares():
    global x
    print(x)
    x = 1


def parameter(x):
    print(x)
    x = 1


def assigned_before():
    x = 1
    print(x)
    x = 2


def later():
    def inner():
        print(x)

    lambda: x
    x = 2


def outer():
    local = 1

    def inner():
        print(local)  # error: [F823]
        local = 2

    class Class:
        print(local)
        local = 2

    def declares():
        nonlocal local
        print(local)
        local = 3


def outer_later():
    def inner():
        print(local)  # error: [F823]
        local = 2

    local = 1


def unknown():
    print(undefined)
    undefined = 1


class Class:
    attribute = x
    x = attribute

    def method(self):
        print(attribute)
        attribute = 1


async def coroutine():
    print(x)  # error: [F823]
    x = 1


def handler():
    try:
        pass
    except ValueError as x:
        pass
    print(x)  # error: [F823]
