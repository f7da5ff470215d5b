type X[T = int] = T
type X[T: int = bool, *Ts = *tuple[int], **P = [int, str]] = T
type X[*Ts = int] = Ts
class A[T = int, U = T]: pass
def f[T = lambda: 1, *U = *a | b](): pass
def f[T=(yield)](): pass
