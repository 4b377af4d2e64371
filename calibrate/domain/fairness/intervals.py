"""How far apart two groups are, and how surely that is known."""

from collections.abc import Sequence
from math import isfinite, sqrt
from statistics import NormalDist, fmean, variance


def newcombe(a: int, n: int, b: int, m: int) -> tuple[float, float]:
    """Return the 95 % interval of the difference a/n - b/m (Newcombe 1998, method 10).

    From the Wilson score interval (l, u) of each rate:
    d - sqrt((a/n - l_1)^2 + (u_2 - b/m)^2) to d + sqrt((u_1 - a/n)^2 + (b/m - l_2)^2).

    Args:
        a: People selected in the first group.
        n: People in the first group, 1 or more.
        b: People selected in the second group.
        m: People in the second group, 1 or more.

    Returns:
        (low, high), within -1 and 1.

    Raises:
        ValueError: A group is empty, or more are selected than there are.
    """
    first, second = _wilson(a, n), _wilson(b, m)
    one, other = a / n, b / m
    return (
        max(-1.0, one - other - sqrt((one - first[0]) ** 2 + (second[1] - other) ** 2)),
        min(1.0, one - other + sqrt((first[1] - one) ** 2 + (other - second[0]) ** 2)),
    )


def hedges_g(first: Sequence[float], second: Sequence[float]) -> float:
    """Return the standardised difference of two averages, first less second, corrected for small groups.

    (mean_1 - mean_2) / pooled SD, times 1 - 3 / (4 (n_1 + n_2 - 2) - 1)
    (Hedges 1981; Borenstein et al. 2009, ch. 4). In standard deviations: .2
    is little, .8 is much.

    Returns:
        The difference; 0 where all ratings are equal.

    Raises:
        ValueError: A group has fewer than two ratings, a rating is not finite, or nobody differs
            within groups whose averages differ.
    """
    if min(len(first), len(second)) < 2:
        raise ValueError("Each group needs at least two ratings.")
    if not all(isfinite(rating) for group in (first, second) for rating in group):
        raise ValueError("Every rating must be a finite number.")
    freedom = len(first) + len(second) - 2
    within = ((len(first) - 1) * variance(first) + (len(second) - 1) * variance(second)) / freedom
    gap = fmean(first) - fmean(second)
    if not within:
        if gap:
            raise ValueError("Nobody differs within the groups: the difference has no scale.")
        return 0.0
    return gap / sqrt(within) * (1 - 3 / (4 * freedom - 1))


def _wilson(selected: int, people: int) -> tuple[float, float]:
    if people < 1 or not 0 <= selected <= people:
        raise ValueError("A group has at least one person, and no more selected than people.")
    z = NormalDist().inv_cdf(0.975)
    rate = selected / people
    centre = rate + z * z / (2 * people)
    reach = z * sqrt(rate * (1 - rate) / people + z * z / (4 * people * people))
    whole = 1 + z * z / people
    low = (centre - reach) / whole if selected else 0.0
    high = (centre + reach) / whole if selected < people else 1.0
    return low, high
