"""A distribution over whole numbers, kept so that both of its tails are one look away."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import isfinite
from sys import float_info

_FINEST = 10**9


def exact(number: float) -> Fraction:
    """Return the fraction a decimal was meant to be: .15 is 3/20, and a third in floats is 1/3.

    Raises:
        ValueError: The number is not finite.
    """
    if not isfinite(number):
        raise ValueError("A share is a finite number.")
    return Fraction(number).limit_denominator(_FINEST)


def outside(probability: float) -> Fraction:
    """Return what one tail keeps when the middle holds the probability: .95 leaves 1/40.

    Raises:
        ValueError: The probability is not between 0 and 1.
    """
    if not 0 < probability < 1:
        raise ValueError("A probability for a range lies between 0 and 1, such as .95.")
    return (1 - exact(probability)) / 2


@dataclass(frozen=True, slots=True)
class Tails:
    """The possible values in rising order, and for each its chance and both tails, itself included."""

    values: Sequence[int]
    at: Sequence[float]
    lower: Sequence[float]
    upper: Sequence[float]
    floor: float
    """No tail is said to be smaller: what lies further out was too small to carry."""

    @classmethod
    def of(cls, weights: Mapping[int, float], *, floor: float = float_info.min) -> "Tails":
        """Return the distribution in proportion to the weights.

        Whole-number weights of any size are divided exactly and rounded once.
        """
        values = sorted(weights)
        ordered = [weights[value] for value in values]
        rising = list(accumulate(ordered))
        falling = list(accumulate(reversed(ordered)))
        total = rising[-1]

        def shares(parts: Iterable[float]) -> Sequence[float]:
            return array("d", (min(1.0, max(floor, part / total)) for part in parts))

        return cls(array("q", values), shares(ordered), shares(rising), shares(reversed(falling)), floor)

    def around(self, value: int) -> tuple[float, float, float]:
        """Return P(X <= value), P(X = value) and P(X >= value)."""
        index = bisect_left(self.values, value)
        beyond = index == len(self.values)
        if not beyond and self.values[index] == value:
            return self.lower[index], self.at[index], self.upper[index]
        return self.lower[index - 1] if index else self.floor, 0.0, self.floor if beyond else self.upper[index]

    def range(self, probability: float) -> tuple[int, int]:
        """Return the values between which the middle lies, ends included.

        Low is the first value with P(X <= low) >= (1 - probability) / 2, high
        the last with P(X >= high) at least as much, so that turning the scale
        round turns the range round.

        Raises:
            ValueError: The probability is not between 0 and 1.
        """
        tail = float(outside(probability))
        low = bisect_left(self.lower, tail)
        high = len(self.values) - bisect_left(self.upper[::-1], tail) - 1
        return self.values[low], self.values[high]
