from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from calibrate.domain.action.actions import Actions
from calibrate.domain.head import Head
from calibrate.domain.plan.plans import Plans
from calibrate.domain.telling.events import ReturnStatus
from calibrate.domain.telling.return_sheet import NO_STEP, PLAN, ReturnRow, ReturnSheet, property_text
from calibrate.domain.telling.returning import Known, returned
from calibrate.errors import ReturnRefusedError
from tests.exports.every import followed
from tests.exports.meeting import Meeting

AT = datetime(2026, 12, 20, 10, 0, tzinfo=UTC)
DAY = date(2026, 12, 3)
LATE = Head(10_000, b"\1" * 32)
EARLY = Head(3, b"\2" * 32)


def known(meeting: Meeting) -> Known:
    standing = list(meeting.ledger.standing())
    return Known(
        meeting.population, Actions.folded(meeting.ledger), Plans.folded(standing), lambda head: head in {LATE, EARLY}
    )


def sheet(*rows: ReturnRow, head: Head = LATE, manager: str = "M01", file: str = "hand-off.xlsx") -> ReturnSheet:
    return ReturnSheet(file, head, manager, rows)


def row(number: str = "A1", person_id: str = "01008", place: int = 6) -> ReturnRow:
    return ReturnRow(row=place, number=number, person_id=person_id, told_on=DAY)


def untold(number: str = "A1", person_id: str = "01008", place: int = 6) -> ReturnRow:
    return ReturnRow(row=place, number=number, person_id=person_id)


def refused(*sheets: ReturnSheet) -> str:
    with pytest.raises(ReturnRefusedError) as error:
        returned(sheets, known(followed()), AT)
    return error.value.text


def test_one_event_holds_every_row_of_every_file() -> None:
    first = replace(row(), check_in_on=date(2026, 12, 18), status=ReturnStatus.STARTED, change="Later.")
    own = sheet(row(NO_STEP, "01001", 7), manager="M00", file="other.xlsx", head=EARLY)
    event = returned((sheet(first), own), known(followed()), AT)
    assert [item.person_id for item in event.items] == ["01008", "01001"]
    detail = event.items[0].detail
    assert (detail.action_id, detail.told_on, detail.status) == ("A1", DAY, ReturnStatus.STARTED)
    assert detail.status_on == date(2026, 12, 18)
    assert event.items[1].detail.action_id is None
    assert event.detail.files == ("hand-off.xlsx", "other.xlsx")
    assert event.detail.heads == (str(LATE), str(EARLY))


def test_blank_rows_say_nothing() -> None:
    event = returned((sheet(row(), ReturnRow(row=7, number="A2", person_id="01015")),), known(followed()), AT)
    assert len(event.items) == 1
    assert "there is nothing to record" in refused(sheet(ReturnRow(row=6, number="A1", person_id="01008")))


def test_a_plan_is_a_row_of_its_own() -> None:
    event = returned((sheet(replace(untold(PLAN, "01036"), check_in_on=DAY), manager="M05"),), known(followed()), AT)
    assert event.items[0].detail.action_id is None
    assert event.items[0].detail.check_in_on == DAY
    assert "no step of that number" in refused(sheet(replace(untold(PLAN), check_in_on=DAY)))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (row(person_id="1008"), "row 6, id: nobody with that id"),
        (row(NO_STEP, "01001"), "row 6, id: this person does not report"),
        (row("A99"), "row 6, no.: this person has no step of that number"),
        (row("A2"), "row 6, no.: this person has no step of that number"),
    ],
)
def test_a_row_that_is_not_the_managers_is_refused_with_its_place(wrong: ReturnRow, says: str) -> None:
    text = refused(sheet(row(place=5), wrong))
    assert f"hand-off.xlsx, sheet Return, {says}" in text
    assert text.startswith("Nothing was recorded.")


def test_a_step_that_comes_twice_is_refused_also_from_two_files() -> None:
    text = refused(sheet(row()), sheet(row(place=9), file="again.xlsx"))
    assert "again.xlsx, sheet Return, row 9, no.: the same step" in text


def test_a_head_of_another_session_and_a_manager_of_another_are_refused() -> None:
    assert "not made from this session" in refused(sheet(row(), head=Head(3, b"\7" * 32)))
    assert "a manager who is not in this session" in refused(sheet(row(), manager="M99"))


def test_told_on_is_refused_where_the_words_changed_since() -> None:
    text = refused(sheet(row(), head=EARLY))
    assert "row 6, told on: what this person is to be told of was changed" in text
    event = returned((sheet(replace(untold(), status=ReturnStatus.DONE), head=EARLY),), known(followed()), AT)
    assert event.items[0].detail.told_on is None


def test_a_long_list_of_refusals_ends() -> None:
    text = refused(sheet(*(row("A99", place=place) for place in range(6, 30))))
    assert "more." in text
    assert len(text) < 2_500


@pytest.mark.parametrize("manager_id", ["M1", "0007", "a\x00b", "\ufffe", "Ü 9", "x" * 400, "a\nb"])
def test_a_managers_id_fits_a_property_and_stays_one_of_a_kind(manager_id: str) -> None:
    text = property_text(manager_id)
    assert len(text) <= 255
    assert text.isprintable()
    assert property_text(manager_id + "x") != text
