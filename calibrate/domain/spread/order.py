"""Whether levels drifted up or down as the meeting went on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt
from statistics import NormalDist

from calibrate.domain.spread.levels import Level, counted
from calibrate.domain.spread.tails import Tails

_EXACTLY = 60


@dataclass(frozen=True, slots=True)
class OrderDrift:
    """The likeness between when people were discussed and the level they ended at."""

    tau_b: float
    """Kendall's tau-b within -1 and 1: above 0, later people ended higher."""
    p: float
    """How often a shuffled order gives a tau at least this far from 0, either way."""


def order_drift(levels: Sequence[Level]) -> OrderDrift:
    """Hold the order of discussion against the levels agreed, with Kendall's tau-b (Kendall 1945).

    p is the permutation test over all n! orders, not a sample of them: if the
    level counts are n_k, the pairs out of order are distributed as the
    coefficients of the Gaussian multinomial [n]! / prod [n_k]! (Netto 1901;
    Stanley, *Enumerative Combinatorics* 1.7). So it needs no seed and gives
    the same figure every time. Beyond 60 people the normal approximation
    with its correction for ties and continuity is used.

    Args:
        levels: Agreed levels, in the order in which people were discussed.

    Returns:
        The drift; 0 and 1 where all levels are equal or there are fewer than two people.

    Raises:
        ValueError: A level is not a whole number from 1 up.
    """
    counts = counted(levels)
    n = len(levels)
    comparable = comb(n, 2) - sum(comb(count, 2) for count in counts.values())
    if not comparable:
        return OrderDrift(0.0, 1.0)
    falling = _falling(levels)
    score = comparable - 2 * falling
    p = _by_counting(counts, falling) if n <= _EXACTLY else _by_normal(n, counts, score)
    return OrderDrift(score / sqrt(comb(n, 2) * comparable), p)


def _falling(levels: Sequence[Level]) -> int:
    """Count the pairs of which the later has the lower level."""
    earlier: Counter[Level] = Counter()
    falling = 0
    for level in levels:
        falling += sum(count for other, count in earlier.items() if other > level)
        earlier[level] += 1
    return falling


def _by_counting(counts: Counter[Level], falling: int) -> float:
    orders = [1]
    people = 0
    for count in counts.values():
        for number in range(1, count + 1):
            orders = _divided(_multiplied(orders, people + number), number)
        people += count
    lower, _, upper = Tails.of(dict(enumerate(orders))).around(falling)
    return min(1.0, 2 * min(lower, upper))


def _multiplied(polynomial: list[int], power: int) -> list[int]:
    """Return the coefficients of the polynomial times (1 - x^power)."""
    product = polynomial + [0] * power
    for index, coefficient in enumerate(polynomial):
        product[index + power] -= coefficient
    return product


def _divided(polynomial: list[int], power: int) -> list[int]:
    """Return the coefficients of the polynomial over (1 - x^power), which divides it."""
    quotient = polynomial[:]
    for index in range(power, len(quotient)):
        quotient[index] += quotient[index - power]
    return quotient[: len(quotient) - power]


def _by_normal(n: int, counts: Counter[Level], score: int) -> float:
    ties = sum(count * (count - 1) * (2 * count + 5) for count in counts.values())
    deviation = sqrt((n * (n - 1) * (2 * n + 5) - ties) / 18)
    return min(1.0, 2 * NormalDist().cdf(-max(0, abs(score) - 1) / deviation))
