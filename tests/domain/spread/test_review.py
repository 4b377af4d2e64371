"""Every team of a meeting: who is tested, what stands out, and what is said."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Axis
from calibrate.domain.naming import BandNames, Naming
from calibrate.domain.spread import (
    TOO_FEW,
    WITHIN_CHANCE,
    Finding,
    RatedPair,
    TeamReview,
    Tier,
    benjamini_hochberg,
    compression,
    halo,
    leniency,
    review,
)

PERFORMANCE, POTENTIAL = Axis.PERFORMANCE, Axis.POTENTIAL

SIXTY: list[RatedPair] = [
    *[(1, 1)] * 3, *[(1, 2)] * 6, *[(1, 3)] * 3,
    *[(2, 1)] * 9, *[(2, 2)] * 15, *[(2, 3)] * 9,
    *[(3, 1)] * 3, *[(3, 2)] * 7, *[(3, 3)] * 5,
]  # fmt: skip
"""Sixty people: 12 below, 33 at, 15 above; potential 15, 28, 17."""


def rated(*groups: Sequence[RatedPair]) -> list[RatedPair]:
    """Return the groups as one."""
    return [pair for group in groups for pair in group]


def flags(found: TeamReview) -> list[Finding]:
    """Return everything that was decided of one team."""
    return [*found.leniency.values(), *found.compression.values(), found.halo]


def test_a_higher_team() -> None:
    team: list[RatedPair] = [(3, 1), (3, 2), (3, 2), (3, 3), (2, 1), (2, 2)]
    found = review({"m1": team}, SIXTY)["m1"]
    assert found.leniency[PERFORMANCE].decision.tier is Tier.DISCUSS
    assert found.wording(PERFORMANCE).sentence == (
        "4 of 6 above the standard; everyone, 15 of 60. Dealt at random, a gap this large, up or down, turns up in "
        "about 1 of 29 teams of 6. A strong team, or a different yardstick? "
        "Which evidence would the group want to see?"
    )
    assert found.wording(PERFORMANCE).brief == "1 team in 29 by chance · ask"
    assert found.wording(POTENTIAL) == WITHIN_CHANCE


def test_a_lower_team() -> None:
    team: list[RatedPair] = [(1, 3), (1, 2), (1, 2), (1, 3), (1, 1), (2, 2)]
    assert review({"m1": team}, SIXTY)["m1"].wording(PERFORMANCE).sentence == (
        "5 of 6 below the standard; everyone, 12 of 60. Dealt at random, a gap this large, up or down, turns up in "
        "about 1 of 925 teams of 6. A team with a hard year, or a different yardstick? "
        "Which evidence would the group want to see?"
    )


def test_an_even_team() -> None:
    team: list[RatedPair] = [(2, 1), (2, 2), (2, 3), (2, 2), (2, 1), (2, 3), (2, 2), (2, 2)]
    found = review({"m1": team}, SIXTY)["m1"]
    assert found.compression[PERFORMANCE].decision.tier is Tier.DISCUSS
    assert found.wording(PERFORMANCE).sentence == (
        "8 of 8 at one level. Dealt at random, a team this even turns up in about 1 of 184 teams of 8. "
        "Much the same work, or differences not yet written down? Which two people would the group compare?"
    )
    assert found.wording(PERFORMANCE).brief == "all at one level: 1 in 184"


def test_one_answer_twice() -> None:
    team: list[RatedPair] = [(1, 1), (2, 2), (2, 2), (2, 2), (3, 3), (3, 3)]
    found = review({"m1": team}, SIXTY)["m1"].halo
    assert found.decision.tier is Tier.DISCUSS
    assert found.wording.sentence == (
        "6 of 6 have the same level on both questions; elsewhere about 1 of 3 does. By chance about 1 team in 1,373. "
        "One impression, or two answers? What would be said of each question alone?"
    )
    assert found.wording.brief == "6 of 6 the same twice: 1 in 1,373"


def test_potential_has_its_own_words() -> None:
    high = rated([(1, 3)] * 3, [(2, 3)] * 3)
    low = rated([(2, 1)] * 6, [(3, 1)])
    found = review({"high": high, "low": low}, SIXTY)
    assert found["high"].leniency[POTENTIAL].wording.sentence.startswith("6 of 6 further beyond; everyone, 17 of 60.")
    assert found["low"].leniency[POTENTIAL].wording.sentence.startswith("7 of 7 well placed here; everyone, 15 of 60.")
    assert (
        "A team well placed where it is, or a different yardstick?" in found["low"].leniency[POTENTIAL].wording.sentence
    )


def test_bands_are_called_what_the_session_calls_them() -> None:
    naming = Naming(performance=BandNames(full=("not yet", "as agreed", "more than agreed"), short=("a", "b", "c")))
    team: list[RatedPair] = [(3, 1), (3, 2), (3, 2), (3, 3), (2, 1), (2, 2)]
    found = review({"m1": team}, SIXTY, naming)["m1"]
    assert found.wording(PERFORMANCE).sentence.startswith("4 of 6 more than agreed; everyone, 15 of 60.")


def test_a_higher_team_without_anyone_above_is_told_by_who_is_not_below() -> None:
    everyone = rated([(1, 2)] * 30, [(2, 2)] * 27, [(3, 2)] * 3)
    found = review({"m1": [(2, 2)] * 10}, everyone)["m1"]
    sentence = found.leniency[PERFORMANCE].wording.sentence
    assert sentence.startswith("0 of 10 below the standard; everyone, 30 of 60.")
    assert "A strong team" in sentence


def test_chances_too_small_to_mean_a_number() -> None:
    everyone = rated([(1, 1)] * 500, [(2, 1)] * 400, [(3, 2)] * 100)
    sentence = review({"m1": [(3, 2)] * 12}, everyone)["m1"].leniency[PERFORMANCE].wording.sentence
    assert "turns up in fewer than 1 of 1,000,000 teams of 12." in sentence


@pytest.mark.parametrize(("people", "level", "pattern"), [(4, False, False), (5, True, False), (6, True, True)])
def test_small_teams_are_too_few_to_say(*, people: int, level: bool, pattern: bool) -> None:
    found = review({"m1": SIXTY[:people]}, SIXTY)["m1"]
    assert [not finding.decision.is_too_few for finding in flags(found)] == [level, level, pattern, pattern, pattern]
    if not level:
        assert found.wording(PERFORMANCE) == TOO_FEW


def test_whoever_is_not_rated_on_a_question_is_left_out_of_it() -> None:
    team: list[RatedPair] = [(2, None), (2, 2), (1, 2), (3, 1), (None, 2), (2, 3), (None, None), (2, 2)]
    others = rated([(1, 2), (2, 1), (3, 3)] * 9, [(None, 1), (2, None)])
    found = review({"m1": team}, [*others, *team])["m1"]
    performance = [first for first, _ in [*others, *team] if first is not None]
    assert found.leniency[PERFORMANCE].decision.test == leniency([2, 2, 1, 3, 2, 2], performance)
    assert found.compression[PERFORMANCE].decision.test == compression([2, 2, 1, 3, 2, 2], performance)
    assert found.halo.decision.is_too_few


def test_a_team_that_is_everyone_has_nobody_to_be_compared_with() -> None:
    assert all(finding.decision.is_too_few for finding in flags(review({"m1": SIXTY}, SIXTY)["m1"]))


def meeting(seed: int) -> tuple[dict[str, Sequence[RatedPair]], list[RatedPair]]:
    """Return an invented meeting: teams of 3 to 12 people, and a few people without a manager."""
    dice = random.Random(seed)

    def pair() -> RatedPair:
        return dice.choice([None, 1, 2, 2, 3]), dice.choice([1, 2, 2, 3])

    teams = {f"m{number}": [pair() for _ in range(dice.randint(3, 12))] for number in range(6)}
    return dict(teams), [person for team in teams.values() for person in team] + [pair() for _ in range(4)]


@given(st.integers(0, 10_000))
def test_one_adjustment_over_every_test_of_the_meeting(seed: int) -> None:
    teams, everyone = meeting(seed)
    decisions = [finding.decision for found in review(teams, everyone).values() for finding in flags(found)]
    made = [decision for decision in decisions if decision.test]
    adjusted = benjamini_hochberg([decision.test.mid_p for decision in made if decision.test])
    assert [decision.q for decision in made] == adjusted
    for decision in made:
        assert decision.test is not None
        assert decision.q is not None
        expected = Tier.DISCUSS if decision.q <= 0.1 else Tier.LOOK if decision.test.mid_p < 0.05 else None
        assert decision.tier is expected


@given(st.integers(0, 10_000))
def test_renaming_and_reordering_managers_changes_nothing(seed: int) -> None:
    teams, everyone = meeting(seed)
    renamed = {f"someone else {key}": list(reversed(team)) for key, team in reversed(list(teams.items()))}
    found, again = review(teams, everyone), review(renamed, list(reversed(everyone)))
    assert {f"someone else {key}": team for key, team in found.items()} == again


@given(st.integers(0, 10_000))
def test_halo_compares_with_all_other_managers_people(seed: int) -> None:
    teams, everyone = meeting(seed)
    rest = everyone[sum(map(len, teams.values())) :]
    for key, found in review(teams, everyone).items():
        others = [pair for other, team in teams.items() if other != key for pair in team] + rest
        test = found.halo.decision.test
        if test is not None:
            both = [(a, b) for a, b in teams[key] if a and b]
            assert test.p == pytest.approx(halo(both, [(a, b) for a, b in others if a and b]).p, rel=1e-12)


def test_the_sharper_of_two_findings_is_told() -> None:
    """Higher and even at once: the smaller chance speaks."""
    everyone = rated([(1, 2)] * 20, [(2, 2)] * 20, [(3, 2)] * 20)
    found = review({"m1": [(3, 2)] * 7}, everyone)["m1"]
    level, evenness = found.leniency[PERFORMANCE], found.compression[PERFORMANCE]
    assert level.decision.test
    assert evenness.decision.test
    assert level.decision.tier is evenness.decision.tier is Tier.DISCUSS
    assert level.decision.test.mid_p < evenness.decision.test.mid_p
    assert found.wording(PERFORMANCE) == level.wording


@pytest.mark.parametrize(
    "team",
    [[(3, 1)] * 6 + [(1, 3)] * 6, [(3, 3)] * 7, [(4, 1)] * 6],
    ids=["pairs nobody has", "more than there are", "off the scale"],
)
def test_a_team_that_is_not_part_of_everyone_is_refused(team: list[RatedPair]) -> None:
    everyone = rated([(1, 1)] * 30, [(3, 3)] * 6)
    with pytest.raises(ValueError, match="not part of"):
        review({"m1": team}, everyone)


def test_teams_made_up_alike_are_tested_once_and_count_as_often_as_they_are() -> None:
    alike: list[RatedPair] = [(3, 2), (3, 2), (3, 1), (2, 2), (2, 3), (3, 3)]
    others: list[RatedPair] = [(1, 1), (2, 1), (2, 2), (1, 2), (2, 3), (1, 1), (2, 2)]
    teams = {f"m{number}": alike[number % 2 :] + alike[: number % 2] for number in range(8)} | {"other": others}
    found = review(teams, rated(*teams.values()))
    tests = [each.decision for reviewed in found.values() for each in flags(reviewed) if each.decision.test]
    assert len(tests) == 9 * 5
    adjusted = benjamini_hochberg([decision.test.mid_p for decision in tests if decision.test])
    assert [decision.q for decision in tests] == adjusted
