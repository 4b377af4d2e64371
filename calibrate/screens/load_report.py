"""The load report: what was understood, what is asked, what is refused. Nothing is written from here."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.errors import CalibrateError
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.load_answers import as_proposed, box_answer, box_word, cuts, option_answer, placing
from calibrate.screens.load_mend import MendScreen
from calibrate.screens.load_stops import Stops
from calibrate.screens.private import PrivateScreen
from calibrate.services.loading import Answer, Asked, BandCounts, Draft, Form
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_page import PageView, draw_body
from calibrate.widgets.load_question import line_count
from calibrate.widgets.load_sum import counted, draw_sum
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

Accept = Callable[[Draft, bool], Awaitable[bool]]
"""Takes the draft on, told whether refused rows are left out; True once it is written."""
_SLOW_SECONDS = 0.4
_PROMISE = "nothing is written until you press enter"


class LoadReportScreen(PrivateScreen):
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
        Binding("0", "digit(0)", "not rated, or none", id="load.none", tooltip="Not yet rated, or no such column"),
        Binding("k", "keep", "keep this one", id="load.keep", tooltip="Of the rows with one id, keep this one"),
        Binding("c", "correct", "correct", id="load.correct", tooltip="Correct the row"),
        Binding(
            "x", "leave_out", "leave the row out", id="load.leave-out", tooltip="Leave the row out, or take it back"
        ),
        Binding("enter", "accept", "accept", id="load.accept", tooltip="Take the answer, or everything as it stands"),
        Binding("escape", "leave", "change nothing", id="load.leave", tooltip="Leave; nothing is written"),
        Binding("pagedown", "scroll(8)", "further down", id="load.page-down", tooltip="Further down", show=False),
        Binding("pageup", "scroll(-8)", "further up", id="load.page-up", tooltip="Further up", show=False),
    ]

    def __init__(self, room: Room, draft: Draft, naming: Naming, accept: Accept) -> None:
        """Take what was read, what bands are called, and what happens on Enter."""
        super().__init__(room)
        self._stops = Stops(draft)
        self._naming = naming
        self._accept = accept
        self._judging = asyncio.Lock()
        self._typed = ("", "")
        self._counts: BandCounts | None = None
        self._half = ""
        self._said = ""
        self._begin_typing()

    @property
    def draft(self) -> Draft:
        """What was read, answered and mended so far."""
        return self._stops.draft

    def compose_private(self) -> Iterable[Widget]:
        """Lay the report."""
        yield ModeLine(self.room)
        yield Page(self.room, self._draw_sum, id="load-sum")
        yield Page(self.room, self._draw_body, id="load-body")
        yield KeyLine(self.room)

    def on_mount(self) -> None:
        """Promise that nothing is written."""
        super().on_mount()
        for line in self.query(ModeLine):
            line.show_right([Run(_PROMISE)], [Run("nothing is written yet")])

    def _draw_sum(self, width: int, height: int) -> list[Row]:
        del height
        return draw_sum(self.draft, self.room, width)

    def _draw_body(self, width: int, height: int) -> list[Row]:
        stops = self._stops
        view = PageView(stops.draft, stops.stop, stops.line, self._typed, self._counts, self._half, self._said)
        return draw_body(view, self._naming, self.room, width, height)

    def _draw_again(self) -> None:
        for page in self.query(Page):
            page.draw_again()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys there are where the cursor is."""
        asked, refused = self._stops.asked, self._stops.refused
        if action == "digit":
            return asked is not None and parameters[0] in _digits(asked)
        if action in {"correct", "keep"}:
            is_there = refused is not None and not refused.is_left_out
            return is_there and (action == "correct" or self._has_twins())
        if action == "leave_out":
            return refused is not None
        return super().check_action(action, parameters)

    def _has_twins(self) -> bool:
        refused = self._stops.refused
        return refused is not None and len(self.draft.same_id(refused.place)) > 1

    # Moving

    def _moved(self) -> None:
        self._half = ""
        self._begin_typing()
        self._draw_again()

    def _begin_typing(self) -> None:
        asked = self._stops.asked
        known = asked.cuts if asked is not None else ()
        self._typed = (f"{known[0]:g}", f"{known[1]:g}") if len(known) == 2 else ("", "")
        self._counts, self._said = None, ""

    def action_next(self, step: int) -> None:
        """Go to the next question, or to the refused rows."""
        self._stops.go(step)
        self._moved()

    def action_step(self, step: int) -> None:
        """Move the cursor by lines."""
        asked = self._stops.asked
        self._stops.move(step)
        self._half = ""
        if asked is None:
            self._begin_typing()
        self._draw_again()

    def action_scroll(self, lines: int) -> None:
        """Show what is further down, or further up."""
        self.query_one("#load-body", Page).scroll_lines(lines)

    # Answering

    def action_digit(self, digit: int) -> None:
        """Answer with a number."""
        asked, line = self._stops.asked, self._stops.line
        if asked is None:
            return
        if asked.form is Form.BOX:
            self._box_digit(asked, line, digit)
            return
        answer = placing(asked, line, digit) if asked.form is Form.LABELS else option_answer(asked, digit)
        if answer is not None:
            self._answer(answer)

    def _box_digit(self, asked: Asked, line: int, digit: int) -> None:
        if digit > 3:
            return
        if not self._half:
            self._half = box_word(digit)
            self._draw_again()
            return
        answer = box_answer(asked, line, self._half, digit)
        self._half = ""
        self._answer(answer)

    def on_key(self, event: events.Key) -> None:
        """Type a cut-off; every other key is a key."""
        asked = self._stops.asked
        if asked is None or asked.form is not Form.CUTS:
            return
        line, before = self._stops.line, self._typed[self._stops.line]
        if event.key == "backspace":
            now = before[:-1]
        elif event.character and event.character in "0123456789.,-":
            now = (before + event.character)[:8]
        else:
            return
        event.stop()
        self._typed = (now, self._typed[1]) if line == 0 else (self._typed[0], now)
        self._said, self._counts = "", None
        self._draw_again()
        self._count_live(asked)

    @work(group="counting", exclusive=True)
    async def _count_live(self, asked: Asked) -> None:
        """Count what the cut-offs typed so far come to; the draft stays as it is."""
        typed = self._typed
        answer = cuts(asked, typed)
        if answer is None:
            return
        try:
            tried = await asyncio.to_thread(lambda: self.draft.answered(answer).asked)
        except CalibrateError as error:
            self._said = error.text
        else:
            if typed != self._typed:
                return
            found = (one for one in tried if one.axis is asked.axis and one.column == asked.column)
            self._counts = next((one.counts for one in found), None)
        self._draw_again()

    def _answer(self, *answers: Answer) -> None:
        self.judge(lambda draft: draft.answered(*answers))

    @work(group="judging")
    async def judge(self, change: Callable[[Draft], Draft]) -> None:
        """Change the draft in a thread; one change after another."""
        async with self._judging:
            slow = self.set_timer(_SLOW_SECONDS, lambda: self._say("reading the rows again ...", Tone.DONE))
            try:
                draft = await asyncio.to_thread(lambda: _looked_at(change(self.draft)))
            except CalibrateError as error:
                self._said = error.text
                self._draw_again()
                self._say(error.text)
                return
            finally:
                slow.stop()
            self._say_nothing()
            self._stops.follow(draft)
            self._moved()

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        for line in self.query(KeyLine):
            line.say(inert(sentence), tone)

    def _say_nothing(self) -> None:
        for line in self.query(KeyLine):
            line.hush()

    # Mending

    def action_leave_out(self) -> None:
        """Leave the row out; once more takes it back."""
        refused = self._stops.refused
        if refused is not None:
            place, is_out = refused.place, refused.is_left_out
            self.judge(lambda draft: draft.unmended(place) if is_out else draft.left_out(place))

    def action_keep(self) -> None:
        """Of the rows with one id, keep this one."""
        refused = self._stops.refused
        if refused is not None:
            place = refused.place
            self.judge(lambda draft: draft.keeping(place))

    @work(group="asking")
    async def action_correct(self) -> None:
        """Ask for the cell, or for the whole row, anew."""
        refused = self._stops.refused
        if refused is None:
            return
        change = await self.app.push_screen_wait(MendScreen(self.room, self.draft, refused))
        if change is not None:
            self.judge(change)

    # Leaving

    @work(group="asking")
    async def action_accept(self) -> None:
        """Take the answer that is typed or proposed; with nothing asked, go on."""
        asked = self._stops.asked
        if asked is not None and self._take_answer(asked):
            return
        report = self.draft.report
        if report.needs:
            self._say(f"{counted(len(report.needs), 'question is', 'questions are')} still open: tab goes there.")
            return
        if report.rows_to_mend and not await self.app.push_screen_wait(self._without_refused()):
            return
        if await self._accept(self.draft, bool(report.rows_to_mend)):
            self.dismiss(None)

    def _take_answer(self, asked: Asked) -> bool:
        if asked.form is Form.CUTS:
            return self._take_cuts(asked)
        if not asked.is_open:
            return False
        proposed = as_proposed(asked)
        if proposed:
            self._answer(*proposed)
            return True
        number = 0 if self._stops.line == line_count(asked) - 1 and asked.form is Form.COLUMN else self._stops.line + 1
        answer = option_answer(asked, number)
        if answer is not None:
            self._answer(answer)
            return True
        return False

    def _take_cuts(self, asked: Asked) -> bool:
        answer = cuts(asked, self._typed)
        if answer is not None and asked.cuts == (answer.middle, answer.high):
            return False
        if answer is not None:
            self._answer(answer)
        elif self._stops.line == 0 and self._typed[0]:
            self.action_step(1)
        else:
            self._said = "Both numbers are needed."
            self._draw_again()
        return True

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


def _digits(asked: Asked) -> range:
    """Return which numbers answer a question."""
    if asked.form is Form.COLUMN:
        return range(min(9, len(asked.choices)) + 1)
    if asked.form in {Form.DIRECTION, Form.DATES}:
        return range(1, 3)
    return range(0) if asked.form is Form.CUTS else range(4)


def _looked_at(draft: Draft) -> Draft:
    """Return a draft with what the screen shows of it worked out already, while still in the thread."""
    _ = draft.asked, draft.refused
    return draft
