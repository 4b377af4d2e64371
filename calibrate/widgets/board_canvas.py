"""The part of the board that lays out and paints: whole, by box, or by name, as little as a change needs."""

from collections.abc import Iterable

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from calibrate.domain.board import Board
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.widgets.board_geometry import BoardGeometry, Panel, lay_out, lay_out_one
from calibrate.widgets.board_paint import BoardPainter
from calibrate.widgets.board_plan import NINE_BOXES, Plan
from calibrate.widgets.board_scene import Carry, Scene, Spot
from calibrate.widgets.cells import width
from calibrate.widgets.painted import Painted
from calibrate.widgets.placement import Placement
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class BoardCanvas(Painted):
    """Everybody on the board, painted by one widget.

    Attributes:
        placement: Who stands where; always what the disk holds.
        scene: What is painted.
    """

    ALLOW_SELECT = False

    def __init__(self, room: Room, board: Board, ledger: Ledger, naming: Naming, plan: Plan = NINE_BOXES) -> None:
        super().__init__(room, id="board")
        self.placement = Placement(board, ledger, plan=plan)
        self.scene = Scene(self.placement, naming, self.lay_all(0, 0, tray=0), Spot(0, None))
        self._painter = self.painter()
        self._lit: dict[int, Strip] = {}
        """The lines as they were before a sheet dimmed them, good again once it is gone."""

    def lay_all(self, cells: int, lines: int, *, tray: int, before: BoardGeometry | None = None) -> BoardGeometry:
        """Return where every box is; its rows stay where they were before, where everybody still fits."""
        return lay_out(cells, lines, self.placement.counts, tray=tray, before=before)

    def painter(self) -> BoardPainter:
        """Return what paints the scene."""
        return BoardPainter(self.scene, self.room)

    @property
    def person(self) -> PersonId | None:
        """Who the cursor is on."""
        return self.scene.cursor.person

    @property
    def carry(self) -> Carry | None:
        """Who is held, and where."""
        return self.scene.carry

    def dim(self, *, dimmed: bool) -> None:
        """Dim the board under a sheet, or light it again; the bar and the ghost of who is held stay lit."""
        if self.scene.is_dimmed == dimmed:
            return
        self.scene.is_dimmed = dimmed
        lit = self._lit if not dimmed else {}
        self._lit = self._lines if dimmed else {}
        self.refresh()
        self._lines.update(lit)

    def room_changed(self) -> None:
        """Paint with other marks, names or colours."""
        self.repaint()

    def lay_out(self, *, keep_rows: bool = True) -> None:
        """Lay the board out for what it shows now; rows of boxes keep their heights where everybody still fits."""
        cells, lines = self.size
        scene = self.scene
        if scene.zoomed is not None:
            scene.geometry = lay_out_one(cells, lines, scene.zoomed, tray=scene.tray_people)
        else:
            before = scene.geometry if keep_rows else None
            scene.geometry = self.lay_all(cells, lines, tray=scene.tray_people, before=before)
        scene.show_lit()

    def repaint(self) -> None:
        """Paint everything again."""
        self._lit = {}
        self._painter.forget(None)
        self._painter.look_again()
        self.refresh()

    def repaint_places(self, places: Iterable[int]) -> None:
        """Paint some places again, and the heads and row words that say which one is lit."""
        self._painter.look_again()
        geometry = self.scene.geometry
        panels = [geometry.by_place[place] for place in set(places) if place in geometry.by_place]
        regions = [Region(panel.x, panel.top, panel.width, panel.height) for panel in panels]
        beside = [Region(0, panel.top, geometry.gutter, panel.height) for panel in panels]
        self.refresh(Region(0, 0, self.size.width, 1), *regions, *beside)

    def repaint_names(self, place: int, people: Iterable[PersonId | None]) -> None:
        """Paint some names of one place again."""
        panel = self.scene.geometry.by_place.get(place)
        if panel is not None:
            self.refresh(*(self._name_region(panel, person) for person in people if person is not None))

    def forget(self, people: Iterable[PersonId]) -> None:
        """Look at some people anew before they are painted again."""
        self._painter.forget(people)

    def repaint_line(self, y: int) -> None:
        """Paint one line again."""
        self.refresh(Region(0, y, self.size.width, 1))

    def _name_region(self, panel: Panel, person: PersonId) -> Region:
        cell = self.scene.page(panel).cell(self.scene.index(panel.place, person))
        return Region(panel.x, panel.names_y + (cell[1] if cell is not None else 0), panel.width, 1)

    def shown_page(self, place: int) -> int:
        """Return the first index on the page a place shows."""
        panel = self.scene.geometry.by_place.get(place)
        return 0 if panel is None else self.scene.page(panel).start

    def resized(self) -> None:
        """Lay everything out for the new size."""
        self._lit = {}
        self.lay_out(keep_rows=False)
        self._painter.look_again()

    def paint(self, y: int) -> Strip:
        """Return one line."""
        strip = Strip(self._painter.line(y), self.size.width)
        pointer = self.scene.pointer
        return strip if pointer is None or pointer[1] != y else self._with_label(strip, pointer[0])

    def _with_label(self, strip: Strip, x: int) -> Strip:
        """Lay the name of who is dragged beside the pointer."""
        carry = self.carry
        if carry is None:
            return strip
        label = f" {self.room.name(self.placement.board.population, carry.person)} "
        start = min(x + 1, max(0, self.size.width - width(label)))
        style = self.room.palette.style(Tone.ON_AMBER, Tone.AMBER, bold=True)
        after = strip.crop(start + width(label), self.size.width)
        return Strip.join([strip.crop(0, start), Strip([Segment(label, style)]), after]).crop(0, self.size.width)
