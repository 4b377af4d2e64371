"""The small words around a decision: hints, dates, folded names, what an undo would withdraw."""

from datetime import date

import pytest

from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.widgets.decision_words import decision_words
from calibrate.widgets.folded import folded
from calibrate.widgets.room import Room
from calibrate.widgets.word_hints import word_hints
from calibrate.widgets.words_field import typed_text
from calibrate.widgets.working_days import read_date, working_day_after, written
from tests.widgets.decided import Decided, the_room

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("", (False, False, False)),
        ("Closed the audit alone, two weeks early; both spring findings gone.", (True, True, True)),
        ("great attitude", (False, False, True)),
        ("Led the launch", (True, False, True)),
        ("Back from parental leave and did well in March", (True, True, False)),
        ("Asked for a higher salary twice this year", (True, True, False)),
    ],
)
def test_hints_are_read_off_the_words(text: str, met: tuple[bool, bool, bool]) -> None:
    assert tuple(hint.is_met for hint in word_hints(text)) == met


@pytest.mark.parametrize(
    ("days", "day"), [(0, TUESDAY), (1, date(2026, 11, 25)), (4, date(2026, 11, 30)), (5, date(2026, 12, 1))]
)
def test_working_days_leave_the_weekend_out(days: int, day: date) -> None:
    assert working_day_after(TUESDAY, days) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)), (" +3 ", date(2026, 11, 27)), ("", None), ("soon", None),
        ("+", None), ("+99999", None), ("2026-02-30", None),
    ],
)  # fmt: skip
def test_a_date_is_written_out_or_counted_in_working_days(text: str, day: date | None) -> None:
    assert read_date(text, TUESDAY) == day


def test_a_date_is_said_with_its_weekday() -> None:
    assert written(TUESDAY) == "Tuesday 24 November"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łukasz", "lukasz"),
        ("DVOŘÁK", "dvorak"),
        ("Søren", "soren"),
        ("Straße", "strasse"),
        ("佐藤", "佐藤"),
        ("ZOË", "zoe"),
    ],
)
def test_folded_text_knows_no_case_and_no_accents(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_pasted_text_keeps_its_words_and_loses_what_a_terminal_obeys() -> None:
    assert typed_text("a\r\nb\tc\x1b[31md\u202e\u200be 佐藤") == "a  b c[31mde 佐藤"


def test_an_undo_says_what_it_would_withdraw() -> None:
    people = the_room()
    start = Decided.nothing(people)
    naming = start.ledger.naming

    def said(decided: Decided, room: Room | None = None) -> str:
        return decision_words(decided.ledger.last_undoable(), people, naming, room or Room())

    assert said(start.moved("E0012", performance=Band.LOW)) == "Lea Mora, moved: performance above to below."
    assert said(start.moved("E0024", performance=Band.LOW)).endswith("performance not yet rated to below.")
    both = start.moved("E0012", performance=Band.LOW, potential=Band.HIGH)
    assert said(both) == "Lea Mora, moved: performance above to below, potential one step to further."
    assert said(start.agreed("E0001", "E0002", "E0003")) == "Ana Abara and 2 more, agreed."
    assert said(start.agreed("E0005", unheard=True)) == "Eli Evans, agreed by consent."
    assert said(start.set_aside("E0005")) == "Eli Evans, set aside."
    hidden = Room()
    hidden.hide_more()
    assert said(start.agreed("E0001"), hidden) == "A. A., agreed."
    assert start.board.seat(PersonId("E0001")).state.word == "open"
