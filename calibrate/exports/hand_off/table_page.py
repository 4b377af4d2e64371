"""An upright page without band or head: fields under hairlines, lines to write on."""

from collections.abc import Iterable
from typing import NamedTuple

from calibrate.exports.workbook.measure import BOLD, INDENT, MOST_LINES, at_most, line_count, lines
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import HAIRLINE, RULE, SECOND, Style

WIDTHS = (170, 150, 150, 150, 150)
WIDTH = len(WIDTHS)
_LAST = WIDTH - 1
_ROOM = sum(WIDTHS[1:]) - INDENT
_LINE = 20
_STEP = 17
_SPACER, _TAIL = 12, 12
_EMPTY = 34
_WRITING = 36
_LABEL_LINES = 3


class Field(NamedTuple):
    """A label and what stands beside it; nothing: room to write."""

    label: str
    text: str
    is_step: bool = False
    """Set large."""
    is_bold: bool = False
    opens: bool = False
    """A new thought starts: a rule instead of a hairline above."""


class TablePage:
    """Writes one block below the other and knows how high the page has become."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.row = 0
        self.pixels = 0
        page.widths(WIDTHS)

    def _next(self, height: int) -> int:
        self._page.height(self.row, height)
        self.pixels += height
        self.row += 1
        return self.row - 1

    def heading(self, above: str, name: str, below: str) -> None:
        """Write what this is, whose it is, and with whom."""
        room = sum(WIDTHS) - INDENT
        for text, style, line in (
            (above, Style(size=12, color=SECOND), 24),
            (name, Style(size=24, bold=True, wrap=True), 42),
            (below, Style(size=12, color=SECOND, wrap=True), 24),
        ):
            count = line_count(text, room, style.size / 11 * (BOLD if style.bold else 1))
            self._page.merged(self._next(line * min(count, 8)), 0, _LAST, text, style)
        self._next(18)

    def section(self, title: str) -> None:
        """Write the head of a new part."""
        self._next(16)
        row = self._next(30)
        self._page.put(row, 0, title, Style(size=15, bold=True))

    def fields(self, fields: Iterable[Field], size: float = 12) -> None:
        """Write fields, each under a line."""
        for field in fields:
            self._write(field, size)

    def _write(self, field: Field, size: float) -> None:
        row = self._next(_SPACER)
        line = RULE if field.opens else HAIRLINE
        self._page.fill(row, range(WIDTH), Style(top=line))
        style = Style(
            size=_STEP if field.is_step else size, bold=field.is_step or field.is_bold, wrap=True, valign="top"
        )
        scale = style.size / 11 * (BOLD if style.bold else 1)
        broken = lines(field.text, _ROOM, scale)
        pitch = round(_LINE * style.size / 11)
        label = Style(size=11, color=SECOND, wrap=True, valign="top", align="left")
        said = at_most(field.label, WIDTHS[0] - INDENT, _LABEL_LINES)
        labels = line_count(said, WIDTHS[0] - INDENT) * _LINE
        most = MOST_LINES * _LINE // pitch
        for start in range(0, len(broken), most):
            part = broken[start : start + most]
            height = len(part) * pitch + 4 if field.text else _EMPTY
            row = self._next(max(height, 0 if start else labels))
            self._page.put(row, 0, "" if start else said, label)
            self._page.merged(row, 1, _LAST, "".join(part), style)
        self._next(_TAIL)

    def own_words(self, count: int) -> None:
        """Leave lines for the person's own words."""
        row = self._next(_SPACER)
        self._page.fill(row, range(WIDTH), Style(top=HAIRLINE))
        for line in range(count):
            row = self._next(_WRITING)
            if not line:
                self._page.put(row, 0, "own words", Style(color=SECOND, valign="top"))
            self._page.fill(row, range(1, WIDTH), Style(bottom=HAIRLINE))
        self._next(_WRITING)

    def seen(self, *labels: str) -> None:
        """Leave short lines to sign or date, each with what it is for."""
        row = self._next(24)
        for label, column in zip(labels, (0, 2, 4), strict=True):
            self._page.put(row, column, label, Style(size=10, color=SECOND, top=RULE))
