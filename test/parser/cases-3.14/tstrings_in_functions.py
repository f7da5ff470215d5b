# Template strings where a function is needed around them, and as values of every statement.
def g():
    t"{yield}"
    t"{yield a}"
    t"{(yield from a)}"
    return t"{a}"


async def h():
    t"{await a}"
    t"{[x async for x in y]}"
    async with t"{a}" as b, t"{c}": pass


@t"{decorator}"
class C(t"{base}", metaclass=t"{m}"):
    field: t"{annotation}" = t"{value}"


assert t"{a}", t"{b}"
del t"{a}".b
t"{a}".b = t"{c}"
t"{a}"[t"{b}"] += t"{c}"
for t in t"{t}": t
raise t"{a}" from t"{b}"
t = t"{t}"
lambda a=t"{b}": t"{a}"
print(t"a", t 
      , t"b")
