"""The part of the release that looks: every text read in a thread, where it goes, and what is in its way."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual import on, work
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.domain.leak import Leak
from calibrate.screens.private import PrivateScreen
from calibrate.services.meeting import Meeting
from calibrate.services.outlook import Outlook, outlook
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_share import TICKS, Working
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.release_lines import Place, ReleaseLine, Section, release_lines
from calibrate.widgets.release_strip import release_strip, said_carries, standing_runs
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone


class _Columns(NamedTuple):
    what: int
    where: int
    words: int


def _columns(width: int) -> _Columns:
    return _Columns(22, 48, 76) if width >= 110 else _Columns(20, 36, 57)


class ReleaseView(PrivateScreen):
    """A release as it would go now, and the work on it as it goes on."""

    CSS_PATH = "release.tcss"

    def __init__(
        self, meeting: Meeting, room: Room, home: Path, confidential: Path, *, shares_performance: bool
    ) -> None:
        """Take what is released.

        Args:
            meeting: The open session.
            room: What may be seen now.
            home: Where the files that are filled in lie.
            confidential: Where the vaults are: nothing is released to there.
            shares_performance: Whether agreed performance is shared.
        """
        super().__init__(room)
        self.meeting = meeting
        self._home = home
        self._confidential = confidential
        self.shares_performance = shares_performance
        self.places = {
            Place.STORE: str(home / f"{meeting.session}-visible.duckdb"),
            Place.PAGES: str(home / f"{meeting.session}-pages"),
        }
        self._outlook: Outlook | None = None
        self.lines: list[ReleaseLine] = []
        self._working: Working | None = None
        self.is_releasing = False
        self._looks = 0

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list and its strip."""
        title = session_title(self.meeting.session, self.meeting.cycle)
        yield ModeLine(self.room, title=title, screen="release")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Read every text, and show what is in the way."""
        self.show()

    def on_screen_resume(self) -> None:
        """Look again: what is settled elsewhere is in nobody's way any more."""
        if self.room.is_private and not self.is_releasing:
            self._look_again()

    @work(group="writes")
    async def _look_again(self) -> None:
        await self.look()

    async def look(self) -> Outlook:
        """Return the release as it would go now, and show it."""
        self._looks += 1
        look = self._looks
        with self.at_work("reading every text") as told:
            seen = await asyncio.to_thread(outlook, self.meeting, shares_performance=self.shares_performance, told=told)
        if look == self._looks:  # What was read before something was reworded is not shown after it.
            self._outlook = seen
            self.show()
        return seen

    @contextmanager
    def at_work(self, what: str) -> Iterator[Working]:
        """Show, several times a second, how far work in a thread is; it is told the share that is done."""
        told = Working(what)
        timer = self.set_interval(1 / TICKS, partial(told.tick, self._show_working))
        try:
            yield told
        finally:
            timer.stop()
            self._working = None

    def _show_working(self, working: Working) -> None:
        self._working = working
        for page in self.query("#strip").results(Page):
            page.draw_again()

    def show(self, section: Section | None = None) -> None:
        """Show the lines as they are now, the cursor on the first of a section, else where it was."""
        if not (self.room.is_private and self.query(RowList)):
            return
        self.lines = release_lines(self._outlook, self.meeting.population)
        rows = self.query_one(RowList)
        at = (number for number, line in enumerate(self.lines) if line.section is section)
        rows.show(len(self.lines), next(at, rows.cursor))
        for page in self.query(Page):
            page.draw_again()

    @property
    def here(self) -> ReleaseLine | None:
        """The line under the cursor."""
        cursor = self.query_one(RowList).cursor
        return self.lines[cursor] if cursor < len(self.lines) else None

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Say something in the place of the keys."""
        for line in self.query(KeyLine):
            line.say(inert(sentence), tone)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    # Drawing

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        head, carries = Row().put(2, Run("Release", bold=True)), Row()
        if self._outlook is None:
            head.add(Run("reading every text ...", Tone.SECOND), after=3)
        else:
            for run in standing_runs(self._outlook):
                head.add(run, after=3)
            said = said_carries(self._outlook.carries, shares_performance=self.shares_performance)
            carries.put_cut(2, width - 1, self.room.glyphs.cut, Run(f"It carries {said}.", Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), head, carries, Row(), rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        line, at, mark = self.lines[number], _columns(width), self.room.glyphs.cut
        row = Row(Tone.HERE if here else Tone.GROUND)
        if number == 0 or self.lines[number - 1].section is not line.section:
            row.put_cut(2, at.what - 1, mark, Run(line.section.value, Tone.SECOND))
        lit = Run(self._what(line), Tone.ACCENT if here else Tone.INK, bold=here)
        row.put_cut(at.what, at.where - 1, mark, lit)
        if line.finding is None:
            return row.put_cut(at.where, width - 1, mark, Run(self._where(line), Tone.DONE))
        self._put_leak(row, line.finding.leak, at, width)
        return row

    def _put_leak(self, row: Row, leak: Leak, at: _Columns, width: int) -> None:
        mark, (opened, closed) = self.room.glyphs.cut, self.room.glyphs.quotes
        row.put_cut(at.where, at.words - 1, mark, Run(inert(leak.field), Tone.DONE))
        words = f"{opened}{inert(leak.words)}{closed} {leak.kind.value}" if self.room.shows_words else leak.kind.value
        row.put_cut(at.words, width - 1, mark, Run(words, Tone.AMBER))

    def _what(self, line: ReleaseLine) -> str:
        if line.place is not None:
            return line.place.value
        if line.person_id is not None:
            return self.room.name(self.meeting.population, line.person_id)
        return self.room.other_name(line.manager) if line.manager else "no manager"

    def _where(self, line: ReleaseLine) -> str:
        if line.place is not None:
            path = self.places[line.place]
            return inert(path.replace(str(self._home), "~", 1)) if path else "none"
        if line.section is Section.UNTOLD:
            return "1 person not told" if line.people == 1 else f"{line.people} people not told"
        return "a lowered rating: what may be said?"

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        here = self.here
        place = self.places[here.place] if here is not None and here.place is not None else ""
        rows = release_strip(here, self._outlook, place, self.meeting.population, self.room, width, height)
        if self._working is not None:
            tint = Tone.GROUND if self.room.is_ledger else Tone.PANEL
            shown = [*self._working.draw(self.room, width, ground=tint), *(Row(tint) for _ in range(height))]
            rows[1:-1] = shown[: height - 2]
        return rows
