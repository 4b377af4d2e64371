"""Left of the boxes: the words of the rows, the name of the axes, how many are not yet rated."""

from calibrate.domain.axis import Axis
from calibrate.domain.box import BOXES
from calibrate.domain.inert import inert
from calibrate.widgets.board_geometry import BoardGeometry, Panel
from calibrate.widgets.board_scene import Scene
from calibrate.widgets.cells import cut, wrapped
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.placement import TRAY
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone

GutterLines = dict[int, tuple[Run, ...]]


def gutter_lines(scene: Scene, glyphs: Glyphs) -> GutterLines:
    """Return the runs of every line that has something left of the boxes."""
    geometry = scene.geometry
    lines: GutterLines = {}
    left = Run(" ") if geometry.is_wide else Run("")
    if geometry.is_wide:
        lines[0] = (left, Run(f"performance {glyphs.right}", Tone.SECOND))
        lines[geometry.height - 1] = (left, Run(f"{glyphs.up} potential", Tone.SECOND))
    lines.update(_tray_lines(scene, left, glyphs))
    for panel in geometry.panels[::3]:
        lines.update(_row_words(scene, panel, left, glyphs))
    return lines


def _row_words(scene: Scene, panel: Panel, left: Run, glyphs: Glyphs) -> GutterLines:
    is_here = scene.here != TRAY and scene.here // 3 == panel.place // 3
    words = inert(scene.naming.band(Axis.POTENTIAL, BOXES[panel.place].potential)).split(" ")
    cells = scene.geometry.gutter - 1 - len(left.text)
    space = panel.bottom - panel.title_y + 1
    lines = words if len(words) <= space else wrapped(" ".join(words), cells)
    return {
        panel.title_y + row: (
            left,
            Run(cut(word, cells, glyphs.cut), Tone.ACCENT if is_here else Tone.SECOND, bold=is_here),
        )
        for row, word in enumerate(lines[:space])
    }


def _tray_lines(scene: Scene, left: Run, glyphs: Glyphs) -> GutterLines:
    count = scene.placement.count(TRAY)
    if not count:
        return {}
    geometry = scene.geometry
    if geometry.tray is not None:
        is_here = scene.here == TRAY
        tone = Tone.ACCENT if is_here else Tone.SECOND
        cells = geometry.gutter - 1 - len(left.text)
        return {
            geometry.tray.names_y: (left, Run("not yet", tone, bold=is_here)),
            geometry.tray.names_y + 1: (left, *_counted("rated", count, cells, tone, bold=is_here)),
        }
    y = tray_label_y(geometry)
    if not geometry.is_wide:
        return {
            y: (Run("not yet", Tone.SECOND),),
            y + 1: _counted("rated", count, geometry.gutter - 1, Tone.SECOND, bold=False),
        }
    return {
        y - 1: (left, Run(glyphs.trail * 12, Tone.SECOND)),
        y: (left, *_counted("not yet", count, 12, Tone.SECOND, bold=False)),
        y + 1: (left, Run("rated    ", Tone.SECOND), Run("tab", Tone.ACCENT, bold=True)),
    }


def _counted(word: str, count: int, cells: int, tone: Tone, *, bold: bool) -> tuple[Run, ...]:
    number = str(count)
    blank = max(1, cells - len(word) - len(number))
    return Run(word, tone, bold=bold), Run(" " * blank), Run(number, Tone.INK, bold=True)


def tray_label_y(geometry: BoardGeometry) -> int:
    """Return the first line of the words that tell of people not yet rated, while their tray is closed."""
    panel = geometry.panels[min(3, len(geometry.panels) - 1)]
    if geometry.is_wide:
        return max(panel.bottom - 3, panel.title_y + 3)
    return panel.title_y + 3


def is_tray_label(scene: Scene, x: int, y: int) -> bool:
    """Tell whether a cell is on the words that tell of people not yet rated."""
    if x >= scene.geometry.gutter or not scene.placement.count(TRAY):
        return False
    tray = scene.geometry.tray
    first = tray_label_y(scene.geometry) if tray is None else tray.names_y
    return first <= y <= first + 1
