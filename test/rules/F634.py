# Conditions that are tuples. Expected findings: ruff 0.17.6, `--select F634 --isolated`.
if (x, y): pass  # error: [F634]
elif (a, b): pass  # error: [F634]
elif (): pass
if (x,): pass  # error: [F634]
if ((x, y)): pass  # error: [F634]
z = 1 if (x, y) else 2
while (x, y): pass
if [x]: pass
[i for i in x if (i, i)]
match x:
    case 1 if (x, y): pass
