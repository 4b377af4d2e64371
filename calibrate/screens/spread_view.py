"""The part of the spread that shows: everyone in counts for the wall, group by group for the facilitator."""

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.types import CSSPathType

from calibrate.config import Settings
from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis
from calibrate.domain.grouped_by import By
from calibrate.domain.ledger import Ledger
from calibrate.domain.spread import POWER, Pool
from calibrate.services.last_cycle import last_cycle
from calibrate.services.meeting import Meeting
from calibrate.services.spread import Spread, spread
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList
from calibrate.widgets.spread_chart import Point, funnel_rows
from calibrate.widgets.spread_everyone import Picture, everyone_rows
from calibrate.widgets.spread_row import Columns, LevelCounts, Order, levels_of, spread_rows
from calibrate.widgets.spread_strip import strip_rows
from calibrate.widgets.spread_table import Everyone, SpreadTable
from calibrate.widgets.theme import Tone

AT_ONCE = 1_000
"""Up to so many people are counted within a frame; more beside the screen."""


Counted = tuple[Spread, Mapping[Axis, LevelCounts | None]]
"""What was counted, and last cycle's bands."""


class SpreadView(Screen[None]):
    """The spread in its frame. It shows what it is told to, and counts when it is told to."""

    shareable: ClassVar[bool] = True
    CSS_PATH: ClassVar[CSSPathType | None] = "spread.tcss"

    def __init__(self, meeting: Meeting, room: Room, settings: Settings) -> None:
        """Take the meeting, the room, and the organisation's guideline if there is one."""
        # Styled at once for who sees it: a class that comes later lays the screen out a second time.
        super().__init__(classes="-private" if room.is_private else None)
        self.room = room
        self.meeting = meeting
        self._guideline = settings.guideline
        self.axis = Axis.PERFORMANCE
        self.stage = Stage.BEFORE
        self.columns = Columns.RANGE
        self.order = Order.STANDS_OUT
        self.by = By.MANAGER
        self.whole_tree = False
        self._found: Spread | None = None
        self._counted_at: Ledger | None = None
        self._last_cycle: Mapping[Axis, LevelCounts | None] = {}
        self.table: SpreadTable | None = None
        self._mode = ModeLine(
            room, title=session_title(meeting.session, meeting.cycle), screen="spread", shown="no names"
        )
        self._head = Page(room, self._draw_head, id="spread-head")
        self.list = RowList(room, self._draw_line)
        self._funnel = Page(room, self._draw_funnel, id="funnel")
        self._everyone = Page(room, self._draw_everyone, id="spread-everyone")
        self._strip = Page(room, self._draw_strip, id="spread-strip")
        self.keys = KeyLine(room)
        self._unsubscribe: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """Lay the screen out, from the top."""
        yield self._mode
        yield self._head
        with Horizontal(id="spread-list"):
            yield self.list
            yield self._funnel
        yield self._everyone
        yield self._strip
        yield self.keys

    def on_mount(self) -> None:
        """Follow the room, and count."""
        self._unsubscribe = self.room.subscribe(self._room_changed)
        self.follow()
        self._room_changed()

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        if self._unsubscribe is not None:
            self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Count what was decided on another screen, if anything was."""
        if self._counted_at is not self.meeting.ledger:
            self.follow()

    def _room_changed(self) -> None:
        self.set_class(self.room.is_private, "-private")
        if self.room.is_private:
            self.list.focus()
        self.show_counted()
        self.refresh_bindings()

    def follow(self) -> None:
        """Count again: at once, or with many people beside the screen."""
        self._counted_at = self.meeting.ledger
        if len(self.meeting.population) <= AT_ONCE:
            self._take(self._counted())
        else:
            self.read()

    @work(group="reading", exclusive=True)
    async def read(self) -> None:
        """Count many people beside the screen."""
        self._take(await asyncio.to_thread(self._counted))

    def _counted(self) -> Counted:
        found = spread(self.meeting, self.by, self.stage, whole_tree=self.whole_tree)
        return found, {axis: last_cycle(self.meeting, axis) for axis in Axis}

    def _take(self, counted: Counted) -> None:
        self._found, self._last_cycle = counted
        self.show_counted()

    def show_counted(self) -> None:
        """Show what was counted, the cursor on the group it was on."""
        before = self.here_key
        self.table = None if self._found is None else self._made(self._found)
        self.set_class(self.columns is Columns.FUNNEL, "-funnel")
        if self.table is not None and self.room.is_private:
            keys = [row.key for row in self.table.rows]
            self.list.show(len(keys) + 1, 1 + keys.index(before) if before in keys else min(1, len(keys)))
        else:
            self.list.show(0)
        for page in (self._head, self._everyone, self._strip, self._funnel):
            page.draw_again()

    def _made(self, found: Spread) -> SpreadTable:
        on_axis = found.survey.axes[self.axis]
        before, now = (levels_of(found.everyone, self.axis, stage) for stage in Stage)
        everyone = Everyone(
            counts=on_axis.everyone,
            mean=on_axis.mean,
            likeness=found.survey.everyone_on_both,
            before=before,
            now=now,
            ups=found.everyone.moves[self.axis, True],
            downs=found.everyone.moves[self.axis, False],
        )
        return SpreadTable(
            self.room,
            self.meeting.naming,
            self.axis,
            on_axis,
            everyone,
            self.order.sorted(spread_rows(found, self.axis)),
            what=found.survey.by.value,
            shows_names=found.survey.by is By.MANAGER,
        )

    def scroll_counts(self, step: int) -> None:
        """Show what is further down of everyone's counts, or up."""
        self._everyone.scroll_lines(step * max(1, self._everyone.size.height // 2))

    @property
    def here_key(self) -> str | None:
        """The group under the cursor; None on everyone."""
        number = self.list.cursor
        return (
            self.table.rows[number - 1].key if self.table is not None and 0 < number <= len(self.table.rows) else None
        )

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._strip.draw_again()
        self._funnel.draw_again()

    @property
    def _stage_words(self) -> str:
        return "as loaded" if self.stage is Stage.BEFORE else "as they stand now"

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        if not self.room.is_private:
            row = Row().put(2, Run("Spread", bold=True), Run(f"   everyone, {self._stage_words}", Tone.SECOND))
            return [Row(), row, Row().put(2, Run("Counts alone. By manager it opens in PRIVATE only.", Tone.SECOND))]
        title = Row().put(2, Run(f"Spread by {self.by.value}", bold=True))
        dot = f" {self.room.glyphs.dot} "
        which = "whole trees" if self.whole_tree else "direct reports"
        facts = [self.axis.value, *([which] if self.by is By.MANAGER else []), self._stage_words]
        facts += [self.columns.value, f"by {self.order.value}"]
        title.put_cut(title.end + 3, width - 1, self.room.glyphs.cut, Run(dot.join(facts), Tone.SECOND))
        if self.table is None or self._found is None:
            return [Row(), title, Row().put(2, Run("Counting everybody …", Tone.SECOND))]
        headline = self._found.survey.axes[self.axis].headline
        said = Row().put_cut(2, width - 1, self.room.glyphs.cut, Run(headline, Tone.SECOND))
        rule = Row().put(2, Run(self.room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
        return [Row(), title, said, Row(), self.table.head(self.columns, width), rule]

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        if self.table is None or not self.room.is_private:
            return Row()
        return self.table.line(number, self.columns, width, here=here)

    def _draw_funnel(self, width: int, height: int) -> list[Row]:
        if self.table is None or not self.room.is_private or self.columns is not Columns.FUNNEL or height < 6:
            return []
        low, middle, high = self.table.everyone.counts
        points = [Point(row.group.people, row.group.mean, row.key == self.here_key) for row in self.table.rows]
        if not points:
            return []
        return funnel_rows(self.room.glyphs, points, Pool([1] * low + [2] * middle + [3] * high), width, height)

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        if self.table is None or self._found is None or not self.room.is_private:
            return []
        number = self.list.cursor
        legend = self.columns is Columns.RANGE
        if not 0 < number <= len(self.table.rows):
            return strip_rows(self.room, "everyone", POWER, width, height, legend=legend)
        row = self.table.rows[number - 1]
        sentence = row.wording(self.columns).sentence
        if self.columns is Columns.AVERAGES and not self._found.survey.axes[self.axis].differ:
            sentence = f"{sentence}; {self._found.survey.no_difference}"
        return strip_rows(self.room, self.table.shown(row), sentence, width, height, legend=legend)

    def _draw_everyone(self, width: int, height: int) -> list[Row]:
        if self._found is None or self.room.is_private:
            return []
        survey, both = self._found.survey, self._found.everyone.at(self.stage)
        picture = Picture(
            counts={axis: survey.axes[axis].everyone for axis in Axis},
            stage=self._stage_words,
            headline={axis: survey.axes[axis].headline for axis in Axis},
            middle_box=both[2, 2],
            in_boxes=survey.everyone_on_both.people,
            last_cycle=self._last_cycle,
            shares=self._guideline,
        )
        return everyone_rows(self.room, self.meeting.naming, picture, width, height)
