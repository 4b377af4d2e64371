"""The level of groups of hundreds and thousands: one line through the plane of deals, exactly.

j people stand below the middle and j + d above it. Given j, the chance of at
most d more above than below only grows from one j to the next:

    P(X <= t + 1 | r - 1 drawn) = P(X <= t | r drawn) + P(X = t + 1 | r - 1 drawn) (1 + ratio)

so P(D <= d) is that chance at the first j, and for each later j a positive
term times the chance of at least j below: a sum along the line. Nothing is
subtracted, so that far tails keep their digits.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from calibrate.domain.spread.hypergeometric import Draw, draw

_LEAST = 1e-40
"""A deal less likely than this is left out, even where so few below the middle come up once in 10^18."""

_NOWHERE = 1e-250


class _Deal(NamedTuple):
    below: int
    middle: int
    above: int
    chance: float


class _Teams(NamedTuple):
    """What does not depend on d: where deals are likeliest, and how many stand below the middle."""

    likeliest: _Deal
    lows: Draw
    at_least: Sequence[float]
    """For each number below: the chance of at least so many, over the chance of just so many."""
    highs: Draw
    """How many are above, given the fewest below."""


def lower_tail(below: int, middle: int, above: int, n: int, d: int) -> tuple[float, float]:
    """Return P(D <= d) and P(D = d), D being the people above less those below in a dealt team of n.

    Args:
        below: Everyone below the middle level, one at least.
        middle: Everyone at it; so many that a team without any of them can be left out.
        above: Everyone above it, one at least.
        n: People in the team.
        d: People above less people below.
    """
    teams = _teams(below, middle, above, n)
    lows = teams.lows
    first, line = _line(below, middle, above, _nearest(below, middle, above, d, teams.likeliest))
    lower = teams.highs.up_to(lows.first + d)
    start = max(first, lows.first + 1)
    rest = middle + above - n
    for j, (chance, at_least) in enumerate(
        zip(line[start - first :], teams.at_least[start - lows.first :], strict=False), start=start
    ):
        at_middle = n - 2 * j - d
        more = (j + d) * (middle - at_middle) / ((at_middle + 1) * (rest + j))
        lower += chance * (1 + more) * at_least
    return lower, sum(line)


@lru_cache(maxsize=256)
def _teams(below: int, middle: int, above: int, n: int) -> _Teams:
    lows = draw(below, middle + above, n)
    highs = draw(above, middle, n - lows.mode)
    likeliest = _Deal(lows.mode, n - lows.mode - highs.mode, highs.mode, max(lows.chances) * max(highs.chances))
    at_least = [upper / chance for upper, chance in zip(lows.upper, lows.chances, strict=True)]
    return _Teams(likeliest, lows, at_least, draw(above, middle, n - lows.first))


def _nearest(below: int, middle: int, above: int, d: int, deal: _Deal) -> _Deal | None:
    """Walk from the likeliest deal to one with d more people above than below, the likelier way at each step."""
    j, m, c, chance = deal
    while c - j < d and chance > _NOWHERE:
        one_up = (above - c) * m / ((c + 1) * (middle - m + 1))
        one_less = j * (middle - m) / ((below - j + 1) * (m + 1))
        j, m, c = (j, m - 1, c + 1) if one_up >= one_less else (j - 1, m + 1, c)
        chance *= max(one_up, one_less)
    while c - j > d and chance > _NOWHERE:
        one_down = (below - j) * m / ((j + 1) * (middle - m + 1))
        one_less = c * (middle - m) / ((above - c + 1) * (m + 1))
        j, m, c = (j + 1, m - 1, c) if one_down >= one_less else (j, m + 1, c - 1)
        chance *= max(one_down, one_less)
    return _Deal(j, m, c, chance) if chance > _NOWHERE else None


def _line(below: int, middle: int, above: int, near: _Deal | None) -> tuple[int, list[float]]:
    """Return the chances of all deals with the same d, and how many are below the middle in the first."""
    if near is None:
        return 0, []
    more, fewer = [near.chance], list[float]()
    j, m, c, chance = near
    while True:
        ratio = (below - j) * (above - c) * m * (m - 1) / ((j + 1) * (c + 1) * (middle - m + 1) * (middle - m + 2))
        chance *= ratio
        if chance <= _LEAST and ratio <= 1:
            break
        more.append(chance)
        j, m, c = j + 1, m - 2, c + 1
    j, m, c, chance = near
    while True:
        ratio = j * c * (middle - m) * (middle - m - 1) / ((below - j + 1) * (above - c + 1) * (m + 1) * (m + 2))
        chance *= ratio
        if chance <= _LEAST and ratio <= 1:
            break
        fewer.append(chance)
        j, m, c = j - 1, m + 2, c - 1
    return near.below - len(fewer), fewer[::-1] + more
