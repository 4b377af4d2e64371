"""The decisions in their order, for sign-off: the board as it stood after each."""

from bisect import bisect_right
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.types import CSSPathType

from calibrate.domain.board import Board
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.moments import Moments
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.widgets.decision_words import decision_words
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.moments import said_hour
from calibrate.widgets.page import Page
from calibrate.widgets.progress_line import progress_runs
from calibrate.widgets.progress_rule import ProgressRule
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.still_board import StillBoard
from calibrate.widgets.strip import PersonStrip, Shown, last_reasons
from calibrate.widgets.theme import Tone

_SHOWN = frozenset({"move", "agree", "agree_unheard", "park", "set_aside", "bring_back"})
"""Kinds of decisions that change the board; notes are private."""


class ReplayScreen(Screen[None]):
    """Steps through what stands, from the loaded ratings to now. It decides nothing."""

    CSS_PATH: ClassVar[CSSPathType | None] = "replay.tcss"
    shareable: ClassVar[bool] = True
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,down,enter,space", "step(1)", "next decision", id="replay.next",
            tooltip="The board after the next decision",
        ),
        Binding("left,up", "step(-1)", "before", id="replay.before", tooltip="The board one decision before"),
        Binding("home", "end(False)", "as loaded", id="replay.first", tooltip="Before the first decision"),
        Binding("end", "end(True)", "now", id="replay.last", tooltip="After the last decision"),
        Binding("escape", "leave", "grid", id="replay.leave", tooltip="Back to the grid"),
    ]  # fmt: skip

    def __init__(self, meeting: Meeting, room: Room) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
        self._meeting = meeting
        self._room = room
        self._standing = tuple(meeting.ledger.standing())
        self._moments = Moments(meeting.population, self._standing)
        self._decisions = [entry for entry in self._standing if entry.event.kind in _SHOWN]
        self.at = 0
        """How many decisions the board shown has behind it."""
        self.board = StillBoard(room, *self._moment(), meeting.naming)

    def compose(self) -> ComposeResult:
        """Lay the board in its frame, what was decided below it."""
        yield ModeLine(self._room, title=session_title(self._meeting.session, self._meeting.cycle), screen="replay")
        yield ProgressRule(self._room)
        yield self.board
        yield Page(self._room, self._draw_decision, id="decided")
        yield PersonStrip(self._room)
        yield KeyLine(self._room)

    def on_mount(self) -> None:
        """Show the board as loaded."""
        self._show()

    @property
    def _entry(self) -> Entry | None:
        return self._decisions[self.at - 1] if self.at else None

    @property
    def _lit(self) -> PersonId | None:
        entry = self._entry
        return None if entry is None else entry.event.items[0].person_id

    def _moment(self) -> tuple[Board, Ledger]:
        last = 0 if self._entry is None else self._entry.number
        many = bisect_right(self._standing, last, key=lambda entry: entry.number)
        return self._moments.after(many), Ledger(self._standing[:many])

    def _show(self) -> None:
        board, ledger = self._moment()
        self.board.show_moment(board, ledger, self._lit)
        progress, glyphs = self.board.placement.progress, self._room.glyphs
        sealed = self._meeting.is_sealed
        self.query_one(ModeLine).show_right(
            progress_runs(progress, glyphs, is_sealed=sealed),
            progress_runs(progress, glyphs, is_sealed=sealed, is_narrow=True),
        )
        self.query_one(ProgressRule).show(progress.agreed, progress.parked, progress.people)
        self.query_one(Page).draw_again()
        self._show_person(board, ledger)

    def _show_person(self, board: Board, ledger: Ledger) -> None:
        strip, person = self.query_one(PersonStrip), self._lit
        if person is None:
            strip.show(None)
            return
        seat = board.seat(person)
        reasons = last_reasons(ledger, person) if seat.moves else ()
        strip.show(Shown(seat, board.population, self._meeting.naming, reasons))

    def _draw_decision(self, width: int, height: int) -> list[Row]:
        entry, many = self._entry, len(self._decisions)
        row = Row().put(2, Run(f"{self.at} of {many}", bold=True))
        if entry is None:
            said = "as loaded, before the first decision" if many else "nothing is decided yet"
        else:
            words = decision_words(entry, self._meeting.population, self._meeting.naming, self._room)
            said = f"{said_hour(entry.event.at)}  {words}"
        row.put_cut(row.end + 3, width - 1, self._room.glyphs.cut, Run(said, Tone.DONE))
        return [Row(), row] if height > 1 else [row]

    def action_step(self, step: int) -> None:
        """Show the board one decision later, or earlier."""
        at = max(0, min(len(self._decisions), self.at + step))
        if at != self.at:
            self.at = at
            self._show()

    def action_end(self, last: bool) -> None:  # noqa: FBT001 - Textual passes an action's arguments by place
        """Show the board as loaded, or as it stands now."""
        self.at = len(self._decisions) if last else 0
        self._show()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
