"""Whether groups of people come out alike: for the facilitator alone, one attribute at a time."""

import asyncio
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.config import Settings
from calibrate.domain.inert import inert
from calibrate.errors import NoGroupsError
from calibrate.screens.private import PrivateScreen
from calibrate.services.fairness import Compared, fairness
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped
from calibrate.widgets.fairness_page import fairness_rows
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class FairnessScreen(PrivateScreen):
    """Outcomes by group, in aggregates. In SHARED it holds nothing and leaves."""

    CSS_PATH = "fairness.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,tab", "attribute(1)", "attribute", id="fairness.next", tooltip="Next attribute", key_display="←→"
        ),
        Binding("left", "attribute(-1)", "back", id="fairness.back", tooltip="The attribute before", show=False),
        Binding("down,pagedown", "scroll_page(1)", "more", id="fairness.down", tooltip="Further down", show=False),
        Binding("up,pageup", "scroll_page(-1)", "up", id="fairness.up", tooltip="Further up", show=False),
        Binding("escape", "leave", "grid", id="fairness.leave", tooltip="Back to the grid"),
    ]

    def __init__(self, meeting: Meeting, room: Room, settings: Settings) -> None:
        """Take the meeting, the room, and how many people a group needs to be shown."""
        super().__init__(room)
        self._meeting = meeting
        self._small_group = settings.small_group
        self._found: dict[str, Compared] = {}
        self._at = 0
        self._said = "Counting …"

    def compose_private(self) -> Iterable[Widget]:
        """Yield the page."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self.room, title=title, screen="fairness")
        yield Page(self.room, self._draw, id="fairness-page")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Count."""
        if self.room.is_private:
            self.read()

    @work(group="reading")
    async def read(self) -> None:
        """Open the groups, count, and keep the aggregates alone."""
        bench = self._meeting.bench.people if self._meeting.roles else None
        try:
            self._found = await asyncio.to_thread(
                lambda: fairness(self._meeting, bench=bench, small_group=self._small_group)
            )
        except NoGroupsError as error:
            self._said = error.text
        self._draw_again()

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()

    def _draw(self, width: int, height: int) -> list[Row]:
        del height
        title = Row().put(2, Run("Fairness", bold=True))
        if not self.room.is_private or not self._found:
            said = "" if not self.room.is_private else self._said
            return [Row(), title, Row(), *(Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(said, width - 4))]
        attribute = list(self._found)[self._at]
        title.put_cut(12, 40, self.room.glyphs.cut, Run(inert(attribute), Tone.ACCENT, bold=True))
        which = f"{self._at + 1} of {len(self._found)}, as people stand now, aggregates only"
        title.put_cut(title.end + 3, width - 1, self.room.glyphs.cut, Run(which, Tone.SECOND))
        return [Row(), title, *fairness_rows(self.room, self._found[attribute], width)]

    def action_attribute(self, step: int) -> None:
        """Show another attribute."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            for page in self.query(Page):
                page.scroll_to_top()
                page.draw_again()

    def action_scroll_page(self, step: int) -> None:
        """Show what is further down, or up."""
        for page in self.query(Page):
            page.scroll_lines(step * max(1, page.size.height // 2))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
