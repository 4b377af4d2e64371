"""Many tests at once: what still stands when all of them are counted."""

from collections import Counter
from collections.abc import Mapping, Sequence


def benjamini_hochberg(p: Sequence[float]) -> list[float]:
    """Return adjusted p-values, in the order given.

    q_(i) = min over j >= i of min(1, m p_(j) / j): listing everything with
    q <= .10 makes, on average, at most one in ten listed a chance finding
    (Benjamini & Hochberg 1995).

    Raises:
        ValueError: A p-value is not within 0 and 1.
    """
    adjusted = adjusted_by_value(Counter(p))
    return [adjusted[each] for each in p]


def adjusted_by_value(times: Mapping[float, int]) -> dict[float, float]:
    """Return the adjusted p of each p-value, given how many tests came to it.

    Raises:
        ValueError: A p-value is not within 0 and 1.
    """
    if any(not 0 <= each <= 1 for each in times):
        raise ValueError("A p-value lies within 0 and 1.")
    tests = rank = sum(times.values())
    adjusted: dict[float, float] = {}
    least = 1.0
    for each in sorted(times, reverse=True):
        least = adjusted[each] = min(least, each * tests / rank)
        rank -= times[each]
    return adjusted
