"""The facilitator's workbook: one sheet a module, in the order a reader asks."""

from calibrate.exports.extract import Extract
from calibrate.exports.workbook.actions import write_actions
from calibrate.exports.workbook.before_and_after import write_before_and_after
from calibrate.exports.workbook.bench import write_bench
from calibrate.exports.workbook.book import Sheet, built, is_after
from calibrate.exports.workbook.cover import cover
from calibrate.exports.workbook.grid import write_grid
from calibrate.exports.workbook.moves import write_moves
from calibrate.exports.workbook.open_points import write_open_points
from calibrate.exports.workbook.people import write_people
from calibrate.exports.workbook.spread import write_spread
from calibrate.exports.workbook.support_plans import write_support_plans

SHEETS = (
    Sheet("Grid", "the nine boxes, on one page", write_grid),
    Sheet("People", "everyone in the file; filters", write_people),
    Sheet("Moves", "who, from, to, why, proposed by", write_moves, is_after),
    Sheet("Open points", "who is not finished, who settles it, until when", write_open_points),
    Sheet("Bench", "roles and who could fill them, with the gaps", write_bench, is_after),
    Sheet("Actions", "one line an action: when, will, owner, check date", write_actions, is_after),
    Sheet("Support plans", "one block a plan, with room for the check-ins", write_support_plans, is_after),
    Sheet("Spread", "each manager's ratings beside everyone's, and what chance does", write_spread),
    Sheet("Before and after", "the meeting's own effect on the distribution", write_before_and_after, is_after),
)
"""The sheets behind the cover, in order."""


def workbook_files(extract: Extract) -> dict[str, bytes]:
    """Return agreed.xlsx, or before.xlsx for the stage before the meeting.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    sheets = tuple(sheet for sheet in SHEETS if sheet.is_for(extract))
    leaves = [sheet.of(extract) for sheet in (cover(sheets), *sheets)]
    if extract.is_before:
        return {"before.xlsx": built(extract.stamp, leaves, "ratings as loaded")}
    return {"agreed.xlsx": built(extract.stamp, leaves, "agreed grid")}
