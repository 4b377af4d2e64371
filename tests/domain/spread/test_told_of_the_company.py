"""What is said of the three habits in the company that `calibrate demo` opens, word for word."""

import re

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.spread import WITHIN_CHANCE, RatedPair, TeamReview, Tier, review
from calibrate.invented import Habit, company

PEOPLE, SEED = 60, 7
NEVER = re.compile(r"\b(?:biased?|lenient|outliers?|violations?|inflated|failed|fails|he|she|his|her)\b", re.IGNORECASE)


def told() -> dict[Habit | None, list[TeamReview]]:
    """Return the reviews of managers by habit; of all others under None."""
    invented = company(PEOPLE, SEED)
    teams: dict[str, list[RatedPair]] = {}
    everyone: list[RatedPair] = []
    columns = map(invented.column, ("manager_id", "performance", "potential"))
    for manager, performance, potential in zip(*columns, strict=True):
        pair = (_level(performance), _level(potential))
        everyone.append(pair)
        if manager:
            teams.setdefault(manager, []).append(pair)
    habits = dict(invented.habits)
    found: dict[Habit | None, list[TeamReview]] = {}
    for manager, reviewed in review(teams, everyone).items():
        found.setdefault(habits.get(manager), []).append(reviewed)
    return found


def _level(word: str) -> int | None:
    return Band.of(word) if word else None


def test_the_generous_manager() -> None:
    (found,) = told()[Habit.GENEROUS]
    assert found.leniency[Axis.PERFORMANCE].decision.tier is Tier.DISCUSS
    assert found.wording(Axis.PERFORMANCE).sentence == (
        "6 of 8 above the standard; everyone, 15 of 59. Dealt at random, a gap this large, up or down, turns up in "
        "about 1 of 400 teams of 8. A strong team, or a different yardstick? "
        "Which evidence would the group want to see?"
    )
    assert found.wording(Axis.PERFORMANCE).brief == "1 team in 400 by chance · ask"


def test_the_manager_with_everybody_at_one_level() -> None:
    (found,) = told()[Habit.COMPRESSED]
    assert found.compression[Axis.PERFORMANCE].decision.tier is Tier.DISCUSS
    assert found.wording(Axis.PERFORMANCE).sentence == (
        "8 of 8 at one level. Dealt at random, a team this even turns up in about 1 of 211 teams of 8. "
        "Much the same work, or differences not yet written down? Which two people would the group compare?"
    )
    assert found.wording(Axis.PERFORMANCE).brief == "all at one level: 1 in 211"


def test_the_manager_with_one_answer_to_both_questions() -> None:
    (found,) = told()[Habit.ONE_ANSWER]
    assert found.halo.decision.tier is Tier.DISCUSS
    assert found.halo.wording.sentence == (
        "8 of 8 have the same level on both questions; elsewhere about 2 of 5 do. By chance about 1 team in 3,279. "
        "One impression, or two answers? What would be said of each question alone?"
    )
    assert found.halo.wording.brief == "8 of 8 the same twice: 1 in 3,279"
    assert found.wording(Axis.PERFORMANCE) == WITHIN_CHANCE


@pytest.mark.parametrize("axis", Axis)
def test_nobody_is_judged(axis: Axis) -> None:
    for reviews in told().values():
        for found in reviews:
            for wording in (found.wording(axis), found.halo.wording):
                assert not NEVER.search(f"{wording.sentence} {wording.brief}")
