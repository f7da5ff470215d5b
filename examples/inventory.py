"""An inventory with undo. There is nothing to report in this file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Self


class OutOfStock(Exception):
    """More was asked for than there is."""


@dataclass
class Inventory:
    stock: dict[str, int] = field(default_factory=dict)
    _undo: list[Callable[[], None]] = field(default_factory=list, repr=False)

    def add(self, item: str, amount: int = 1) -> Self:
        if amount < 1:
            raise ValueError(f"{amount} is not an amount")
        self.stock[item] = self.stock.get(item, 0) + amount
        self._undo.append(lambda: self._change(item, -amount))
        return self

    def take(self, item: str, amount: int = 1) -> Self:
        available = self.stock.get(item)
        if available is None or available < amount:
            raise OutOfStock(f"{amount} × {item} wanted, {available or 0} there")
        self._change(item, -amount)
        self._undo.append(lambda: self._change(item, amount))
        return self

    def undo(self) -> bool:
        if not self._undo:
            return False
        self._undo.pop()()
        return True

    def _change(self, item: str, amount: int) -> None:
        left = self.stock[item] + amount
        if left == 0:
            del self.stock[item]
        else:
            self.stock[item] = left

    def __iter__(self) -> Iterator[tuple[str, int]]:
        yield from sorted(self.stock.items())

    def __str__(self) -> str:
        match list(self):
            case []:
                return "nothing in stock"
            case [(item, 1)]:
                return f"one {item}"
            case items:
                width = max(len(item) for item, _ in items)
                return "\n".join(f"{item:<{width}} {amount:>5}" for item, amount in items)


if __name__ == "__main__":
    inventory = Inventory().add("screw", 100).add("nut", 80).take("screw", 12)
    print(inventory)
    while inventory.undo():
        print("---", inventory, sep="\n")
