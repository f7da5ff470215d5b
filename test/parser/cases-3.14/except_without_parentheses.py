# PEP 758: several exception types without parentheses, where no name follows.
try: pass
except A, B: pass

try:
    pass
except A, B, C:
    pass
except D.e, f(), g[0]:
    pass
except (H, I) as j:
    pass
except K,:
    pass
except:
    pass
else:
    pass
finally:
    pass

try:
    pass
except* A, B:
    pass
except* (C, D) as e:
    pass
except *E:
    pass

try:
    pass
except*A,B,C:
    pass
