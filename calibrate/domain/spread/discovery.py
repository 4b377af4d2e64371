"""Many tests at once: what still stands when all of them are counted."""

from collections.abc import Sequence


def benjamini_hochberg(p: Sequence[float]) -> list[float]:
    """Return adjusted p-values, in the order given.

    q_(i) = min over j >= i of min(1, m p_(j) / j): listing everything with
    q <= .10 makes, on average, at most one in ten listed a chance finding
    (Benjamini & Hochberg 1995).

    Raises:
        ValueError: A p-value is not within 0 and 1.
    """
    if any(not 0 <= each <= 1 for each in p):
        raise ValueError("A p-value lies within 0 and 1.")
    adjusted = [1.0] * len(p)
    least = 1.0
    for rank, index in reversed(list(enumerate(sorted(range(len(p)), key=p.__getitem__), start=1))):
        least = min(least, p[index] * len(p) / rank)
        adjusted[index] = least
    return adjusted
