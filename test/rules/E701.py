# Statements behind a colon. Expected findings: ruff 0.17.6, `--select E701 --isolated`.
if x: ...
if x: ...; y = 1  # error: [E701]
if x: ...;
class C: ...
class C: x = 1  # error: [E701]
class C(A, b=lambda: 0): x: int = 1  # error: [E701]
def f(): pass
def f(): ...
async def f(): await x
if x: pass  # error: [E701]
elif y: pass  # error: [E701]
else: pass  # error: [E701]
if x:pass  # error: [E701]
# error-next-line: [E701]
if x :\
 pass
# error-next-line: [E701]
if x: \
  \
  pass
try: x  # error: [E701]
except A as b: y  # error: [E701]
except (A, B): y  # error: [E701]
except: y  # error: [E701]
else: y  # error: [E701]
finally: y  # error: [E701]
try: x  # error: [E701]
except* A: y  # error: [E701]
for i in x: pass  # error: [E701]
else: pass  # error: [E701]
while x: pass  # error: [E701]
else: pass  # error: [E701]
with a as b, c: pass  # error: [E701]
with (a as b, c as d): pass  # error: [E701]
with (a, b): pass  # error: [E701]
with (
   a # :
   , b): pass  # error: [E701]
def generate():
    with (yield): pass  # error: [E701]
async def g():
    async with a as b: pass  # error: [E701]
    async for a in b: pass  # error: [E701]
match x:
    case 1: pass  # error: [E701]
    case 2 if y: pass  # error: [E701]
    case (a, b): ...
    case {"a": 1}: pass  # error: [E701]
    case [a, *b]: pass  # error: [E701]
    case _:
        pass
match (x): 
    case 1: x; y  # error: [E701]
x; y
x; y;
x;
x;  # comment
x ;
x \
 ;
x \
  \
 ; y
x; \
 y
x \
  \
  ;
"a;b"; 'c;d'

f"a;b{c}"; d
"""
a;
"""; b
# a;
x = ("a;" # ;
 "b;"); c
if x: y; z  # error: [E701]
if x: y;  # error: [E701]
if x:
    y; z;
class C: a: int; b: int  # error: [E701]
class C:
    a: int; b: str = 1
    def f(self): return 1; 
if (lambda: x): y  # error: [E701]
x = lambda: 0
if x: y = lambda: 0  # error: [E701]
while lambda: a if b else c: pass  # error: [E701]
if x: (...)  # error: [E701]
if x: (  # error: [E701]
   # foo
   a)
if x: ... # c
if x: ...  ; # c
if x: ....a  # error: [E701]
for x in y: ...
class C[T: int]: pass  # error: [E701]
class C[T: int](x): pass  # error: [E701]
class C(
  # foo: bar
): pass  # error: [E701]
type X = int; Y = 3
match = 1; case = 2
match[x]: int = 3
import a; import b
import pdb; pdb.set_trace()
	
if x: 
	y;	z
x;	
x; 
