"""Binomial chances without overflow, for two people or a hundred thousand."""

from fractions import Fraction
from functools import lru_cache
from math import comb

from calibrate.domain.spread.tails import Tails, exact

_IN_WHOLE_NUMBERS = 200


def shape(people: int, odds: float, low: int, high: int, *, cut: float = 0.0) -> dict[int, float]:
    """Return numbers in proportion to C(people, c) * odds^c for c from low to high, 1 at the greatest.

    Built outwards from the greatest by the ratio of neighbours, so that each
    is right to about a part in 10^13; those that fall below ``cut`` are left out.
    """
    top = min(high, max(low, int((people + 1) * odds / (1 + odds))))
    found = {top: 1.0}
    weight = 1.0
    for count in range(top, high):
        weight *= (people - count) / (count + 1) * odds
        if weight <= cut:
            break
        found[count + 1] = weight
    weight = 1.0
    for count in range(top, low, -1):
        weight *= count / ((people - count + 1) * odds)
        if weight <= cut:
            break
        found[count - 1] = weight
    return found


@lru_cache(maxsize=256)
def binomial(n: int, share: Fraction) -> Tails:
    """Return the chances of 0 to n people out of n, each counted with probability ``share``.

    Raises:
        ValueError: n is negative or the share is not within 0 and 1.
    """
    if n < 0:
        raise ValueError("A number of people cannot be negative.")
    if not 0 <= share <= 1:
        raise ValueError("A share lies between 0 and 1.")
    if share in {0, 1}:
        return Tails.of({n * int(share): 1})
    if n > _IN_WHOLE_NUMBERS:
        return Tails.of(shape(n, float(share / (1 - share)), 0, n))
    counted, rest = share.numerator, share.denominator - share.numerator
    return Tails.of({k: comb(n, k) * counted**k * rest ** (n - k) for k in range(n + 1)})


def natural_range(n: int, share: float) -> tuple[int, int]:
    """Return how many of n people chance alone puts at a level, 19 times in 20.

    The binomial range from 2.5 to 97.5 %, ends included: beside a team's
    count it says what a guideline would look like there, and it never flags.

    Args:
        n: People, 0 or more.
        share: The level's share in the guideline, within 0 and 1.

    Raises:
        ValueError: n is negative or the share is not within 0 and 1.
    """
    return binomial(n, exact(share)).range(0.95)
