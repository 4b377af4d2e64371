"""What a finding is called: a fact in people, its chance, two explanations, one question."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from calibrate.domain.axis import Axis, Band
from calibrate.domain.naming import Naming
from calibrate.domain.spread.both_questions import LevelPair
from calibrate.domain.spread.levels import Level

_RAREST = 1_000_000


@dataclass(frozen=True, slots=True)
class Wording:
    """One finding in words: a sentence for the strip, and a few words for a row."""

    sentence: str
    brief: str


WITHIN_CHANCE = Wording("within chance", "within chance")
TOO_FEW = Wording("too few to say", "too few to say")

NO_DIFFERENCE = "managers' averages differ about as much as chance would make them"
"""Said in place of gaps where `shrinkage` finds tau2 = 0."""

POWER = (
    "A manager who rates 1.2 standard deviations higher than the others is put up for discussion about 1 time in 7 "
    "with 5 people, 1 in 3 with 8, 2 in 3 with 15. Nothing said does not mean no difference, and about 1 test in 20 "
    "is worth a look by chance alone."
)
"""Printed wherever findings are: what silence and a look are worth; measured, see docs/method.md."""

_QUESTIONS: Mapping[tuple[Axis, bool], str] = {
    (Axis.PERFORMANCE, True): "A strong team, or a different yardstick?",
    (Axis.PERFORMANCE, False): "A team with a hard year, or a different yardstick?",
    (Axis.POTENTIAL, True): "A strong team, or a different yardstick?",
    (Axis.POTENTIAL, False): "A team well placed where it is, or a different yardstick?",
}


def level_wording(
    axis: Axis, team: Counter[Level], everyone: Counter[Level], p: float, naming: Naming | None = None
) -> Wording:
    """Say that a team's levels are higher or lower than chance often makes them.

    The fact is the count in the top band for a higher team, in the bottom
    band for a lower one; where that count does not show it, the other one.

    Args:
        axis: Which of the two questions.
        team: People per band, one at least.
        everyone: The same of everyone, the team included.
        p: The two-sided p of `leniency`.
        naming: The session's names of bands; the house's own by default.
    """
    n, people = team.total(), everyone.total()
    is_higher = _sum(team) * people > _sum(everyone) * n
    near, far = (Band.HIGH, Band.LOW) if is_higher else (Band.LOW, Band.HIGH)
    band = near if team[near] * people > everyone[near] * n else far
    name = (naming or Naming()).band(axis, band)
    sentence = (
        f"{team[band]:,} of {n:,} {name}; everyone, {everyone[band]:,} of {people:,}. "
        f"Dealt at random, a gap this large, up or down, turns up in {_one_of(p)} teams of {n:,}. "
        f"{_QUESTIONS[axis, is_higher]} Which evidence would the group want to see?"
    )
    return Wording(sentence, f"{_one_team_in(p)} by chance · ask")


def evenness_wording(team: Counter[Level], p: float) -> Wording:
    """Say that a team's levels are closer together than chance often makes them.

    Args:
        team: People per band, one at least.
        p: The p of `compression`.
    """
    n = team.total()
    most = max(team.values())
    where = f"{most:,} of {n:,} at one level" if 2 * most > n else f"{n:,} of {n:,} at {len(team)} levels"
    sentence = (
        f"{where}. Dealt at random, a team this even turns up in {_one_of(p)} teams of {n:,}. "
        "Much the same work, or differences not yet written down? Which two people would the group compare?"
    )
    brief = "all at one level" if most == n else where
    return Wording(sentence, f"{brief}: 1 in {_times(p):,}")


def likeness_wording(same: int, n: int, others: Mapping[LevelPair, int], p: float) -> Wording:
    """Say that more people have the same level on both questions than chance often makes.

    Args:
        same: People of the team with the same level twice.
        n: People of the team rated on both questions.
        others: How many people of all other managers have each pair of levels, one at least.
        p: The p of `halo`.
    """
    alike = sum(people for (performance, potential), people in others.items() if performance == potential)
    sentence = (
        f"{same:,} of {n:,} have the same level on both questions; elsewhere {_share(alike, sum(others.values()))}. "
        f"By chance {_about_one_team_in(p)}. "
        "One impression, or two answers? What would be said of each question alone?"
    )
    return Wording(sentence, f"{same:,} of {n:,} the same twice: 1 in {_times(p):,}")


def _sum(counts: Counter[Level]) -> int:
    return sum(level * people for level, people in counts.items())


def _times(p: float) -> int:
    """Return 1 / p, rounded, and no more than can be meant seriously."""
    return round(min(_RAREST, 1 / p))


def _one_of(p: float) -> str:
    return f"about 1 of {_times(p):,}" if p * _RAREST >= 1 else f"fewer than 1 of {_RAREST:,}"


def _one_team_in(p: float) -> str:
    return f"1 team in {_times(p):,}"


def _about_one_team_in(p: float) -> str:
    return f"about {_one_team_in(p)}" if p * _RAREST >= 1 else f"fewer than 1 team in {_RAREST:,}"


def _share(part: int, whole: int) -> str:
    """Return a share as people think of it: about 2 of 5 do."""
    if part in {0, whole}:
        return "everyone does" if part else "nobody does"
    share = Fraction(part, whole)
    for most in (5, 10):
        near = share.limit_denominator(most)
        if 0 < near < 1:
            return f"about {near.numerator} of {near.denominator} {'does' if near.numerator == 1 else 'do'}"
    if share > Fraction(1, 2):
        return "nearly everyone does"
    return f"about 1 of {round(1 / share):,} does"
