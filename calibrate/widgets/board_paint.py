"""The board, painted line by line. One line knows the panels that cross it and nothing else."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style

from calibrate.domain.axis import Axis, Band
from calibrate.domain.box import BOXES
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.widgets.board_geometry import Panel
from calibrate.widgets.board_gutter import GutterLines, gutter_lines
from calibrate.widgets.board_scene import Scene
from calibrate.widgets.cells import cut, padded, width
from calibrate.widgets.name_cell import NameCell
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import Room
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Palette, Tone

_BEFORE_NAME = 4


class Line:
    """Runs on their grounds, put together to as few segments as they need: the fewer, the faster they are shown."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._runs: list[tuple[Run, Tone, bool]] = []

    def add(self, run: Run, ground: Tone, *, is_lit: bool = False) -> None:
        """Add a run; blanks, and a run that looks like the one before, only lengthen it."""
        if self._runs:
            last, on, lit = self._runs[-1]
            if on is ground and lit is is_lit and (run.text.isspace() or run[1:] == last[1:]):
                self._texts[-1] += run.text
                return
        self._texts.append(run.text)
        self._runs.append((run, ground, is_lit))

    def fill(self, runs: tuple[Run, ...], cells: int, ground: Tone) -> None:
        """Add runs, then blanks up to a number of cells."""
        for run in runs:
            text = run.text if width(run.text) <= cells else cut(run.text, cells, "")
            self.add(run._replace(text=text) if text != run.text else run, ground)
            cells -= width(text)
        if cells > 0:
            self.add(Run(" " * cells), ground)

    def segments(self, palette: Palette, dimmed: Palette) -> list[Segment]:
        """Return the line painted, in the dimmed palette but for the runs that stay lit."""
        return [
            Segment(text, _lit_style(run, ground, palette, dimmed) if is_lit else _style(run, ground, dimmed))
            for text, (run, ground, is_lit) in zip(self._texts, self._runs, strict=True)
        ]


def _style(run: Run, ground: Tone, palette: Palette) -> Style:
    return palette.style(run.tone, ground, bold=run.bold, italic=run.italic)


def _lit_style(run: Run, ground: Tone, palette: Palette, dimmed: Palette) -> Style:
    """Return the style of a run that a sheet does not dim; of its ground only a bar stays lit."""
    style = _style(run, ground, palette)
    return style if ground is Tone.AMBER else style + Style(bgcolor=_style(run, ground, dimmed).bgcolor)


