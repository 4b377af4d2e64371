"""Sheet Return: what comes back; a row a step, and one for everybody without any."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calibrate.domain.telling.events import ReturnStatus
from calibrate.domain.telling.return_sheet import (
    CHANGE,
    CHECK_IN,
    NO_STEP,
    NUMBER,
    PERSON_ID,
    PLAN,
    SHEET,
    STATUS,
    TOLD_ON,
)
from calibrate.errors import FileRefusedError
from calibrate.exports.check_ins import due_check_ins
from calibrate.exports.hand_off.handed import HandedPerson, HandOff
from calibrate.exports.step import step_note
from calibrate.exports.workbook.book import Leaf
from calibrate.exports.workbook.measure import at_most, line_count, row_height
from calibrate.exports.workbook.page import HEAD_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import ACCENT, CELL, DAY, FILL, HAIRLINE, HEAD, QUIET, STRONG, WHITE
from calibrate.exports.workbook.table import Column, write_heads

_COLUMNS = (
    Column(NUMBER, 62, QUIET),
    Column(PERSON_ID, 84, QUIET),
    Column("person", 176, STRONG),
    Column("next step", 250),
    Column("check on", 98, DAY),
)
_TO_FILL = (Column(TOLD_ON, 100), Column(CHECK_IN, 118), Column(STATUS, 126), Column(CHANGE, 220))
_DATE_COLUMNS, _STATUS_COLUMN = (5, 6), 7
_FILL = CELL._replace(fill=FILL, right=WHITE, bottom=HAIRLINE, is_open=True)
_FILL_DAY = DAY._replace(fill=FILL, right=WHITE, is_open=True)
_LINES = 8
"""Lines of a step on this sheet; the person's page has it whole."""
_FIRST_DAY = date(2000, 1, 1)
_SIZES = ("format_columns", "format_rows", "select_locked_cells", "select_unlocked_cells")


def return_sheet(handed: HandOff) -> Leaf:
    """Return the sheet."""
    return Leaf(SHEET, lambda page: _write(page, handed))


def _write(page: Page, handed: HandOff) -> None:
    columns = (*_COLUMNS, *_TO_FILL)
    sentence = "Fill the tinted cells. Dates as day, month, year. Leave blank what has not happened yet."
    open_sheet(page, handed.stamp, columns, "Return", sentence, corner="send back to the facilitator")
    write_heads(page, columns, HEAD_ROW)
    for place, column in enumerate(_TO_FILL, start=len(_COLUMNS)):
        page.put(HEAD_ROW, place, column.head, HEAD._replace(color=ACCENT))
    row = HEAD_ROW
    for record in (record for one in handed.people for record in _records(one)):
        row += 1
        _write_record(page, row, record)
    if row > HEAD_ROW:
        _guide(page, HEAD_ROW + 1, row)
    page.sheet.repeat_rows(HEAD_ROW)
    page.sheet.freeze_panes(HEAD_ROW + 1, 3)
    # Against slips only: the cells to fill in stay open, and anybody may lift it.
    page.sheet.protect("", dict.fromkeys(_SIZES, True))
    page.paper(len(columns), row)


_Record = tuple[str, str, str, str, date | None]


def _records(one: HandedPerson) -> Iterator[_Record]:
    """Yield the rows of a person: number, id, name, next step, check on."""
    for action in one.actions:
        yield action.action_id, one.person_id, one.name, step_note(action), action.check_on
    if not one.actions:
        yield NO_STEP, one.person_id, one.name, "no step recorded: agree one together", None
    if one.plan is not None:
        due = due_check_ins(one.plan)
        said = "Support plan: next check-in" if due else "Support plan: the decision"
        yield PLAN, one.person_id, one.name, said, due[0] if due else one.plan.decision_on


def _write_record(page: Page, row: int, record: _Record) -> None:
    number, person_id, name, step, check_on = record
    texts = [
        at_most(text, column.room, _LINES, column.scale)
        for text, column in zip((number, person_id, name, step), _COLUMNS, strict=False)
    ]
    texts[:2] = number, person_id  # What a row is known by is never cut.
    for place, text in enumerate(texts):
        page.put(row, place, text, _COLUMNS[place].style)
    if check_on is None:
        page.put(row, 4, "", CELL)
    else:
        page.day(row, 4, check_on, page.styles.of(DAY))
    for place, _ in enumerate(_TO_FILL, start=len(_COLUMNS)):
        page.put(row, place, "", _FILL_DAY if place in _DATE_COLUMNS else _FILL)
    most = max(line_count(text, column.room, column.scale) for text, column in zip(texts, _COLUMNS, strict=False))
    page.height(row, max(30, row_height(min(most, _LINES))))


def _guide(page: Page, first: int, last: int) -> None:
    """Offer the list of answers, and say what a date is, where a cell is to be filled in."""
    day = {
        "validate": "date",
        "criteria": ">=",
        "value": _FIRST_DAY,
        "input_title": "A date",
        "input_message": "Day, month, year. Blank: not yet.",
        "error_title": "Not a date",
        "error_message": "Please write a date: day, month, year.",
        "error_type": "warning",
    }
    answers = {
        "validate": "list",
        "source": [status.value for status in ReturnStatus],
        "input_title": "How far it is",
        "input_message": "Choose from the list. Blank: nothing to say yet.",
        "error_title": "Not on the list",
        "error_message": "Please choose from the list.",
    }
    for column in _DATE_COLUMNS:
        _validate(page, first, column, last, day)
    _validate(page, first, _STATUS_COLUMN, last, answers)


def _validate(page: Page, first: int, column: int, last: int, options: dict[str, Any]) -> None:
    if page.sheet.data_validation(first, column, last, column, dict(options)):
        raise FileRefusedError(f"The list on sheet {page.name} could not be made. Ask for csv.")
