# PEP 765: leaving a finally block is a warning, the tree is the same as ever.
def f():
    try:
        pass
    finally:
        return 1


for x in y:
    try:
        pass
    finally:
        break

while a:
    try:
        pass
    finally:
        for b in c:
            continue
        continue


async def g():
    try:
        await h()
    except* E, F:
        pass
    finally:
        def inner(): return 2
        return inner
