"""The board of one question: three columns, each under the name of its band and what the band means."""

from calibrate.domain.axis import Band
from calibrate.domain.axis_view import AxisView
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.widgets.board_columns import lay_columns, tray_line
from calibrate.widgets.board_geometry import BoardGeometry, Panel
from calibrate.widgets.board_gutter import GutterLines
from calibrate.widgets.board_paint import BoardPainter
from calibrate.widgets.board_plan import Columns
from calibrate.widgets.board_scene import Scene
from calibrate.widgets.cells import wrapped
from calibrate.widgets.nine_box import NineBox
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import Room
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone


class ColumnsPainter(BoardPainter):
    """Paints three columns."""

    def __init__(self, scene: Scene, room: Room, columns: Columns, means: tuple[str, str, str]) -> None:
        self._axis = columns.axis
        self._means = means
        super().__init__(scene, room)

    def gutter(self) -> GutterLines:
        """Return nothing: the words stand above the names."""
        return {}

    def alone(self, y: int) -> tuple[Run, ...] | None:
        """Return how many are not yet rated, on the line below the columns."""
        if y != tray_line(self.scene.geometry):
            return None
        people = self.scene.placement.count(TRAY)
        if not people:
            return ()
        is_here = self.scene.here == TRAY
        words = Run("not yet rated ", Tone.ACCENT if is_here else Tone.SECOND, bold=is_here)
        return Run("  "), words, Run(str(people), bold=True), Run("  tab", Tone.ACCENT, bold=True)

    def title(self, place: int) -> str:
        """Return the name of the column's band."""
        return inert(self.scene.naming.band(self._axis, Band(place + 1)))

    def below_title(self, panel: Panel, row: int) -> str:
        """Return what the column's band means, on as many rows as there are."""
        said = inert(" ".join(self._means[panel.place].split()))
        rows = panel.names_y - panel.title_y - 1
        lines = wrapped(said, panel.width - panel.title_x - 1) if rows > 1 else [said]
        return lines[row - 1] if row <= len(lines) else ""


class ThreeColumns(NineBox):
    """The board of one pass. It is made of one question's view, so it has nothing of the other to show."""

    DEFAULT_CSS = "ThreeColumns { width: 1fr; height: 1fr; }"

    def __init__(self, room: Room, view: AxisView, naming: Naming, means: tuple[str, str, str]) -> None:
        """Take the question's view, and what each of its bands means, low first."""
        self._columns = Columns(view.axis)
        self._means = means
        super().__init__(room, view.board, view.ledger, naming, self._columns)

    def lay_all(self, cells: int, lines: int, *, tray: int, before: BoardGeometry | None = None) -> BoardGeometry:
        """Return where the three columns are."""
        del before
        return lay_columns(cells, lines, tray=tray)

    def painter(self) -> ColumnsPainter:
        """Return what paints the scene."""
        return ColumnsPainter(self.scene, self.room, self._columns, self._means)

    def is_tray_label(self, x: int, y: int) -> bool:
        """Tell whether a cell is on the line that tells of people not yet rated."""
        return y == tray_line(self.scene.geometry) and x < self.size.width and self.placement.count(TRAY) > 0
