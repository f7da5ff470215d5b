f()
f(a)
f(a,)
f(a, *b, c, *d, e=1, *g, h=2, **i, j=3, **k)
f(*a)
f(**a)
f(*a, **b,)
f(a=b)
f(a=b, c=d,)
f(x for x in y)
f(x for x in y if z)()
f(a, (x for x in y))
f((a))
f(a := b)
f(a := b, c)
f((a := b), c=(d := e))
f(x := y for z in w)
f(*a or b, **c if d else e)
f(lambda: 1, lambda x, y=1: x)
f(yield_=1)
f((yield))
f(await x)
f(a)(b)(c).d[e](*f)
f(
    a,  # one
    b=c,

    # two
    *d,
)
f(a if b else c, not d)
print(a, file=b)
f(match=1, case=2, type=3, _=4)
f(a)(b for b in c)[d].e
