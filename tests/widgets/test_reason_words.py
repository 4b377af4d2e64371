"""The small words around a decision: hints, dates, what an undo would withdraw."""

from datetime import date

import pytest

from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.domain.rationale.hint import Hint as Missing
from calibrate.widgets.decision_words import decision_words
from calibrate.widgets.reason_rows import foot_rows
from calibrate.widgets.room import Room
from calibrate.widgets.word_hints import word_hints
from calibrate.widgets.words_field import typed_text
from calibrate.widgets.working_days import read_date, working_day_after, written
from tests.widgets.decided import Decided, the_room

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ((), "✓ a piece of work ✓ when, or how often ✓ no leave, health, age, family, pay"),
        ((Missing.NO_WORK,), "· a piece of work ✓ when, or how often ✓ no leave, health, age, family, pay"),
        ((Missing.NO_DATE,), "✓ a piece of work · when, or how often ✓ no leave, health, age, family, pay"),
        ((Missing.LAST_QUARTER,), "✓ a piece of work · the whole period ✓ no leave, health, age, family, pay"),
        ((Missing.OTHER_NAME,), "✓ a piece of work ✓ when, or how often · no other names"),
        (
            (Missing.CHARACTER, Missing.PRIVATE),
            "✓ a piece of work ✓ when, or how often · no leave, health, age, family, pay"
            " · what was done, not what they are",
        ),
    ],
)
def test_each_hint_has_its_place_and_what_is_wrong_takes_the_words(missing: tuple[Missing, ...], shown: str) -> None:
    hints = word_hints(missing, is_blank=False)
    assert " ".join(f"{'✓' if hint.is_met else '·'} {hint.says}" for hint in hints) == shown


def test_of_nothing_nothing_is_left_out() -> None:
    assert [hint.is_met for hint in word_hints((Missing.NO_WORK, Missing.NO_DATE), is_blank=True)] == [False] * 3


@pytest.mark.parametrize("cells", [80, 120])
def test_hints_never_run_over_the_edge_and_the_gravest_stays(cells: int) -> None:
    (first, _) = foot_rows("Lea Mora", word_hints(tuple(Missing), is_blank=False), "", Room(), cells)
    assert first.end <= cells
    shown = first.text(cells)
    assert "no leave, health, age, family, pay" in shown
    assert ("no other names" in shown) is (cells > 100)


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
