"""Everyone's ratings dealt at random: how often each possible team comes up.

If N_k of the N people stand at level k, a team of n drawn without replacement
has counts c with P(c) = prod C(N_k, c_k) / C(N, n), the multivariate
hypergeometric distribution. Up to 15 people the weights are whole numbers and
nothing is rounded. Beyond that each C(N_k, c_k) is carried as
C(N_k, c_k) * (n / (N - n))^c_k, scaled to 1 at its greatest: the factor is the
same for every team of n, so it cancels, and nothing overflows.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import comb, prod
from sys import float_info

from calibrate.domain.spread.binomial import shape
from calibrate.domain.spread.levels import Composition, Level
from calibrate.domain.spread.tails import Tails

_IN_WHOLE_NUMBERS = 15
_EVERY_OUTCOME = 50_000
_NEGLIGIBLE = 1e-18
_TABLED = 20_000

SMALLEST = 1e-15
"""Where the far ends are left out (groups of some hundreds), no tail is said to be smaller than this."""

Weights = Mapping[int, float]


def scatter(pool: Composition, n: int, seen: int) -> tuple[float, float]:
    """Return P(V <= seen) and P(V = seen) for V = n * sum x^2 - (sum x)^2 of a dealt team of n."""
    if _possible(pool, n) <= _TABLED:
        below, at, _ = _scatters(pool, n).around(seen)
        return below, at
    total = below = at = 0.0
    for sum_of_levels, squares, weight in _teams(pool, n):
        total += weight
        spread = n * squares - sum_of_levels**2
        if spread <= seen:
            below += weight
            at += weight * (spread == seen)
    return max(below / total, SMALLEST), at / total


@lru_cache(maxsize=1024)
def sums(pool: Composition, n: int) -> Tails:
    """Return the distribution of S = sum of the levels of a dealt team of n."""
    weights: defaultdict[int, float] = defaultdict(int)
    for sum_of_levels, _, weight in _teams(pool, n):
        weights[sum_of_levels] += weight
    return Tails.of(weights, floor=_floor(pool, n))


@lru_cache(maxsize=256)
def _scatters(pool: Composition, n: int) -> Tails:
    weights: defaultdict[int, float] = defaultdict(int)
    for sum_of_levels, squares, weight in _teams(pool, n):
        weights[n * squares - sum_of_levels**2] += weight
    return Tails.of(weights, floor=_floor(pool, n))


def _teams(pool: Composition, n: int) -> Iterator[tuple[int, int, float]]:
    """Yield (sum of levels, sum of their squares, weight) of every team of n there can be.

    Levels are taken in turn from the rarest, equal sums being merged on the
    way; the last level takes whoever is left.
    """
    *early, (level, counts), (last, rest_counts) = _by_rarity(pool, n)
    states: dict[tuple[int, int, int], float] = {(0, 0, 0): 1}
    for early_level, weights in early:
        states = _with_level(states, early_level, weights, n)
    for (dealt, sum_of_levels, squares), weight in states.items():
        for count, factor in counts.items():
            rest = n - dealt - count
            remaining = rest_counts.get(rest)
            if remaining is not None:
                yield (
                    sum_of_levels + count * level + rest * last,
                    squares + count * level * level + rest * last * last,
                    weight * factor * remaining,
                )


def _with_level(
    states: dict[tuple[int, int, int], float], level: Level, weights: Weights, n: int
) -> dict[tuple[int, int, int], float]:
    grown: defaultdict[tuple[int, int, int], float] = defaultdict(int)
    for (dealt, sum_of_levels, squares), weight in states.items():
        for count, factor in weights.items():
            if dealt + count <= n:
                state = (dealt + count, sum_of_levels + count * level, squares + count * level * level)
                grown[state] += weight * factor
    return grown


def _by_rarity(pool: Composition, n: int) -> list[tuple[Level, Weights]]:
    """Return each level with the weights of its counts, the most common level last, two levels at least."""
    everyone = sum(people for _, people in pool)
    cut = _NEGLIGIBLE if _possible(pool, n) > _EVERY_OUTCOME else 0.0
    rising = sorted(pool, key=lambda level_and_people: level_and_people[1])
    weighed = [(level, _weights(people, everyone, n, cut)) for level, people in rising]
    return [(0, {0: 1})] * (2 - len(weighed)) + weighed


def _weights(people: int, everyone: int, n: int, cut: float) -> Weights:
    low, high = max(0, n - (everyone - people)), min(n, people)
    if n <= _IN_WHOLE_NUMBERS or n == everyone:
        return {count: comb(people, count) for count in range(low, high + 1)}
    return shape(people, n / (everyone - n), low, high, cut=cut)


def _possible(pool: Composition, n: int) -> int:
    """Return how many different teams there can be at most."""
    levels = len(pool)
    return min(comb(n + levels - 1, levels - 1), prod(people + 1 for _, people in pool))


def _floor(pool: Composition, n: int) -> float:
    return SMALLEST if _possible(pool, n) > _EVERY_OUTCOME else float_info.min
