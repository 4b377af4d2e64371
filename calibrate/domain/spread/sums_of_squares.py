"""How far apart people are within teams, and teams from one another; added up without rounding."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from calibrate.domain.spread.levels import Level

Group = Sequence[float]
"""One manager's ratings, as numbers."""

_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class SumsOfSquares:
    """One-way analysis of variance of groups, in exact fractions."""

    sizes: tuple[int, ...]
    totals: tuple[Fraction, ...]
    within: Fraction
    """Squared distances of people from their group's average."""
    between: Fraction
    """Squared distances of groups' averages from everyone's, each times the group's size."""

    @classmethod
    def of(cls, groups: Sequence[Group]) -> "SumsOfSquares":
        """Add the groups up.

        Raises:
            ValueError: There is no group, a group is empty, or a rating is not a finite number.
        """
        if not groups or any(not group for group in groups):
            raise ValueError("There must be at least one group, and at least one rating in each.")
        if not all(isfinite(rating) for group in groups for rating in group):
            raise ValueError("Every rating must be a finite number.")
        sizes = tuple(len(group) for group in groups)
        totals = tuple(_total(group) for group in groups)
        return cls._of(sizes, totals, sum(map(_squares, groups), _NONE))

    @classmethod
    def counted(cls, groups: Sequence[Mapping[Level, int]]) -> "SumsOfSquares":
        """Add up groups that are given as people per level.

        Raises:
            ValueError: There is no group, or a group is empty.
        """
        sizes = tuple(sum(counts.values()) for counts in groups)
        if not all(sizes) or not sizes:
            raise ValueError("There must be at least one group, and at least one rating in each.")
        totals = [sum(level * people for level, people in counts.items()) for counts in groups]
        squares = sum(level * level * people for counts in groups for level, people in counts.items())
        fractions = {total: Fraction(total) for total in set(totals)}
        return cls._of(sizes, tuple(fractions[total] for total in totals), Fraction(squares))

    @classmethod
    def _of(cls, sizes: tuple[int, ...], totals: tuple[Fraction, ...], squares: Fraction) -> "SumsOfSquares":
        by_size: defaultdict[int, Fraction] = defaultdict(Fraction)
        for (total, size), often in Counter(zip(totals, sizes, strict=True)).items():
            by_size[size] += often * total**2
        by_group = sum((total / size for size, total in by_size.items()), _NONE)
        return cls(sizes, totals, squares - by_group, by_group - sum(totals, _NONE) ** 2 / sum(sizes))

    @classmethod
    def added(cls, groups: "Groups") -> "SumsOfSquares":
        """Return the sums of groups, or those that are added up already.

        Raises:
            ValueError: As `of`.
        """
        return groups if isinstance(groups, SumsOfSquares) else cls.of(groups)

    @property
    def people(self) -> int:
        """Ratings in all groups."""
        return sum(self.sizes)

    @property
    def freedom_within(self) -> int:
        """Ratings beyond the first of each group."""
        return self.people - len(self.sizes)

    @property
    def means(self) -> tuple[float, ...]:
        """Average of each group."""
        return tuple(float(total / size) for total, size in zip(self.totals, self.sizes, strict=True))


Groups = Sequence[Group] | SumsOfSquares
"""Each manager's ratings, or what they add up to: 20,000 managers are added up once, not for every figure."""


def icc1(groups: Groups) -> float:
    """Return the share of the differences between people that goes with who rated them, ICC(1).

    (MSB - MSW) / (MSB + (n0 - 1) MSW) with n0 = (N - sum n^2 / N) / (K - 1)
    (Shrout & Fleiss 1979, case 1; unequal groups: Donner 1986).

    Returns:
        1 at most; below 0 where groups differ less than chance would make them; 0 where all ratings are equal.

    Raises:
        ValueError: There are fewer than two groups, none with two people, a group is empty, or a
            rating is not a finite number.
    """
    sums = SumsOfSquares.added(groups)
    others = len(sums.sizes) - 1
    if others < 1 or sums.freedom_within < 1:
        raise ValueError("Two groups are needed, and two people in at least one of them.")
    between, within = sums.between / others, sums.within / sums.freedom_within
    size = (sums.people - Fraction(sum(n * n for n in sums.sizes), sums.people)) / others
    total = between + (size - 1) * within
    return float((between - within) / total) if total else 0.0


def _total(ratings: Group) -> Fraction:
    if all(isinstance(rating, int) for rating in ratings):
        return Fraction(sum(ratings))
    return sum(map(Fraction, ratings), _NONE)


def _squares(ratings: Group) -> Fraction:
    if all(isinstance(rating, int) for rating in ratings):
        return Fraction(sum(rating * rating for rating in ratings))
    return sum((Fraction(rating) ** 2 for rating in ratings), _NONE)
