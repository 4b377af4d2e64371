"""What leadership gets: two pages to read, and the tables behind them. Facts and asks, never a verdict on a manager."""

from calibrate.exports.extract import Extract
from calibrate.exports.leadership.summary import write_summary
from calibrate.exports.workbook.actions import write_actions
from calibrate.exports.workbook.bench import write_bench
from calibrate.exports.workbook.book import Sheet, built, is_after
from calibrate.exports.workbook.grid import write_grid
from calibrate.exports.workbook.moves import write_moves
from calibrate.exports.workbook.spread import write_spread
from calibrate.exports.workbook.support_plans import write_support_plans

SHEETS = (
    Sheet("Summary", "", write_summary),
    Sheet("Bench", "", write_bench, is_after),
    Sheet("Grid with names", "", write_grid),
    Sheet("Moves", "", write_moves, is_after),
    Sheet("Actions", "", write_actions, is_after),
    Sheet("Support plans", "", write_support_plans, is_after),
    Sheet("Spread", "", write_spread),
)
"""The sheets, in the order a reader asks."""


def leadership_files(extract: Extract) -> dict[str, bytes]:
    """Return leadership.xlsx.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    leaves = [sheet.of(extract) for sheet in SHEETS if sheet.is_for(extract)]
    return {"leadership.xlsx": built(extract.stamp, leaves, "for leadership")}
