"""Defaults of type parameters (PEP 696)."""
from elsewhere import Default


def function[T = int, *Ts = *tuple[int, ...], **P = [int, Default]](a: T) -> T:
    return a


class Class[T: Base = Default, U = T](Base[T]):
    Default = 1

    def method[V = U, W: Default = Default](self, a: V = Default) -> W:
        return a

    type Alias[S = T] = list[S]


type Lambdas[T = (lambda: T), U = [T for T in (1, 2)]] = T
