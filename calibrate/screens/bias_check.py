"""The meeting itself: raised and lowered, before and after, when the evidence happened, and what to ask now."""

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.types import CSSPathType

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis
from calibrate.domain.spread import EvidenceByQuarter
from calibrate.screens.spread_view import AT_ONCE
from calibrate.services.drift import Drift, Evidence, drift
from calibrate.services.meeting import Meeting
from calibrate.services.spread import counts_of_everyone
from calibrate.widgets.bias_page import BiasPage
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.spread_row import LevelCounts, levels_of
from calibrate.widgets.theme import Tone

Counted = tuple[Drift, Mapping[Axis, tuple[LevelCounts, LevelCounts]]]
"""What the meeting did, and everyone's bands as loaded and now."""


class BiasCheckScreen(Screen[None]):
    """What the meeting did so far, in counts: for everybody in the room."""

    shareable: ClassVar[bool] = True
    CSS_PATH: ClassVar[CSSPathType | None] = "bias_check.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,pagedown", "scroll_page(1)", "more", id="bias.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll_page(-1)", "back", id="bias.up", tooltip="Further up", show=False),
        Binding("escape", "leave", "grid", id="bias.leave", tooltip="Back to the grid"),
    ]

    def __init__(self, meeting: Meeting, room: Room) -> None:
        super().__init__()
        self.room = room
        self._meeting = meeting
        self._evidence = Evidence(meeting)
        self._when: tuple[tuple[str, EvidenceByQuarter], ...] = ()
        self._drawn: BiasPage | None = None
        self._page = Page(room, self._draw, id="bias-page")
        self._unsubscribe: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """Lay the screen out, from the top."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="the meeting itself", shown="no names")
        yield self._page
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Count, and read the evidence meanwhile."""
        self._unsubscribe = self.room.subscribe(self._page.draw_again)
        self.follow()

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        if self._unsubscribe is not None:
            self._unsubscribe()

    def on_screen_resume(self) -> None:
        """Count what was decided on another screen."""
        self.follow()

    def follow(self) -> None:
        """Show what the meeting's disk holds now: at once, or with many people beside the screen."""
        if len(self._meeting.population) <= AT_ONCE:
            self._take(self._counted())
        self.read()

    def _counted(self) -> Counted:
        counts = counts_of_everyone(self._meeting)
        levels = {axis: (levels_of(counts, axis, Stage.BEFORE), levels_of(counts, axis, Stage.AGREED)) for axis in Axis}
        return drift(self._meeting), levels

    def _take(self, counted: Counted) -> None:
        period = self._evidence.period
        first_quarter = 1 if period is None else (period.first.month + 2) // 3
        self._drawn = BiasPage(self.room, self._meeting.naming, *counted, self._when, first_quarter)
        self._page.draw_again()

    @work(group="reading", exclusive=True)
    async def read(self) -> None:
        """Count, and read when the evidence happened: the file's once, the reasons' after every decision."""
        counted, loaded, reasons = await asyncio.to_thread(
            lambda: (self._counted(), self._evidence.loaded(), self._evidence.reasons())
        )
        if loaded is not None and reasons is not None:
            self._when = (("evidence in the file", loaded), ("reasons of moves", reasons))
        self._take(counted)

    def _draw(self, width: int, height: int) -> list[Row]:
        if self._drawn is None:
            return []
        title = Row().put(2, Run("The meeting itself", bold=True))
        title.add(Run("what it did to the ratings so far, in counts", Tone.SECOND), after=3)
        return [Row(), title, *self._drawn.rows(width, height - 2)]

    def action_scroll_page(self, step: int) -> None:
        """Show what is further down, or up."""
        self._page.scroll_lines(step * max(1, self._page.size.height // 2))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
