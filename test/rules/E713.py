# Negated membership tests. Expected findings: ruff 0.17.6, `--select E713 --isolated`.
not x in y  # error: [E713]
not (x in y)  # error: [E713]
not x in(y)  # error: [E713]
not (x)in(y)  # error: [E713]
z = not x in y and b  # error: [E713]
z = 1 if not x in (y)else 2  # error: [E713]
z = 1 if not x in y else 2  # error: [E713]
z = 1if not(x in y)else 2  # error: [E713]
z = 1if not((x) in (y))else 2  # error: [E713]
not (x  # error: [E713]
     in y)
not (x  # error: [E713]
     in y)
not x in y in z
not x not in y
not not x in y  # error: [E713]
not (not x in y)  # error: [E713]
assert not x in ((y)), "a"  # error: [E713]
not ((x) in ((y)))  # error: [E713]
# error-next-line: [E713]
not x in """
a"""
not (x, y) in z  # error: [E713]
not x, y in z
def generate():
    not (yield) in z  # error: [E713]
not (a := b) in z  # error: [E713]
not (lambda: 0) in z  # error: [E713]
not a.b.c in z[1]  # error: [E713]
not(x)is(y)
z = [not(x)is(y)for x in z]
not -x in y  # error: [E713]
not x in y if a else b  # error: [E713]
f'{not x in y}'  # error: [E713]
