# F722: strings that are types and no expressions. Expected findings: ruff 0.17.6, `--select F722 --isolated`.
from typing import Annotated, Literal, NewType, Optional, TypeVar, cast, no_type_check

a: "///"  # error: [F722]
b: "list of str"  # error: [F722]
c: ""  # error: [F722]
d: "list[int"  # error: [F722]
e: "list[int]]"  # error: [F722]
f: "1 +"  # error: [F722]
g: "x = 1"  # error: [F722]
h: Optional["a b"]  # error: [F722]
i: Literal["a b"]
j: "list['a b']"  # error: [F722]
k: """
int
"""
l: """int
 | str"""
m: " int"  # error: [F722]
n: "int\n"
o: "int\x20int"  # error: [F722]
p: "in" "t"
q: "in" "t x"  # error: [F722]
r: b"x y"
s: r"x y"  # error: [F722]
t: "return"  # error: [F722]
u: "a, b"
v: "int # a comment"
w: "# only a comment"  # error: [F722]
x: "a.b."  # error: [F722]
y: "$x"  # error: [F722]
z: "None | "  # error: [F722]
aa: "'x"  # error: [F722]
ab: Annotated["x y", "z k"]  # error: [F722]
ac = cast("x y", ac)  # error: [F722]
ad = "x y"
ae = TypeVar("ae", "x y", bound="y z")  # error: [F722, F722]
af = NewType("af", "x y")  # error: [F722]
# error-next-line: [F722]
ag: """
  x y
"""
ah: "*a"  # error: [F722]
ai: "0777"  # error: [F722]
aj: "f(x=3, 4)"  # error: [F722]
ak: "f(x y)"  # error: [F722]
an: "(yield x)"  # error: [F722]
ao: """a for a in b"""  # error: [F722]
al: "a if b"  # error: [F722]
am: dict[str, "x y"] = {"x y": 1}  # error: [F722]


def function(a: "x y" = 1, *b: "x y", c: Optional["y z"], **d: "y z") -> "z k":  # error: [F722, F722, F722, F722, F722]
    local: "x y" = "x y"  # error: [F722]
    a.b: "x y" = 1  # error: [F722]
    return local


@no_type_check
def unchecked(a: "x y") -> "x y":
    b: "x y"

    def inner(c: "x y"):
        pass


class Class:
    attribute: "x y"  # error: [F722]
