# Mutable defaults. Expected findings: ruff 0.17.6, `--select B006 --isolated`.
import collections, datetime as dt, typing, os, operator, re, types, decimal, fractions, pathlib, functools
from typing import (AbstractSet, Annotated, Any, Callable, Final, FrozenSet, Iterable, List, Literal, Mapping, MutableSequence, Optional, Sequence, Sized, Tuple, Union)
from typing import Sequence as Seq
import collections.abc
from collections import OrderedDict, defaultdict, deque, Counter, ChainMap, namedtuple
def f1(a=[]): pass  # error: [B006]
def f2(a={}): pass  # error: [B006]
def f3(a={1}): pass  # error: [B006]
def f4(a=[x for x in y]): pass  # error: [B006]
def f5(a={x for x in y}): pass  # error: [B006]
def f6(a={x: x for x in y}): pass  # error: [B006]
def f7(a=(x for x in y)): pass
def f8(a=()): pass
def f9(a=([],)): pass
def f10(a=list()): pass  # error: [B006]
def f11(a=dict()): pass  # error: [B006]
def f12(a=set()): pass  # error: [B006]
def f13(a=frozenset()): pass
def f14(a=tuple()): pass
def f15(a=collections.OrderedDict()): pass  # error: [B006]
def f16(a=OrderedDict()): pass  # error: [B006]
def f17(a=defaultdict(list)): pass  # error: [B006]
def f18(a=collections.deque()): pass  # error: [B006]
def f19(a=Counter()): pass  # error: [B006]
def f20(a=ChainMap()): pass  # error: [B006]
def f21(a=bytearray()): pass
def f22(a=foo()): pass
def f23(a=dt.datetime.now()): pass
def f24(a=types.MappingProxyType({})): pass
def f25(a=MappingProxyType({})): pass
def f26(a=operator.itemgetter(1)): pass
def f27(a: Sequence = []): pass
def f28(a: Seq[int] = []): pass
def f29(a: List[int] = []): pass  # error: [B006]
def f30(a: list = []): pass  # error: [B006]
def f31(a: "Sequence[int]" = []): pass  # error: [B006]
def f32(a: Optional[Sequence[int]] = []): pass
def f33(a: Sequence[int] | None = []): pass
def f34(a: Union[Sequence[int], None] = []): pass
def f35(a: Union[list, None] = []): pass  # error: [B006]
def f36(a: Mapping = {}): pass
def f37(a: collections.abc.Mapping[str, int] = {}): pass
def f38(a: Iterable[int] = [], b: Iterator = []): pass  # error: [B006]
def f39(a: Annotated[Sequence[int], 1] = []): pass
def f40(a: typing.Annotated[Sequence[int], 1] = []): pass
def f41(a: Final[Sequence[int]] = []): pass  # error: [B006]
def f42(a: Collection = []): pass  # error: [B006]
def f43(a: Container = []): pass  # error: [B006]
def f44(a: AbstractSet = {1}): pass
def f45(a: FrozenSet = {1}): pass
def f46(a: Tuple = []): pass
def f47(a: tuple[int] = []): pass
def f48(a: str = []): pass
def f49(a: int = []): pass
def f50(a: Literal["a"] = []): pass
def f51(a: Callable = []): pass
def f52(a: Awaitable = []): pass  # error: [B006]
def f53(a: Reversible = []): pass  # error: [B006]
def f54(a: Sized = []): pass
def f55(a: Hashable = []): pass  # error: [B006]
def f56(a: ByteString = []): pass  # error: [B006]
def f57(a: ItemsView = []): pass  # error: [B006]
def f58(a: KeysView = []): pass  # error: [B006]
def f59(a: MutableSequence = []): pass  # error: [B006]
def f60(a: Any = []): pass  # error: [B006]
def f61(a: object = []): pass
def f62(a: None = []): pass
def f63(a: Unknown = []): pass  # error: [B006]
def f64(a: pathlib.Path = []): pass  # error: [B006]
def f65(a: bool = []): pass
def f66(a: bytes = []): pass
def f67(a: float = []): pass
def f68(a: complex = []): pass
def f69(a: range = []): pass
def f70(a: frozenset = []): pass
def f71(a: type = []): pass  # error: [B006]
def f72(a: Sequence[int] | list = []): pass  # error: [B006]
def f73(a: re.Pattern = []): pass  # error: [B006]
def f74(a: Type[int] = []): pass  # error: [B006]
def f75(a: NoReturn = []): pass  # error: [B006]
def f76(a: Generator = []): pass  # error: [B006]
def f77(a: SupportsInt = []): pass  # error: [B006]
def f78(a: MappingView = []): pass  # error: [B006]
def f79(a: typing.Mapping = {}): pass
def f80(a: typing_extensions.Mapping = {}): pass  # error: [B006]
def g1(a, b=[], *, c={}, d=1, **k): pass  # error: [B006, B006]
def g2(a=[], /): pass  # error: [B006]
async def g3(a=[]): pass  # error: [B006]
lambda a=[]: 0
class C:
    def m(self, a=[]): pass  # error: [B006]
    @staticmethod
    def n(a={}): pass  # error: [B006]
