"""Where everything is on a board of one question: three tall columns, and below them who is not yet rated."""

from calibrate.widgets.board_geometry import WIDE, BoardGeometry, Panel
from calibrate.widgets.placement import TRAY

_WIDEST_PANEL = 60
_SLOT = 18
"""The least a column of names takes where there are two or three."""
_LEAST_WITH_TRAY = 13
_ROOMY = 20
"""Rows from which a row stays free between the columns and the line below them."""
_MOST_TRAY_ROWS = 3


def lay_columns(width: int, height: int, *, tray: int = 0) -> BoardGeometry:
    """Lay out three columns.

    Args:
        width: Columns of the widget.
        height: Rows of the widget.
        tray: People in the open tray; 0 while it is closed.
    """
    gutter = 2 if width >= WIDE else 1
    panel = max(1, min((width - 2 * gutter - 2) // 3, _WIDEST_PANEL))
    names = max(1, min(3, panel // _SLOT)) if width >= WIDE else 1
    title_x = 4 if width >= WIDE else 1
    tray_panel = None
    if tray and height >= _LEAST_WITH_TRAY:
        rows = min(_MOST_TRAY_ROWS, -(-tray // (names * 3)), max(1, height // 6))
        tray_panel = Panel(
            TRAY, gutter, panel * 3 + 2, height - rows - 1, -1, height - rows, rows, height - 1, title_x, names * 3
        )
    bottom = (height if tray_panel is None else tray_panel.top) - 2 - (height >= _ROOMY)
    names_y = 4 if width >= WIDE else 3
    panels = tuple(
        Panel(
            place=place,
            x=gutter + place * (panel + 1),
            width=panel,
            top=0,
            title_y=1,
            names_y=names_y,
            rows=max(0, bottom - names_y + 1),
            bottom=bottom,
            title_x=title_x,
            columns=names,
        )
        for place in range(3)
    )
    return BoardGeometry(width, height, panels, tray_panel, gutter, (panels[0].rows,))


def tray_line(geometry: BoardGeometry) -> int:
    """Return the line that says how many are not yet rated, below the columns; a free row between where it fits."""
    is_one_in_full = len(geometry.panels) == 1
    return geometry.panels[0].bottom + 1 + (geometry.height >= _ROOMY and not is_one_in_full)
