"""The four-fifths rule together with an exact test."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.fairness import Selection, State, impact
from calibrate.domain.spread import fisher

GROUPS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=2),
    st.integers(5, 60).flatmap(lambda people: st.tuples(st.integers(0, people), st.just(people))),
    min_size=1,
    max_size=5,
)


def test_four_groups_of_the_questions_and_answers() -> None:
    """Uniform Guidelines, Questions and Answers 1979: 60, 45, 48 and 51 %."""
    found = impact({"a": (60, 100), "b": (45, 100), "c": (48, 100), "d": (51, 100)})
    assert found.ratios == {"a": 1, "b": 0.75, "c": 0.8, "d": 0.85}
    assert [group for group, ratio in found.ratios.items() if ratio < 0.8] == ["b"]
    assert (found.lowest, found.highest, found.ratio) == ("b", "a", 0.75)


def test_seven_of_72_against_three_of_63() -> None:
    """The same: a difference that small numbers make."""
    found = impact({"a": (7, 72), "b": (3, 63)})
    assert round(found.ratio, 2) == 0.49
    assert round(found.p, 4) == 0.3365
    assert found.state is State.TOO_FEW


def test_one_person_turns_the_order_round() -> None:
    """The same: 4 of 10 against 3 of 10."""
    found = impact({"a": (4, 10), "b": (3, 10)})
    assert (found.ratio, found.flip, found.state) == (0.75, True, State.TOO_FEW)


def test_exactly_four_fifths_does_not_flag() -> None:
    assert impact({"a": (60, 60), "b": (48, 60)}).state is State.NO_DIFFERENCE
    assert impact({"a": (600, 600), "b": (479, 600)}).state is State.LOOK_CLOSER


def test_each_state() -> None:
    assert impact({"a": (3, 4), "b": (1, 90)}).state is State.SUPPRESSED
    assert impact({"a": (30, 60), "b": (15, 60)}).state is State.LOOK_CLOSER
    assert impact({"a": (20, 60), "b": (4, 20)}).state is State.TOO_FEW
    assert impact({"a": (20, 60), "b": (15, 60)}).state is State.NO_DIFFERENCE
    assert impact({"a": (20, 60), "b": (4, 20)}, small_group=21).state is State.SUPPRESSED
    assert len({state.words for state in State}) == 4


def test_nobody_selected_anywhere() -> None:
    found = impact({"a": (0, 10), "b": (0, 20)})
    assert found.ratios == {"a": 1, "b": 1}
    assert (found.p, found.flip, found.state) == (1, False, State.NO_DIFFERENCE)


def test_one_group_alone() -> None:
    found = impact({"a": (3, 10)})
    assert (found.lowest, found.highest, found.ratio, found.p) == ("a", "a", 1, 1)


@given(GROUPS)
def test_the_lowest_is_held_against_the_highest(groups: dict[str, Selection]) -> None:
    found = impact(groups)
    rates = {group: selected / people for group, (selected, people) in groups.items()}
    assert rates[found.lowest] == min(rates.values())
    assert rates[found.highest] == max(rates.values())
    (a, n), (b, m) = groups[found.lowest], groups[found.highest]
    assert found.p == fisher(a, n - a, b, m - b)[1]
    assert found.ratio == min(found.ratios.values())
    assert max(found.ratios.values()) == 1
    turns = b > 0 and a < n and (a + 1) / n > (b - 1) / m + 1e-12
    assert found.flip == turns


@given(GROUPS, st.randoms(use_true_random=False))
def test_the_order_of_groups_changes_nothing(groups: dict[str, Selection], dice: random.Random) -> None:
    names = dice.sample(sorted(groups), len(groups))
    assert impact({name: groups[name] for name in names}) == impact(groups)


@given(GROUPS)
def test_the_state_follows_from_what_is_printed(groups: dict[str, Selection]) -> None:
    found = impact(groups)
    few = found.flip or any(selected < 5 for selected, _ in groups.values())
    below = found.ratio < 0.8 - 1e-12
    expected = State.NO_DIFFERENCE
    if below and found.p < 0.05:
        expected = State.LOOK_CLOSER
    elif below and few:
        expected = State.TOO_FEW
    assert found.state is expected


@pytest.mark.parametrize(
    "groups",
    [{}, {"a": (0, 0)}, {"a": (6, 5)}, {"a": (-1, 5)}],
    ids=["none", "empty", "too many", "below 0"],
)
def test_what_cannot_be_compared_is_refused(groups: dict[str, Selection]) -> None:
    with pytest.raises(ValueError, match="group"):
        impact(groups)
