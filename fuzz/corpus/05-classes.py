class A: pass
class A(): pass
class A(B): x = 1
class A(B, C, metaclass=D, **kw): pass
class A(*bases, x=1, *more, **kw): pass
class A(B,):
    "doc"
    x: int = 1
    y: str
    def __init__(self, *args, **kwargs): super().__init__(*args, **kwargs)
    @property
    def z(self): return self._z
    @z.setter
    def z(self, value): self._z = value
    class Inner: ...
class case: pass
class match(type): type = 1
