"""Moves: checked against where people stand, and recorded with their reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.axis import Axis, Band
from calibrate.domain.move import MoveDraft, MoveRules, moved
from calibrate.domain.person import PersonId
from calibrate.errors import (
    MissingProposerError,
    MissingRationaleError,
    NothingChangesError,
    SetAsideError,
    StaleMoveError,
    UnknownPersonError,
)
from tests.domain.paper import HIGH, LOW, MIDDLE, NOON, PERFORMANCE, POTENTIAL, WHY, PaperMeeting, people

A = PersonId("a")
RULES = MoveRules()


@pytest.fixture
def paper() -> PaperMeeting:
    return PaperMeeting(people(a=(MIDDLE, None)))


def draft(axis: Axis = PERFORMANCE, to: Band = HIGH, why: str = WHY, *, by: str | None = None) -> MoveDraft:
    from_band = MIDDLE if axis is PERFORMANCE else None
    return MoveDraft(person_id=A, axis=axis, from_band=from_band, to_band=to, rationale=why, by=by)


def test_a_move_records_where_from_where_to_and_why(paper: PaperMeeting) -> None:
    (item,) = moved(paper.board, [draft(why=f"  {WHY}\n", by=" Pia Weiss ")], RULES, NOON).items
    assert (item.person_id, item.axis, item.from_band, item.to_band) == ("a", "performance", MIDDLE, HIGH)
    assert (item.rationale, item.by) == (WHY, "Pia Weiss")


def test_from_not_yet_rated_any_band_is_one_move(paper: PaperMeeting) -> None:
    for band in Band:
        (item,) = moved(paper.board, [draft(POTENTIAL, band)], RULES, NOON).items
        assert (item.from_band, item.to_band) == (None, band)


def test_two_bands_are_one_move() -> None:
    paper = PaperMeeting(people(a=(LOW, LOW)))
    paper.move("a", performance=HIGH)
    assert (paper.row("a")["performance"], paper.row("a")["moves"]) == ("high", 1)


@pytest.mark.parametrize("why", ["", "too short", "         \t\n ", " nine chars", "123456789"])
def test_a_reason_needs_ten_characters_that_are_not_blank(paper: PaperMeeting, why: str) -> None:
    if len(why.strip()) >= 10:
        assert moved(paper.board, [draft(why=why)], RULES, NOON).items
        return
    with pytest.raises(MissingRationaleError) as refusal:
        moved(paper.board, [draft(why=why)], RULES, NOON)
    assert "10 characters" in refusal.value.text


def test_ten_characters_are_enough_and_an_organisation_may_ask_for_more(paper: PaperMeeting) -> None:
    assert moved(paper.board, [draft(why="1234567890")], RULES, NOON).items
    with pytest.raises(MissingRationaleError):
        moved(paper.board, [draft(why="1234567890")], MoveRules(minimum_rationale=11), NOON)


def test_each_axis_of_a_diagonal_needs_its_own_reason(paper: PaperMeeting) -> None:
    with pytest.raises(MissingRationaleError) as refusal:
        moved(paper.board, [draft(), draft(POTENTIAL, LOW, why="")], RULES, NOON)
    assert "potential" in refusal.value.text
    event = moved(paper.board, [draft(), draft(POTENTIAL, LOW)], RULES, NOON)
    assert [item.axis for item in event.items] == ["performance", "potential"]


def test_a_proposer_is_asked_for_only_where_the_organisation_asks(paper: PaperMeeting) -> None:
    asks = MoveRules(require_proposer=True)
    for nobody in (None, "", "  "):
        assert moved(paper.board, [draft(by=nobody)], RULES, NOON).items[0].by is None
        with pytest.raises(MissingProposerError):
            moved(paper.board, [draft(by=nobody)], asks, NOON)
    assert moved(paper.board, [draft(by="Pia Weiss")], asks, NOON).items[0].by == "Pia Weiss"


def test_the_same_band_is_refused(paper: PaperMeeting) -> None:
    with pytest.raises(NothingChangesError):
        moved(paper.board, [draft(to=MIDDLE)], RULES, NOON)


def test_where_the_person_stands_by_now_counts(paper: PaperMeeting) -> None:
    late = draft(to=LOW)
    paper.move("a", performance=HIGH)
    with pytest.raises(StaleMoveError):
        moved(paper.board, [late], RULES, NOON)


def test_strangers_and_people_set_aside_are_not_moved(paper: PaperMeeting) -> None:
    with pytest.raises(UnknownPersonError):
        moved(paper.board, [draft().model_copy(update={"person_id": PersonId("b")})], RULES, NOON)
    paper.set_aside("a")
    with pytest.raises(SetAsideError):
        moved(paper.board, [draft()], RULES, NOON)


@given(st.text(max_size=12))
def test_no_refusal_repeats_the_reason(why: str) -> None:
    board = PaperMeeting(people(a=(MIDDLE, None))).board
    text = f"canary{why}"
    with pytest.raises(MissingRationaleError) as refusal:
        moved(board, [draft(why=text)], MoveRules(minimum_rationale=100), NOON)
    assert "canary" not in refusal.value.text
