"""No surprise: who was told what changed, under each manager. Never for the wall."""

from collections import Counter
from collections.abc import Awaitable, Iterable
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.private import PrivateScreen
from calibrate.screens.telling_asking import TellingAsking
from calibrate.services.meeting import Meeting
from calibrate.services.telling import carried
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.telling_lines import TellingLine, counted, telling_lines
from calibrate.widgets.telling_strip import empty_rows, said_matters, said_told, telling_strip
from calibrate.widgets.theme import Tone


class _Columns(NamedTuple):
    count_end: int
    who: int
    what: int
    kept: int
    told: int


def _columns(width: int) -> _Columns:
    if width >= 110:
        return _Columns(27, 30, 50, 89, 105)
    return _Columns(19, 21, 37, width, 67)


class TellingScreen(PrivateScreen):
    """A list with its strip. What is told is quiet; what is not is bright."""

    CSS_PATH = "telling.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "told", "told", id="telling.told", tooltip="This person was told: today, or another day"),
        Binding("n", "skip", "next not told", id="telling.skip", tooltip="On to the next who was not told"),
        Binding("y", "say", "may be said", id="telling.say", tooltip="What may be said of a lowered rating"),
        Binding("h", "thank", "thanks", id="telling.thank", tooltip="What to thank this person for"),
        Binding("u", "withdraw", "withdraw", id="telling.withdraw", tooltip="Withdraw one of these, after Enter"),
        Binding("f", "manager", "one manager", id="telling.manager", tooltip="Only one manager's people, or all"),
        Binding("z", "everybody", "everybody", id="telling.everybody", tooltip="Everybody, and back"),
        Binding("enter", "person", "person", id="telling.person", tooltip="Everything about the person", show=False),
        Binding("escape", "leave", "back", id="telling.leave", tooltip="Back to where you came from"),
    ]

    def __init__(self, meeting: Meeting, room: Room, manager: str | None = None, *, shares_performance: bool) -> None:
        """Take the session, whose people alone to show at first, and whether agreed performance is shared."""
        super().__init__(room)
        self._meeting = meeting
        self._manager = manager
        self._shares = shares_performance
        self._everybody = False
        self._today = meeting.today
        self._carried = carried(meeting, shares_performance=shares_performance)
        self._lines: list[TellingLine] = []
        self._counted: dict[str, tuple[int, int]] = {}

    def compose_private(self) -> Iterable[Widget]:
        """Yield the list and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="no surprise")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line, self._draw_tail)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Show the list, the cursor on the first who was not told."""
        self._read()
        self._show(next((line.person_id for line in self._lines if not line.is_done), None))

    def on_screen_resume(self) -> None:
        """Show what was done elsewhere."""
        self._show()

    def _read(self) -> None:
        self._today = self._meeting.today
        self._carried = carried(self._meeting, shares_performance=self._shares)
        self._lines = telling_lines(self._carried, everybody=self._everybody, manager=self._manager)
        by_manager: dict[str, list[TellingLine]] = {}
        for line in self._lines:
            by_manager.setdefault(line.manager, []).append(line)
        self._counted = {manager: counted(lines) for manager, lines in by_manager.items()}

    def _show(self, person_id: PersonId | None = None) -> None:
        """Show the lines as they are now, the cursor on a person, else on who it was on."""
        if not (self.room.is_private and self.query(RowList)):
            return
        before = self._here
        person_id = person_id or (None if before is None else before.person_id)
        self._read()
        rows = self.query_one(RowList)
        at = next((number for number, line in enumerate(self._lines) if line.person_id == person_id), rows.cursor)
        rows.show(len(self._lines), at)
        for page in self.query(Page):
            page.draw_again()

    @property
    def _here(self) -> TellingLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        self.query_one(KeyLine).say(sentence, tone)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    # Telling

    @property
    def _asking(self) -> TellingAsking:
        return TellingAsking(self.app, self._meeting, self.room, self._shares)

    @work(group="writes")
    async def action_told(self) -> None:
        """Ask when the person was told, and go on to the next who was not."""
        here = self._here
        if here is not None and await self._after(self._asking.told(here.person_id)):
            self._go_on()

    @work(group="writes")
    async def action_say(self) -> None:
        """Ask what may be said of a lowered rating."""
        here = self._here
        if here is not None:
            if not here.is_lowered and not here.says:
                self._say("Only a lowered performance rating needs a line of what may be said. h thanks them.")
                return
            await self._after(self._asking.say(here.person_id))

    @work(group="writes")
    async def action_thank(self) -> None:
        """Ask what to thank the person for."""
        here = self._here
        if here is not None:
            await self._after(self._asking.thank(here.person_id))

    @work(group="writes")
    async def action_withdraw(self) -> None:
        """Ask which of what is kept of the person is withdrawn."""
        here = self._here
        if here is not None:
            await self._after(self._asking.withdraw(here.person_id))

    async def _after(self, asked: Awaitable[str | None]) -> bool:
        """Show what an answer led to, and say it; tell whether anything was said."""
        said = await asked
        if said is None or not self.room.is_private:
            return False
        self._show()
        self._say(said, Tone.DONE)
        return True

    def action_skip(self) -> None:
        """Go on to the next who was not told, from the top again after the last."""
        if not self._go_on():
            self._say("Everybody here was told.", Tone.DONE)

    def _go_on(self) -> bool:
        cursor = self.query_one(RowList).cursor
        after = [*range(cursor + 1, len(self._lines)), *range(cursor)]
        found = next((number for number in after if not self._lines[number].is_done), None)
        if found is not None:
            self._show(self._lines[found].person_id)
        return found is not None

    # Whose

    @work(group="asking")
    async def action_manager(self) -> None:
        """Show only one manager's people, or everybody's again."""
        if self._manager is None:
            counts = Counter(line.manager for line in self._lines if line.manager)
            values = sorted(counts, key=folded)
            if not values:
                self._say("None of these people has a manager in the file.")
                return
            picks = [self._pick(value) for value in values]
            picked = await self.app.push_screen_wait(PickScreen(self.room, "Show only", picks, always_private=True))
            self._manager = None if picked is None else values[picked]
        else:
            self._manager = None
        self._show()

    def _pick(self, manager: str) -> Pick:
        told, people = self._counted[manager]
        return Pick("manager", manager, partial(self.room.other_name, manager), f"{told} of {people} told")

    def action_everybody(self) -> None:
        """Show everybody, or those alone of whom something changed."""
        self._everybody = not self._everybody
        self._show()

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_person()

    def action_person(self) -> None:
        """Show everything about the person."""
        here = self._here
        if here is not None:
            from calibrate.screens.person import PersonScreen  # noqa: PLC0415 - whoever opens nobody waits for nothing

            order = [line.person_id for line in self._lines]
            self.app.push_screen(PersonScreen(self._meeting, self.room, here.person_id, order))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    # Drawing

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        at = _columns(width)
        told, people = counted(self._lines)
        head = Row().put(2, Run("No surprise", bold=True), Run(f"   {told} of {people} told", bold=told < people))
        needed = sum(line.needs_words for line in self._lines)
        if needed:
            said = "1 lowered rating waits for words" if needed == 1 else f"{needed} lowered ratings wait for words"
            head.add(Run(said, Tone.AMBER, bold=True), after=3)
        if self._manager is not None:
            only = Run(f"only: manager {self.room.other_name(self._manager)}", Tone.AMBER, bold=True)
            head.put_cut(head.end + 3, width - 1, self.room.glyphs.cut, only)
        names = Row().put(2, Run("manager", Tone.SECOND)).put_right(at.count_end, Run("told", Tone.SECOND))
        names.put(at.who, Run("who", Tone.SECOND)).put(at.what, Run("what changed", Tone.SECOND))
        if at.kept < width:
            names.put(at.kept, Run("kept", Tone.SECOND))
        names.put(at.told, Run("told on", Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), head, Row(), names, rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        line, at, mark = self._lines[number], _columns(width), self.room.glyphs.cut
        row = Row(Tone.HERE if here else Tone.GROUND)
        if number == 0 or self._lines[number - 1].manager != line.manager:
            self._put_manager(row, line.manager, at)
        lit = Tone.ACCENT if here else Tone.DONE if line.is_done else Tone.INK
        name = Run(self.room.name(self._meeting.population, line.person_id), lit, bold=here)
        row.put_cut(at.who, at.what - 1, mark, name)
        column, end = at.what, min(at.kept, at.told - 9 if line.needs_words else at.told) - 1
        for text, is_new in said_matters(line, shared=self._shares, is_narrow=at.kept == width):
            tone = Tone.INK if is_new else Tone.SECOND
            row.put_cut(column, end, mark, Run(text, tone))
            column = min(end, row.end + 2)
        self._put_kept(row, line, at, width)
        return row.put(at.told, said_told(line, self.room, self._today))

    def _put_manager(self, row: Row, manager: str, at: _Columns) -> None:
        told, people = self._counted[manager]
        count = f"{told} of {people}" if people else ""
        shown = self.room.other_name(manager) if manager else "no manager"
        end = at.count_end - len(count) - 1
        row.put_cut(2, end, self.room.glyphs.cut, Run(shown, Tone.SECOND if told == people else Tone.INK))
        row.put_right(at.count_end, Run(count, Tone.SECOND))

    def _put_kept(self, row: Row, line: TellingLine, at: _Columns, width: int) -> None:
        if line.needs_words:
            row.put(min(at.kept, at.told - 8), Run("y words", Tone.AMBER, bold=True))
        elif at.kept < width:
            kept = [*(["words"] if line.says else []), *(["thanks"] if line.thanks else [])]
            row.put(at.kept, Run(", ".join(kept), Tone.SECOND))

    def _draw_tail(self, width: int) -> list[Row]:
        return [] if self._lines else empty_rows(width, is_only=self._manager is not None)

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        return telling_strip(self._here, self._carried, self.room, self._today, width, height)
