"""Sheet Moves: one row a move, in the order the room decided."""

from calibrate.domain.item import MoveItem
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.page import HEAD_ROW, SENTENCE_ROW, Page
from calibrate.exports.workbook.stamp import open_sheet
from calibrate.exports.workbook.style import COUNT, QUIET, STRONG
from calibrate.exports.workbook.table import Column, Value, write_table
from calibrate.exports.workbook.words import counted, people

_COLUMNS = (
    Column("no.", 56, COUNT, is_key=True),
    Column("who", 168, STRONG, is_key=True),
    Column("axis", 100, QUIET),
    Column("from", 146, QUIET),
    Column("to", 154, STRONG),
    Column("why, in the words recorded", 464),
    Column("proposed by", 134, QUIET),
)


def write_moves(page: Page, extract: Extract) -> None:
    """Write the sheet."""
    open_sheet(page, extract.stamp, _COLUMNS, "Moves", _sentence(extract))
    rows = (_row(extract, number, item) for number, _, item in extract.move_items)
    last_row = write_table(page, "Moves", _COLUMNS, rows)
    page.sheet.freeze_panes(HEAD_ROW + 1, 2)
    page.paper(len(_COLUMNS), max(last_row, SENTENCE_ROW))


def _sentence(extract: Extract) -> str:
    if not extract.move_items:
        return "Nobody was moved." if extract.is_sealed else "Nobody has been moved yet."
    moved = len({item.person_id for _, _, item in extract.move_items})
    said = f"{counted(len(extract.move_items), 'move', 'moves')} of {people(moved)}"
    return f"{said}, in the order they were decided. A diagonal is two moves with one number."


def _row(extract: Extract, number: int, item: MoveItem) -> list[Value]:
    name = extract.naming.band
    who = extract.called(item.person_id)
    start = "not yet rated" if item.from_band is None else name(item.axis, item.from_band)
    end = name(item.axis, item.to_band)
    return [number, who, item.axis.value, start, end, item.rationale, item.by]
