"""The team draw with three neighbouring levels, as calibration has them: sums along a line, not over a plane.

Of a team of n, m people stand off the middle level and c of them above it.
m is a draw of n from everyone, c a draw of m from those off the middle; the
second does not ask for n, so one table serves every team. With d = 2c - m,
the people above less those below, the sum of the levels is n middles and d,
and n times the squared distances from the team's own average is nm - d^2
(`evenness`).
"""

from math import log1p, sqrt
from statistics import NormalDist
from typing import NamedTuple

from calibrate.domain.spread.hypergeometric import Draw, draw
from calibrate.domain.spread.large_level import lower_tail

_NEVER = -41
"""ln of 10^-18."""

_OF_ITS_OWN = 0.01
"""Above this a tail is what the other leaves of 1, with a dozen digits; below it is added up by itself."""


class ThreeLevels(NamedTuple):
    """Everyone, by level."""

    below: int
    middle: int
    above: int

    @property
    def people(self) -> int:
        """Everyone."""
        return self.below + self.middle + self.above

    @property
    def turned(self) -> "ThreeLevels":
        """The scale turned round."""
        return ThreeLevels(self.above, self.middle, self.below)

    def off_the_middle(self, n: int) -> Draw:
        """Return how many of n people drawn are above or below the middle."""
        return draw(self.below + self.above, self.middle, n)

    def above_of(self, m: int) -> Draw:
        """Return how many of m people off the middle are above it."""
        return draw(self.above, self.below, m)

    def has_middle(self, n: int) -> bool:
        """Tell whether a team of n without anybody at the middle level is rarer than any chance that is given."""
        return n * log1p(-self.middle / self.people) < _NEVER


def level_tails(pool: ThreeLevels, n: int, d: int) -> tuple[float, float, float]:
    """Return P(D <= d), P(D = d) and P(D >= d), D being the people above less those below in a dealt team of n."""
    lower, at = _lower_tail(pool, n, d)
    upper = 1 - lower + at
    if upper < _OF_ITS_OWN:
        upper, _ = _lower_tail(pool.turned, n, -d)
    return lower, at, upper


def level_range(pool: ThreeLevels, n: int, tail: float) -> tuple[int, int]:
    """Return the first d with P(D <= d) no less than a tail, and the last with P(D >= d) no less.

    Args:
        pool: Everyone, by level.
        n: People in the team.
        tail: A chance above 10^-6.
    """
    low = _about(pool, n, tail)
    lower, at = _lower_tail(pool, n, low)
    while lower - at >= tail:
        low -= 1
        lower, at = _lower_tail(pool, n, low)
    while lower < tail:
        low += 1
        lower, at = _lower_tail(pool, n, low)
    high = -_about(pool.turned, n, tail)
    lower, at = _lower_tail(pool, n, high)
    while 1 - lower >= tail:
        high += 1
        lower, at = _lower_tail(pool, n, high)
    while 1 - lower + at < tail:
        high -= 1
        lower, at = _lower_tail(pool, n, high)
    return low, high


def _lower_tail(pool: ThreeLevels, n: int, d: int) -> tuple[float, float]:
    if pool.has_middle(n):
        return lower_tail(*pool, n, d)
    off = pool.off_the_middle(n)
    lower = at = 0.0
    for m, chance in enumerate(off.chances, start=off.first):
        first, chances, tails, _ = draw(pool.above, pool.below, m)
        most, odd = divmod(m + d, 2)
        place = most - first
        if place >= len(chances):
            lower += chance
        elif place >= 0:
            lower += chance * tails[place]
            at += 0.0 if odd else chance * chances[place]
    return lower, at


def _about(pool: ThreeLevels, n: int, tail: float) -> int:
    """Return about where D's tail begins: a normal guess, corrected for skew (Cornish & Fisher 1937)."""
    people = pool.people
    low, middle, high = (count / people for count in pool)
    mean = high - low
    variance = low + high - mean**2
    third = high * (1 - mean) ** 3 - low * (1 + mean) ** 3 - middle * mean**3
    z = NormalDist().inv_cdf(tail)
    deviation = sqrt(n * variance * (people - n) / max(1, people - 1))
    skew = third / variance * (people - 2 * n) / max(1, people - 2)
    return max(-n, min(n, round(n * mean + z * deviation + (z * z - 1) * skew / 6)))
