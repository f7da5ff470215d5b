# F841: local variables that are never read. Expected findings: ruff 0.17.6, `--select F841 --isolated`.
import re
def f1():
    x = 1  # error: [F841]
    y = g()  # error: [F841]
    z = w = g()  # error: [F841, F841]
    (a, b) = 1, 2  # error: [F841, F841]
    (c, d) = g()
    e = (ff := 1)  # error: [F841, F841]
    h: int = 3  # error: [F841]
    i: int = g()  # error: [F841]
    with g() as j: pass  # error: [F841]
    with g() as (k, l): pass
    with g() as [m, n]: pass  # error: [F841, F841]
    with (g() as o, g() as p): pass  # error: [F841, F841]
    for q in g(): pass
    r += 1  # error: [F841]
    __tracebackhide__ = 1
    __traceback_hide__ = 1
    _u = 1
    __ = 1
    _9 = 2
    __x__ = 1  # error: [F841]
    [s, t] = [1, 2]  # error: [F841, F841]
    (v) = 1  # error: [F841]
    (aa, bb) = cc = 1, 2  # error: [F841]
    print(aa, bb)
    if (dd := g()): pass  # error: [F841]
    print(lambda: (ee := 3))  # error: [F841]
    match g():
        case [[gg]]: pass  # error: [F841]
        case [hh, *ii]: pass  # error: [F841, F841]
        case {"a": jj, **kk}: pass  # error: [F841, F841]
        case G(x=ll) as mm: pass  # error: [F841, F841]
    type nn = int  # error: [F841]
    try: pass
    except E as oo: pass  # error: [F841]
    except (E, F) as pp: pass  # error: [F841]
    import os
    def inner(): pass
    class C: pass
    *qq, rr = 1, 2  # error: [F841, F841]
    *ss, = g()
    tt = 1; uu = 2  # error: [F841, F841]
    vv = [xx for xx in g()]  # error: [F841]
    ww = [(yy := 3) for xx in g()]  # error: [F841, F841]
def f2():
    x = 1
    locals()
def f3():
    x: int
    _y: int
    z: int
    z = 3  # error: [F841]
    w = 1  # error: [F841]
    w: int
def f4():
    global x
    x = 1
    def g():
        nonlocal y
        y = 2
    y = 3
def f5():
    x = 1
    x = 2
    return x
    x = 3
def f6():
    x = 1
    del x
    x = 2  # error: [F841]
def f7():
    try: pass
    except E as e: pass  # error: [F841]
    try: pass
    except E as e: print(e)
    try: pass
    except E as e: pass  # error: [F841]
    e = 1  # error: [F841]
try: pass
except E as e: pass  # error: [F841]
class D:
    try: pass
    except E as e: pass  # error: [F841]
import re
def a():
    x = 1 # c  # error: [F841]
    # d
    y = 2  # error: [F841]
def b():
    if z:
        x = 1
    print(x)
    for i in z: v = 1  # error: [F841]
    while z: y = 3; u = 2  # error: [F841, F841]
    w = 3;  # error: [F841]
def c(): x = 1  # error: [F841]
def d(): x = 1; y = 2; return 3  # error: [F841, F841]
def e():
    x = (
        # comment
        1
    )
    y = f() # c
    # error-next-line: [F841]
    z = \
      f()
    (w) = f()  # error: [F841]
    ((q)) = f()  # error: [F841]
    r = ( f() )  # error: [F841]
    s = f"{x}"  # error: [F841]
    t = f"{g()}"  # error: [F841]
    u = [1, 2, x]  # error: [F841]
    v = {"a": 1 + b}  # error: [F841]
    aa = 1 + 2  # error: [F841]
    ab = x.y  # error: [F841]
    ac = x[1]  # error: [F841]
    ad = lambda: g()  # error: [F841]
    ae = -x  # error: [F841]
    af = not x  # error: [F841]
    ag = x and y  # error: [F841]
    ah = x < y  # error: [F841]
    ai = list()  # error: [F841]
    aj = dict(a=1)  # error: [F841]
    ak = set([])  # error: [F841]
    al = f() if x else y  # error: [F841]
    am = (yield 3)  # error: [F841]
    an = [*x]  # error: [F841]
    ao = "a" "b"  # error: [F841]
    ap = a @ b  # error: [F841]
    aq = "a" % b  # error: [F841]
    ar = {**x}  # error: [F841]
    as_ = a if b else c  # error: [F841]
    at = a, b  # error: [F841]
    au = tuple()  # error: [F841]
    av = 1 if a else 2  # error: [F841]
    aw: int = (1)  # error: [F841]
    ax: int = (f())  # error: [F841]
    ay : "f()=3" = f()  # error: [F841]
    az: dict[a:b] = f()  # error: [F841]
    ba = bb = 1  # error: [F841, F841]
    bc = x.y = 1  # error: [F841]
    bd = re.compile("x")  # error: [F841]
    be = b"x" + "y"  # error: [F841]
    bf = [1] + [2]  # error: [F841]
    bg = (1, f())  # error: [F841]
    bh = x @ y  # error: [F841]
    bi = 1 == f()  # error: [F841]
