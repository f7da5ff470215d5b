type X = int
type X[T] = list[T]
type X[T: int, *Ts, **P] = Y[T, *Ts, P]
type X[T: (int, str),] = T
type type = type
type match[case] = case
type X = lambda: 1
type X = (yield)
def f[T](x: T) -> T: pass
def f[T: int, *Ts, **P](*a: *Ts, **k: P.kwargs): pass
class A[T]: pass
class A[T, U](B[T], metaclass=C): pass
async def f[T](): pass
@d
class A[*Ts]: pass
class A[**P](): pass
def f(*args: *tuple[int, ...]): pass