@overload
def h1(a=[]): ...  # error: [B006]
def h2(a=[]): ...  # error: [B006]
def h3(a=([])): pass  # error: [B006]
def h4(a=[] or x): pass
def h5(a=[] if x else y): pass
def h6(a=x or []): pass
def h7(a=[*x]): pass  # error: [B006]
def h9(a=f"{[]}"): pass
def h11(a=None or []): pass
def h12(a=(x := [])): pass
def h13(a=-[]): pass
def h14(a=[] + []): pass
def h15(a=[] and []): pass
def h16(a=await_): pass
def h17(a=lambda: []): pass
def h18(a=[1, 2][0]): pass
def h19(a=x.y([])): pass
def list(): pass
def h20(a=list()): pass
def f1(a=[]):  # error: [B006]
    pass


def f2(a=[], b={}):  # error: [B006, B006]
    """doc"""
    return a


def f3(a=[]):  # error: [B006]
    """doc"""


def f4(a=[]):  # error: [B006]
    import x
    from y import z
    return a


def f5(a=[]):  # error: [B006]
    """doc"""
    import x
    return a


def f6(a=[]):  # error: [B006]
    """doc"""; x = 1
    return a


def f7(a=[]):  # error: [B006]
    """doc
    more
    """

    # comment
    return a


def f8(a=[]): return a  # error: [B006]


def f9(a=[]): x = 1; return a  # error: [B006]


def f10(a=([])):  # error: [B006]
    return a


def f11(a: list = []):  # error: [B006]
    return a


def f12(a: list[int] = [1,  # error: [B006]
  2]):
    return a


def f13(a=[1, # c  # error: [B006]
  2]):
    return a


def f14(a=list()):
    return a


def f15(a = {x:1   , **y}):  # error: [B006]
    return a


def f16(a=[]):  # error: [B006]
    ...


def f17(a=[]):  # error: [B006]
    """doc"""
    ...


def f18(a=[]):  # error: [B006]
    pass
    return a


def f19(a=[]):  # error: [B006]
    "doc"
    pass


def f20(a=[]):  # error: [B006]
    raise NotImplementedError


def f21(a=[]):  # error: [B006]
    # comment
    return a


def f22(
    a=[],  # comment  # error: [B006]
):
    # comment
    "doc"
    # comment 2
    return a


class C:
    def m(self, a=[]):  # error: [B006]
        return a

    def n(self, a=[]):  # error: [B006]
        """doc"""

    def o(self, a=[]):  # error: [B006]
        """doc"""
        import x

    async def p(self, *, a={}):  # error: [B006]
        if x:
            return a


def f23(a=[]):  # error: [B006]
	return a


def f24(a=[]):  # error: [B006]
  return a


if x:
    def f25(a=[]):  # error: [B006]
        def g(b={}):  # error: [B006]
            return b
        return a


@overload
def f26(a=[]):  # error: [B006]
    ...


from typing import overload


@overload
def f27(a=[]):  # error: [B006]
    ...


def f28(a=[], /, b=[], *, c=[]):  # error: [B006, B006, B006]
    return a


# error-next-line: [B006]
def f29(a=[]): \
    return a


def f30(a=[]):  # error: [B006]
    """doc"""
    x = 1


def f31(a=[x for x in y], b={x: y}, c='a', d=set(), e=collections.OrderedDict(a=1)):  # error: [B006, B006, B006, B006]
    return a


def f32(a=[]):  # error: [B006]

    return a


def f33(a=["it's", "b"]):  # error: [B006]
    return a


def f34(a=[1000_000, 0XFF, "a" "b", f"{x}", (1,), lambda x: x, x if y else z, -1, not x, x + 1*2]):  # error: [B006]
    return a


def f35(a=[]):  # error: [B006]
    """doc""" ; return a


def f36(a=[]):  # error: [B006]
    """doc"""  # comment
    return a


def f37(a: "list[int]" = []):  # error: [B006]
    return a


def f38(a: Optional[list] = []):  # error: [B006]
    return a


def f39(a=[]):  # error: [B006]
    return a


def f40(a=[]):  # error: [B006]
    import x; import y
    return a


def f41(a=[]):  # error: [B006]
    """doc"""
    "doc2"
    return a


def f42(a=[]):  # error: [B006]
    1
    return a


def f43(a=[]):  # error: [B006]
    global z
    return a


def f44(a=[]):  # error: [B006]
    """doc"""
    def g(): pass


def f45(a=[]):  # error: [B006]
    """doc"""

    @foo
    def g(): pass


def f46(a=[]):  # error: [B006]
    @foo
    def g(): pass


def f47(a=[]):  # error: [B006]
    import x


def f48(a=[]):  # error: [B006]
    """doc"""
    import z
