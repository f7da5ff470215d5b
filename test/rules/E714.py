# Negated identity tests. Expected findings: ruff 0.17.6, `--select E714 --isolated`.
not x is y  # error: [E714]
not x is not y
not x is None  # error: [E714]
not (x is None)  # error: [E714]
not (x) is (y)  # error: [E714]
not f(x) is (y)  # error: [E714]
not(x)is(y)  # error: [E714]
if not x is None: pass  # error: [E714]
if(not x is None): pass  # error: [E714]
if not(x is None): pass  # error: [E714]
z = [not(x)is(y)for x in z]  # error: [E714]
z = [not x is y for x in z]  # error: [E714]
z = not x is y and not y is z  # error: [E714, E714]
not x is y is z
not x in y
not x == y
not not x is y  # error: [E714]
not (x is  # error: [E714]
     y)
-x is y
~(x is y)
f'{not x is y}'  # error: [E714]
