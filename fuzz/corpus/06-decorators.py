@a
def f(): pass
@a.b.c
@d(1, *e, f=2)
@g.h()
class C: pass
@a
# comment
@b

async def f(): pass
@a[0]
def f(): pass
@(yield)
def f(): pass
@lambda f: f
def f(): pass
@x if y else z
class C: pass
@a := b
def f(): pass
@a + b
class C: pass
@[a, b]
def f(): pass
@await x
def f(): pass
