"""Home: the sessions on this machine, and only what their headers may show."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError, WrongPassphraseError
from calibrate.screens.passphrase import PassphraseScreen
from calibrate.screens.session_line import SessionLine, columns, draw_head, draw_line, read_lines
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.cells import wrapped
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone

_DEMO_PEOPLE, _DEMO_SEED = 60, 7
_HOW_TO_LOAD = "In a shell: calibrate load FILE --session NAME"


class SessionsScreen(Screen[None]):
    """The list of sessions. Never for the wall: the room is PRIVATE while it is in sight."""

    CSS_PATH = "sessions.tcss"
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", id="sessions.open", tooltip="Ask for the passphrase and open the session"),
        Binding("n", "new", "new", id="sessions.new", tooltip="Load a file into a new session"),
        Binding(
            "v", "verify", "verify", id="sessions.verify", tooltip="Check the session's links and head; writes nothing"
        ),
        Binding("d", "demo", "demo", id="sessions.demo", tooltip="An invented company in a throw-away folder"),
        Binding("q", "app.ask_quit", "quit", id="sessions.quit", tooltip="Leave, after Enter"),
    ]

    @dataclass
    class Opened(Message):
        """A session was opened from the list."""

        meeting: Meeting
        close: Callable[[], None]
        """Closes the meeting and whatever was made for it."""
        at_grid: bool = False

    def __init__(self, sessions: Sessions, room: Room) -> None:
        super().__init__()
        self._sessions = sessions
        self._room = room
        self._lines: list[SessionLine] = []
        self._is_read = False
        self._was_left = False
        self._said = Run("")

    def compose(self) -> ComposeResult:
        """Lay the screen."""
        yield ModeLine(self._room)
        yield Page(self._room, self._draw_head, id="head")
        yield RowList(self._room, self._draw_line, self._draw_tail)
        yield Page(self._room, self._draw_strip, id="strip")
        yield KeyLine(self._room)

    def on_mount(self) -> None:
        """Read the list."""
        self.read()

    def on_screen_resume(self) -> None:
        """Say that this is not for the wall, and read the list again after a meeting."""
        self._room.go_private()
        if self._was_left:
            self._was_left = False
            self.read()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Open and verify only where there is a session."""
        if action in {"open", "verify"} and not self._lines:
            return False
        return super().check_action(action, parameters)

    @work
    async def read(self) -> None:
        """Read what the headers say, in a thread: a long list takes a while."""
        lines = await asyncio.to_thread(read_lines, self._sessions)
        here = self._here
        self._lines, self._is_read = lines, True
        at = next((number for number, line in enumerate(lines) if here and line.name == here.name), 0)
        self.query_one(RowList).show(len(lines), at)
        count = len(lines)
        self.query_one(ModeLine).show_right([Run("1 session" if count == 1 else f"{count} sessions")])
        self._draw_again()
        self.refresh_bindings()

    @property
    def _here(self) -> SessionLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    def _say(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        self._said = Run(inert(sentence), tone)
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def on_row_list_moved(self) -> None:
        """Show the session the cursor is on."""
        self._say("")

    def on_row_list_picked(self) -> None:
        """Open the session that was clicked."""
        self.action_open()

    @work(group="asking")
    async def action_new(self) -> None:
        """Load a file into a new session, and enter its meeting."""
        from calibrate.screens.load import LoadScreen  # noqa: PLC0415 - whoever loads nothing waits for nothing

        load = LoadScreen(self._room, self._sessions)
        await self.app.push_screen_wait(load)
        if load.opened is not None:
            self._leave_for(self.Opened(load.opened, load.opened.close))

    @work(group="asking")
    async def action_open(self) -> None:
        """Ask for the passphrase until it opens the session, or until the facilitator turns back."""
        here = self._here
        if here is None:
            return
        said = ""
        while (typed := await self.app.push_screen_wait(PassphraseScreen(self._room, here.name, said))) is not None:
            self._say(f"opening {here.name} ...", Tone.INK)
            try:
                meeting = await asyncio.to_thread(self._sessions.open, here.name, typed)
            except WrongPassphraseError:
                said = "That passphrase does not open this session. Nothing changed; try again."
            except CalibrateError as error:
                self._say(error.text, Tone.AMBER)
                return
            else:
                self._leave_for(self.Opened(meeting, meeting.close))
                return
        self._say("")

    def _leave_for(self, opened: "SessionsScreen.Opened") -> None:
        self._say("")
        self._was_left = True
        self.post_message(opened)

    @work
    async def action_verify(self) -> None:
        """Check the links and the head of the session; write nothing."""
        here = self._here
        if here is None:
            return
        self._say(f"checking {here.name} ...", Tone.INK)
        try:
            verified = await asyncio.to_thread(self._sessions.verify, here.name, None)
        except CalibrateError as error:
            self._say(error.text, Tone.AMBER)
        else:
            kept = (
                "links and head agree" if verified.has_kept_head else "links agree; this machine has kept no head yet"
            )
            events = len(verified.heads) - 1
            self._say(f"{kept}; {events} event{'' if events == 1 else 's'}; contents not opened")

    @work(group="asking")
    async def action_demo(self) -> None:
        """Open an invented company; its folder is gone when it is closed."""
        from calibrate.services.demo import demo_meeting  # noqa: PLC0415 - whoever invents nothing loads nothing

        self._say("inventing a company ...", Tone.INK)
        company = ExitStack()
        try:
            demonstration = await asyncio.to_thread(company.enter_context, demo_meeting(_DEMO_PEOPLE, _DEMO_SEED))
        except CalibrateError as error:
            self._say(error.text, Tone.AMBER)
            return
        self._leave_for(self.Opened(demonstration.meeting, company.close, at_grid=True))

    def _draw_head(self, width: int, height: int) -> list[Row]:
        return draw_head(self._room, width, height, with_columns=bool(self._lines))

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        return draw_line(self._lines[number], self._room, columns(width), here=here)

    def _draw_tail(self, width: int) -> list[Row]:
        left = columns(width).session
        lines = [("n", "load a file into a new session"), ("d", "an invented company, to try things out")]
        tail = [Row().put(left, Run(key, Tone.ACCENT, bold=True), Run(f"  {does}", Tone.DONE)) for key, does in lines]
        return [Row(), *tail] if self._lines else [*self._teaching(left), *tail]

    def _teaching(self, left: int) -> list[Row]:
        if not self._is_read:
            return [Row().put(left, Run("reading ...", Tone.SECOND)), Row()]
        return [
            Row().put(left, Run("No session on this machine yet.", bold=True)),
            Row().put(left, Run("A session is one calibration meeting over one group of people,", Tone.DONE)),
            Row().put(left, Run("in one file that only its passphrase opens.", Tone.DONE)),
            Row(),
        ]

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        del height
        tint, left = (Tone.GROUND if self._room.is_ledger else Tone.PANEL), columns(width).session
        edge = Run(self._room.glyphs.edge, Tone.ACCENT, on=tint)
        rows = [Row(tint).put(0, edge) for _ in range(3)]
        lines = [self._said._replace(text=line) for line in wrapped(self._said.text, width - left - 1) if line]
        for row, runs in zip(rows, self._strip_lines(lines), strict=False):
            row.put(left, *runs)
        return self._framed(rows, width)

    def _strip_lines(self, said: list[Run]) -> list[list[Run]]:
        """Return up to three lines: the session, what is said of it, and how it opens; a long sentence comes first."""
        here = self._here
        if here is None:
            return [[run] for run in said] or [[], [Run(_HOW_TO_LOAD, Tone.SECOND)]]
        head = [Run(here.name, Tone.ACCENT, bold=True), Run("    "), Run(here.facts(self._room.glyphs.dot))]
        middle = said or [Run(_PROMISE, Tone.SECOND)]
        if len(middle) > 2:
            return [[run] for run in middle]
        return [head, *([run] for run in middle), [Run("opens SHARED, on a page without names", Tone.DONE)]]

    def _framed(self, rows: list[Row], width: int) -> list[Row]:
        glyphs = self._room.glyphs
        if self._room.is_ledger:
            return [Row().put(0, Run(glyphs.rule * width, Tone.LINE_STRONG)), *rows]
        top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
        return [top, *rows, bottom]


_PROMISE = "links, head and contents are checked when it opens"
