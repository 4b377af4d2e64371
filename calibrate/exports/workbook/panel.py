"""Nine panels on a sheet: a tint for the eye, a rule on top that survives the photocopier."""

from collections.abc import Callable, Sequence

from calibrate.domain.axis import Axis, Band
from calibrate.domain.box import Box, rows
from calibrate.domain.naming import Naming
from calibrate.exports.totals import Totals
from calibrate.exports.workbook.measure import BOLD, INDENT, pixels, short
from calibrate.exports.workbook.page import HEAD_ROW, Page
from calibrate.exports.workbook.style import PANEL, RULE, SECOND, Style

MARK, NAME, SECOND_MARK, SECOND_NAME, COUNT = range(5)
"""The columns of a panel."""

PANEL_WIDTHS = (30, 145, 30, 105, 41)
"""Their pixels: either column of names has the same room, the count's column included."""

_GAP = 9
_SIDE = (125, 210)

TINT = Style(fill=PANEL)
PANEL_TITLE = Style(bold=True, fill=PANEL, top=RULE)
_SUM = Style(color=SECOND, number="0")

FIRST_PANELS_NAME = 1 + NAME

Body = Callable[[int, int, Box], None]
"""Writes what is in a box below its title: the title's row, the panel's first column, the box."""


def first_column(panel: int) -> int:
    """Return the first column of a panel, counted from the left."""
    return 1 + panel * (len(PANEL_WIDTHS) + 1)


def panel_widths(naming: Naming) -> list[int]:
    """Return the pixels of all columns: the names of the bands, then three panels."""
    names = [*naming.potential.full, "performance  →"]
    side = max(pixels(name, BOLD) for name in names) + INDENT
    widths = [min(_SIDE[1], max(_SIDE[0], round(side)))]
    for panel in range(3):
        widths += [*([_GAP] if panel else []), *PANEL_WIDTHS]
    return widths


def write_panels(page: Page, naming: Naming, totals: Totals, body: Body, body_rows: Sequence[Sequence[int]]) -> int:
    """Write heads, nine panels and their sums; return the first free row.

    Args:
        page: The sheet.
        naming: What boxes and bands are called.
        totals: The counts.
        body: Writes what is in one box.
        body_rows: For each row of boxes from the top, the pixels of its rows below the title.
    """
    _write_performance(page, naming, totals)
    row = HEAD_ROW + 1
    for boxes, row_pixels in zip(rows(), body_rows, strict=True):
        _write_potential(page, naming, totals, row, boxes[0].potential)
        for panel, box in enumerate(boxes):
            _write_panel(page, row, first_column(panel), len(row_pixels), naming.box(box))
            body(row, first_column(panel), box)
        for offset, height in enumerate([27, *row_pixels, 8, 11]):
            page.height(row + offset, height)
        row += len(row_pixels) + 3
    page.put(row - 3, 0, "↑  potential", Style(color=SECOND))
    return row


def _write_performance(page: Page, naming: Naming, totals: Totals) -> None:
    page.height(HEAD_ROW, 28)
    page.put(HEAD_ROW, 0, "performance  →", Style(color=SECOND))
    room = sum(PANEL_WIDTHS[NAME:COUNT]) - INDENT
    for panel, band in enumerate(Band):
        column = first_column(panel)
        name = short(naming.band(Axis.PERFORMANCE, band), room, BOLD)
        page.put(HEAD_ROW, column + NAME, name, Style(bold=True))
        here = sum(number for box, number in totals.boxes.items() if box.performance is band)
        page.number(HEAD_ROW, column + COUNT, here, page.styles.of(_SUM._replace(align="right")))


def _write_potential(page: Page, naming: Naming, totals: Totals, row: int, band: Band) -> None:
    name = short(naming.band(Axis.POTENTIAL, band), _SIDE[1] - INDENT, BOLD)
    page.put(row, 0, name, Style(bold=True))
    here = sum(number for box, number in totals.boxes.items() if box.potential is band)
    page.number(row + 1, 0, here, page.styles.of(_SUM._replace(valign="top")))


def _write_panel(page: Page, row: int, column: int, height: int, name: str) -> None:
    columns = range(column, column + len(PANEL_WIDTHS))
    page.fill(row, columns, PANEL_TITLE)
    page.put(row, column + NAME, name, PANEL_TITLE)
    for below in range(row + 1, row + height + 2):
        page.fill(below, columns, TINT)
