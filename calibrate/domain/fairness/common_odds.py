"""The same question asked within each band, and answered once: selection given performance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf, nan

from calibrate.domain.spread.convolution import convolved
from calibrate.domain.spread.exact_table import fisher, marked
from calibrate.domain.spread.tails import Tails

Stratum = tuple[tuple[int, int], tuple[int, int]]
"""((selected, not) of one group, (selected, not) of the other)."""


@dataclass(frozen=True, slots=True)
class CommonOdds:
    """One group's odds of selection over the other's, the strata held apart."""

    odds_ratio: float
    """Mantel-Haenszel estimate: sum(a d / n) / sum(b c / n); infinite where the second sum is
    empty, not a number where both are."""
    p: float
    """Exact and conditional, the smaller tail doubled, within 0 and 1."""
    p_one_sided: float
    """The smaller tail."""


def cmh_exact(strata: Sequence[Stratum]) -> CommonOdds:
    """Test whether two groups are selected alike within every stratum.

    With all margins fixed, the number selected in the first group is a
    hypergeometric count in each stratum; their sum is convolved exactly
    (Cochran 1954; Mantel & Haenszel 1959; Mehta, Patel & Gray 1985). A stratum
    where one margin is empty says nothing and changes nothing.

    Args:
        strata: For each stratum ((a, b), (c, d)): selected and not, one group and then the other.

    Returns:
        The common odds; p is 1 where no stratum says anything.

    Raises:
        ValueError: There is no stratum, or a count is not a whole number from 0 up.
    """
    if not strata:
        raise ValueError("There is no stratum to compare in.")
    for_first, for_second = Fraction(0), Fraction(0)
    chances: Mapping[int, float] = {0: 1.0}
    floor = 0.0
    for (a, b), (c, d) in strata:
        if any(not isinstance(count, int) or count < 0 for count in (a, b, c, d)):
            raise ValueError("A stratum is made of whole numbers from 0 up.")
        people = a + b + c + d
        if people:
            for_first += Fraction(a * d, people)
            for_second += Fraction(b * c, people)
            table = marked(a + b, a + c, b + d)
            chances = convolved(chances, dict(zip(table.values, table.at, strict=True)))
            floor = max(floor, table.floor)
    lower, _, upper = Tails.of(chances, floor=floor).around(sum(a for (a, _), _ in strata))
    tail = min(lower, upper)
    return CommonOdds(_odds(for_first, for_second), min(1.0, 2 * tail), tail)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The groups compared as one heap, and band by band: where the two differ, the mix of bands is at work."""

    pooled: CommonOdds
    stratified: CommonOdds

    @property
    def turns_round(self) -> bool:
        """The heap says one thing and the bands another (Simpson 1951)."""
        return (self.pooled.odds_ratio - 1) * (self.stratified.odds_ratio - 1) < 0


def side_by_side(strata: Sequence[Stratum]) -> SideBySide:
    """Compare two groups pooled and stratified, for example by level.

    Raises:
        ValueError: As `cmh_exact`.
    """
    stratified = cmh_exact(strata)
    (a, b), (c, d) = (
        (sum(stratum[group][0] for stratum in strata), sum(stratum[group][1] for stratum in strata)) for group in (0, 1)
    )
    tail, _ = fisher(a, b, c, d)
    odds = _odds(Fraction(a * d), Fraction(b * c))
    return SideBySide(CommonOdds(odds, min(1.0, 2 * tail), tail), stratified)


def potential_given_performance(
    first: Iterable[tuple[int, int]], second: Iterable[tuple[int, int]], *, high: int = 3
) -> list[Stratum]:
    """Return one stratum per performance band: who is rated high on potential, of each group.

    Asked because potential has been found to be rated lower for women at the
    same and higher performance (Benson, Li & Shue 2022).

    Args:
        first: (performance, potential) of one group's people.
        second: The same of the other's.
        high: The potential that counts as selected, and everything above it.
    """
    counts: defaultdict[int, list[list[int]]] = defaultdict(lambda: [[0, 0], [0, 0]])
    for group, people in enumerate((first, second)):
        for performance, potential in people:
            counts[performance][group][potential < high] += 1
    return [((one[0], one[1]), (other[0], other[1])) for _, (one, other) in sorted(counts.items())]


def _odds(for_first: Fraction, for_second: Fraction) -> float:
    if for_second:
        return float(for_first / for_second)
    return inf if for_first else nan
