"""How much of the work is done, for whoever watches it: a share from 0 to 1 that never falls."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

Watcher = Callable[[float], object]
"""Takes the share of the work that is done, from 0 to 1; called from the thread that works."""

Part = TypeVar("Part")


def unwatched(share: float) -> None:
    """Take a share that nobody looks at."""
    del share


def within(told: Watcher, start: float, end: float) -> Watcher:
    """Return what a part of the work tells its own share to: 0 is the whole's start, 1 its end."""
    return lambda share: told(start + (end - start) * share)


def each_watched(parts: Sequence[Part], sizes: Sequence[float], told: Watcher) -> Iterator[tuple[Part, Watcher]]:
    """Yield parts of the work, each with what it tells its share to; a part that is through is told.

    Args:
        parts: What is worked on, in order.
        sizes: How much work each is, in one unit: bytes, or rows.
        told: What the whole is told to.
    """
    whole = sum(sizes) or 1
    for part, size, end in zip(parts, sizes, accumulate(sizes), strict=True):
        yield part, within(told, (end - size) / whole, end / whole)
        told(end / whole)
