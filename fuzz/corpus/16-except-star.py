try: pass
except* A: pass
try: pass
except *A as b: pass
except* (C, D): pass
except*E.f: pass
else: pass
finally: pass
try:
    x
except* y[0](z) as w:
    raise
