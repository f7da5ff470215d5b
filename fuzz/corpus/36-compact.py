if 1:pass
for x in[1,2]:print(x)
while(x):x-=1
x=[i for i in range(10)if i%2]
y={1:2,**{}}
def f(a,*b,c=1,**d)->int:return(a,b)
class A(B):pass
try:a
except:b
with(a)as b:c
lambda:0
lambda*a:a
lambda**k:k
not(a)
a if(b)else(c)
yield(a)
return(a)
del(a)
assert(a)
raise(a)
from.import a
from.a import*
from..a import(b)
import a.b
@a
def f():pass
print(*a,**b)
x[1:2,::3]
f'{x}'if y else'z'
"a"if"b"else"c"
1if 1else 1
a;b;c
a=b;c
match(x):
 case(y):pass
async def f():await(x)
async def f():[x async for x in(y)]
