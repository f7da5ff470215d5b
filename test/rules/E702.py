# Semicolons between statements. Expected findings: ruff 0.17.6, `--select E702 --isolated`.
x; y  # error: [E702]
x; y;  # error: [E702]
x;
x;  # comment
# error-next-line: [E702]
x; \
    y
x \
    ; y  # error: [E702]
x \
    \
    ; y  # error: [E702]
"a;b"; 'c;d'  # error: [E702]
f"a;b{c}"; d  # error: [E702]
f"{x:;}"; f"{x!r:;>10}"  # error: [E702]
"""
a;
"""; b  # error: [E702]
# a;
x = ("a;"  # ;
     "b;"); c  # error: [E702]
z = [
    1,  # a; b
]; d  # error: [E702]
if x: y; z  # error: [E702]
if x: y;
if x: ...; y  # error: [E702]
if x:
    y; z;  # error: [E702]
class C: a: int; b: int  # error: [E702]
class D:
    a: int; b: str = 1  # error: [E702]
    def f(self): return 1; 2  # error: [E702]
def f():
    import pdb; pdb.set_trace()  # error: [E702]
import a; import b  # error: [E702]
type X = int; Y = 3  # error: [E702]
match = 1; case = 2  # error: [E702]
try: x; y  # error: [E702]
except A: x; y  # error: [E702]
finally: x; y  # error: [E702]
match x:
    case 1: x; y  # error: [E702]
    case 2:
        y
while x:
    y; break  # error: [E702]
x;	y  # error: [E702]
x;y  # error: [E702]