def f():
    try:
        x = 1
    except:
        x = 2
    finally:
        y = 3  # error: [F841]
    print(x)
    with g() as x: print(x)
    with g() as z, g() as w: pass  # error: [F841, F841]
    with (g() as aa): pass  # error: [F841]
    with (g()) as bb: pass  # error: [F841]
    with (
        g() as cc, # c  # error: [F841]
        # d
        g() as dd,  # error: [F841]
    ): pass
    with g() as (ff): pass  # error: [F841]
    with g() \
       as gg: pass  # error: [F841]
    with g() as hh.x, g() as ii[0]: pass
    with (g() as jj): kk: int = 3  # error: [F841, F841]
class C:
    def f(self):
        try: pass
        except (
            E
        ) as x: pass  # error: [F841]
        try: pass
        except E as x : pass  # error: [F841]
        try: pass
        except E as \
           x: pass  # error: [F841]
        try: pass
        except* E as x: pass  # error: [F841]
        try: pass
        except f()as x: pass  # error: [F841]
        try: pass
        except(E)as x: pass  # error: [F841]
        except E as _x: pass
def g():
  	x = 1  # error: [F841]
def h():
    def x(): pass
    x = 1  # error: [F841]
    y = 1
    def y(): pass
    z += 1
    for w in z: pass
    w = 3  # error: [F841]
    del v
    (a := 3)
    b = a = 3  # error: [F841]
    c = (a := 3)  # error: [F841]
    [d, *e] = 1, 2  # error: [F841, F841]
    f = g, h = 1  # error: [F841]
    (i, (j, k)) = l = 1, (2, 3)  # error: [F841]
    print(i, j, k)
    m[0], n = 1, 2  # error: [F841]
    o, = 1,
    p = o[0]
    q, q = 1, 2
    def r(): nonlocal p, q
    s = 3
    def t(): return s
    v = 3
    class C:
        v = v
    # error-next-line: [F841, F841]
    w2 = 3; x2 \
    = 3
    # error-next-line: [F841]
    y2 = """
a"""
    if a: pass
    else: z = 1
def i():
    x = 1  # error: [F841]
    eval("x")
    def f(): locals()
    lambda: locals()
    [locals() for i in j]
def j():
    x = 1  # error: [F841]
    [locals() for i in j]
def k():
    x = 1  # error: [F841]
    class A: locals()
def l():
    x = locals  # error: [F841]
def m():
    x = a.locals()  # error: [F841]
import os
class A:
    def f(self):
        class C:
            nonlocal __class__
            __class__ = 3
    def g(self):
        __class__ = 3  # error: [F841]
    def h(self):
        nonlocal __class__
        __class__ = 3
def z():
    __class__ = 3  # error: [F841]
    with a as cwd:
        name = x  # error: [F841]
        b = cwd  # error: [F841]
    with a as cwd:
        y(cwd=cwd)
    with a as cwd: pass


async def coroutine(g):
    async with g() as ee: pass  # error: [F841]
    async for ff in g(): pass
    gg = await g()  # error: [F841]
    hh = [ii async for ii in g()]  # error: [F841]


def expressions(g, cwd):
    a = b if (b := g()) else None
    c = (d := 1)  # error: [F841, F841]
    [e := 1 for _ in g()]  # error: [F841]
    f = lambda: (h := 1)  # error: [F841]
    print(a, lambda i: (j := i))  # error: [F841]
    def k(l=(m := 1)): pass  # error: [F841]
    return f


def scopes(value):
    used_inside = 1
    class Class:
        value = used_inside
        attribute = 1
    used_in_string: "int" = 1
    def annotated(x: "used_in_string"): pass
    used_in_comprehension = 1
    return [used_in_comprehension for _ in value]


def deleted(x):
    a = 1
    del a
    b = 1
    if x:
        del b


def swallowed(x):
    try:
        pass
    except ValueError as error:
        print(error)
    try:
        pass
    except ValueError as error:  # error: [F841]
        pass
    except TypeError as error:
        raise x from error
    error = 1  # error: [F841]
