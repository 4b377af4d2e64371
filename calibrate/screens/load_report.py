"""The load report: what was understood, what is asked, what is refused. Nothing is written from here."""

from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.naming import Naming
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.load_answering import AnsweringScreen, digits
from calibrate.screens.load_mend import MendScreen
from calibrate.services.loading import Draft
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_page import draw_body
from calibrate.widgets.load_sum import counted, draw_sum
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run

Accept = Callable[[Draft, bool], Awaitable[bool]]
"""Takes the draft on, told whether refused rows are left out; True once it is written."""
_OWN_ACTIONS = frozenset(
    {"next", "step", "digit", "keep", "correct", "leave_out", "take_back", "accept", "leave", "scroll"}
)
_PROMISE = "nothing is written until you press enter"


class LoadReportScreen(AnsweringScreen):
    """One draft, answered and mended in place until it is taken on or left."""

    CSS_PATH = "load.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "next(1)", "next", id="load.next", tooltip="The next question or refused row"),
        Binding("shift+tab", "next(-1)", "back", id="load.back", tooltip="The question before", show=False),
        Binding("up", "step(-1)", "up", id="load.up", tooltip="The line above", show=False),
        Binding("down", "step(1)", "down", id="load.down", tooltip="The line below", show=False),
        *(
            Binding(
                str(digit),
                f"digit({digit})",
                "choose",
                id=f"load.choose-{digit}",
                tooltip=f"Answer {digit}",
                key_display="1 2 3",
                show=digit == 1,
            )
            for digit in range(1, 10)
        ),
        Binding(
            "0",
            "digit(0)",
            "none or all",
            id="load.none",
            tooltip="Not yet rated, no such column, or every sheet",
        ),
        Binding("k", "keep", "keep this one", id="load.keep", tooltip="Of the rows with one id, keep this one"),
        Binding("c", "correct", "correct", id="load.correct", tooltip="Correct the row"),
        Binding(
            "x", "leave_out", "leave the row out", id="load.leave-out", tooltip="Leave the row out, or take it back"
        ),
        Binding("u", "take_back", "take back", id="load.take-back", tooltip="Undo the last answer or mend", show=False),
        Binding("enter", "accept", "accept", id="load.accept", tooltip="Take the answer, or everything as it stands"),
        Binding("escape", "leave", "change nothing", id="load.leave", tooltip="Leave; nothing is written"),
        Binding("pagedown", "scroll(8)", "further down", id="load.page-down", tooltip="Further down", show=False),
        Binding("pageup", "scroll(-8)", "further up", id="load.page-up", tooltip="Further up", show=False),
    ]

    def __init__(self, room: Room, draft: Draft, naming: Naming, accept: Accept) -> None:
        """Take what was read, what bands are called, and what happens on Enter."""
        super().__init__(room, draft)
        self._naming = naming
        self._accept = accept

    def compose_private(self) -> Iterable[Widget]:
        """Lay the report."""
        line = ModeLine(self.room)
        line.show_right([Run(_PROMISE)], [Run("nothing is written yet")])
        yield line
        yield Page(self.room, self._draw_sum, id="load-sum")
        yield Page(self.room, self._draw_body, id="load-body")
        yield KeyLine(self.room)

    def _draw_sum(self, width: int, height: int) -> list[Row]:
        del height
        return draw_sum(self.draft, self.room, width) if self.room.is_private else []

    def _draw_body(self, width: int, height: int) -> list[Row]:
        if not self.room.is_private:
            return []
        return draw_body(self.view, self._naming, self.room, width, height)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys there are where the cursor is; none of them while the report waits."""
        if action in _OWN_ACTIONS and not self.room.is_private:
            return False
        asked, refused = self.stops.asked, self.stops.refused
        if action == "digit":
            return asked is not None and parameters[0] in digits(asked)
        if action in {"correct", "keep"}:
            is_there = refused is not None and not refused.is_left_out
            return is_there and (action == "correct" or self._has_twins())
        if action == "leave_out":
            return refused is not None
        if action == "take_back":
            return self.can_take_back
        return super().check_action(action, parameters)

    def _has_twins(self) -> bool:
        refused = self.stops.refused
        return refused is not None and len(self.draft.same_id(refused.place)) > 1

    # Mending

    def action_leave_out(self) -> None:
        """Leave the row out; once more takes it back."""
        refused = self.stops.refused
        if refused is not None:
            place, is_out = refused.place, refused.is_left_out
            self.judge(lambda draft: draft.unmended(place) if is_out else draft.left_out(place))

    def action_keep(self) -> None:
        """Of the rows with one id, keep this one."""
        refused = self.stops.refused
        if refused is not None:
            place = refused.place
            self.judge(lambda draft: draft.keeping(place))

    @work(group="asking")
    async def action_correct(self) -> None:
        """Ask for the cell, or for the whole row, anew."""
        refused = self.stops.refused
        if refused is None:
            return
        change = await self.app.push_screen_wait(MendScreen(self.room, self.draft, refused))
        if change is not None:
            self.judge(change)

    # Leaving

    @work(group="asking")
    async def action_accept(self) -> None:
        """Take the answer that is typed or proposed; with nothing asked, go on."""
        asked = self.stops.asked
        if asked is not None and self.take_answer(asked):
            return
        report, still_open = self.draft.report, self.draft.open_questions
        if still_open and asked is not None and asked.is_open:
            self.say("This is still open: answer it with a number.")
            return
        if still_open:
            self.say(f"{counted(still_open, 'question is', 'questions are')} still open: tab goes there.")
            return
        if report.rows_to_mend and not await self.app.push_screen_wait(self._without_refused()):
            return
        if await self._accept(self.draft, bool(report.rows_to_mend)):
            self.dismiss(None)

    def _without_refused(self) -> ConfirmScreen:
        report = self.draft.report
        rows = counted(report.rows_to_mend, "refused row", "refused rows")
        return ConfirmScreen(
            self.room,
            f"Load {counted(report.people, 'person', 'people')} and leave {rows} out?",
            "How many are left out is recorded.",
        )

    def action_leave(self) -> None:
        """Leave; nothing is written."""
        self.dismiss(None)
