"""One sheet, written cell by cell, every answer of the writer checked."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from calibrate.errors import FileRefusedError
from calibrate.exports.workbook.measure import INDENT, short
from calibrate.exports.workbook.style import (
    AMBER,
    INK,
    ON_BAND,
    SENTENCE,
    TITLE,
    Style,
    Styles,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

BAND_ROW, TITLE_ROW, SENTENCE_ROW, HEAD_ROW = 0, 1, 2, 4

_TOO_LONG = -2
_LONGEST = 32_767
_FIRST_YEAR = 1900
_A4 = 9
_FOOTER_TITLE, _FOOTER_END = 60, 80


class Page:
    """One sheet of a workbook.

    Texts are written as text whatever they look like; nothing is guessed.

    Raises, from everything that writes:
        FileRefusedError: A text is longer than a cell can hold, or a row
            lies beyond the last one a sheet has.
    """

    def __init__(self, workbook: "Workbook", sheet: "Worksheet", styles: Styles, name: str) -> None:
        self.workbook = workbook
        self.sheet = sheet
        self.styles = styles
        self.name = name
        sheet.hide_gridlines(2)

    def text(self, row: int, column: int, text: str, look: "Format") -> None:
        """Write a text; a blank one leaves the cell empty, its look kept."""
        if not text.isascii():
            # Half a character is found here, not when the archive stands open half-written.
            text.encode()
        if not text:
            answer = self.sheet.write_blank(row, column, None, look)
        elif text[0] == "<" and text.startswith("<r>") and text.endswith("</r>"):
            answer = self._write_runs(row, column, text, look)
        else:
            answer = self.sheet.write_string(row, column, text, look)
        if answer:
            self._refuse(answer, row)

    def _write_runs(self, row: int, column: int, text: str, look: "Format") -> int:
        """Write a text the writer would take for mark-up of its own and copy unescaped.

        As two runs of one look it is escaped, and reads back whole.
        """
        if len(text.encode("utf-16-le")) > 2 * _LONGEST:
            return _TOO_LONG
        return int(self.sheet.write_rich_string(row, column, look, text[:1], look, text[1:], look))

    def number(self, row: int, column: int, number: int, look: "Format") -> None:
        """Write a whole number."""
        answer = self.sheet.write_number(row, column, number, look)
        if answer:
            self._refuse(answer, row)

    def day(self, row: int, column: int, day: date, look: "Format") -> None:
        """Write a date as a date; one before 1900, which no workbook has, as text."""
        if day.year < _FIRST_YEAR:
            self.text(row, column, day.isoformat(), look)
            return
        answer = self.sheet.write_datetime(row, column, datetime.combine(day, time()), look)
        if answer:
            self._refuse(answer, row)

    def _refuse(self, answer: int, row: int) -> None:
        if answer == _TOO_LONG:
            raise FileRefusedError(
                f"On sheet {self.name}, row {row + 1}, a text is longer than a cell can hold "
                "(32,767 characters). Shorten it where it was written, or export CSV, which holds it whole."
            )
        raise FileRefusedError(
            f"Sheet {self.name} cannot hold row {row + 1}. Export CSV or Parquet, which have no last row."
        )

    def put(self, row: int, column: int, text: str, style: Style) -> None:
        """Write a text in a style."""
        self.text(row, column, text, self.styles.of(style))

    def fill(self, row: int, columns: Sequence[int], style: Style) -> None:
        """Give empty cells a look, so that rules and tints run through."""
        look = self.styles.of(style)
        for column in columns:
            self.text(row, column, "", look)

    def merged(self, row: int, first: int, last: int, text: str, style: Style) -> None:
        """Write a text across columns; the row's height is the caller's."""
        look = self.styles.of(style)
        answer = self.sheet.merge_range(row, first, row, last, "", look)
        if answer:
            self._refuse(answer, row)
        self.text(row, first, text, look)

    def link(self, row: int, column: int, sheet: str, style: Style) -> None:
        """Write the name of another sheet as a way to it. Never called with what was loaded."""
        look = self.styles.of(style)
        answer = self.sheet.write_url(row, column, f"internal:'{sheet}'!A1", look, sheet)
        if answer:
            self._refuse(answer, row)

    def height(self, row: int, pixels: int) -> None:
        """Set a row's height."""
        self.sheet.set_row_pixels(row, pixels)

    def widths(self, pixels: Sequence[int]) -> None:
        """Set the widths of the columns from the first."""
        for column, width in enumerate(pixels):
            self.sheet.set_column_pixels(column, column, width)

    def band(self, widths: Sequence[int], left: str, right: str, *, sealed: bool, top: int = 0) -> None:
        """Write the band on top: whose it is, and at its end what of; amber before the seal."""
        row = top + BAND_ROW
        self.height(row, 26)
        look = Style(size=10, bold=True, color=ON_BAND, fill=INK if sealed else AMBER)
        self.fill(row, range(len(widths)), look)
        self.put(row, 0, left if sealed else f"NOT SEALED · {left}", look)
        room = sum(widths) * 0.6 - INDENT
        self.put(row, len(widths) - 1, short(right, room), look._replace(bold=False, align="right"))

    def heading(self, title: str, sentence: str, top: int = 0) -> None:
        """Write the title and the one sentence that says what the sheet is."""
        self.height(top + TITLE_ROW, 40)
        self.height(top + SENTENCE_ROW, 20)
        self.put(top + TITLE_ROW, 0, title, TITLE._replace(valign="bottom"))
        self.put(top + SENTENCE_ROW, 0, sentence, SENTENCE)

    def paper(
        self, columns: int, last_row: int, *, upright: bool = False, pages_high: int = 0, scale: int | None = None
    ) -> None:
        """Set the sheet up for A4, one page wide; a height of 0 takes the pages it needs.

        With a scale in percent the width is the caller's, and page breaks
        set by hand hold: spreadsheets do without them where pages are fitted.
        """
        sheet = self.sheet
        sheet.set_paper(_A4)
        if not upright:
            sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.5)
        if scale is None:
            sheet.fit_to_pages(1, pages_high)
        else:
            sheet.set_print_scale(scale)
        sheet.print_area(0, 0, last_row, columns - 1)

    def plain_footer(self, left: str, right: str) -> None:
        """Write a line at the foot of each page that says neither whose it is nor what it was made from."""
        font = '&"Calibri,Regular"&8'
        ends = (text[:_FOOTER_END].replace("&", "&&") for text in (left, right))
        said = "".join(f"&{side}{font}{text}" for side, text in zip("LR", ends, strict=True))
        self.sheet.set_footer(said, {"margin": 0.25})

    def footer(self, whose: str, title: str, head: str) -> None:
        """Write the line at the foot of each page. An ampersand there is a command: it is doubled."""
        cut = title if len(title) <= _FOOTER_TITLE else f"{title[:_FOOTER_TITLE]}…"
        left = f"{whose} · {cut} · head {head[:12]}…".replace("&", "&&")
        font = '&"Calibri,Regular"&8'
        self.sheet.set_footer(f"&L{font}{left}&R{font}{self.name} · &P of &N", {"margin": 0.25})
