"""Where a load goes: the new session's name, its cycle, and the passphrase twice."""

import asyncio
import re
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.domain.watching import Watcher
from calibrate.errors import CalibrateError
from calibrate.screens.sheet import Sheet
from calibrate.services.loading import Draft, accept, cycle_of
from calibrate.services.meeting import Meeting
from calibrate.services.passphrase import CANNOT_BE_RECOVERED, MINIMUM_LENGTH
from calibrate.services.sessions import Sessions
from calibrate.widgets.cells import wrapped
from calibrate.widgets.load_share import TICKS, Working
from calibrate.widgets.load_sum import counted
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LABELS = {"name": "session", "cycle": "cycle", "secret": "passphrase", "again": "once more"}
_LONGEST = 60
_DIFFER = "These two differ: type the passphrase once more."
_QUIET = f"At least {MINIMUM_LENGTH} characters; four unrelated words are good. {CANNOT_BE_RECOVERED}"


def suggested_name(file: Path, sessions: Sessions) -> str:
    """Return a free session name made of a file's."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", file.stem).strip("-._")[:_LONGEST].strip("-._") or "session"
    tries = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next((one for one in tries if not sessions.exists(one)), name)


class LoadSessionScreen(Sheet[Meeting | None]):
    """Asks for what a new session needs and writes it; its answer is the open meeting."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "load.tcss"]
    shareable: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "next, then write", id="session.write", tooltip="The next field", priority=True),
        Binding("tab", "app.focus_next", "next field", id="session.next", tooltip="The next field"),
        Binding("escape", "leave", "back to the report", id="session.leave", tooltip="Back; nothing is written"),
    ]

    def __init__(self, room: Room, sessions: Sessions, draft: Draft, *, leave_out_refused: bool) -> None:
        """Take where sessions are, and what is to be written."""
        super().__init__(room, always_private=True)
        self._sessions = sessions
        self._draft = draft
        self._leave_out_refused = leave_out_refused
        self._said = ""
        self._writing: Working | None = None

    def compose_sheet(self) -> list[Widget]:
        """Return the fields."""
        begun = {
            "name": suggested_name(self._draft.files[0], self._sessions),
            "cycle": cycle_of(self._sessions.clock()),
            "secret": "",
            "again": "",
        }
        return [
            Page(self.room, self._draw_head, ground=Tone.HERE, id="session-head"),
            *(self._field(name, begun[name]) for name in _LABELS),
            Page(self.room, self._draw_foot, ground=Tone.HERE, id="session-foot"),
        ]

    def _field(self, name: str, begun: str) -> Widget:
        label = Run(_LABELS[name], Tone.SECOND)
        return Horizontal(
            Page(self.room, lambda *_: [Row(Tone.HERE).put(0, label)], ground=Tone.HERE, id=f"session-label-{name}"),
            Input(
                begun, compact=True, id=f"session-{name}", password=name in {"secret", "again"}, select_on_focus=False
            ),
            classes="field",
        )

    def on_mount(self) -> None:
        """Begin at the session's name."""
        self._input("name").focus()

    def _input(self, name: str) -> Input:
        return self.query_one(f"#session-{name}", Input)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        people = counted(self._draft.report.people, "person", "people")
        row = Row(Tone.HERE).put(0, Run(self.room.glyphs.edge, Tone.ACCENT))
        row.put_cut(2, width - 1, self.room.glyphs.cut, Run(f"A new session for {people}", bold=True))
        return [Row(Tone.HERE), row, Row(Tone.HERE)]

    def _draw_foot(self, width: int, height: int) -> list[Row]:
        del height
        if self._writing is not None:
            return [Row(Tone.HERE), *self._writing.draw(self.room, width, ground=Tone.HERE)]
        said = Run(inert(self._said), Tone.AMBER, bold=True) if self._said else Run(_QUIET, Tone.SECOND)
        lines = wrapped(said.text, width - 4)[:2]
        return [Row(Tone.HERE), *(Row(Tone.HERE).put(2, said._replace(text=line)) for line in lines)]

    @on(Input.Changed)
    def _changed(self) -> None:
        self._say("")

    def _show(self, working: Working) -> None:
        self._writing = working
        self._say("")

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self.query_one("#session-foot", Page).draw_again()

    def action_write(self) -> None:
        """Go to the next field that is still needed; with none left, write."""
        if self._writing is not None:
            return
        missing = self._missing()
        if missing is None:
            self._write(*(self._input(name).value.strip() for name in ("name", "cycle")), self._input("secret").value)
            return
        name, sentence = missing
        field = self._input(name)
        if field.has_focus or name != "secret":
            self._say(sentence)
        field.focus()

    def _missing(self) -> tuple[str, str] | None:
        """Return the first field that will not do, and what it needs."""
        values = {name: self._input(name).value for name in _LABELS}
        if not values["name"].strip():
            return "name", "Still needed: a name for the session."
        problem = self._name_problem(values["name"].strip())
        if problem:
            return "name", problem
        if len(values["secret"]) < MINIMUM_LENGTH:
            return "secret", f"At least {MINIMUM_LENGTH} characters. Four unrelated words are good."
        if values["again"] != values["secret"]:
            return "again", _DIFFER if values["again"] else "Type it once more."
        return None

    def _name_problem(self, name: str) -> str:
        try:
            is_taken = self._sessions.exists(name)
        except CalibrateError as error:
            return error.text
        return "A session of that name is there. Open it, then g and load, to load into it again." if is_taken else ""

    @work(group="writes")
    async def _write(self, name: str, cycle: str, secret: str) -> None:
        writing = Working("writing and sealing the session")
        self._show(writing)
        timer = self.set_interval(1 / TICKS, partial(writing.tick, self._show))
        try:
            meeting = await asyncio.to_thread(self._made, name, cycle, secret, writing)
        except CalibrateError as error:
            self._writing = None
            self._say(error.text)
        else:
            self.dismiss(meeting)
        finally:
            timer.stop()

    def _made(self, name: str, cycle: str, secret: str, told: Watcher) -> Meeting:
        """Write the session, then open it."""
        out = self._leave_out_refused
        accept(self._sessions, self._draft, name, secret, cycle=cycle or None, leave_out_refused=out, told=told)
        return self._sessions.open(name, secret)

    def action_leave(self) -> None:
        """Back to the report; what is being written already is written to its end."""
        if self._writing is None:
            self.dismiss(None)
