"""The grid the room looks at while it talks."""

from typing import ClassVar

from calibrate.screens.board_screen import BoardScreen


class GridScreen(BoardScreen):
    """The nine-box grid of a meeting, and everything that happens to a person on it."""

    CSS_PATH: ClassVar[str] = "grid.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
