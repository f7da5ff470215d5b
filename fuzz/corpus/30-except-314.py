try: pass
except A, B: pass
try: pass
except A, B, C: pass
except D: pass
try: pass
except* A, B: pass
try: pass
except A, B,: pass
finally: pass
