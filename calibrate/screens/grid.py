"""The grid the room looks at while it talks."""

import asyncio
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from calibrate.config import Standards
from calibrate.domain.board import Seat
from calibrate.screens.bench_watch import bench_words
from calibrate.screens.chairing import ChairingScreen
from calibrate.screens.standards import StandardsScreen
from calibrate.services.meeting import Meeting
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class GridScreen(ChairingScreen):
    """The nine-box grid of a meeting, and everything that happens to a person on it."""

    CSS_PATH: ClassVar[str] = "grid.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "set_down", "set down and say why", id="grid.set-down", tooltip="Set the person down"),
        Binding(
            "escape", "put_back", "put back", id="grid.put-back", tooltip="Put the person back: nothing is recorded"
        ),
        Binding("enter", "open_person", "person", id="grid.person", tooltip="Everything about the person"),
        Binding("slash", "find", "find", id="grid.find", tooltip="Find by any part of a name or id", key_display="/"),
        Binding("escape", "whole", "all nine", id="grid.whole", tooltip="The nine boxes again", show=False),
        Binding("z", "zoom", "one box", id="grid.zoom", tooltip="One box in full, and back"),
        Binding("w", "standards", "what a band means", id="grid.standards", tooltip="What each band means", show=False),
    ]

    def __init__(self, meeting: Meeting, room: Room, standards: Standards | None = None) -> None:
        """Take the meeting, what may be seen of it, and what each band means; without that, the usual words."""
        super().__init__(meeting, room)
        self._standards = standards or Standards()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]

    def _rise(self, seat: Seat, *, is_recorded: bool) -> None:
        """Take the sheet away; after the frame, tell what the move did to the bench."""
        super()._rise(seat, is_recorded=is_recorded)
        if is_recorded:
            self.call_after_refresh(self._tell_bench, seat)

    @work(group="reading")
    async def _tell_bench(self, before: Seat) -> None:
        said = await asyncio.to_thread(bench_words, self.whole, self.room, before)
        if said:
            self.say(said, Tone.DONE)

    def action_standards(self) -> None:
        """Show what each band means."""
        person = self.board.person
        seat = None if person is None else self.meeting.board.seat(person)
        self.app.push_screen(StandardsScreen(self.room, self.meeting.naming, self._standards, seat))
