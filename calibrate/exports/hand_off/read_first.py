"""Sheet Read first: for the manager's eyes, before the talks."""

from collections.abc import Iterator

from calibrate.exports.hand_off.handed import HandedPerson, HandOff
from calibrate.exports.workbook.book import Leaf
from calibrate.exports.workbook.measure import INDENT, line_count, row_height
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import AMBER, CELL, LABEL, QUIET, STRONG, Style
from calibrate.exports.workbook.table import Column, Styled, Value, write_table
from calibrate.exports.workbook.words import long_day, people

_COLUMNS = (
    Column("person", 200, STRONG, is_key=True),
    Column("agreed", 110),
    Column("you proposed", 110, QUIET),
    Column("what may be said", 370),
)
_TEXT = Style(wrap=True, valign="top")
_OTHERWISE = CELL._replace(bold=True, color=AMBER)
_HASH = Style(size=9, font="Courier New")
_FIRST = 4


def read_first(handed: HandOff) -> Leaf:
    """Return the sheet."""
    return Leaf("Read first", lambda page: _write(page, handed))


def _write(page: Page, handed: HandOff) -> None:
    open_sheet(page, handed.stamp, _COLUMNS, "Before you talk", _sentence(handed), corner="not for the table")
    row = _FIRST
    last = len(_COLUMNS) - 1
    for paragraph in _paragraphs(handed):
        page.merged(row, 0, last, paragraph, _TEXT)
        page.height(row, row_height(line_count(paragraph, sum(column.width for column in _COLUMNS) - INDENT)) + 8)
        row += 1
    row = write_table(page, "Read_first", _COLUMNS, (_row(handed, one) for one in handed.people), row + 1)
    row += 2
    for label, text, look in _lines(handed):
        page.put(row, 0, label, LABEL._replace(valign="top"))
        page.merged(row, 1, last, text, look)
        page.height(row, row_height(line_count(text, sum(column.width for column in _COLUMNS[1:]) - INDENT)))
        row += 1
    page.paper(len(_COLUMNS), row, upright=True)


def _sentence(handed: HandOff) -> str:
    cycle = f", cycle {handed.own}" if handed.own else ""
    return f"{people(len(handed.people))}{cycle}. Please talk with each of them before anything else is given out."


def _paragraphs(handed: HandOff) -> Iterator[str]:
    count = len(handed.people)
    sheets = "sheet 1" if count == 1 else f"sheets 1 to {count}"
    yield (
        f"One page a person follows ({sheets}): it is made to lie on the table between you. "
        "Open or print only the one you need: the others are other people."
    )
    yield (
        "Say what was agreed and what comes next. What else the room talked about is not in this file, on purpose: "
        "you cannot be asked for what you do not have."
    )
    yield "Then fill the sheet Return and send this file back to the facilitator. Nothing else needs to be written."


def _row(handed: HandOff, one: HandedPerson) -> list[Value]:
    """Return one person's row: in amber what was agreed otherwise than proposed."""
    if one.agreed is None:
        return [one.name, Styled("not settled yet", QUIET), handed.band(one.proposed), one.say]
    if one.agreed == one.proposed:
        return [one.name, handed.band(one.agreed), "the same", one.say]
    return [one.name, Styled(handed.band(one.agreed), _OTHERWISE), handed.band(one.proposed), one.say]


def _lines(handed: HandOff) -> Iterator[tuple[str, str, Style]]:
    for sentence in handed.spread:
        if sentence:
            yield "your ratings", sentence, _TEXT
    asked = [f"{one.name}: {one.plan.accommodation}" for one in handed.people if one.plan and one.plan.accommodation]
    if asked:
        yield "accommodation asked", ", ".join(asked), _TEXT
    yield "for", f"{handed.manager}, own people only", _TEXT
    sealed = "from the sealed session" if handed.stamp.is_sealed else "from a session that is not sealed"
    yield "made", f"{long_day(handed.stamp.created.date())}, {sealed}", _TEXT
    yield "ledger head", str(handed.stamp.head), _HASH
