# Sleeping in async functions. Expected findings: ruff 0.17.6, `--select ASYNC251 --isolated`.
import time, asyncio
import time as t
from time import sleep
from time import sleep as zz
import time.foo
async def f1():
    time.sleep(1)  # error: [ASYNC251]
    t.sleep(1)  # error: [ASYNC251]
    sleep(1)  # error: [ASYNC251]
    zz(1)  # error: [ASYNC251]
    await asyncio.sleep(1)
    time.sleep
    x = time.sleep
    x(1)
    (time.sleep)(1)  # error: [ASYNC251]
    time.sleep.foo(1)
    lambda: time.sleep(1)
    [time.sleep(1) for i in x]  # error: [ASYNC251]
    def g():
        time.sleep(1)
    class C:
        time.sleep(1)
        def m(self): time.sleep(1)
        async def n(self): time.sleep(1)  # error: [ASYNC251]
    if x:
        time.sleep(1)  # error: [ASYNC251]
    await time.sleep(1)  # error: [ASYNC251]
    f(time.sleep(1))  # error: [ASYNC251]
    from time import sleep as yy
    yy(1)  # error: [ASYNC251]
    asyncio.to_thread(time.sleep, 1)
    (time).sleep(1)  # error: [ASYNC251]
    time.sleep(*x)  # error: [ASYNC251]
    getattr(time, "sleep")(1)
    time.time()
def f2():
    time.sleep(1)
    async def g(x=time.sleep(1)) -> time.sleep(2):
        time.sleep(1)  # error: [ASYNC251]
time.sleep(1)
async def f3(time):
    time.sleep(1)
async def f4():
    def time(): pass
    time.sleep(1)
@time.sleep(1)
async def f5(x: time.sleep(1)): pass
async def f6():
    time = 1
    time.sleep(1)
async def f7():
    time.sleep(1)  # error: [ASYNC251]
    time = 1
async def f8():
    async with time.sleep(1): pass  # error: [ASYNC251]
    async for i in time.sleep(1): pass  # error: [ASYNC251]
    { time.sleep(1): 1 }  # error: [ASYNC251]
    f"{time.sleep(1)}"  # error: [ASYNC251]
    global sleep
    sleep(1)  # error: [ASYNC251]
    (i async for i in time.sleep(1))  # error: [ASYNC251]
    (time.sleep(1) for i in y)  # error: [ASYNC251]
    @time.sleep(1)  # error: [ASYNC251]
    def h(x=time.sleep(1)): pass  # error: [ASYNC251]
