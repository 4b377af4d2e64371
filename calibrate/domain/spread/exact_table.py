"""Two by two: the exact test of one table, and the chances behind it."""

from calibrate.domain.spread.deal import sums
from calibrate.domain.spread.tails import Tails

_TIE = 1 + 1e-7
"""Outcomes whose chances differ by less count as equally likely, as in R's fisher.test."""


def marked(n: int, having: int, lacking: int) -> Tails:
    """Return the chances of 0 to n marked people among n drawn from those having the mark and those lacking it."""
    return sums(((0, lacking), (1, having)), n)


def fisher(a: int, b: int, c: int, d: int) -> tuple[float, float]:
    """Return Fisher's exact test of the table [[a, b], [c, d]], all margins fixed.

    One-sided is the smaller of P(A <= a) and P(A >= a); two-sided adds every
    table no more likely than this one (Fisher 1935; Agresti, *Categorical
    Data Analysis*, 3.5).

    Args:
        a: People in the first group who have it; b: who have not; c, d: the same of the second group.
        b: See a.
        c: See a.
        d: See a.

    Returns:
        (one-sided, two-sided), both within 0 and 1; 1 where a margin is empty.

    Raises:
        ValueError: A count is not a whole number from 0 up.
    """
    if any(not isinstance(count, int) or count < 0 for count in (a, b, c, d)):
        raise ValueError("A table is made of whole numbers from 0 up.")
    n, having, seen = min((a + b, a + c, a), (c + d, a + c, c), (a + c, a + b, a), (b + d, a + b, b))
    table = marked(n, having, a + b + c + d - having)
    lower, at, upper = table.around(seen)
    as_rare = sum(chance for chance in table.at if chance <= at * _TIE)
    return min(lower, upper), min(1.0, max(as_rare, table.floor))
