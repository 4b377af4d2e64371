"""No subtraction reveals a small group."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.fairness import Selection, State, hidden, impact, newcombe, shown, suppressed

SIZES = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(1, 30), min_size=1, max_size=6)


def test_a_small_group_takes_the_next_with_it() -> None:
    groups = {"a": (3, 12), "b": (1, 4), "c": (9, 40)}
    assert suppressed(groups) == {"a": None, "b": None, "c": (9, 40)}


def test_two_tiny_groups_take_a_third() -> None:
    """1 and 2 people: the difference to the total would be three people."""
    assert hidden({"a": 1, "b": 2, "c": 20, "d": 30}) == {"a", "b", "c"}
    assert hidden({"a": 4, "b": 4, "c": 20, "d": 30}) == {"a", "b"}


def test_nothing_small_hides_nothing() -> None:
    groups = {"a": (3, 12), "b": (1, 5)}
    assert suppressed(groups) == groups
    assert hidden({"a": 12, "b": 5}, small_group=6) == {"a", "b"}


def test_a_difference_that_would_tell_of_everyone_in_it() -> None:
    """Nobody of the hidden, or all of them: the total less the rest would say so."""
    assert suppressed({"a": (0, 2), "b": (0, 9), "c": (9, 40)}) == dict.fromkeys("abc")
    assert suppressed({"a": (2, 2), "b": (9, 9), "c": (9, 40)}) == dict.fromkeys("abc")


@given(SIZES, st.integers(2, 8))
def test_no_subtraction_leaves_fewer_than_may_be_shown(people: dict[str, int], small_group: int) -> None:
    covered = hidden(people, small_group)
    assert {group for group, size in people.items() if size < small_group} <= covered
    if covered and covered != set(people):
        assert len(covered) >= 2
        assert sum(people[group] for group in covered) >= small_group
    if not any(size < small_group for size in people.values()):
        assert not covered


@given(SIZES, st.data())
def test_the_same_groups_are_hidden_in_every_outcome(people: dict[str, int], data: st.DataObject) -> None:
    """Else one outcome's table would give the sizes that another hides."""
    for _ in range(3):
        groups = {group: (data.draw(st.integers(0, size)), size) for group, size in people.items()}
        seen = {group for group, counts in suppressed(groups).items() if counts is None}
        assert seen in (hidden(people), set(people))


@given(SIZES, st.data())
def test_renaming_groups_of_different_sizes_changes_nothing(people: dict[str, int], data: st.DataObject) -> None:
    groups = {group: (data.draw(st.integers(0, size)), size) for group, size in people.items()}
    turned = {group: groups[group] for group in reversed(list(groups))}
    assert suppressed(turned) == suppressed(groups)


def test_what_is_shown_of_a_suppressed_outcome_is_no_figure_at_all() -> None:
    found = shown({"a": (3, 12), "b": (1, 4), "c": (9, 40)})
    assert (found.state, found.ratio, found.p, found.interval) == (State.SUPPRESSED, None, None, None)
    assert found.groups == {"a": None, "b": None, "c": (9, 40)}


def test_what_is_shown_otherwise_is_what_was_judged() -> None:
    groups = {"a": (30, 60), "b": (15, 60)}
    found, judged = shown(groups), impact(groups)
    assert (found.state, found.ratio, found.p) == (judged.state, judged.ratio, judged.p)
    assert found.groups == groups
    assert found.interval == newcombe(15, 60, 30, 60)
    assert replace(found, interval=None) == replace(shown(dict(reversed(groups.items()))), interval=None)


@pytest.mark.parametrize("groups", [{}, {"a": (0, 0)}, {"a": (6, 5)}])
def test_what_cannot_be_counts_is_refused(groups: dict[str, Selection]) -> None:
    for judge in (suppressed, shown):
        with pytest.raises(ValueError, match="group"):
            judge(groups)
