"""Sheet Summary: nine counts; what is asked, what the meeting did, what happens next."""

from collections.abc import Sequence

from calibrate.exports.extract import Extract
from calibrate.exports.leadership.asked import asked, did, following
from calibrate.exports.workbook.grid_counts import write_counts
from calibrate.exports.workbook.measure import INDENT, line_count, row_height
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.panel import NAME, PANEL_WIDTHS, first_column, panel_widths
from calibrate.exports.workbook.stamp import open_page
from calibrate.exports.workbook.style import AMBER, SECTION, Style
from calibrate.exports.workbook.words import counted, long_day, people

_BODY_ROWS = [[44, 22]] * 3
_TEXT = Style(wrap=True, valign="top")
_ROOM = sum(PANEL_WIDTHS[NAME:]) - INDENT


def write_summary(page: Page, extract: Extract) -> None:
    """Write the sheet: one landscape page."""
    widths = panel_widths(extract.naming)
    open_page(page, extract.stamp, widths, extract.title, _sentence(extract))
    row = write_counts(page, extract, extract.totals, _BODY_ROWS) + 1
    parts = (
        ("Asked of you", asked(extract)),
        ("What the meeting did", did(extract)),
        ("What happens next", following(extract)),
    )
    for panel, (title, _) in enumerate(parts):
        look = SECTION._replace(color=AMBER) if panel == 0 and parts[0][1] else SECTION
        columns = range(first_column(panel), first_column(panel) + len(PANEL_WIDTHS))
        page.fill(row, columns, look)
        page.put(row, columns[NAME], title, look)
    page.height(row, 24)
    page.height(row + 1, 7)
    row = _write_texts(page, row + 2, [texts for _, texts in parts])
    page.paper(len(widths), row, pages_high=1)


def _write_texts(page: Page, row: int, columns: Sequence[Sequence[str]]) -> int:
    """Write three columns of sentences on the edges of the panels; a row is as high as its highest."""
    for turn in range(max(map(len, columns))):
        most = 1
        for panel, texts in enumerate(columns):
            if turn < len(texts):
                first = first_column(panel)
                page.merged(row, first + NAME, first + len(PANEL_WIDTHS) - 1, texts[turn], _TEXT)
                most = max(most, line_count(texts[turn], _ROOM))
        page.height(row, row_height(most) + 8)
        row += 1
    return row


def _sentence(extract: Extract) -> str:
    totals = extract.totals
    counts = [people(totals.in_grid), counted(totals.managers, "manager", "managers")]
    if extract.is_before:
        return f"Ratings as loaded, before the meeting. {', '.join(counts)}."
    said = ", ".join([*counts, f"{totals.moved} moved"])
    if extract.sealed_at is None:
        return f"The grid as it stands. {said}. Not sealed: all of this can still change."
    return f"What the room agreed, sealed on {long_day(extract.sealed_at.date())}. {said}."
