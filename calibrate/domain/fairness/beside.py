"""One group beside everybody else with that attribute: averages, and potential within each performance band."""

from collections.abc import Sequence
from dataclasses import dataclass

from calibrate.domain.fairness.common_odds import SideBySide, potential_given_performance, side_by_side
from calibrate.domain.fairness.intervals import hedges_g

LevelPair = tuple[int, int]
"""One person's levels: performance, potential."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What differs between a group and the others; shown only where no group of the attribute is small."""

    performance: float | None
    """Difference of averages in standard deviations, Hedges' g; None where nobody differs within the groups."""
    potential: float | None
    high_potential: SideBySide
    """Odds of being highest on potential, as one heap and within each performance band."""


def beside(group: Sequence[LevelPair], others: Sequence[LevelPair]) -> Beside:
    """Compare a group with the others.

    Raises:
        ValueError: Either has fewer than two people.
    """
    if min(len(group), len(others)) < 2:
        raise ValueError("Each side needs at least two people.")
    return Beside(
        performance=_gap(group, others, 0),
        potential=_gap(group, others, 1),
        high_potential=side_by_side(potential_given_performance(group, others)),
    )


def _gap(group: Sequence[LevelPair], others: Sequence[LevelPair], question: int) -> float | None:
    first, second = ([pair[question] for pair in people] for people in (group, others))
    return None if len(set(first)) == len(set(second)) == 1 and first[0] != second[0] else hedges_g(first, second)
