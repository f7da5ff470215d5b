try: pass
except: pass
try: pass
finally: pass
try:
    a
except A: pass
except (B, C): pass
except D as e: raise
except f.g[h] as i: raise j
except: raise k from l
else: m
finally: n
try: x
except A if b else c: y
raise
raise A
raise A from None
raise A(b).c if d else e from f[g]
try:
    try: pass
    finally: pass
except A: pass
