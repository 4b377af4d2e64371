"""The team draw for groups of hundreds and thousands: the last two levels line by line, not team by team."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from calibrate.domain.spread.convolution import add_onto, laid_out, products, weighted
from calibrate.domain.spread.levels import Level
from calibrate.domain.spread.parabola import outside

LevelWeights = list[tuple[Level, Mapping[int, float]]]
"""For each level the weights of its counts, counts being neighbours; two levels at least."""

State = tuple[int, int, int]
"""(people dealt, sum of their levels, sum of the squares)."""


@dataclass(frozen=True, slots=True)
class Line:
    """All teams that have the same people at the early levels; c of the rest stand at level a, the others at b."""

    rest: int
    """People at the last two levels together."""
    total: int
    """Sum of the early levels."""
    squares: int
    a: Level
    b: Level
    first: int
    """The smallest c."""
    factor: float
    """The weight of the early levels."""
    weights: list[float]
    """For c from there on, the factor not yet in them."""


def lines(levels: LevelWeights, states: Mapping[State, float], n: int) -> Iterator[Line]:
    """Yield a line for each state of the early levels.

    Args:
        levels: The last two levels.
        states: The early levels' states and weights.
        n: People in the team.
    """
    (a, of_a), (b, of_b) = levels
    (low, counts), (low_rest, rests) = laid_out(of_a), laid_out(of_b)
    high, high_rest = low + len(counts) - 1, low_rest + len(rests) - 1
    backwards = rests[::-1]
    for (dealt, total, squares), weight in states.items():
        rest = n - dealt
        first, last = max(low, rest - high_rest), min(high, rest - low_rest)
        if first <= last:
            shift = high_rest - rest
            pairs = products(counts[first - low : last - low + 1], backwards[first + shift : last + shift + 1])
            yield Line(rest, total, squares, a, b, first, weight, pairs)


def sums_of(each: Iterable[Line], highest: int) -> dict[int, float]:
    """Return the weight of every sum of levels up to the highest."""
    found = [0.0] * (highest + 1)
    for line in each:
        step = line.a - line.b
        start = line.total + line.rest * line.b + line.first * step
        weights = weighted(line.factor, line.weights)
        if step > 0:
            add_onto(found, weights, start, step)
        else:
            add_onto(found, weights[::-1], start + (len(weights) - 1) * step, -step)
    return {value: weight for value, weight in enumerate(found) if weight}


def scatter_of(each: Iterable[Line], n: int, seen: int) -> tuple[float, float]:
    """Return P(V <= seen) and P(V = seen) for V = n * sum x^2 - (sum x)^2.

    Along a line V is a parabola in c that opens downwards, so V <= seen at
    both ends of the line: two slices.
    """
    whole = below = at = 0.0
    for line in each:
        step = line.a - line.b
        total, squares = line.total + line.rest * line.b, line.squares + line.rest * line.b**2
        parabola = step**2, 2 * step * total - n * (line.a**2 - line.b**2), total**2 - n * squares + seen
        low, high = (end - line.first for end in outside(*parabola))
        on_line = sum(line.weights)
        whole += line.factor * on_line
        if low < high:
            on_line = sum(line.weights[: max(0, low + 1)]) + sum(line.weights[max(0, high) :])
        below += line.factor * on_line
        at += line.factor * sum(
            line.weights[place]
            for place in {low, high}
            if 0 <= place < len(line.weights) and not _height(parabola, place + line.first)
        )
    return below / whole, at / whole


def _height(parabola: tuple[int, int, int], x: int) -> int:
    a, b, c = parabola
    return a * x * x + b * x + c
