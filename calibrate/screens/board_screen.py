"""The part of the grid that shows: the board between the lines around it, the cursor, and somebody in hand."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from calibrate.domain.person import PersonId
from calibrate.services.axis_pass import AnyMeeting
from calibrate.widgets.mode_line import session_title
from calibrate.widgets.nine_box import NineBox
from calibrate.widgets.placement import TRAY
from calibrate.widgets.progress_line import progress_runs
from calibrate.widgets.room import Room
from calibrate.widgets.shade import ShadedModeLine, ShadedRule, SteadyKeyLine
from calibrate.widgets.strip import PersonStrip, Shown, last_reasons

_WIDE = 100
_WAYS = (("up", 0, 1), ("down", 0, -1), ("left", -1, 0), ("right", 1, 0))
# The numpad as it lies on the board: 7 is the box at the top left.
_NUMPAD = {"7": 0, "8": 1, "9": 2, "4": 3, "5": 4, "6": 5, "1": 6, "2": 7, "3": 8}


class BoardScreen(Screen[None]):
    """A board in its frame, with its cursor keys. It decides nothing."""

    shareable: ClassVar[bool] = True
    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    # The screen itself paints nothing that shows the focus: without this every line is sent again when it moves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                key,
                f"bear({right}, {up})",
                "carry",
                id=f"grid.bear-{key}",
                tooltip=f"Carry who is held one box {key}",
                key_display="←→↑↓",
                show=key == "left",
            )
            for key, right, up in _WAYS
        ),
        Binding("up", "step(-1)", "up", id="grid.up", tooltip="The name above, and on into the next box", show=False),
        Binding("down", "step(1)", "down", id="grid.down", tooltip="The name below, and on", show=False),
        Binding("left", "across(-1)", "left", id="grid.left", tooltip="The box to the left", show=False),
        Binding("right", "across(1)", "right", id="grid.right", tooltip="The box to the right", show=False),
        Binding("home", "to_end(False)", "first", id="grid.first", tooltip="The first name of the box", show=False),
        Binding("end", "to_end(True)", "last", id="grid.last", tooltip="The last name of the box", show=False),
        Binding("pageup", "turn(-1)", "page up", id="grid.page-up", tooltip="A page of names back", show=False),
        Binding("pagedown", "turn(1)", "page down", id="grid.page-down", tooltip="A page of names on", show=False),
        Binding("tab", "tray", "not yet rated", id="grid.tray", tooltip="People not yet rated, and back", show=False),
        Binding("m", "lift", "move", id="grid.lift", tooltip="Pick the person up; arrows carry"),
        *(
            Binding(
                f"shift+{key}",
                f"carry({right}, {up})",
                f"carry {key}",
                id=f"grid.carry-{key}",
                tooltip=f"Pick the person up and carry them one box {key}",
                show=False,
            )
            for key, right, up in _WAYS
        ),
        *(
            Binding(
                digit,
                f"carry_to({place})",
                f"to box {digit}",
                id=f"grid.carry-to-{digit}",
                tooltip="Carry the person to the box that lies there on a numpad",
                show=False,
            )
            for digit, place in sorted(_NUMPAD.items())
        ),
    ]
    HELD_ONLY: ClassVar[frozenset[str]] = frozenset({"bear", "set_down", "put_back"})
    """Actions there are only while somebody is held."""
    HELD_TOO: ClassVar[frozenset[str]] = frozenset({"carry", "carry_to"})
    """Actions there are also while somebody is held; the rest wait."""

    def __init__(self, meeting: AnyMeeting, room: Room) -> None:
        super().__init__()
        self.meeting = meeting
        self.room = room
        self.board = self.make_board()
        self._mode = ShadedModeLine(room, title=session_title(meeting.session, meeting.cycle), screen=self.here)
        self._rule = ShadedRule(room)
        self._keys = SteadyKeyLine(room)
        self._knows_details = False
        self._was_held = False

    @property
    def here(self) -> str:
        """The screen's own name in the first row."""
        return "grid"

    def make_board(self) -> NineBox:
        """Return the board."""
        return NineBox(self.room, self.meeting.board, self.meeting.ledger, self.meeting.naming)

    def make_strip(self) -> Widget:
        """Return the strip below the board."""
        self._strip = PersonStrip(self.room)
        return self._strip

    def compose(self) -> ComposeResult:
        """Lay the screen out, from the top."""
        yield self._mode
        yield self._rule
        yield self.board
        yield self.make_strip()
        yield self._keys

    def on_mount(self) -> None:
        """Show how far the meeting is, and open the details of the file meanwhile."""
        self.show_progress()
        self.show_person()
        self._open_details()

    @work(group="reading")
    async def _open_details(self) -> None:
        await asyncio.to_thread(lambda: (len(self.meeting.population.details), self.meeting.goals))
        self._knows_details = True
        self.show_person()

    def on_screen_resume(self) -> None:
        """Show what was decided on another screen."""
        self.follow()

    def follow(self) -> None:
        """Show what the meeting's disk holds now."""
        self.board.follow(self.meeting.board, self.meeting.ledger)
        self.show_progress()
        self.show_person()

    def show_progress(self) -> None:
        """Show the counts and the rule."""
        placement = self.board.placement
        progress, is_wider = placement.progress, placement.view.only is not None
        wide, narrow = (
            progress_runs(
                progress, self.room.glyphs, is_sealed=self.meeting.is_sealed, is_narrow=is_narrow, is_wider=is_wider
            )
            for is_narrow in (False, True)
        )
        self._mode.show_right(wide, narrow)
        self._rule.show(progress.agreed, progress.parked, progress.people)

    def show_person(self) -> None:
        """Show who the cursor is on, or who is held."""
        person = self.board.person
        if person is None:
            self._strip.show(None)
            return
        seat = self.meeting.board.seat(person)
        self._strip.show(
            Shown(
                seat=seat,
                population=self.meeting.population,
                naming=self.meeting.naming,
                reasons=last_reasons(self.meeting.ledger, person) if seat.moves else (),
                carry=self.board.carry,
                knows_details=self._knows_details,
            )
        )

    def dim(self, *, dimmed: bool) -> None:
        """Dim everything a sheet lies over but the mode, the bar and the ghost; or light it again."""
        self.board.dim(dimmed=dimmed)
        self._mode.shade(shaded=dimmed)
        self._rule.shade(shaded=dimmed)

    def shown_name(self, person: PersonId) -> str:
        """Return what may be shown of somebody's name now."""
        return self.room.name(self.meeting.population, person)

    @on(NineBox.Moved)
    @on(NineBox.Carried)
    def show_changed(self) -> None:
        """Show what the cursor or the hands did, in the same frame as the board."""
        self.show_person()
        is_held = self.board.carry is not None
        if is_held != self._was_held:
            self._was_held = is_held
            self._say_at_right()
            self.refresh_bindings()

    def _say_at_right(self) -> None:
        said = "nothing is recorded until the reason is" if self.size.width >= _WIDE else ""
        self._keys.show_right("? keys" if self.board.carry is None else said)

    def on_resize(self) -> None:
        """Say at the right of the keys what there is room for."""
        self._say_at_right()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions there are: with somebody in hand only those that carry."""
        del parameters
        is_held = self.board.carry is not None
        if action in self.HELD_ONLY:
            return is_held
        return not is_held or action in self.HELD_TOO

    def action_step(self, down: int) -> None:
        """Move the cursor up or down."""
        self.board.step(down)
        self.show_changed()

    def action_across(self, right: int) -> None:
        """Move the cursor to the neighbour box."""
        self.board.across(right)
        self.show_changed()

    def action_to_end(self, last: bool) -> None:  # noqa: FBT001 - Textual passes an action's arguments by place
        """Move the cursor to the first or last name of its box."""
        self.board.to_end(last=last)
        self.show_changed()

    def action_turn(self, pages: int) -> None:
        """Move the cursor by a page of names."""
        self.board.turn(pages)
        self.show_changed()

    def action_tray(self) -> None:
        """Go to the people not yet rated, and back."""
        if not self.board.placement.count(TRAY) and not self.board.scene.is_tray_open:
            self._keys.say("Everybody has a band on both questions: nobody is left to rate.")
        self.board.toggle_tray()
        self.show_changed()

    def action_lift(self) -> None:
        """Pick up who the cursor is on."""
        self.board.lift()
        self.show_changed()

    def action_carry(self, right: int, up: int) -> None:
        """Carry who is held, or who the cursor is on, one box further."""
        self.board.carry_on(right=right, up=up)
        self.show_changed()

    def action_bear(self, right: int, up: int) -> None:
        """Carry who is held one box further."""
        self.board.carry_on(right=right, up=up)
        self.show_changed()

    def action_carry_to(self, place: int) -> None:
        """Carry who is held, or who the cursor is on, to a box."""
        self.board.carry_to(place)
        self.show_changed()

    def action_set_down(self) -> None:
        """Set down who is held: the reason is asked."""
        self.board.set_down()
        self.show_changed()

    def action_put_back(self) -> None:
        """Put back who is held."""
        self.board.put_back()
        self.show_changed()
