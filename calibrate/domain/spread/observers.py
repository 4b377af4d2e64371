"""Agreement between observers who rated the same people."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import isfinite

Distance = Callable[[float, float], Fraction]


def krippendorff_alpha(ratings: Sequence[Sequence[float | None]], metric: str) -> float:
    """Return Krippendorff's alpha, 1 - observed / expected disagreement.

    Units with fewer than two ratings are ignored; any number of observers and
    gaps is fine (Krippendorff 2011, *Computing Krippendorff's
    Alpha-Reliability*). All sums are exact fractions.

    Args:
        ratings: One row per observer, one column per unit; None where an observer did not rate.
        metric: "nominal", "ordinal", "interval" or "ratio".

    Returns:
        1 for full agreement, about 0 for what chance gives, below 0 for systematic disagreement.

    Raises:
        ValueError: The metric is unknown, rows differ in length, a rating is not finite (with the
            ratio metric: or below 0), fewer than two ratings can be paired, or all paired ratings
            are the same value, so that alpha is not defined.
    """
    if metric not in _METRICS:
        raise ValueError(f"The metric is one of {', '.join(_METRICS)}.")
    if len({len(row) for row in ratings}) > 1:
        raise ValueError("Every observer's row has one place for each unit.")
    if not all(rating is None or isfinite(rating) for row in ratings for rating in row):
        raise ValueError("Every rating is a finite number, or None where there is none.")
    pairs = _pairs(ratings)
    totals: defaultdict[float, Fraction] = defaultdict(Fraction)
    for (one, _), weight in pairs.items():
        totals[one] += weight
    if len(totals) < 2:
        raise ValueError("Agreement is not defined where fewer than two different values can be paired.")
    distance = _METRICS[metric](totals)
    observed = sum(weight * distance(one, other) for (one, other), weight in pairs.items())
    people = sum(totals.values())
    expected = sum(
        totals[one] * totals[other] * distance(one, other) for one in totals for other in totals if one != other
    )
    return float(1 - (people - 1) * observed / expected)


def _pairs(ratings: Sequence[Sequence[float | None]]) -> dict[tuple[float, float], Fraction]:
    """Return the coincidences: for each pair of values how often they meet in a unit, over its ratings less one."""
    by_size: defaultdict[tuple[int, float, float], int] = defaultdict(int)
    for unit in zip(*ratings, strict=True):
        counts = Counter(rating for rating in unit if rating is not None)
        size = counts.total()
        for one, people in counts.items():
            for other, others in counts.items():
                by_size[size, one, other] += people * (others - (one == other))
    pairs: defaultdict[tuple[float, float], Fraction] = defaultdict(Fraction)
    for (size, one, other), meetings in by_size.items():
        if size > 1:
            pairs[one, other] += Fraction(meetings, size - 1)
    return pairs


def _nominal(_: Mapping[float, Fraction]) -> Distance:
    return lambda one, other: Fraction(one != other)


def _ordinal(totals: Mapping[float, Fraction]) -> Distance:
    below: dict[float, Fraction] = {}
    so_far = Fraction(0)
    for value in sorted(totals):
        below[value] = so_far + totals[value] / 2
        so_far += totals[value]
    return lambda one, other: (below[one] - below[other]) ** 2


def _interval(_: Mapping[float, Fraction]) -> Distance:
    return lambda one, other: (Fraction(one) - Fraction(other)) ** 2


def _ratio(totals: Mapping[float, Fraction]) -> Distance:
    if min(totals) < 0:
        raise ValueError("The ratio metric needs ratings from 0 up.")

    def distance(one: float, other: float) -> Fraction:
        total = Fraction(one) + Fraction(other)
        return ((Fraction(one) - Fraction(other)) / total) ** 2 if total else Fraction(0)

    return distance


_METRICS: Mapping[str, Callable[[Mapping[float, Fraction]], Distance]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}
