def f(): pass
def f(a, b=1, *c, d, e=2, **g): ...
def f(a, /, b, *, c): pass
def f(a, b, /): pass
def f(a=1, /, b=2, *, c, d=3): pass
def f(*, a): pass
def f(*a): pass
def f(**a): pass
def f(*a, b, **c,): pass
def f(a: int, /, b: str = "x", *c: tuple, d: int = 1, **e: dict) -> None: return
def f(a, b=(lambda: 1),) -> x if y else z: yield
def f(a:int=1,*,b:int)->int:return a+b
async def f(): await x; return await y, 1
async def f():
    async for x in y: pass
    else: pass
    async with a as b, c: pass
    return [x async for x in y if await z]
def f():
    "docstring"
    global a, b
    def g():
        nonlocal c
        return
    return g
def match(): return case
def type(x): return (yield)
