"""How even a dealt team is, with three neighbouring levels: V = nm - d^2, by the ends of a few lines.

m of the team's n people stand off the middle level, c of them above it, d =
2c - m. Up to m = v / n every team has V <= v. Beyond, those have whose d is
so far from 0 that at most (m - r) / 2 of the m are above the middle, or at
most as many below, r being the root of nm - v: two tails of a draw that does
not ask for n.
"""

from collections.abc import Iterator, Sequence
from math import isqrt, log
from typing import NamedTuple

from calibrate.domain.spread.hypergeometric import Draw, draw
from calibrate.domain.spread.three_levels import ThreeLevels

_SMALLEST = 1e-15
_UNSEEN = 41
"""-ln of 10^-18: what is so small a part of a chance changes no digit of it."""

_CARRIED = 1e-60
"""Next to the likeliest, of the one draw that all other lines are reached from."""

_TABLES = 150
"""Up to so many people drawn, tables are short and shared by many teams."""

_Ends = tuple[float, float]
"""The chance to be as far out as the end of a line, or further, and just so far."""


class _Line(NamedTuple):
    """Teams with m people off the middle level."""

    m: int
    most: int
    """How few are above, or below, at most."""
    is_exact: bool
    """With just so few V is as seen."""


def evenness_tail(pool: ThreeLevels, n: int, seen: int) -> tuple[float, float]:
    """Return P(V <= seen) and P(V = seen) for V = n * sum x^2 - (sum x)^2 of a dealt team of n."""
    off = pool.off_the_middle(n)
    whole, rest = divmod(seen, n)
    tail = off.up_to(whole)
    at = 0.0 if rest or whole % 2 else off.at(whole) * pool.above_of(whole).at(whole // 2)
    unseen = _UNSEEN - log(max(tail, _SMALLEST))
    lines = list(_lines(pool, n, seen, off, unseen))
    for kind, others in ((pool.above, pool.below), (pool.below, pool.above)):
        shown = len(lines)
        while shown and _is_unseen(kind, others, lines[shown - 1], unseen):
            shown -= 1
        ends = _ends(kind, others, lines[:shown])
        for (m, _, is_exact), (lower, just) in zip(lines, ends, strict=False):
            tail += off.chances[m - off.first] * lower
            if is_exact:
                at += off.chances[m - off.first] * just
    return tail, at


def _lines(pool: ThreeLevels, n: int, seen: int, off: Draw, unseen: float) -> Iterator[_Line]:
    """Yield the lines of which only the ends are as even as seen, as far as they show."""
    few, many = sorted((pool.above, pool.below))
    # Only where nearly everyone off the middle is on one side can a line further out show again.
    is_last = 2 * few > many
    for m in range(max(off.first, seen // n + 1), off.first + len(off.chances)):
        least = n * m - seen
        root = isqrt(least - 1) + 1
        if root <= m:
            line = _Line(m, (m - root) // 2, root * root == least and not (m - root) % 2)
            if is_last and _is_unseen(few, many, line, unseen):
                break
            yield line


def _is_unseen(kind: int, others: int, line: _Line, unseen: float) -> bool:
    """Tell whether so few of a kind hardly ever come up.

    At e below the mean or further has a chance of at most
    exp(-2 e^2 / (m (1 - (m - 1) / (kind + others)))) (Serfling 1974).
    """
    m, most, _ = line
    everyone = kind + others
    below = m * kind - most * everyone
    return below > 0 and 2 * below * below > unseen * m * everyone * (everyone - m + 1)


def _ends(kind: int, others: int, lines: Sequence[_Line]) -> list[_Ends]:
    """Return for each line P(X <= most) and P(X = most), X being how many of a kind are among the m drawn."""
    if lines and lines[-1].m > _TABLES and lines[-1].m - lines[0].m == len(lines) - 1:
        start = draw(kind, others, lines[-1].m, _CARRIED)
        if start.at(lines[-1].most):
            return _walked(kind, others, lines, start)
    found = []
    for m, most, _ in lines:
        first, chances, lower, _ = draw(kind, others, m)
        place = most - first
        if 0 <= place < len(chances):
            found.append((lower[place], chances[place]))
        else:
            found.append((float(place >= 0), 0.0))
    return found


def _walked(kind: int, others: int, lines: Sequence[_Line], start: Draw) -> list[_Ends]:
    """Go from line to line, the last first: with one drawn fewer, as few of the kind are the likelier.

    P(X <= c | m) = P(X <= c | m + 1) + P(X = c | m) (kind - c) / (kind + others - m)
    """
    count = lines[-1].most
    lower, at = start.up_to(count), start.at(count)
    found = [(lower, at)]
    for m, most, _ in lines[-2::-1]:
        at *= (m + 1 - count) * (kind + others - m) / ((others - m + count) * (m + 1))
        lower += at * (kind - count) / (kind + others - m)
        while count < most:
            at *= (kind - count) * (m - count) / ((count + 1) * (others - m + count + 1))
            count += 1
            lower += at
        while count > most:
            lower -= at
            at *= count * (others - m + count) / ((kind - count + 1) * (m - count + 1))
            count -= 1
        found.append((lower, at))
    return found[::-1]
