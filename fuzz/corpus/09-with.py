with a: pass
with a as b: pass
with a as b, c as d, e: pass
with a as (b, c): pass
with a as [b, *c], d.e as f.g, h as i[j]: pass
with (a): pass
with (a, b): pass
with (a) as b: pass
with (a, b) as c: pass
with (a).b as c: pass
with (a)(b), c: pass
with (yield): pass
with (a for b in c) as d: pass
with (a := b): pass
with (a := b) as c: pass
with (lambda: a) as b: pass
with a if b else c as d: pass
with (a, *b): pass
with (): pass
with (a), (b): pass
with (a) + b: pass
with [a] as b, {c: d}: pass
async def f():
    async with a as b: pass
    async with (a), b as c: pass
