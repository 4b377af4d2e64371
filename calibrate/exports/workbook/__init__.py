"""The facilitator's workbook: one sheet a module, in the order a reader asks."""

from calibrate.exports.extract import Extract
from calibrate.exports.workbook.book import Sheet, built
from calibrate.exports.workbook.cover import cover
from calibrate.exports.workbook.grid import write_grid
from calibrate.exports.workbook.moves import write_moves
from calibrate.exports.workbook.open_points import write_open_points
from calibrate.exports.workbook.people import write_people

SHEETS = (
    Sheet("Grid", "the nine boxes, on one page", write_grid),
    Sheet("People", "everyone in the file; filters", write_people),
    Sheet("Moves", "who, from, to, why, proposed by", write_moves, lambda extract: not extract.is_before),
    Sheet("Open points", "who is not finished, who settles it, until when", write_open_points),
)
"""The sheets behind the cover, in order."""


def workbook_files(extract: Extract) -> dict[str, bytes]:
    """Return agreed.xlsx, or before.xlsx for the stage before the meeting.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    sheets = tuple(sheet for sheet in SHEETS if sheet.is_for(extract))
    if extract.is_before:
        return {"before.xlsx": built(extract, (cover(sheets), *sheets), "ratings as loaded")}
    return {"agreed.xlsx": built(extract, (cover(sheets), *sheets), "agreed grid")}
