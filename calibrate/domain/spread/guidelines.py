"""Everyone's ratings against the shares an organisation expects."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import comb, exp, lcm, lgamma, log

from calibrate.domain.spread.deal import SMALLEST
from calibrate.domain.spread.parabola import outside
from calibrate.domain.spread.tails import exact

COHORT = 30
"""People that a guideline needs to mean anything; below it teams see `natural_range` only."""

_EVERY_OUTCOME = 20_000
_NEGLIGIBLE = 1e-30
_ROUNDING = 1e-6


def guideline(counts: Sequence[int], shares: Sequence[float]) -> float:
    """Return how often chance gives counts at least this far from the shares.

    The exact multinomial test, outcomes ordered by Pearson's
    X^2 = sum (c - n s)^2 / (n s), ties included (Read & Cressie 1988). For a
    cohort of `COHORT` people or more; it informs and never forces.

    Up to 20,000 outcomes every one is counted in whole numbers. Beyond, the
    last two levels are added up as binomial tails: right to about 10 digits,
    and nothing below 1e-15 is given.

    Args:
        counts: People per level, one person at least.
        shares: Expected shares, adding up to 1; .15 is taken as 15 / 100 exactly.

    Returns:
        p, within 0 and 1; 0 where somebody stands at a level with share 0.

    Raises:
        ValueError: Counts and shares differ in number, nobody is counted, a count or share is
            negative, or the shares do not add up to 1.
    """
    parts = _parts(counts, shares)
    kept = [(count, part) for count, part in zip(counts, parts, strict=True) if part]
    if sum(count for count, _ in kept) < sum(counts):
        return 0.0
    kept.sort(key=lambda count_and_part: count_and_part[1])
    counted, expected = [count for count, _ in kept], [part for _, part in kept]
    if comb(sum(counts) + len(kept) - 1, len(kept) - 1) <= _EVERY_OUTCOME:
        return _every_outcome(counted, expected)
    return min(1.0, max(SMALLEST, sum(_tails(counted, expected))))


def _parts(counts: Sequence[int], shares: Sequence[float]) -> list[int]:
    """Return the shares as whole numbers in the same proportion."""
    if len(counts) != len(shares):
        raise ValueError("A guideline has one share for each level.")
    if any(not isinstance(count, int) or count < 0 for count in counts) or sum(counts) < 1:
        raise ValueError("A guideline is held against whole numbers of people, one at least.")
    fractions = [exact(share) for share in shares]
    if any(fraction < 0 for fraction in fractions) or abs(float(sum(fractions)) - 1) > _ROUNDING:
        raise ValueError("The shares of a guideline add up to 1, and none is negative.")
    whole = lcm(*(fraction.denominator for fraction in fractions))
    return [int(fraction * whole) for fraction in fractions]


def _every_outcome(counts: Sequence[int], parts: Sequence[int]) -> float:
    """Add up the outcomes whose sum of c^2 / s is at least that of the counts, in whole numbers."""
    n, scale = sum(counts), lcm(*parts)
    seen = sum(count * count * scale // part for count, part in zip(counts, parts, strict=True))
    states: dict[tuple[int, int], int] = {(n, 0): 1}
    for number, part in enumerate(parts, start=1):
        grown: defaultdict[tuple[int, int], int] = defaultdict(int)
        for (left, distance), weight in states.items():
            for count in range(left + 1) if number < len(parts) else (left,):
                state = (left - count, distance + count * count * scale // part)
                grown[state] += weight * comb(left, count) * part**count
        states = grown
    far = sum(weight for (_, distance), weight in states.items() if distance >= seen)
    return far / sum(states.values())


def _tails(counts: Sequence[int], parts: Sequence[int]) -> Iterator[float]:
    """Yield the same chances for each way to fill all levels but the last two."""
    n, scale = sum(counts), lcm(*parts)
    seen = sum(count * count * scale // part for count, part in zip(counts, parts, strict=True))
    *early, first, last = parts
    for left, distance, chance in _early(n, early, sum(parts), scale):
        share = first / (first + last)
        one, other = scale // first, scale // last
        low, high = outside(one + other, -2 * other * left, other * left**2 - seen + distance)
        if low >= high:
            yield chance
        else:
            yield chance * (_tail(left, share, low, -1) + _tail(left, share, high, 1))


def _early(n: int, early: Sequence[int], whole: int, scale: int) -> Iterator[tuple[int, int, float]]:
    """Yield (people left, distance so far, chance) for the ways to fill the early levels, rare ways left out."""
    ways = [(n, 0, 1.0)]
    for part in early:
        ways = [
            (left - count, distance + count * count * scale // part, chance * likely)
            for left, distance, chance in ways
            for count in range(left + 1)
            if (likely := _chance(left, part / whole, count)) * chance > _NEGLIGIBLE
        ]
        whole -= part
    yield from ways


def _tail(n: int, share: float, start: int, step: int) -> float:
    """Return the binomial chance from ``start`` outwards, downwards or upwards."""
    if not 0 <= start <= n:
        return 0.0
    odds = share / (1 - share)
    chance = total = _chance(n, share, start)
    for count in range(start, n if step > 0 else 0, step):
        chance *= (n - count) / (count + 1) * odds if step > 0 else count / ((n - count + 1) * odds)
        total += chance
        if chance < total * 1e-17:
            break
    return total


def _chance(n: int, share: float, count: int) -> float:
    if share == 1:
        return float(count == n)
    ways = lgamma(n + 1) - lgamma(count + 1) - lgamma(n - count + 1)
    return exp(ways + count * log(share) + (n - count) * log(1 - share))
