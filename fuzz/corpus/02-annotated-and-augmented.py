x: int
x: int = 1
(x): int = 1
((x)): int
x.y: int = 2
x[0]: "str"
(x.y): z
x: int = yield
x: tuple = 1, 2
x: tuple = *a, b
x: lambda: 1 = 2
x += 1; x -= 2; x *= 3; x /= 4; x //= 5; x %= 6; x @= 7
x &= 1; x |= 2; x ^= 3; x <<= 4; x >>= 5; x **= 6
x.y += yield
x[y] -= a, b
(x) *= 2
((x.y)) //= yield from z
x += *a, b
