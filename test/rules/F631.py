# Assertions of tuples. Expected findings: ruff 0.17.6, `--select F631 --isolated`.
assert (x, y)  # error: [F631]
assert (x, "y"), "foo"  # error: [F631]
assert ()
assert (x,)  # error: [F631]
assert x, (y, z)
assert (*x, y)  # error: [F631]
assert (*x,)  # error: [F631]
assert [x]
