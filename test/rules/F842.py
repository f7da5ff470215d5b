# F842: annotated and never assigned. Expected findings: ruff 0.17.6, `--select F842 --isolated`.
outside: int


class Class:
    attribute: int

    def method(self):
        never: int  # error: [F842]
        _dummy: int
        assigned: int
        assigned = 1
        first = 1
        first: int
        read: int
        print(read)
        self.attribute: int
        given: int = 1
        string: "int"  # error: [F842]
        (wrapped): int  # error: [F842]
        __: int
        both: int  # error: [F842]
        both: str
        deleted: int
        del deleted
        return assigned, first, given


def function():
    counter: int

    def inner():
        nonlocal counter
        counter = 1

    closure: int

    def reads():
        return closure

    return [lambda: 1]


def others():
    x: int  # error: [F842]
    locals()


async def coroutine(x):
    loop: int
    for loop in ():
        pass
    imported: int
    import imported
    x: int
    if x:
        conditional: int  # error: [F842]
