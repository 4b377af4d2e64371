"""Draws without replacement of two kinds: what the team draw works out once and asks many times."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple


class Draw(NamedTuple):
    """How many of one kind are among those drawn: chances from the smallest number carried upwards."""

    first: int
    chances: Sequence[float]
    lower: Sequence[float]
    """P(X <= first), P(X <= first + 1), and so on."""
    upper: Sequence[float]
    """P(X >= first), P(X >= first + 1), and so on."""

    @property
    def mode(self) -> int:
        """The likeliest number."""
        return self.first + self.chances.index(max(self.chances))

    def at(self, count: int) -> float:
        """Return P(X = count)."""
        place = count - self.first
        return self.chances[place] if 0 <= place < len(self.chances) else 0.0

    def up_to(self, count: int) -> float:
        """Return P(X <= count)."""
        place = count - self.first
        return 0.0 if place < 0 else self.lower[min(place, len(self.lower) - 1)]

    def from_on(self, count: int) -> float:
        """Return P(X >= count)."""
        place = count - self.first
        return 0.0 if place >= len(self.upper) else self.upper[max(place, 0)]


NEGLIGIBLE = 1e-18
"""Next to the likeliest: what is left out of a draw."""


@lru_cache(maxsize=2048)
def draw(kind: int, others: int, n: int, cut: float = NEGLIGIBLE) -> Draw:
    """Return how many of a kind are among n drawn from ``kind`` of it and ``others``.

    Built outwards from the likeliest by the ratio of neighbours, so that each
    chance is right to about a part in 10^13; those that fall below ``cut``
    times the likeliest are left out.
    """
    low, high = max(0, n - others), min(n, kind)
    top = min(high, max(low, (kind + 1) * (n + 1) // (kind + others + 2)))
    rising = _outwards(kind - top, n - top, top, others - n + top, high - top, cut)
    falling = _outwards(top, others - n + top, kind - top, n - top, top - low, cut)
    falling.reverse()
    weights = [*falling, 1.0, *rising]
    whole = sum(weights)
    chances = [weight / whole for weight in weights]
    return Draw(top - len(falling), chances, list(accumulate(chances)), list(accumulate(chances[::-1]))[::-1])


def _outwards(leave: int, left: int, joined: int, have: int, steps: int, cut: float) -> list[float]:
    """Return the weights of the next counts, next to the one it starts from, until they fall below the cut.

    Decimals that count whole numbers: half the time of whole numbers divided.
    """
    a, b, c, d = float(leave), float(left), joined + 1.0, have + 1.0
    weight, found = 1.0, list[float]()
    for _ in range(steps):
        weight *= a * b / (c * d)
        if weight <= cut:
            break
        found.append(weight)
        a, b, c, d = a - 1.0, b - 1.0, c + 1.0, d + 1.0
    return found
