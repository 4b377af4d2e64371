"""One question alone: whatever happens on the other one, what is shown of this one is the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Axis, Band
from calibrate.domain.axis_view import AxisView
from calibrate.domain.population import Population
from calibrate.errors import CalibrateError
from tests import sample
from tests.widgets.decided import Decided

PEOPLE = sample.population(12)


def _other_world(axis: Axis) -> Population:
    """Return the same people, rated otherwise on the question that is not this one."""
    other = tuple(Band(4 - band) if band else None for band in PEOPLE.bands(axis.other))
    details = {
        name: ("otherwise",) * len(PEOPLE)
        for name in PEOPLE.details
        if name.startswith((axis.other.value, f"prior_{axis.other.value}", "extra:"))
    }
    rated = replace(PEOPLE, details={**PEOPLE.details, **details})
    if axis is Axis.PERFORMANCE:
        return replace(rated, potential=other)
    return replace(rated, performance=other)


def _view(decided: Decided, axis: Axis) -> AxisView:
    return AxisView.of(axis, decided.board, decided.ledger)


@pytest.mark.parametrize("axis", Axis)
@given(
    taken=st.lists(
        st.tuples(st.sampled_from(PEOPLE.ids), st.sampled_from(Band), st.sampled_from(Band), st.booleans()), max_size=8
    )
)
def test_nothing_of_the_other_question_changes_what_is_held_of_this_one(
    axis: Axis, taken: list[tuple[str, Band, Band, bool]]
) -> None:
    one, two = Decided.nothing(PEOPLE), Decided.nothing(_other_world(axis))
    for person, band, elsewhere, is_agreed in taken:
        try:
            one_more = one.moved(person, **{axis.value: band, axis.other.value: elsewhere})
            two_more = two.moved(person, **{axis.value: band, axis.other.value: Band(4 - elsewhere)})
        except CalibrateError:
            continue
        one, two = one_more, two_more
        if is_agreed:
            one, two = one.agreed(person), two.agreed(person)

    assert _view(one, axis) == _view(two, axis)
    assert all(seat.axis(axis.other).band is None for seat in _view(one, axis).board.seats())
    assert [seat.axis(axis) for seat in _view(one, axis).board.seats()] == [
        seat.axis(axis) for seat in one.board.seats()
    ]


@pytest.mark.parametrize("axis", Axis)
def test_following_leads_where_looking_anew_leads(axis: Axis) -> None:
    decided = Decided.nothing(PEOPLE)
    view = _view(decided, axis)
    steps: tuple[Callable[[Decided], Decided], ...] = (
        lambda one: one.moved("E0005", performance=Band.HIGH, potential=Band.LOW),
        lambda one: one.agreed("E0005"),
        lambda one: one.parked("E0002"),
        lambda one: one.set_aside("E0003"),
        lambda one: one.undone(),
    )
    for step in steps:
        decided = step(decided)
        view = view.after(decided.board, decided.ledger)
        assert view == _view(decided, axis)


def test_goals_belong_to_performance_and_aspiration_to_potential_and_unknown_columns_to_neither() -> None:
    decided = Decided.nothing(PEOPLE)
    details = {axis: set(_view(decided, axis).board.population.details) for axis in Axis}

    assert "goals" in details[Axis.PERFORMANCE]
    assert "goals" not in details[Axis.POTENTIAL]
    assert "aspiration" not in details[Axis.PERFORMANCE]
    assert not [name for names in details.values() for name in names if name.startswith(("extra:", "prior_", "risk"))]


def test_a_decision_keeps_its_number_and_a_note_its_secret() -> None:
    decided = Decided.nothing(PEOPLE).moved("E0005", potential=Band.HIGH)
    view = _view(decided, Axis.PERFORMANCE)

    assert [entry.number for entry in view.ledger.entries] == [1, 2]
    assert view.ledger.entries[1].event.items == ()
