"""Ink and type on white paper. State is told by mark or word before colour."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

INK = "#12161c"
SECOND = "#59626e"
AMBER = "#783600"
ACCENT = "#0b4a86"
PANEL = "#f5f1e8"
RULE = "#7f8895"
HAIRLINE = "#ddd6c8"
ON_BAND = "#fffdf8"
FILL = "#e2ecf7"
"""Cells to fill in."""
WHITE = "#ffffff"


class Style(NamedTuple):
    """How a cell looks. The number format is text: retyping such a cell leaves it text."""

    size: float = 11
    bold: bool = False
    color: str = INK
    fill: str | None = None
    align: str = "left"
    valign: str = "vcenter"
    top: str | None = None
    """Colour of the rule above."""
    bottom: str | None = None
    """Colour of the rule below."""
    wrap: bool = False
    number: str = "@"
    font: str = "Calibri"
    right: str | None = None
    """Colour of the line at the right: between cells to fill in."""
    is_open: bool = False
    """To be filled in, also where the sheet is protected against slips."""

    def properties(self) -> dict[str, object]:
        """Return the style in the writer's words; blanks left out."""
        chosen: dict[str, object] = {
            "font_name": self.font,
            "font_size": self.size,
            "font_color": self.color,
            "align": self.align,
            "valign": self.valign,
            "num_format": self.number,
            "indent": 0 if self.align == "center" else 1,
        }
        if self.bold:
            chosen["bold"] = True
        if self.wrap:
            chosen["text_wrap"] = True
        if self.fill:
            chosen |= {"bg_color": self.fill, "pattern": 1}
        if self.top:
            chosen |= {"top": 1, "top_color": self.top}
        if self.right:
            chosen |= {"right": 1, "right_color": self.right}
        if self.is_open:
            chosen["locked"] = False
        if self.bottom:
            chosen |= {"bottom": 1, "bottom_color": self.bottom}
        return chosen


TITLE = Style(size=20, bold=True)
SENTENCE = Style(color=SECOND)
HEAD = Style(size=10, bold=True, color=SECOND, bottom=RULE, valign="bottom", wrap=True)
CELL = Style(bottom=HAIRLINE, wrap=True)
QUIET = CELL._replace(color=SECOND)
STRONG = CELL._replace(bold=True)
MARK = Style(align="center", bottom=HAIRLINE, bold=True, color=AMBER)
COUNT = CELL._replace(align="right", number="0", wrap=False)
NOUGHT = COUNT._replace(number='0;-0;"·"', size=10.9)
"""A count whose nought is a dot. A tenth of a point off, since of two looks that differ in nothing but their number
format LibreOffice 7.4 takes the indent from one."""
DAY = CELL._replace(number="d mmm yyyy", wrap=False)
LABEL = Style(color=SECOND)
SECTION = Style(bold=True, bottom=RULE, valign="bottom")


class Styles:
    """The styles of one workbook, each made once."""

    def __init__(self, workbook: "Workbook") -> None:
        self._workbook = workbook
        self._made: dict[Style, Format] = {}

    def of(self, style: Style) -> "Format":
        """Return the writer's format for a style."""
        made = self._made.get(style)
        if made is None:
            made = self._made[style] = self._workbook.add_format(style.properties())
        return made
