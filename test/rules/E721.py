# Comparisons of types. Expected findings: ruff 0.17.6, `--select E721 --isolated`.
type(a) == type(b)  # error: [E721]
type(a) != type(b)  # error: [E721]
type(a) is type(b)
type(a) is not type(b)
type(a) == int  # error: [E721]
int == type(a)  # error: [E721]
type(a) in (int, str)
a == int  # error: [E721]
a == str  # error: [E721]
a == list  # error: [E721]
a == type  # error: [E721]
a == object  # error: [E721]
a == Exception  # error: [E721]
a == ValueError  # error: [E721]
a == range  # error: [E721]
a == print
a == len
a == None
a == property  # error: [E721]
a == staticmethod  # error: [E721]
a == super  # error: [E721]
a == memoryview  # error: [E721]
a == NotImplemented
a == Ellipsis
a == bool == b  # error: [E721, E721]
a == b == type(c)  # error: [E721]
type(a) == type(b) == type(c)  # error: [E721, E721]
type(a) == type(b) != type(c)  # error: [E721, E721]
type(a).__name__ == "a"
type(a).x == type(b).x
a.dtype == int
int == a.dtype
a.dtype == type(b)
type(a) == b.dtype
a.dtype.x == int  # error: [E721]
type(a, b, c) == int  # error: [E721]
type() == int  # error: [E721]
type(None) == b  # error: [E721]
b == type("")  # error: [E721]
b == type(c)()
b == types.IntType
import types
b == types.IntType
b == types.NoneType
import builtins
b == builtins.int
builtins.type(a) == builtins.type(b)  # error: [E721]
import builtins as bi
bi.type(a) == b  # error: [E721]
from builtins import type as t2
t2(a) == b  # error: [E721]
def f(type):
    type(a) == type(b)
    a == int  # error: [E721]
def g():
    int = 1
    a == int
def h():
    a == int  # error: [E721]
    if a == str or type(a) != bytes: pass  # error: [E721, E721]
a == (int)  # error: [E721]
(type(a)) == b  # error: [E721]
a[type(b)] == int  # error: [E721]
a > int
a < type(b)
a in int
a == int()
a == int(b)
a == [int]
a == (int, str)
a == isinstance
a == frozenset  # error: [E721]
a == complex  # error: [E721]
a == float  # error: [E721]
a == bytes  # error: [E721]
a == bytearray  # error: [E721]
a == dict  # error: [E721]
a == set  # error: [E721]
a == tuple  # error: [E721]
a == slice  # error: [E721]
a == enumerate  # error: [E721]
a == map  # error: [E721]
a == filter  # error: [E721]
a == zip  # error: [E721]
a == reversed  # error: [E721]
a == classmethod  # error: [E721]
a == OSError  # error: [E721]
a == Warning  # error: [E721]
a == DeprecationWarning  # error: [E721]
a == BaseException  # error: [E721]
a == KeyboardInterrupt  # error: [E721]
a == ExceptionGroup
a == IOError  # error: [E721]
a == EnvironmentError  # error: [E721]
a == WindowsError
a == StopIteration  # error: [E721]
a == unicode
a == long
a == __build_class__
a == __loader__
a == aiter
a == open
a == id
a == hash
a == abs
a == EncodingWarning
a == BaseExceptionGroup
a == PythonFinalizationError
class C:
    type = 1
    type(a) == int  # error: [E721]
    def m(self):
        type(a) == b  # error: [E721]
a is type(b) == c  # error: [E721]
lambda type: type(a) == b
[type(a) == b for type in x]
[type(x) == type(y) for x in z]  # error: [E721]
