with (a as b): pass
with (a as b, c as d): pass
with (a as b, c as d,): pass
with (a, b as c): pass
with (a, b,): pass
with (
    a as b,  # comment
    c.d as e[f],
    g as (h, i),
):
    pass
with (a as b, (c)): pass
with ((a) as b): pass
with ((a, b) as c, (d)): pass
with (a as (b), c if d else e): pass
with ((yield), b): pass
async def f():
    async with (a as b, c,): pass
