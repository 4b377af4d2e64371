"""Loading: a file by its path or from a short list, then its report, then into a session."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from calibrate.domain.inert import inert
from calibrate.domain.watching import Watcher
from calibrate.errors import CalibrateError, HeadNotSavedError, SealedError
from calibrate.screens.load_changes import LoadChangesScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.screens.load_session import LoadSessionScreen
from calibrate.screens.private import PrivateScreen
from calibrate.services.load_rules import check_takes_a_load
from calibrate.services.loading import Draft, accept_into, changes_in_meeting, read_draft
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.cells import wrapped
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_changes import done_sentence
from calibrate.widgets.load_lines import head, lit, more, window
from calibrate.widgets.load_offers import draw_offer, said_files
from calibrate.widgets.load_paths import Offer, completed, completions, likely_files, typed_paths
from calibrate.widgets.load_share import TICKS, Working
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_WHAT = "CSV, TSV, Excel or Parquet, one person a row; or several files that belong together"
_HOW = "Type a path, paste it, or drag the file here. The file itself is only read."
_WIDE = 100


class LoadScreen(PrivateScreen):
    """Asks for a file, shows its report, and loads it: into a new session, or into the one that is open.

    Attributes:
        opened: The meeting of the new session, if one was made.
        done: What was done to the open session, in a sentence; blank if nothing was.
    """

    CSS_PATH = "load.tcss"
    AUTO_FOCUS = "#load-path"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "read it", id="path.read", tooltip="Read the file; nothing is written", priority=True),
        Binding("tab", "complete", "complete", id="path.complete", tooltip="Complete the path", priority=True),
        Binding("up", "step(-1)", "choose", id="path.up", tooltip="The file above", key_display="↑↓", priority=True),
        Binding("down", "step(1)", "choose", id="path.down", tooltip="The file below", show=False, priority=True),
        Binding("escape", "leave", "back", id="path.leave", tooltip="Back; nothing is changed"),
    ]

    def __init__(
        self, room: Room, sessions: Sessions, meeting: Meeting | None = None, folders: Sequence[Path] | None = None
    ) -> None:
        """Take where a load goes.

        Args:
            room: What may be seen now.
            sessions: The sessions of this machine.
            meeting: The session to load into again; a new one is made without.
            folders: Where likely files are looked for; here and in Downloads, if not given.
        """
        super().__init__(room)
        self._sessions = sessions
        self._meeting = meeting
        self._folders = tuple(folders) if folders is not None else (Path.cwd(), Path.home() / "Downloads")
        self._naming = sessions.settings.naming if meeting is None else meeting.naming
        self._offers: list[Offer] = []
        self._at = -1
        self._refusal = _refusal(meeting)
        self._said = Run("")
        self._working: Working | None = None
        self._path = ""
        self._reading = 0
        self.opened: Meeting | None = None
        self.done = ""

    def compose_private(self) -> Iterable[Widget]:
        """Lay the page."""
        yield ModeLine(self.room, screen="load")
        yield Page(self.room, self._draw_head, id="load-head")
        if self._refusal:
            yield KeyLine(self.room)
            return
        yield Input(self._path, compact=True, id="load-path", select_on_focus=False)
        yield Page(self.room, self._draw_said, id="load-said")
        yield Page(self.room, self._draw_files, id="load-files")
        yield KeyLine(self.room, right="")

    def on_mount(self) -> None:
        """Look for likely files."""
        super().on_mount()
        self._look("")

    def _room_changed(self) -> None:
        """Empty the page where others look on; lay it again for a report above that has come back."""
        super()._room_changed()
        if self.room.is_private and not self._has_left:
            self.refresh(recompose=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Read nothing for a session that takes no load."""
        if self._refusal and action in {"read", "complete", "step"}:
            return False
        return super().check_action(action, parameters)

    # The path

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if event.value != self._path:
            self._said, self._at, self._path = Run(""), -1, event.value
        self._look(event.value)

    @work(group="looking", exclusive=True)
    async def _look(self, typed: str) -> None:
        """Find what could be meant, in a thread: a folder on a network takes its time."""
        folders = self._folders
        found = await asyncio.to_thread(lambda: completions(typed) if typed.strip() else likely_files(folders))
        self._offers = found
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def action_complete(self) -> None:
        """Complete the path as far as there is one way to go."""
        field = self.query_one(Input)
        if not field.value.strip() and self._offers:
            field.value = str(self._offers[max(0, self._at)].path)
        else:
            field.value = completed(field.value, self._offers)
        field.cursor_position = len(field.value)

    def action_step(self, step: int) -> None:
        """Choose a file of the list; above the first is the path itself."""
        self._at = max(-1, min(len(self._offers) - 1, self._at + step))
        self._draw_again()

    def _files(self) -> tuple[Path, ...]:
        if self._at >= 0:
            return (self._offers[self._at].path,)
        return typed_paths(self.query_one(Input).value)

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        if not self.room.is_private:
            return []
        title = "Load a file into a new session" if self._meeting is None else "Load again into this session"
        row = Row().put(2, Run(title, bold=True))
        if width >= _WIDE:
            row.put_cut(row.end + 3, width - 1, self.room.glyphs.cut, Run(_WHAT, Tone.SECOND))
        how = Run(self._refusal, Tone.AMBER) if self._refusal else Run(_HOW, Tone.SECOND)
        return [Row(), row, *(Row().put(2, how._replace(text=line)) for line in wrapped(how.text, width - 4)), Row()]

    def _draw_said(self, width: int, height: int) -> list[Row]:
        if self._working is not None:
            return self._working.draw(self.room, width)
        lines = wrapped(self._said.text, width - 4)[:height]
        return [Row().put(2, self._said._replace(text=line)) for line in lines]

    def _draw_files(self, width: int, height: int) -> list[Row]:
        if not self._offers:
            return []
        is_typed = bool(self.query_one(Input).value.strip())
        rows = head(self.room, "Goes on with" if is_typed else "Likely files", f"{len(self._offers):,}", width - 2)
        shown = window(len(self._offers), self._at, height - len(rows) - 1)
        for number in shown:
            row = draw_offer(self._offers[number], self.room, width, is_here=number == self._at)
            rows.append(lit(row, self.room, width) if number == self._at else row)
        return [*rows, *more(self.room, shown, len(self._offers))]

    # Reading

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        self._said, self._working = Run(inert(sentence), tone), None
        self._draw_again()

    def action_read(self) -> None:
        """Read the file, or go into the folder."""
        files = self._files()
        if len(files) == 1 and files[0].is_dir():
            field = self.query_one(Input)
            field.value = f"{files[0]}/"
            field.cursor_position = len(field.value)
        elif files:
            self._read(files)
        else:
            self._say("Still needed: a file. Type or paste its path, or choose one below.")

    @work(group="reading", exclusive=True)
    async def _read(self, files: tuple[Path, ...]) -> None:
        self._reading += 1
        turn = self._reading
        try:
            reading = Working(f"reading {said_files(files)}", "esc turns back")
            with self._at_work(reading, partial(self._show_reading, turn)) as told:
                draft = await asyncio.to_thread(_read_whole, self._sessions, files, told)
        except CalibrateError as error:
            self._say(error.text)
            return
        if turn != self._reading or not self.room.is_private:
            return
        if draft.report.fault is not None:
            self._say(f"{Path(draft.report.fault.file).name}: {draft.report.fault.text}")
            return
        self._say("")
        into = self._into_new if self._meeting is None else self._into_meeting
        await self.app.push_screen_wait(LoadReportScreen(self.room, draft, self._naming, into))
        if self.opened is not None or self.done:
            self.dismiss(None)

    @contextmanager
    def _at_work(self, working: Working, shows: Callable[[Working], object]) -> Iterator[Working]:
        """Show, several times a second, how far work in a thread is; it is told the share that is done."""
        shows(working)
        timer = self.set_interval(1 / TICKS, partial(working.tick, shows))
        try:
            yield working
        finally:
            timer.stop()

    def _show_reading(self, turn: int, working: Working) -> None:
        if turn == self._reading:
            self._working = working
            self._draw_again()

    def _show_writing(self, working: Working) -> None:
        """Show it in the place of the report's keys."""
        for line in self.app.screen.query(KeyLine):
            line.say(working.line, Tone.INK)

    async def _into_new(self, draft: Draft, leave_out_refused: bool) -> bool:  # noqa: FBT001 - the report calls it
        asked = LoadSessionScreen(self.room, self._sessions, draft, leave_out_refused=leave_out_refused)
        self.opened = await self.app.push_screen_wait(asked)
        return self.opened is not None

    async def _into_meeting(self, draft: Draft, leave_out_refused: bool) -> bool:  # noqa: FBT001 - as above
        meeting = self._meeting
        if meeting is None:
            return False
        changes = await asyncio.to_thread(changes_in_meeting, meeting, draft)
        if changes is None:
            return False
        asked = LoadChangesScreen(self.room, changes, meeting.naming)
        await self.app.push_screen_wait(asked)
        if not asked.wants_load:
            return False
        try:
            with self._at_work(Working("writing and sealing"), self._show_writing) as told:
                await asyncio.to_thread(accept_into, meeting, draft, leave_out_refused=leave_out_refused, told=told)
        except HeadNotSavedError as error:
            self.done = error.text
            return True
        except CalibrateError as error:
            for line in self.app.screen.query(KeyLine):
                line.say(inert(error.text))
            return False
        self.done = done_sentence(changes)
        return True

    def action_leave(self) -> None:
        """Turn back from reading; else leave. Nothing is changed."""
        if any(worker.group == "reading" and worker.is_running for worker in self.workers):
            self._reading += 1
            self._say("")
            return
        self.dismiss(None)


def _refusal(meeting: Meeting | None) -> str:
    """Return why a session takes no load; blank where it takes one."""
    try:
        if meeting is not None:
            check_takes_a_load(meeting)
    except SealedError as error:
        return error.text
    return ""


def _read_whole(sessions: Sessions, files: tuple[Path, ...], told: Watcher) -> Draft:
    draft = read_draft(sessions, files, told=told)
    if draft.report.fault is None:
        _ = draft.asked, draft.refused
    return draft
