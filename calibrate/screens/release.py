"""Release: where to, what it carries, who was not told, and what has to be said in other words. Never for the wall."""

import asyncio
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.domain.leak import Leak
from calibrate.errors import CalibrateError
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.private import PrivateScreen
from calibrate.screens.release_asking import ReleaseAsking
from calibrate.screens.released import ReleasedScreen
from calibrate.screens.telling import TellingScreen
from calibrate.screens.words import WordsScreen
from calibrate.services.meeting import Meeting
from calibrate.services.outlook import Outlook, outlook
from calibrate.services.release import Release, ReleaseRequest, release
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

_OPEN = "The session is not sealed. s on the grid seals it: what is released does not change any more."


class _Columns(NamedTuple):
    what: int
    where: int
    words: int


def _columns(width: int) -> _Columns:
    return _Columns(22, 48, 76) if width >= 110 else _Columns(20, 40, 56)


class ReleaseScreen(PrivateScreen):
    """A list of what is to be settled first, and one key that releases."""

    CSS_PATH = "release.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", id="release.open", tooltip="Change the place, or go where this is settled"),
        Binding("ctrl+s", "release", "release", id="release.release", tooltip="Release, once Enter says so"),
        Binding("escape", "leave", "back", id="release.leave", tooltip="Release nothing"),
    ]

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
        self._meeting = meeting
        self._home = home
        self._confidential = confidential
        self._shares = shares_performance
        self._places = {
            Place.STORE: str(home / f"{meeting.session}-visible.duckdb"),
            Place.PAGES: str(home / f"{meeting.session}-pages"),
        }
        self._outlook: Outlook | None = None
        self._lines: list[ReleaseLine] = []
        self._working: Working | None = None
        self._is_releasing = False

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="release")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Read every text, and show what is in the way."""
        self._show()

    def on_screen_resume(self) -> None:
        """Look again: what is settled elsewhere is in nobody's way any more."""
        if self.room.is_private and not self._is_releasing:
            self._look_again()

    @work(group="writes")
    async def _look_again(self) -> None:
        await self._look()

    async def _look(self) -> Outlook:
        """Return the release as it would go now, and show it."""
        told = Working("reading every text")
        timer = self.set_interval(1 / TICKS, partial(told.tick, self._show_working))
        try:
            seen = await asyncio.to_thread(outlook, self._meeting, shares_performance=self._shares, told=told)
        finally:
            timer.stop()
            self._working = None
        self._outlook = seen
        self._show()
        return seen

    def _show_working(self, working: Working) -> None:
        self._working = working
        for page in self.query("#strip").results(Page):
            page.draw_again()

    def _show(self) -> None:
        if not (self.room.is_private and self.query(RowList)):
            return
        self._lines = release_lines(self._outlook, self._meeting.population)
        rows = self.query_one(RowList)
        rows.show(len(self._lines), rows.cursor)
        for page in self.query(Page):
            page.draw_again()

    @property
    def _here(self) -> ReleaseLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        for line in self.query(KeyLine):
            line.say(inert(sentence), tone)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_open()

    # Settling

    @work(group="writes")
    async def action_open(self) -> None:
        """Change where files go, or go to where this line is settled."""
        here, asking = self._here, ReleaseAsking(self.app, self._meeting, self.room, self._shares)
        if here is None:
            return
        if here.place is not None:
            changed = await asking.place(here.place, self._places[here.place])
            if changed is not None:
                self._places[here.place] = changed
                self._show()
        elif here.section is Section.UNTOLD:
            await self._go_telling(here.manager or None)
        elif here.finding is not None:
            self._say_done(await asking.reword(here.finding.leak))
        elif here.person_id is not None:
            self._say_done(await asking.say(here.person_id))

    async def _go_telling(self, manager: str | None) -> None:
        screen = TellingScreen(self._meeting, self.room, manager, shares_performance=self._shares)
        await self.app.push_screen(screen)

    def _say_done(self, said: str | None) -> None:
        if said is not None:
            self._say(said, Tone.DONE)

    # Releasing

    @work(group="writes")
    async def action_release(self) -> None:
        """Release, if nothing is in its way: asked once, and with a reason where somebody was not told."""
        self._is_releasing = True
        try:
            await self._settle_and_release()
        finally:
            self._is_releasing = False

    async def _settle_and_release(self) -> None:
        seen = await self._look()
        if not self._is_clear(seen):
            return
        because = await self._because(seen.late) if seen.late else ""
        if because is None or not self.room.is_private:
            return
        request = self._request(because)
        if request is not None and await self._is_sure(request, seen):
            await self._make(request)

    def _is_clear(self, seen: Outlook) -> bool:
        """Tell whether nothing is in its way; else say what, the cursor on it."""
        if not seen.is_sealed:
            self._say(_OPEN)
        elif seen.findings:
            self._go_to(Section.LEAKS)
            self._say("Nothing is released while a text would tell too much. enter opens it at that field.")
        elif seen.unsaid:
            self._go_to(Section.UNSAID)
            self._say("A lowered rating is shared without a line of what may be said. enter asks for it.")
        return seen.is_clear

    def _go_to(self, section: Section) -> None:
        at = next((number for number, line in enumerate(self._lines) if line.section is section), 0)
        for rows in self.query(RowList):
            rows.show(len(self._lines), at)
        for page in self.query(Page):
            page.draw_again()

    async def _because(self, late: int) -> str | None:
        who = "1 person has" if late == 1 else f"{late} people have"
        return await self.app.push_screen_wait(
            WordsScreen(
                self.room,
                f"{who} not been told. Why is it released all the same?",
                "The reason is recorded. esc: have them told first.",
                private=True,
            )
        )

    def _request(self, because: str) -> ReleaseRequest | None:
        store, pages = (self._places[place].strip() for place in Place)
        if not store:
            self._say("Still needed: a file for the visible store.")
            return None
        return ReleaseRequest(
            store=Path(store).expanduser(),
            confidential=self._confidential,
            sheets=Path(pages).expanduser() if pages else None,
            untold=bool(because),
            because=because or None,
            replace=self._stands_already(Path(store).expanduser(), Path(pages).expanduser() if pages else None),
            shares_performance=self._shares,
        )

    def _stands_already(self, store: Path, pages: Path | None) -> bool:
        try:
            return store.is_file() or (pages is not None and pages.is_dir() and any(pages.iterdir()))
        except OSError:
            return False  # The release itself says what is wrong with the place.

    async def _is_sure(self, request: ReleaseRequest, seen: Outlook) -> bool:
        replaced = "What stands there is replaced: " if request.replace else ""
        sentence = f"Release to {request.store}?"
        detail = f"{replaced}{said_carries(seen.carries, shares_performance=self._shares)}."
        asked = ConfirmScreen(self.room, sentence, detail)
        return await self.app.push_screen_wait(asked)

    async def _make(self, request: ReleaseRequest) -> None:
        told = Working("releasing")
        self._show_working(told)
        timer = self.set_interval(1 / TICKS, partial(told.tick, self._show_working))
        try:
            done = await asyncio.to_thread(release, self._meeting, request, told)
        except CalibrateError as error:
            self._working = None
            self._show()
            self._say(error.text)
            return
        finally:
            timer.stop()
            self._working = None
        await self._show_done(request, done)

    async def _show_done(self, request: ReleaseRequest, done: Release) -> None:
        self._show()
        if self.room.is_private:
            title = session_title(self._meeting.session, self._meeting.cycle)
            await self.app.push_screen(ReleasedScreen(self.room, title, done, request.store, request.sheets))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    # Drawing

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        head, carries = Row().put(2, Run("Release", bold=True)), Row()
        if self._outlook is None:
            head.add(Run("reading every text ...", Tone.SECOND), after=3)
        else:
            for run in standing_runs(self._outlook):
                head.add(run, after=3)
            said = said_carries(self._outlook.carries, shares_performance=self._shares)
            carries.put_cut(2, width - 1, self.room.glyphs.cut, Run(f"It carries {said}.", Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), head, carries, Row(), rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        line, at, mark = self._lines[number], _columns(width), self.room.glyphs.cut
        row = Row(Tone.HERE if here else Tone.GROUND)
        if number == 0 or self._lines[number - 1].section is not line.section:
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
            return self.room.name(self._meeting.population, line.person_id)
        return self.room.other_name(line.manager) if line.manager else "no manager"

    def _where(self, line: ReleaseLine) -> str:
        if line.place is not None:
            path = self._places[line.place]
            return inert(path.replace(str(self._home), "~", 1)) if path else "none"
        if line.section is Section.UNTOLD:
            return "1 person not told" if line.people == 1 else f"{line.people} people not told"
        return "a lowered rating: what may be said?"

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        here = self._here
        place = self._places[here.place] if here is not None and here.place is not None else ""
        rows = release_strip(here, self._outlook, place, self._meeting.population, self.room, width, height)
        if self._working is not None:
            tint = Tone.GROUND if self.room.is_ledger else Tone.PANEL
            shown = [*self._working.draw(self.room, width, ground=tint), *(Row(tint) for _ in range(height))]
            rows[1:-1] = shown[: height - 2]
        return rows
