"""The nine boxes: the board with its cursor and the mouse."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from calibrate.domain.board import Board
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.widgets.board_cursor import BoardCursor
from calibrate.widgets.board_gutter import is_tray_label
from calibrate.widgets.board_plan import NINE_BOXES, Plan
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import Room


class NineBox(BoardCursor):
    """The board of a meeting. Pressing selects, dragging carries, dropping asks for the reason."""

    DEFAULT_CSS = "NineBox { width: 1fr; height: 1fr; }"

    @dataclass
    class Opened(Message):
        """Somebody's card was asked for."""

        person: PersonId

    def __init__(self, room: Room, board: Board, ledger: Ledger, naming: Naming, plan: Plan = NINE_BOXES) -> None:
        super().__init__(room, board, ledger, naming, plan)
        self._pressed: tuple[int, int] | None = None

    def on_mount(self) -> None:
        """Listen to the terminal losing the focus: a drag ends there."""
        self.watch(self.app, "app_focus", self._terminal_focus_changed, init=False)

    def _terminal_focus_changed(self) -> None:
        if not self.app.app_focus and self.scene.pointer is not None:
            self.put_back()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Select who was pressed, and be ready to drag them."""
        if event.button != 1 or self.scene.is_dimmed or self.carry is not None:
            return
        if self.is_tray_label(event.x, event.y):
            self.toggle_tray()
            return
        spot = self.scene.spot_at(event.x, event.y)
        if spot is None or (spot.person is None and self.placement.count(spot.place)):
            return
        self.go(spot)
        if spot.person is not None:
            self._pressed = (event.x, event.y)
            self.capture_mouse()

    def is_tray_label(self, x: int, y: int) -> bool:
        """Tell whether a cell is on the words that tell of people not yet rated."""
        return is_tray_label(self.scene, x, y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Carry who is dragged to the box under the pointer."""
        if self._pressed is None:
            return
        if self.scene.pointer is None and (event.x, event.y) == self._pressed:
            return
        panel = self.scene.geometry.at(event.x, event.y)
        self.lift()
        if self.carry is None:
            return
        self._point(event.x, event.y)
        place = self.carry.origin if panel is None or panel.place == TRAY else panel.place
        self.carry_to(place)

    def _point(self, x: int, y: int) -> None:
        before, self.scene.pointer = self.scene.pointer, (x, y)
        self.repaint_line(y)
        if before is not None and before[1] != y:
            self.repaint_line(before[1])

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Drop who is dragged: the reason is asked, as by Enter."""
        was_dragging = self._pressed is not None and self.scene.pointer is not None
        self._let_go()
        if was_dragging and event.button in {0, 1}:
            self.set_down()

    def put_back(self) -> None:
        """Put who is held back, also out of the mouse's hand."""
        self._let_go()
        super().put_back()

    def _let_go(self) -> None:
        if self._pressed is None:
            return
        self._pressed = None
        self.release_mouse()
        if self.scene.pointer is not None:
            line, self.scene.pointer = self.scene.pointer[1], None
            self.repaint_line(line)

    def on_click(self, event: events.Click) -> None:
        """Open the card of who was clicked twice."""
        if event.chain == 2 and self.person is not None and self.carry is None and not self.scene.is_dimmed:
            self.post_message(self.Opened(self.person))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Show the next page of the crowded box under the pointer."""
        self._scroll(event.x, event.y, pages=1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Show the page before, of the crowded box under the pointer."""
        self._scroll(event.x, event.y, pages=-1)

    def _scroll(self, x: int, y: int, *, pages: int) -> None:
        panel = self.scene.geometry.at(x, y)
        if panel is None or self.scene.is_dimmed:
            return
        page = self.scene.page(panel)
        if page.more if pages > 0 else page.above:
            self.scene.showing[panel.place] = page.stop if pages > 0 else page.start - 1
            self.repaint_places({panel.place})
