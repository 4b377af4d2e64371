"""The part of the board that has the cursor, and the hands: who is chosen, who is held and where."""

from dataclasses import dataclass

from textual.message import Message

from calibrate.domain.board import Board
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.widgets import board_steps
from calibrate.widgets.board_canvas import BoardCanvas
from calibrate.widgets.board_plan import NINE_BOXES, Plan
from calibrate.widgets.board_scene import Carry, Spot
from calibrate.widgets.board_view import View
from calibrate.widgets.placement import ASIDE, TRAY
from calibrate.widgets.room import Room


class BoardCursor(BoardCanvas):
    """A board with a cursor. It records nothing; it says what was asked for."""

    @dataclass
    class Moved(Message):
        """The cursor is on somebody else, or on an empty box."""

        person: PersonId | None

    @dataclass
    class Carried(Message):
        """Somebody was lifted, carried on, or put back (None)."""

        carry: Carry | None

    @dataclass
    class SetDown(Message):
        """Somebody was set down on another box: the reason is to be asked."""

        carry: Carry

    def __init__(self, room: Room, board: Board, ledger: Ledger, naming: Naming, plan: Plan = NINE_BOXES) -> None:
        super().__init__(room, board, ledger, naming, plan)
        self.scene.cursor = self._start()

    def _start(self) -> Spot:
        person = self.placement.next_open(None)
        if person is not None:
            return Spot(self.placement.place(person), person)
        place = next((place for place in range(self.placement.plan.boxes) if self.placement.count(place)), 0)
        return self.scene.first(place)

    def follow(self, board: Board, ledger: Ledger) -> None:
        """Show what new decisions led to; only the boxes they changed are painted again."""
        touched = self.placement.follow(board, ledger)
        if not touched.people:
            return
        self.forget(touched.people)
        scene = self.scene
        lit, rows, tray = scene.here, scene.geometry.rows, scene.geometry.tray
        scene.carry = None
        left = scene.cursor.place
        scene.cursor = self._found_again()
        if scene.cursor.place != left:
            scene.showing.pop(left, None)
        if not self.placement.count(TRAY):
            scene.is_tray_open = False
        self.lay_out()
        if rows != scene.geometry.rows or tray != scene.geometry.tray or TRAY in touched.places:
            self.repaint()
        else:
            self.repaint_places({*touched.places, lit, left, scene.here})

    def show_view(self, view: View) -> None:
        """Show other people, or in another order; the cursor stays on its person where they are shown."""
        scene = self.scene
        self.placement.show(view)
        scene.showing.clear()
        if not self.placement.count(TRAY):
            scene.is_tray_open = False
        person = scene.cursor.person
        is_shown = person is not None and self.placement.lists(person)
        scene.cursor = self._found_again() if is_shown else self._start()
        self.lay_out(keep_rows=False)
        self.repaint()
        self.post_message(self.Moved(scene.cursor.person))

    def _found_again(self) -> Spot:
        """Return where the cursor's person is now; the top of where the cursor was, if they are nowhere."""
        place, person = self.scene.cursor
        if person is not None and person in self.placement.board.population and self.placement.lists(person):
            now = self.placement.place(person)
            if now != ASIDE:
                return Spot(now, person)
        return self.scene.first(place) if place < TRAY or self.placement.count(TRAY) else self._start()

    def select(self, person: PersonId) -> None:
        """Put the cursor on somebody, wherever they are; people set aside are on no board."""
        place = self.placement.place(person)
        if place == ASIDE:
            return
        if place == TRAY:
            self._open_tray(is_open=True)
        self.go(Spot(place, person))

    def go(self, spot: Spot) -> None:
        """Put the cursor on a spot."""
        scene, before = self.scene, self.scene.cursor
        if spot == before:
            return
        scene.cursor = spot
        page = self.shown_page(spot.place)
        if scene.zoomed is not None and spot.place not in {scene.zoomed, TRAY}:
            self._show_in_full(spot.place)
        else:
            scene.show_lit()
            self._repaint_step(before, spot, is_same_page=page == self.shown_page(spot.place))
        self.post_message(self.Moved(spot.person))

    def _repaint_step(self, before: Spot, spot: Spot, *, is_same_page: bool) -> None:
        if before.place != spot.place:
            self.repaint_places({before.place, spot.place})
        elif is_same_page:
            self.repaint_names(spot.place, (before.person, spot.person))
        else:
            self.repaint_places({spot.place})

    def step(self, down: int) -> None:
        """Move the cursor up or down through a box and on."""
        self.go(board_steps.stepped(self.scene, down))

    def across(self, right: int) -> None:
        """Move the cursor to the neighbour box."""
        self.go(board_steps.across(self.scene, right))

    def turn(self, pages: int) -> None:
        """Move the cursor by as many names as its box shows."""
        self.go(board_steps.turned(self.scene, pages))

    def to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or last name of its box."""
        place = self.scene.cursor.place
        self.go(self.scene.spot(place, self.placement.count(place) if last else 0))

    def lift(self) -> None:
        """Pick up who the cursor is on."""
        if self.person is not None and self.carry is None:
            self._hold(board_steps.lifted(self.placement.seat(self.person), self.placement.plan))

    def carry_on(self, *, right: int = 0, up: int = 0) -> None:
        """Carry who is held one box on; pick them up first where nobody is."""
        self.lift()
        if self.carry is not None:
            seat = self.placement.seat(self.carry.person)
            self._hold(board_steps.carried(self.carry, seat, self.placement.plan, right=right, up=up))

    def carry_to(self, place: int) -> None:
        """Carry who is held to a box; pick them up first where nobody is."""
        self.lift()
        if self.carry is not None:
            self._hold(self.carry._replace(target=place))

    def put_back(self) -> None:
        """Put who is held back; nothing was recorded."""
        self._hold(None)

    def set_down(self) -> None:
        """Ask for the reason of where the person is held; over their own box, put them back."""
        if self.carry is not None and self.carry.is_away:
            self.post_message(self.SetDown(self.carry))
        else:
            self.put_back()

    def _hold(self, carry: Carry | None) -> None:
        scene = self.scene
        if carry == scene.carry:
            return
        before, lit = scene.carry, scene.here
        if before is not None and before.is_away:
            scene.showing.pop(before.target, None)
        scene.carry = carry
        if scene.zoomed is not None:
            self._show_in_full(None)
        scene.show_lit()
        places = {lit, scene.here}
        if not _leave_the_same_ghost(before, carry):
            places.add(scene.cursor.place)
        self.repaint_places(places)
        self.post_message(self.Carried(carry))

    def toggle_tray(self) -> None:
        """Go to the people not yet rated, or back to the boxes."""
        if self.scene.cursor.place == TRAY:
            self._open_tray(is_open=False)
            self.go(self._start())
        elif self.placement.count(TRAY):
            self._open_tray(is_open=True)
            self.go(self.scene.first(TRAY))

    def _open_tray(self, *, is_open: bool) -> None:
        if self.scene.is_tray_open != is_open:
            self.scene.is_tray_open = is_open
            self.lay_out()
            self.repaint()

    def toggle_zoom(self) -> None:
        """Show the cursor's box in full, or all nine again."""
        if self.carry is None and self.scene.cursor.place != TRAY:
            self._show_in_full(self.scene.cursor.place if self.scene.zoomed is None else None)

    def show_whole(self) -> None:
        """Show all nine boxes, the tray closed."""
        if self.scene.zoomed is not None:
            self._show_in_full(None)
        if self.scene.cursor.place == TRAY:
            self.toggle_tray()
        else:
            self._open_tray(is_open=False)

    def _show_in_full(self, place: int | None) -> None:
        self.scene.zoomed = place
        self.lay_out()
        self.repaint()


def _leave_the_same_ghost(before: Carry | None, after: Carry | None) -> bool:
    """Tell whether the place somebody was lifted from looks the same: a ghost, its trail to the same side."""
    if before is None or after is None or not before.is_away or not after.is_away:
        return False
    return (before.target % 3 < before.origin % 3) == (after.target % 3 < after.origin % 3)
