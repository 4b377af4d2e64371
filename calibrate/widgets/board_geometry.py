"""Where everything on the board is, for a size and the numbers of people. Pure: no colours, no names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from calibrate.widgets.board_rows import Page, page, shared_rows, still_fit
from calibrate.widgets.placement import TRAY

WIDE = 100
"""Columns from which the board has its wide gutter."""

TALL = 25
"""Rows from which the board has half rows on top of its first panels."""

LEAST_WIDTH = 47
LEAST_HEIGHT = 9
"""Below these there is no board to show."""

_LEAST_WITH_TRAY = 13
_WIDEST_PANEL = 60
_SLOT = 15
"""The least a column of names takes where there are two or three."""
_MOST_TRAY_ROWS = 4


class Panel(NamedTuple):
    """Where one box, or the tray, is painted."""

    place: int
    x: int
    width: int
    top: int
    """The first row, half row included."""
    title_y: int
    """The title's row; the tray has none (-1) and starts with its names."""
    names_y: int
    rows: int
    """Rows for names."""
    bottom: int
    """The last row."""
    title_x: int
    """The title's column, from the panel's own left edge."""
    columns: int
    """Columns of names that fit at most."""

    @property
    def height(self) -> int:
        """Rows of the panel, half row included."""
        return self.bottom - self.top + 1

    def is_half(self, y: int) -> bool:
        """Tell whether only the lower half of a row is the panel's."""
        return y == self.top and self.top != self.title_y

    def holds(self, x: int, y: int) -> bool:
        """Tell whether a cell is on the panel."""
        return self.x <= x < self.x + self.width and self.top <= y <= self.bottom

    def page(self, total: int, showing: int = 0) -> Page:
        """Return the page of names that is shown."""
        return page(total, self.rows, self.columns, showing)

    def slot_width(self, columns: int) -> int:
        """Return the width of one column of names."""
        return self.width // columns


@dataclass(frozen=True)
class BoardGeometry:
    """Every coordinate of the board at one size."""

    width: int
    height: int
    panels: tuple[Panel, ...]
    """The nine boxes as they are read; only one of them while one is shown in full."""
    tray: Panel | None
    gutter: int
    rows: tuple[int, ...]
    """Rows of names in each row of boxes."""

    @property
    def is_wide(self) -> bool:
        """The gutter has room for the axis words."""
        return self.gutter > 8

    @property
    def is_too_small(self) -> bool:
        """There is no room for nine boxes with a name each."""
        return self.width < LEAST_WIDTH or self.height < LEAST_HEIGHT

    @cached_property
    def by_place(self) -> dict[int, Panel]:
        """Every panel by its place, the tray's included."""
        panels = self.panels if self.tray is None else (*self.panels, self.tray)
        return {panel.place: panel for panel in panels}

    @cached_property
    def lines(self) -> tuple[tuple[Panel, ...], ...]:
        """For each line, the panels that cross it, from the left."""
        return tuple(
            tuple(panel for panel in self.by_place.values() if panel.top <= y <= panel.bottom)
            for y in range(self.height)
        )

    def at(self, x: int, y: int) -> Panel | None:
        """Return the panel at a cell."""
        return next((panel for panel in self.by_place.values() if panel.holds(x, y)), None)

    def fits(self, counts: Sequence[int]) -> bool:
        """Tell whether everybody is still shown when the numbers change."""
        return len(self.panels) == 9 and still_fit(_by_row(counts), self.panels[0].columns, self.rows)


def _by_row(counts: Sequence[int]) -> tuple[Sequence[int], ...]:
    return counts[0:3], counts[3:6], counts[6:9]


@dataclass(frozen=True)
class _Sheet:
    """The horizontal measures at one width."""

    width: int

    @property
    def gutter(self) -> int:
        return 15 if self.width >= WIDE else 8

    @property
    def panel(self) -> int:
        return max(1, min((self.width - self.gutter - 3) // 3, _WIDEST_PANEL))

    @property
    def title_x(self) -> int:
        return 4 if self.width >= WIDE else 1

    @property
    def columns(self) -> int:
        if self.width > 120 and self.panel >= 3 * _SLOT:
            return 3
        return 2 if self.width >= WIDE and self.panel >= 2 * _SLOT else 1

    def x(self, column: int) -> int:
        return self.gutter + column * (self.panel + 1)


def lay_out(
    width: int, height: int, counts: Sequence[int], *, tray: int = 0, before: BoardGeometry | None = None
) -> BoardGeometry:
    """Lay out the nine boxes.

    Args:
        width: Columns of the widget.
        height: Rows of the widget.
        counts: People in each box, as they are read.
        tray: People in the open tray; 0 while it is closed.
        before: The geometry on screen; its rows stay where everybody still fits.
    """
    sheet = _Sheet(width)
    tray_panel = _tray(sheet, height, tray) if tray and height >= _LEAST_WITH_TRAY else None
    bottom = height if tray_panel is None else tray_panel.top
    first_half = 1 if height >= TALL else 0
    names = max(0, bottom - 1 - first_half - 2 - 3)
    rows = shared_rows(_by_row(counts), sheet.columns, names)
    if before is not None and before.width == width and sum(before.rows) == sum(rows) and before.fits(counts):
        rows = before.rows
    panels: list[Panel] = []
    top = 1
    for row, space in enumerate(rows):
        half = first_half if row == 0 else 1
        panels += [_panel(sheet, row * 3 + column, column, top, half, space) for column in range(3)]
        top += half + 1 + space
    return BoardGeometry(width, height, tuple(panels), tray_panel, sheet.gutter, rows)


def _panel(sheet: _Sheet, place: int, column: int, top: int, half: int, rows: int) -> Panel:
    return Panel(
        place=place,
        x=sheet.x(column),
        width=sheet.panel,
        top=top,
        title_y=top + half,
        names_y=top + half + 1,
        rows=rows,
        bottom=top + half + rows,
        title_x=sheet.title_x,
        columns=sheet.columns,
    )


def _tray(sheet: _Sheet, height: int, people: int) -> Panel:
    columns = sheet.columns * 3
    rows = min(_MOST_TRAY_ROWS, max(2, -(-people // columns)), max(1, height // 6))
    top = height - rows - 1
    return Panel(
        place=TRAY,
        x=sheet.gutter,
        width=sheet.panel * 3 + 2,
        top=top,
        title_y=-1,
        names_y=top + 1,
        rows=rows,
        bottom=height - 1,
        title_x=sheet.title_x,
        columns=columns,
    )


def lay_out_one(width: int, height: int, place: int, *, tray: int = 0) -> BoardGeometry:
    """Lay out one box over the whole board."""
    sheet = _Sheet(width)
    tray_panel = _tray(sheet, height, tray) if tray and height >= _LEAST_WITH_TRAY else None
    bottom = height if tray_panel is None else tray_panel.top
    half = 1 if height >= TALL else 0
    whole = sheet.panel * 3 + 2
    rows = max(1, bottom - 2 - half)
    panel = Panel(
        place=place,
        x=sheet.gutter,
        width=whole,
        top=1,
        title_y=1 + half,
        names_y=2 + half,
        rows=rows,
        bottom=1 + half + rows,
        title_x=sheet.title_x,
        columns=max(1, whole // 17),
    )
    return BoardGeometry(width, height, (panel,), tray_panel, sheet.gutter, (rows,))
