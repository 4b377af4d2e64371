"""Sums of independent counts."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import add, mul


def laid_out(weights: Mapping[int, float]) -> tuple[int, list[float]]:
    """Return the first value and the weights from there on, the values being neighbours."""
    first = min(weights)
    return first, [weights[value] for value in range(first, first + len(weights))]


def weighted(factor: float, weights: Sequence[float]) -> list[float]:
    """Return every weight times the factor."""
    return [factor * weight for weight in weights]


def products(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Return the weights of both, place by place, multiplied."""
    return list(map(mul, first, second))


def add_onto(total: list[float], weights: Sequence[float], start: int, step: int = 1) -> None:
    """Add weights to every step-th place of a list, from ``start`` on."""
    places = slice(start, start + (len(weights) - 1) * step + 1, step)
    total[places] = map(add, total[places], weights)


def convolved(first: Mapping[int, float], second: Mapping[int, float]) -> dict[int, float]:
    """Return the weights of the sum of two independent counts, the values of each being neighbours."""
    (low, ones), (other_low, others) = laid_out(first), laid_out(second)
    if len(ones) > len(others):
        ones, others = others, ones
    total = [0.0] * (len(ones) + len(others) - 1)
    for place, weight in enumerate(ones):
        add_onto(total, weighted(weight, others), place)
    return dict(enumerate(total, start=low + other_low))


def reaching(first: Mapping[int, float], second: Mapping[int, float], value: int) -> tuple[float, float]:
    """Return P(X = value) and P(X >= value) of the sum of two independent counts, without a table of it.

    The values of each are neighbours; weights are in proportion to chances.
    """
    (low, ones), (other_low, others) = laid_out(first), laid_out(second)
    beyond = list(accumulate(reversed(others)))
    whole = beyond[-1]
    # From the end, because the more there are of one the fewer it takes of the other: place p has count last - p.
    start = other_low + len(others) - 1 - (value - low)
    backwards = others[::-1]
    outside = max(0, -start)
    at = sum(map(mul, ones[outside:], backwards[max(0, start) :]))
    upper = sum(map(mul, ones[outside:], beyond[max(0, start) :]))
    upper += whole * sum(ones[max(0, len(others) - start) :])
    every = whole * sum(ones)
    return at / every, upper / every
