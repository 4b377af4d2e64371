"""An upright page that runs down: sections, paragraphs, a label and its text, numbers, links."""

from collections.abc import Iterator, Sequence

from calibrate.exports.workbook.measure import (
    BOLD,
    INDENT,
    MOST_LINES,
    ONE_LINE,
    line_count,
    lines,
    pixels,
    row_height,
    short,
)
from calibrate.exports.workbook.page import SENTENCE_ROW, TITLE_ROW, Page
from calibrate.exports.workbook.style import ACCENT, LABEL, SECOND, SECTION, SENTENCE, TITLE, Style

WIDTHS = (150, 112, 112, 112, 112, 112)
"""Pixels of the columns; texts run across all of them, or all but the label's."""

_LAST = len(WIDTHS) - 1
_NUMERAL = Style(size=24, bold=True, number="0")
_TOP_LABEL = LABEL._replace(valign="top")
TEXT = Style(wrap=True, valign="top")


class Flow:
    """Writes one block below the other and sets each row's height: merged cells never grow."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.row = SENTENCE_ROW + 1
        page.widths(WIDTHS)

    def heading(self, title: str, sentence: str) -> None:
        """Write a large title, on as many lines as it needs, and the sentence under it."""
        size = 26 if line_count(title, sum(WIDTHS) - INDENT, 26 / 11) == 1 else 18
        count = line_count(title, sum(WIDTHS) - INDENT, size / 11)
        self._page.merged(TITLE_ROW, 0, _LAST, title, TITLE._replace(size=size, wrap=True, valign="bottom"))
        self._page.height(TITLE_ROW, round(size * 1.7) * count + 16)
        self._page.merged(SENTENCE_ROW, 0, _LAST, sentence, SENTENCE._replace(size=12))
        self._page.height(SENTENCE_ROW, 26)

    def section(self, title: str, beside: str = "") -> None:
        """Write the head of a section, some room above it and a rule below; what stands at its right end is quiet."""
        self._page.height(self.row, 20)
        self._page.fill(self.row + 1, range(_LAST + 1), SECTION)
        room = sum(WIDTHS) - INDENT - pixels(beside) - INDENT
        self._page.put(self.row + 1, 0, short(title, room, BOLD), SECTION)
        if beside:
            self._page.put(self.row + 1, _LAST, beside, SECTION._replace(bold=False, color=SECOND, align="right"))
        self._page.height(self.row + 1, 26)
        self._page.height(self.row + 2, 6)
        self.row += 3

    def paragraph(self, text: str) -> None:
        """Write a text across the page."""
        for part, count in _parts(text, sum(WIDTHS) - INDENT, 1):
            self._page.merged(self.row, 0, _LAST, part, TEXT)
            self._page.height(self.row, row_height(count))
            self.row += 1

    def line(self, label: str, text: str, style: Style = TEXT) -> None:
        """Write a label and, beside it, its text, in as many rows as it needs: nothing is cut."""
        scale = style.size / 11 * (BOLD if style.bold else 1)
        for turn, (part, count) in enumerate(_parts(text, sum(WIDTHS[1:]) - INDENT, scale)):
            self._page.put(self.row, 0, "" if turn else label, _TOP_LABEL)
            self._page.merged(self.row, 1, _LAST, part, style)
            self._page.height(self.row, row_height(count))
            self.row += 1

    def cells(self, label: str, texts: Sequence[str]) -> None:
        """Write a label and, beside it, a few words in a column each."""
        self._page.put(self.row, 0, label, _TOP_LABEL)
        for column, text in enumerate(texts, start=1):
            self._page.put(self.row, column, text, TEXT._replace(wrap=False))
        self._page.height(self.row, ONE_LINE)
        self.row += 1

    def numbers(self, numbers: Sequence[tuple[int, str]]) -> None:
        """Write up to six numbers with a word under each."""
        for column, (number, word) in enumerate(numbers):
            self._page.number(self.row, column, number, self._page.styles.of(_NUMERAL))
            self._page.put(self.row + 1, column, word, Style(color=SECOND))
        self._page.height(self.row, 44)
        self._page.height(self.row + 1, ONE_LINE)
        self.row += 2

    def link(self, sheet: str, purpose: str) -> None:
        """Write the name of a sheet as a way to it, and what it holds."""
        self._page.link(self.row, 0, sheet, Style(bold=True, color=ACCENT, valign="top"))
        self._page.merged(self.row, 1, _LAST, purpose, TEXT)
        self._page.height(self.row, ONE_LINE)
        self.row += 1


def _parts(text: str, room: float, scale: float) -> Iterator[tuple[str, int]]:
    """Yield a text in parts that a row can hold, each with its number of lines."""
    broken = lines(text, room, scale)
    for start in range(0, len(broken), MOST_LINES):
        part = broken[start : start + MOST_LINES]
        yield "".join(part), len(part)
