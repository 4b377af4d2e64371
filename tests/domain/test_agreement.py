"""Agreeing after discussion, agreeing by consent, and putting off."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from calibrate.domain.agreement import agreed, consent_objection, held_for_words, parked
from calibrate.domain.axis import Band
from calibrate.domain.board import Board
from calibrate.domain.event import Agreed, AgreedUnheard
from calibrate.domain.move import MoveDraft
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import (
    ConsentError,
    EmptyTextError,
    NothingChangesError,
    NotRatedError,
    SetAsideError,
    UnknownPersonError,
)
from tests.domain.paper import BOTH, HIGH, LOW, MIDDLE, NOON, PERFORMANCE, POTENTIAL, PaperMeeting, people

A, B = PersonId("a"), PersonId("b")


def with_evidence(population: Population, **texts: tuple[str, str]) -> Population:
    """Return the people with evidence columns: on performance, on potential."""
    written = {
        f"{axis}_evidence": [texts.get(person, ("", ""))[number] for person in population.ids]
        for number, axis in enumerate(("performance", "potential"))
    }
    return replace(population, details={**population.details, **written})


def test_agreeing_takes_the_bands_that_stand() -> None:
    paper = PaperMeeting(people(a=(LOW, HIGH), b=(HIGH, HIGH)))
    paper.move("a", performance=MIDDLE)
    event = agreed(paper.board, [A, B], BOTH, NOON)
    assert isinstance(event, Agreed)
    assert [(item.person_id, item.axis, item.from_band, item.to_band) for item in event.items] == [
        ("a", "performance", MIDDLE, MIDDLE),
        ("a", "potential", HIGH, HIGH),
        ("b", "performance", HIGH, HIGH),
        ("b", "potential", HIGH, HIGH),
    ]


def test_both_means_each_axis_that_has_a_band() -> None:
    paper = PaperMeeting(people(a=(None, HIGH), b=(MIDDLE, MIDDLE)))
    paper.agree("a", "b")
    row = paper.row("a")
    assert (row["performance_state"], row["potential_state"], row["state"]) == ("open", "agreed", "open")
    assert paper.row("b")["state"] == "agreed"


@pytest.mark.parametrize("unheard", [False, True])
def test_somebody_without_any_band_refuses_the_whole(unheard: bool) -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(None, None)))
    with pytest.raises(NotRatedError):
        agreed(paper.board, [A, B], BOTH, NOON, unheard=unheard)


@pytest.mark.parametrize("unheard", [False, True])
def test_an_axis_named_must_have_a_band(unheard: bool) -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(MIDDLE, None)))
    with pytest.raises(NotRatedError):
        agreed(paper.board, [A, B], (POTENTIAL,), NOON, unheard=unheard)


def test_naming_somebody_twice_is_naming_them() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    assert len(agreed(paper.board, [A, A], BOTH, NOON).items) == 2


def test_agreeing_what_is_agreed_is_refused_and_agreeing_the_rest_is_not() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(MIDDLE, MIDDLE)))
    paper.agree("a")
    with pytest.raises(NothingChangesError):
        agreed(paper.board, [A], BOTH, NOON)
    assert {item.person_id for item in agreed(paper.board, [A, B], BOTH, NOON).items} == {"b"}


@pytest.mark.parametrize("unheard", [False, True])
def test_a_stranger_or_somebody_set_aside_refuses_the_whole(unheard: bool) -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(MIDDLE, MIDDLE)))
    with pytest.raises(UnknownPersonError):
        agreed(paper.board, [A, PersonId("c")], BOTH, NOON, unheard=unheard)
    paper.set_aside("b")
    with pytest.raises(SetAsideError):
        agreed(paper.board, [A, B], BOTH, NOON, unheard=unheard)


def test_consent_is_its_own_kind_of_event() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    assert isinstance(paper.agree("a", unheard=True), AgreedUnheard)
    assert paper.row("a")["state"] == "agreed_unheard"


def test_consent_never_lowers_what_was_agreed_after_discussion() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    paper.agree("a", axes=(PERFORMANCE,))
    paper.agree("a", unheard=True)
    row = paper.row("a")
    assert (row["performance_state"], row["potential_state"]) == ("agreed", "agreed_unheard")
    paper.agree("a")
    with pytest.raises(NothingChangesError):
        agreed(paper.board, [A], BOTH, NOON, unheard=True)


def test_discussion_raises_what_was_agreed_by_consent() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    paper.agree("a", unheard=True)
    paper.agree("a")
    assert paper.row("a")["state"] == "agreed"


@pytest.mark.parametrize(("performance", "potential"), list(product(Band, [None, *Band])))
def test_consent_never_takes_the_low_or_the_highest_box(performance: Band, potential: Band | None) -> None:
    paper = PaperMeeting(people(a=(performance, potential)))
    refused = performance is LOW or (performance, potential) == (HIGH, HIGH)
    assert (consent_objection(paper.board, paper.board.seat(A)) is not None) is refused
    if refused:
        with pytest.raises(ConsentError):
            agreed(paper.board, [A], BOTH, NOON, unheard=True)
    else:
        assert paper.agree("a", unheard=True).kind == "agree_unheard"


def test_consent_looks_at_where_people_stand_not_where_they_came_from() -> None:
    paper = PaperMeeting(people(a=(LOW, MIDDLE), b=(MIDDLE, MIDDLE)))
    paper.move("a", performance=MIDDLE)
    paper.move("b", performance=LOW)
    assert consent_objection(paper.board, paper.board.seat(A)) is None
    assert consent_objection(paper.board, paper.board.seat(B)) is not None


def test_one_whom_consent_may_not_take_refuses_the_whole() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(HIGH, HIGH)))
    with pytest.raises(ConsentError):
        agreed(paper.board, [A, B], BOTH, NOON, unheard=True)


def test_consent_asks_for_evidence_only_where_the_file_has_room_for_it() -> None:
    plain = people(a=(MIDDLE, MIDDLE), b=(MIDDLE, MIDDLE))
    board = Board(with_evidence(plain, a=("", "asked for more, in May")), {})
    assert consent_objection(board, board.seat(A)) is None
    assert consent_objection(board, board.seat(B)) == "has no evidence written down"
    blank = Board(with_evidence(plain, a=("  ", "\t")), {})
    assert consent_objection(blank, blank.seat(A)) is not None
    without = Board(plain, {})
    assert consent_objection(without, without.seat(B)) is None


def test_parking_takes_the_axes_not_yet_agreed() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, None)))
    paper.agree("a", axes=(PERFORMANCE,), unheard=True)
    event = parked(paper.board, A, "  Pia Weiss ", date(2026, 12, 1), NOON)
    assert [(item.axis, item.from_band, item.to_band) for item in event.items] == [("potential", None, None)]
    assert (event.items[0].detail.owner, event.items[0].detail.until) == ("Pia Weiss", date(2026, 12, 1))


def test_parking_needs_an_owner_and_something_to_settle() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    for owner in ("", " \n"):
        with pytest.raises(EmptyTextError):
            parked(paper.board, A, owner, None, NOON)
    paper.park("a", "Pia Weiss", date(2026, 12, 1))
    with pytest.raises(NothingChangesError):
        parked(paper.board, A, "Pia Weiss", date(2026, 12, 1), NOON)
    assert parked(paper.board, A, "Pia Weiss", date(2026, 12, 2), NOON).items
    paper.agree("a")
    with pytest.raises(NothingChangesError):
        parked(paper.board, A, "Pia Weiss", None, NOON)


def test_nobody_set_aside_is_parked() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    paper.set_aside("a")
    with pytest.raises(SetAsideError):
        parked(paper.board, A, "Pia Weiss", None, NOON)


def test_words_to_come_keep_the_wanted_band_and_the_draft_and_the_board_where_it_is() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE)))
    draft = MoveDraft(person_id=A, axis=PERFORMANCE, from_band=MIDDLE, to_band=HIGH, rationale=" Closed ")
    event = paper.record(held_for_words(paper.board, [draft], "Pia Weiss", NOON))
    assert event.kind == "park"
    seat = paper.board.seat(A)
    assert seat.is_waiting_for_words
    assert (seat.performance.band, seat.performance.state.word, seat.potential.state.word) == (MIDDLE, "parked", "open")
    assert seat.performance.parked is not None
    assert (seat.performance.parked.target, seat.performance.parked.draft) == (HIGH, "Closed")
    paper.move("a", performance=HIGH)
    assert not paper.board.seat(A).is_waiting_for_words
