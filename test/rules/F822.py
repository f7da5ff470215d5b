# F822: exports that do not exist. Expected findings: ruff 0.17.6, `--select F822 --isolated`.
import package.module
from package import member as renamed

__all__ = ["missing", "package", "renamed", "member", "function", "Class", "variable", "len", "__doc__"]  # error: [F822, F822]
__all__ += ["late", "more"]  # error: [F822]
__all__ = __all__ + ["sum"] + ("of", "tuples")  # error: [F822, F822]
__all__ = list(["listed"]) + tuple(("tupled",)) + list[str](["typed"]) + list({"set"}) + package.__all__  # error: [F822, F822, F822]
__all__: list[str] = ["annotated"]  # error: [F822]
__all__ = (named := ["walrus"])  # error: [F822]
__all__ = target = ["first"]  # error: [F822]
target = __all__ = ["second"]
__all__ = ["joined" "string", r"raw", b"bytes", 3, f"formatted", *renamed, "escape\x64"]  # error: [F822, F822, F822]
__all__ = [
    "one",  # error: [F822]
    # a comment
    "two",  # error: [F822]
    "two",  # error: [F822]
]
__all__ -= ["subtracted"]  # error: [F822]
__all__.extend(["extended"])
__all__.append("appended")
__all__[0] = "item"
__all__, pair = ["unpacked"], 1
__all__ = ["left"] + (["nested"] + ["right"])  # error: [F822]
__all__ = ["either" if pair else "or"]
__all__ = {"set"}
(__all__) = "parenthesized", "late"  # error: [F822]

if pair:
    __all__ = ["conditional", "in_branch", "handler", "item", "global_name", "nested_global", "deleted"]  # error: [F822]
    in_branch = 1
    annotated_only: int
    __all__ += ["annotated_only", "comprehension", "capture", "loop", "method", "value", "alias", "T"]  # error: [F822, F822, F822, F822]

variable = 1
late = [comprehension for comprehension in ()]
del deleted

try:
    pass
except ValueError as handler:
    pass

with pair as item:
    pass

for loop in ():
    pass

match pair:
    case [capture]:
        pass

type alias[T] = T


def function():
    global global_name
    __all__ = ["local"]
    value = 1

    def inner():
        global nested_global


class Class:
    __all__ = ["attribute"]

    def method(self):
        pass
