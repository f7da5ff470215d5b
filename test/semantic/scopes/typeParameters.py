"""Type parameters, their bounds and defaults, generic functions, classes and aliases."""


def function[T, *Ts, **P](a: T, *args: *Ts, **kwargs: P.kwargs) -> T:
    def inner(b: T) -> T:
        c: T = b
        return c

    return inner(a)


def bounded[T: int, U: (str, bytes), V: T, W: list[V]](a: T = 1, *, b: U = 2) -> V:
    return a, b, W


async def waits[T](a: T = lambda: T) -> [T for T in range(3)]:
    return [a for _ in T]


@decorate(lambda: T)
class Class[T: Base, *Ts, **P](Base[T], metaclass=Meta[T]):
    T2 = T
    field: T

    def method(self, a: T) -> T:
        return super().method(a), __class__

    def generic[U: T](self, a: U, b: T2) -> U:
        T3 = a
        return lambda: (T, U, T3)

    type Alias[V] = dict[V, T2, T]

    class Nested[T](Base[T]):
        def method(self):
            nonlocal_name = T
            return nonlocal_name


class Private[__T, __U: __T](Base[__T, __x]):
    __x = 1

    def __method(self, __a: __T) -> __U:
        return __a, __T, self.__x


class Outer:
    __T = 1
    T = 2

    class Inner[__T](__T, T):
        value = __T

    def method[S: T](self, a: T = T) -> T:
        return a, S

    type Plain = T
    type Generic[S: T] = (T, S, lambda: T, [T for _ in T])


type Simple = Simple | None
type Recursive[T] = list[Recursive[T]]
type Bounded[T: (Simple, "later"), *Ts, **P] = Callable[P, T]


def closure(free):
    type Local[T: free] = free | T

    class Holder[T: free](free):
        attr: free = free

        def get(self) -> Local[T]:
            return free

    def uses[T](a: free = free) -> Local[T]:
        return a

    return Local, Holder, uses


def shadow[T](T):
    def inner():
        nonlocal T
        T = 1

    return inner
