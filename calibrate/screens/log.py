"""Every decision, in order. Never for the wall."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar, NamedTuple

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.folded import folded
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.private import PrivateScreen
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped_inert
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.log_lines import LogLine, log_lines
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.moments import said_hour
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone


class _Columns(NamedTuple):
    number_end: int
    kind: int
    who: int
    change: int
    words: int


def _columns(width: int) -> _Columns:
    return _Columns(13, 15, 26, 47, 82) if width >= 110 else _Columns(12, 14, 25, 44, 80)


class LogScreen(PrivateScreen):
    """The log as a table; the strip shows the line under the cursor in full."""

    CSS_PATH = "log.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f", "filter", "only this person", id="log.filter", tooltip="Only the person on this line; again: everybody"
        ),
        Binding("m", "manager", "one manager", id="log.manager", tooltip="Only one manager's people; again: everybody"),
        Binding("k", "kind", "one kind", id="log.kind", tooltip="Only one kind of event; again: every kind"),
        Binding("escape", "leave", "grid", id="log.grid", tooltip="Back to the grid"),
    ]

    def __init__(self, meeting: Meeting, room: Room, person_id: PersonId | None = None) -> None:
        """Take the session, and whose lines alone to show at first."""
        super().__init__(room)
        self._meeting = meeting
        self._only = person_id
        self._manager: str | None = None
        self._kind: str | None = None
        self._lines: list[LogLine] = []

    def compose_private(self) -> Iterable[Widget]:
        """Yield the table and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="log")
        yield Page(self.room, self._draw_head, id="head")
        yield RowList(self.room, self._draw_line)
        yield Page(self.room, self._draw_strip, id="strip")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Show the log from its end."""
        if self.room.is_private:
            self._show(number=None)

    def _show(self, number: int | None) -> None:
        self._lines = [line for line in log_lines(self._meeting.ledger) if self._is_shown(line)]
        at = next((place for place, line in enumerate(self._lines) if line.number == number), len(self._lines) - 1)
        self.query_one(RowList).show(len(self._lines), at)
        for page in self.query(Page):
            page.draw_again()

    def _is_shown(self, line: LogLine) -> bool:
        return (
            self._only in {None, line.person_id}
            and self._kind in {None, line.kind}
            and (self._manager is None or self._manager_of(line) == self._manager)
        )

    def _manager_of(self, line: LogLine) -> str:
        people = self._meeting.population
        if line.person_id is None or line.person_id not in people:
            return ""
        row = people.row(line.person_id)
        return people.managers[row] or people.manager_ids[row] or ""

    @property
    def _here(self) -> LogLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    def on_row_list_moved(self) -> None:
        """Show the line under the cursor in full."""
        self.query_one("#strip", Page).draw_again()

    def action_filter(self) -> None:
        """Show only the person of this line, or everybody again."""
        here = self._here
        if self._only is not None:
            self._only = None
        elif here is not None and here.person_id is not None:
            self._only = here.person_id
        else:
            self.query_one(KeyLine).say("This line is about nobody in particular.")
            return
        self._show(here.number if here else None)

    @work(group="asking")
    async def action_manager(self) -> None:
        """Show only one manager's people, or everybody again."""
        self._manager = None if self._manager is not None else await self._picked("manager", self._manager_of)
        self._show_from_here()

    @work(group="asking")
    async def action_kind(self) -> None:
        """Show only one kind of event, or every kind again."""
        self._kind = None if self._kind is not None else await self._picked("kind", lambda line: line.kind)
        self._show_from_here()

    def _show_from_here(self) -> None:
        if self.room.is_private:
            here = self._here
            self._show(here.number if here else None)

    async def _picked(self, what: str, value: Callable[[LogLine], str]) -> str | None:
        """Ask for one of the values that the lines shown have."""
        counted = Counter(filter(None, map(value, self._lines)))
        values = sorted(counted, key=folded)
        if not values:
            self.query_one(KeyLine).say("None of these lines is about anybody's people.")
            return None
        picks = [self._pick(what, one, counted[one]) for one in values]
        picked = await self.app.push_screen_wait(PickScreen(self.room, "Show only", picks, always_private=True))
        return None if picked is None else values[picked]

    def _pick(self, what: str, value: str, lines: int) -> Pick:
        shown = partial(self.room.other_name, value) if what == "manager" else lambda: value
        return Pick(what, value, shown, "1 line" if lines == 1 else f"{lines} lines")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _who(self, line: LogLine) -> str:
        return self.room.name(self._meeting.population, line.person_id) if line.person_id else ""

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        at = _columns(width)
        count = len({line.number for line in self._lines})
        head = Row().put(2, Run("Log", bold=True), Run(f"  {count} events", Tone.SECOND))
        only = [
            *([self.room.name(self._meeting.population, self._only)] if self._only is not None else []),
            *([f"manager {self.room.other_name(self._manager)}"] if self._manager is not None else []),
            *([self._kind] if self._kind is not None else []),
        ]
        if only:
            head.put_cut(
                head.end + 2, width - 1, self.room.glyphs.cut, Run(f"only: {', '.join(only)}", Tone.AMBER, bold=True)
            )
        names = Row().put(2, Run("time", Tone.SECOND)).put_right(at.number_end, Run("no.", Tone.SECOND))
        for column, word in ((at.kind, "what"), (at.who, "who"), (at.change, "from, to"), (at.words, "because")):
            names.put(column, Run(word, Tone.SECOND))
        return [Row(), head, Row(), names, Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        line, at, mark = self._lines[number], _columns(width), self.room.glyphs.cut
        undone = line.undone_by is not None
        row = Row(Tone.HERE if here else Tone.GROUND)
        row.put(2, Run(said_hour(line.at), Tone.SECOND)).put_right(at.number_end, Run(str(line.number), Tone.SECOND))
        row.put_cut(at.kind, at.who - 1, mark, Run(line.kind, Tone.DONE, strike=undone))
        name = Run(self._who(line), Tone.ACCENT if here else Tone.INK, bold=here, strike=undone)
        row.put_cut(at.who, at.change - 1, mark, name)
        row.put_cut(at.change, min(at.words, width) - 1, mark, Run(self._change(line), strike=undone))
        if at.words < width:
            words = inert(" ".join(line.words.split())) if self.room.shows_words else ""
            words = f"withdrawn by {line.undone_by}: {words}" if undone else words
            row.put_cut(at.words, width - 1, mark, Run(words, Tone.DONE, strike=undone))
        return row

    def _change(self, line: LogLine) -> str:
        if line.axis is None:
            return ""
        naming, axis = self._meeting.naming, line.axis
        before = inert(naming.short(axis, line.from_band)) if line.from_band else "not yet rated"
        after = inert(naming.short(axis, line.to_band)) if line.to_band else "not yet rated"
        change = before if line.from_band == line.to_band else f"{before} {self.room.glyphs.right} {after}"
        return f"{axis.value:<11} {change}"

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        line = self._here
        tint = Tone.GROUND if self.room.is_ledger else Tone.PANEL
        rows = [Row(tint).put(0, Run(self.room.glyphs.edge, Tone.ACCENT)) for _ in range(height - 2)]
        if line is not None:
            rows[0].put(2, Run(self._who(line) or line.kind, Tone.ACCENT, bold=True))
            facts = [*([line.kind] if line.person_id else []), f"number {line.number}"]
            facts += [f"proposed by {self.room.other_name(line.by)}"] if line.by else []
            facts += [f"withdrawn by {line.undone_by}"] if line.undone_by else []
            rows[0].add(Run(f" {self.room.glyphs.dot} ".join(facts), Tone.SECOND), after=3)
            words = (
                wrapped_inert(line.words, width - 4) if self.room.shows_words else ["Words are hidden with the names."]
            )
            for row, text in zip(rows[1:], words, strict=False):
                row.put(2, Run(text, italic=True))
        glyphs = self.room.glyphs
        if self.room.is_ledger:
            return [Row().put(0, Run(glyphs.rule * width, Tone.LINE_STRONG)), *rows]
        top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
        return [top, *rows, bottom]
