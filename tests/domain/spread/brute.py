"""The same chances by listing every possibility one by one; slow, and written nothing like the code under test."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations, product

Statistic = Callable[[Sequence[int]], Fraction]


def every_deal(pool: Sequence[int], n: int) -> Iterator[tuple[int, ...]]:
    """Yield each way to pick n of the pool's people, people at one level told apart."""
    for picked in combinations(range(len(pool)), n):
        yield tuple(pool[index] for index in picked)


def tails(team: Sequence[int], pool: Sequence[int], statistic: Statistic) -> tuple[Fraction, Fraction, Fraction]:
    """Return (P(T <= t), P(T = t), P(T >= t)) over all deals."""
    seen = statistic(team)
    values = [statistic(deal) for deal in every_deal(pool, len(team))]
    return (
        Fraction(sum(value <= seen for value in values), len(values)),
        Fraction(sum(value == seen for value in values), len(values)),
        Fraction(sum(value >= seen for value in values), len(values)),
    )


def total(team: Sequence[int]) -> Fraction:
    """Return the sum of the levels."""
    return Fraction(sum(team))


def squared_distances(team: Sequence[int]) -> Fraction:
    """Return the squared distances from the team's average."""
    mean = Fraction(sum(team), len(team))
    return sum(((level - mean) ** 2 for level in team), Fraction(0))


def at_least_so_many(chances: Sequence[Fraction], seen: int) -> tuple[Fraction, Fraction]:
    """Return (P(X >= seen), P(X = seen)) for independent trials, by every pattern of successes."""
    at, above = Fraction(0), Fraction(0)
    for pattern in product((0, 1), repeat=len(chances)):
        weight = Fraction(1)
        for hit, chance in zip(pattern, chances, strict=True):
            weight *= chance if hit else 1 - chance
        at += weight * (sum(pattern) == seen)
        above += weight * (sum(pattern) > seen)
    return at + above, at


def multinomial(counts: Sequence[int], shares: Sequence[Fraction]) -> Fraction:
    """Return the chance of a Pearson X^2 at least this large, by every sequence of people."""
    n = sum(counts)

    def distance(numbers: Sequence[int]) -> Fraction:
        expected = [n * share for share in shares]
        return sum(((number - mean) ** 2 / mean for number, mean in zip(numbers, expected, strict=True)), Fraction(0))

    far = Fraction(0)
    for people in product(range(len(shares)), repeat=n):
        if distance([people.count(level) for level in range(len(shares))]) >= distance(counts):
            weight = Fraction(1)
            for level in people:
                weight *= shares[level]
            far += weight
    return far


def order_p(levels: Sequence[int]) -> Fraction:
    """Return the two-sided chance of Kendall's score over every order of the people."""

    def score(order: Sequence[int]) -> int:
        return sum((b > a) - (b < a) for place, a in enumerate(order) for b in order[place + 1 :])

    seen = score(levels)
    scores = [score(order) for order in permutations(levels)]
    low = sum(each <= seen for each in scores)
    high = sum(each >= seen for each in scores)
    return min(Fraction(1), Fraction(2 * min(low, high), len(scores)))
