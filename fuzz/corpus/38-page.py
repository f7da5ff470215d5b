"""A page of ordinary code."""
from __future__ import annotations

import asyncio
import dataclasses
from typing import Any, Iterable

logger = logging.getLogger(__name__)


@dataclasses.dataclass(frozen=True)
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = dataclasses.field(default_factory=list)

    def total(self, count: int = 1, *, discount: float | None = None) -> float:
        """The price of `count` items."""
        if discount is None or not 0 <= discount < 1:
            discount = 0.0
        return self.price * count * (1 - discount)


async def fetch(session: Any, urls: Iterable[str]) -> dict[str, str]:
    results: dict[str, str] = {}
    async with session as client:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        for url, task in zip(urls, tasks):
            try:
                response = await task
            except (OSError, asyncio.TimeoutError) as error:
                logger.warning("cannot fetch %s: %r", url, error)
                continue
            else:
                results[url] = response.text[:100]
            finally:
                logger.debug(f"done with {url!r:>20} after {task.elapsed():.2f} s")
    return results


if __name__ == "__main__":
    with open("urls.txt", encoding="utf-8") as file:
        urls = {line.strip() for line in file if line and not line.startswith("#")}
    print(*sorted(asyncio.run(fetch(None, urls)).items(), key=lambda pair: pair[1]), sep="\n")
