# PEP 695 and 696: type parameters with bounds and defaults.
type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = D
type E[T = int] = T
type F[T: (int, str) = int] = T
type G[T: int = bool, *Ts = *tuple[int, ...], **P = [int, str]] = H
type I[*Ts = *tuple[*Ts], **P = ...] = J
type K[*Ts = Unpack[X]] = L
type type = type
type match[case] = case
type M[T,] = T
type N[
    T: "forward" = "forward",  # comment
    *Us,
] = O


def f[T](a: T) -> T: ...
def g[T: int = bool, *Ts = *tuple[()], **P = [T]](a: T, *args: *Ts, **kwargs: P.kwargs) -> T: ...
async def h[**P = ...](): ...
class Q[T = int]: ...
class R[T: (int, str), *Ts](Base[T], metaclass=Meta): ...
class S[T: lambda: 1 = lambda: 2]: ...


@decorator[T]
class U[T](t"{base}"): ...


type = 1
type[0] = type
type: int = 3
type(x)
type.x
print(type , type)
