"""The sum of two binomial counts with different odds, in as many steps as it has values.

(1 + a x)^n (1 + b x)^m has coefficients w_k with

    (k + 1) w_(k+1) = (n a + m b - (a + b) k) w_k + a b (n + m - k + 1) w_(k-1)

No term is negative as far as k = (n a + m b) / (a + b); read from the other
end, with the odds turned over, none is as far as that from above. So both
ends are added up without subtracting anything, and meet there.
"""

from typing import NamedTuple

_MOST = 1e250
_SMALLEST = 1e-290


class _Side(NamedTuple):
    """Weights counted from one end."""

    first: int
    weights: list[float]
    is_all: bool
    """What lies beyond was small enough to leave out."""


def two_binomials(n: int, a: float, m: int, b: float, *, cut: float = 0.0) -> dict[int, float] | None:
    """Return numbers in proportion to the chance of each sum of n trials of odds a and m of odds b.

    Args:
        n: Trials of one kind, one at least.
        a: Their odds, above 0.
        m: Trials of the other kind, one at least.
        b: Their odds, above 0.
        cut: What is smaller than this, next to the greatest, is left out; 0: nothing.

    Returns:
        Neighbouring sums in rising order; None where the two ends cannot meet in decimals.
    """
    trials = n + m
    meet = int((n * a + m * b) / (a + b)) + 1
    low = _side(n, a, m, b, min(meet, trials), cut)
    if low.is_all:
        return dict(enumerate(low.weights, start=low.first))
    high = _side(n, 1 / a, m, 1 / b, max(0, trials - meet) + 1, cut)
    first = trials - high.first - len(high.weights) + 1
    falling = high.weights[::-1]
    if high.is_all:
        return dict(enumerate(falling, start=first))
    at = low.first + len(low.weights) - 1
    if not (low.weights[-1] and first <= at and falling[at - first]):
        return None
    scale = low.weights[-1] / falling[at - first]
    weights = low.weights + [weight * scale for weight in falling[at - first + 1 :]]
    return dict(enumerate(weights, start=low.first))


def _side(n: int, a: float, m: int, b: float, end: int, cut: float) -> _Side:
    """Return the weights from 0 to the end, or to where they have fallen below the cut."""
    once, both, rising, trials = a + b, a * b, n * a + m * b, n + m
    first, weights, before, at, greatest = 0, [1.0], 0.0, 1.0, 1.0
    for k in range(end):
        before, at = at, ((rising - once * k) * at + both * (trials - k + 1) * before) / (k + 1)
        weights.append(at)
        if at > greatest:
            greatest = at
        elif at <= cut * greatest:
            return _Side(first, weights, is_all=True)
        if at > _MOST:
            left_out = sum(weight < at * (cut or _SMALLEST) for weight in weights)
            first, weights = first + left_out, [weight / at for weight in weights[left_out:]]
            before, at, greatest = before / at, 1.0, greatest / at
    return _Side(first, weights, is_all=False)
