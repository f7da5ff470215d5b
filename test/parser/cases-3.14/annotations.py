# PEP 649 and 749: annotations are evaluated later, but parsed as ever.
class Node:
    parent: Node | None
    children: list[Node] = []
    (value): int
    self.x: "Node"
    items[0]: Node = None
    callback: lambda: Later

    def link(self, *others: *tuple[Node, ...], key: str = "k", **options: Unpack[Options]) -> Node: ...


def f(a: b if c else d, /, e: f"{g}", *, h: (yield_) = 1) -> "i": ...
x: y = z
x: tuple = 1, 2
x: tuple = *a, *b
__conditional_annotations__: int
if True: late: Undefined