class BoardPainter:
    """Paints a scene in what the room may see now."""

    def __init__(self, scene: Scene, room: Room) -> None:
        self.scene = scene
        self.room = room
        self._names = NameCell(scene, room)
        self._gutter = self.gutter()

    def look_again(self) -> None:
        """Take in that the cursor's row or the numbers in the gutter changed."""
        self._gutter = self.gutter()

    def gutter(self) -> GutterLines:
        """Return what stands left of the boxes."""
        return gutter_lines(self.scene, self.room.glyphs)

    def alone(self, y: int) -> tuple[Run, ...] | None:
        """Return what a line says that no box crosses: the heads of the columns; None where boxes are."""
        return self._heads() if y == 0 else None

    def title(self, place: int) -> str:
        """Return what a place is called."""
        return inert(self.scene.naming.box(BOXES[place]))

    def below_title(self, panel: Panel, row: int) -> str:
        """Return what stands some rows below the title of a box, above its names."""
        del panel, row
        return ""

    def forget(self, people: Iterable[PersonId] | None) -> None:
        """Look at some people, or at everybody, anew."""
        self._names.forget(people)

    def line(self, y: int) -> list[Segment]:
        """Return the segments of one line of the board."""
        palette = self.room.palette
        return self._line(y).segments(palette, palette.dimmed if self.scene.is_dimmed else palette)

    def _line(self, y: int) -> Line:
        geometry = self.scene.geometry
        line = Line()
        if geometry.is_too_small:
            words = Run(" The board needs a larger window.", Tone.AMBER) if y == 0 else Run("")
            line.fill((words,), geometry.width, Tone.GROUND)
            return line
        line.fill(self._gutter.get(y, ()), geometry.gutter, Tone.GROUND)
        at = geometry.gutter
        alone = self.alone(y)
        if alone is not None:
            line.fill(alone, geometry.width - at, Tone.GROUND)
            return line
        for panel in geometry.lines[y] if y < len(geometry.lines) else ():
            if panel.x > at:
                line.fill((), panel.x - at, Tone.GROUND)
            self._panel(line, panel, y)
            at = panel.x + panel.width
        line.fill((), geometry.width - at, Tone.GROUND)
        return line

    def _heads(self) -> tuple[Run, ...]:
        geometry, naming = self.scene.geometry, self.scene.naming
        here = self.scene.here
        runs: list[Run] = []
        at = geometry.gutter
        for panel in geometry.panels[:3]:
            is_here = here != TRAY and panel.place % 3 == here % 3
            band = BOXES[panel.place].performance
            runs.append(Run(" " * (panel.x + panel.title_x - at)))
            word = cut(naming.band(Axis.PERFORMANCE, Band(band)), panel.width - panel.title_x, self.room.glyphs.cut)
            runs.append(Run(word, Tone.ACCENT if is_here else Tone.SECOND, bold=is_here))
            at = panel.x + panel.title_x + width(word)
        return tuple(runs)

    def _panel(self, line: Line, panel: Panel, y: int) -> None:
        is_here = panel.place == self.scene.here
        tint = Tone.HERE if is_here else Tone.PANEL
        if panel.is_half(y):
            tone = Tone.LINE_STRONG if self.room.is_ledger else tint
            line.fill((Run(self.room.glyphs.top * panel.width, tone),), panel.width, Tone.GROUND)
        elif y == panel.title_y:
            line.fill(self._title(panel, is_here=is_here), panel.width, tint)
        elif y < panel.names_y:
            said = cut(
                self.below_title(panel, y - panel.title_y), panel.width - panel.title_x - 1, self.room.glyphs.cut
            )
            edge = self._edge(is_here=is_here)
            line.fill((edge, Run(" " * (panel.title_x - 1)), Run(said, Tone.SECOND)), panel.width, tint)
        else:
            self._name_row(line, panel, y - panel.names_y, tint)

    def _edge(self, *, is_here: bool) -> Run:
        if not is_here:
            return Run(" ")
        return Run(self.room.glyphs.edge, Tone.ACCENT if self.scene.carry is None else Tone.AMBER)

    def _title(self, panel: Panel, *, is_here: bool) -> tuple[Run, ...]:
        carry = self.scene.carry
        held = is_here and carry is not None
        tone = (Tone.AMBER if held else Tone.ACCENT) if is_here else Tone.INK
        gains = held and carry is not None and carry.is_away
        title = self.title(panel.place)
        count = str(self.scene.placement.count(panel.place))
        return title_runs(
            title, count, panel, tone, self.room.glyphs.cut, gains=gains, edge=self._edge(is_here=is_here)
        )

    def _name_row(self, line: Line, panel: Panel, row: int, tint: Tone) -> None:
        page = self.scene.page(panel)
        edge = self._edge(is_here=panel.place == self.scene.here)
        if not page.is_whole and row == page.rows:
            parts = (f"{page.above} above" if page.above else "", f"{page.more} more" if page.more else "")
            words = ", ".join(part for part in parts if part)
            line.fill((edge, Run(" " * (_BEFORE_NAME - 1)), Run(words, Tone.SECOND)), panel.width, tint)
            return
        slot = panel.slot_width(page.columns)
        for column in range(page.columns):
            cells = slot if column < page.columns - 1 else panel.width - slot * column
            index = page.listed(column, row)
            first = edge if column == 0 else Run(" ")
            if index is None:
                line.fill((first,), cells, tint)
                continue
            cell = self._names.runs(panel.place, self.scene.person(panel.place, index), cells, first)
            for run in cell.runs:
                line.add(run, cell.ground or tint, is_lit=cell.is_lit)


def title_runs(
    title: str, count: str, panel: Panel, tone: Tone, mark: str, *, gains: bool, edge: Run
) -> tuple[Run, ...]:
    """Return a box's title and its count, the count right-aligned two cells before the edge.

    Where both do not fit so, the count goes to the edge; only then the title is cut.
    """
    room = panel.width - panel.title_x
    tail, after = _tail(count, room - width(title) - 1, gains=gains)
    words = padded(cut(title, room - len(tail) - after - 1, mark), room - len(tail) - after)
    return (
        edge,
        Run(" " * (panel.title_x - 1)),
        Run(words, tone, bold=True),
        Run(tail, tone, bold=True),
    )


def _tail(count: str, room: int, *, gains: bool) -> tuple[str, int]:
    """Return the count, with the one it gains beside it, and the cells left behind it."""
    if gains:
        for tail, after in ((f"+1  {count}", 2), (f"+1 {count}", 2), (f"{count}+1", 0)):
            if len(tail) + after <= room:
                return tail, after
        return f"{count}+1", 0
    return count, max(0, min(2, room - len(count)))
