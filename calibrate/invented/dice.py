"""Draws that come out the same on every machine and every Python."""

from collections.abc import Sequence
from hashlib import sha256
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of draws with a name: the same name gives the same draws, anywhere.

    Of ``random.Random`` only ``random()`` is used: it is the one method the
    standard library promises to keep; ``choice``, ``shuffle`` and ``sample``
    have changed between versions. Seeds go through SHA-256 rather than
    ``hash()``, which differs from one process to the next. Nothing here
    calls a logarithm or a cosine, whose last bit differs between machines.
    Streams with different names are independent, so a new sentence does not
    move anybody on the grid.
    """

    def __init__(self, *name: str | int) -> None:
        key = "/".join(("calibrate", *map(str, name)))
        seed = int.from_bytes(sha256(key.encode()).digest(), "big")
        self._random = Random(seed).random  # noqa: S311 - invented people: nothing here is a secret

    def below(self, limit: int) -> int:
        """Draw a whole number from 0 up to, and not including, a limit."""
        return int(self._random() * limit)

    def chance(self, percent: int) -> bool:
        """Draw yes in so many cases of a hundred."""
        return self._random() * 100 < percent

    def pick(self, options: Sequence[T]) -> T:
        """Draw one of several, each as likely as the next."""
        return options[int(self._random() * len(options))]

    def weighted(self, weights: Sequence[int]) -> int:
        """Draw a position, each as likely as its weight says; the weights' sum is above 0."""
        rest = self.below(sum(weights))
        for position, weight in enumerate(weights):
            rest -= weight
            if rest < 0:
                return position
        raise ValueError("weights must add up to more than nothing")

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return the items in a drawn order (Fisher and Yates, from the back)."""
        deck = list(items)
        for last in range(len(deck) - 1, 0, -1):
            other = self.below(last + 1)
            deck[last], deck[other] = deck[other], deck[last]
        return deck
