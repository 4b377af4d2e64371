"""The counts on the Grid sheet, where there are too many names for one page."""

from collections.abc import Sequence

from calibrate.domain.box import Box
from calibrate.exports.extract import Extract
from calibrate.exports.totals import Totals
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.panel import NAME, SECOND_NAME, TINT, write_panels
from calibrate.exports.workbook.style import SECOND

_NUMERAL = TINT._replace(size=24, bold=True, number="0")
_BODY_ROWS = [[64, 44]] * 3


def write_counts(page: Page, extract: Extract, totals: Totals, body_rows: Sequence[Sequence[int]] = _BODY_ROWS) -> int:
    """Write the nine boxes with how many stand there; return the first free row."""

    def body(row: int, column: int, box: Box) -> None:
        page.number(row + 1, column + NAME, totals.boxes[box], page.styles.of(_NUMERAL))
        said = share(totals.boxes[box], totals.in_grid)
        before = totals.proposed[box]
        if not extract.is_before and before != totals.boxes[box]:
            said = f"{said}  ·  was {before}"
        page.put(row + 1, column + SECOND_NAME, said, TINT._replace(color=SECOND))

    return write_panels(page, extract.naming, totals, body, body_rows)


def share(part: int, whole: int) -> str:
    """Return a share in whole percent; somebody is never 0 %."""
    if not whole:
        return "0 %"
    percent = round(100 * part / whole)
    return "under 1 %" if part and not percent else f"{percent} %"
