"""Everyone's ratings dealt at random: how often each possible team comes up.

If N_k of the N people stand at level k, a team of n drawn without replacement
has counts c with P(c) = prod C(N_k, c_k) / C(N, n), the multivariate
hypergeometric distribution. Up to 15 people the weights are whole numbers and
nothing is rounded. Beyond that each C(N_k, c_k) is carried as
C(N_k, c_k) * (n / (N - n))^c_k, scaled to 1 at its greatest: the factor is the
same for every team of n, so it cancels, and nothing overflows. Three
neighbouring levels, which is what a calibration has, need no table: see
`three_levels`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import comb, prod
from sys import float_info

from calibrate.domain.spread.binomial import shape
from calibrate.domain.spread.evenness import evenness_tail
from calibrate.domain.spread.large_deal import LevelWeights, Line, State, lines, scatter_of, sums_of
from calibrate.domain.spread.levels import Composition
from calibrate.domain.spread.tails import Tails, outside
from calibrate.domain.spread.three_levels import ThreeLevels, level_range, level_tails

_IN_WHOLE_NUMBERS = 15
_EVERY_OUTCOME = 50_000
_NEGLIGIBLE = 1e-18
_TABLED = 20_000
_TABLED_THREE = 2_000
"""As many different teams of three neighbouring levels are tabled: 61 people's."""

SMALLEST = 1e-15
"""Where the far ends are left out (groups of some hundreds), no tail is said to be smaller than this."""


def scatter(pool: Composition, n: int, seen: int) -> tuple[float, float]:
    """Return P(V <= seen) and P(V = seen) for V = n * sum x^2 - (sum x)^2 of a dealt team of n."""
    possible = _possible(pool, n)
    three = _three(pool, possible)
    if three is None and possible <= _TABLED:
        below, at, _ = _scatters(pool, n).around(seen)
        return below, at
    below, at = evenness_tail(three, n, seen) if three else scatter_of(_lines(pool, n), n, seen)
    return _within(below, SMALLEST if three else _floor(pool, n)), at


def level(pool: Composition, n: int, seen: int) -> tuple[float, float, float]:
    """Return P(S <= seen), P(S = seen) and P(S >= seen) for S = sum of the levels of a dealt team of n."""
    three = _three(pool, _possible(pool, n))
    if three is None:
        return sums(pool, n).around(seen)
    lower, at, upper = level_tails(three, n, seen - n * pool[1][0])
    return _within(lower, SMALLEST), at, _within(upper, SMALLEST)


def usual_levels(pool: Composition, n: int, probability: float) -> tuple[int, int]:
    """Return the sums of levels between which the middle of the dealt teams of n lies; see `Tails.range`."""
    three = _three(pool, _possible(pool, n))
    if three is None:
        return sums(pool, n).range(probability)
    low, high = level_range(three, n, float(outside(probability)))
    return n * pool[1][0] + low, n * pool[1][0] + high


@lru_cache(maxsize=1024)
def sums(pool: Composition, n: int) -> Tails:
    """Return the distribution of S = sum of the levels of a dealt team of n."""
    if _possible(pool, n) > _TABLED:
        return Tails.of(sums_of(_lines(pool, n), n * pool[-1][0]), floor=_floor(pool, n))
    weights: defaultdict[int, float] = defaultdict(int)
    for total, _, weight in _teams(pool, n):
        weights[total] += weight
    return Tails.of(weights)


@lru_cache(maxsize=256)
def _scatters(pool: Composition, n: int) -> Tails:
    weights: defaultdict[int, float] = defaultdict(int)
    for total, squares, weight in _teams(pool, n):
        weights[n * squares - total**2] += weight
    return Tails.of(weights)


def _teams(pool: Composition, n: int) -> Iterator[tuple[int, int, float]]:
    """Yield (sum of levels, sum of their squares, weight) of every team of n there can be."""
    *early, (level, counts), (last, rests) = _by_rarity(pool, n)
    for (dealt, total, squares), weight in _states(early, n).items():
        for count, factor in counts.items():
            rest = n - dealt - count
            remaining = rests.get(rest)
            if remaining is not None:
                yield (
                    total + count * level + rest * last,
                    squares + count * level * level + rest * last * last,
                    weight * factor * remaining,
                )


@lru_cache(maxsize=2)
def _lines(pool: Composition, n: int) -> tuple[Line, ...]:
    """Return every line of a large deal; kept for a moment, because both tests of a team ask for them."""
    *early, one, other = _by_rarity(pool, n)
    return tuple(lines([one, other], _states(early, n), n))


def _states(early: LevelWeights, n: int) -> Mapping[State, float]:
    """Return the ways to fill the early levels, equal sums merged."""
    states: dict[State, float] = {(0, 0, 0): 1}
    for level, weights in early:
        grown: defaultdict[State, float] = defaultdict(int)
        for (dealt, total, squares), weight in states.items():
            for count, factor in weights.items():
                if dealt + count <= n:
                    state = (dealt + count, total + count * level, squares + count * level * level)
                    grown[state] += weight * factor
        states = grown
    return states


def _by_rarity(pool: Composition, n: int) -> LevelWeights:
    """Return each level with the weights of its counts, the most common level last, two levels at least."""
    everyone = sum(people for _, people in pool)
    cut = _cut(_possible(pool, n))
    rising = sorted(pool, key=lambda level_and_people: level_and_people[1])
    weighed = [(level, _weights(people, everyone, n, cut)) for level, people in rising]
    return [(0, {0: 1})] * (2 - len(weighed)) + weighed


def _weights(people: int, everyone: int, n: int, cut: float) -> Mapping[int, float]:
    low, high = max(0, n - (everyone - people)), min(n, people)
    if n <= _IN_WHOLE_NUMBERS or n == everyone:
        return {count: comb(people, count) for count in range(low, high + 1)}
    return shape(people, n / (everyone - n), low, high, cut=cut)


def _possible(pool: Composition, n: int) -> int:
    """Return how many different teams there can be at most."""
    levels = len(pool)
    return min(comb(n + levels - 1, levels - 1), prod(people + 1 for _, people in pool))


def _three(pool: Composition, possible: int) -> ThreeLevels | None:
    """Return the pool as three neighbouring levels, where it is that and has too many different teams to table."""
    if possible <= _TABLED_THREE or [level - pool[0][0] for level, _ in pool] != [0, 1, 2]:
        return None
    (_, below), (_, middle), (_, above) = pool
    return ThreeLevels(below, middle, above)


def _within(chance: float, floor: float) -> float:
    return min(1.0, max(floor, chance))


def _cut(possible: int) -> float:
    return _NEGLIGIBLE if possible > _EVERY_OUTCOME else 0.0


def _floor(pool: Composition, n: int) -> float:
    return SMALLEST if _possible(pool, n) > _EVERY_OUTCOME else float_info.min
