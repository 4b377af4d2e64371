"""The part of a load report that answers: the cursor, the keys that answer, and a draft judged again in a thread."""

import asyncio
from collections.abc import Callable

from textual import events, work

from calibrate.domain.inert import inert
from calibrate.errors import CalibrateError
from calibrate.screens.load_answers import as_proposed, box_answer, box_word, cuts, option_answer, placing
from calibrate.screens.load_stops import Stops
from calibrate.screens.load_waiting import WaitingScreen
from calibrate.services.loading import Answer, Asked, BandCounts, Draft, Form
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.load_page import PageView
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone

_SLOW_SECONDS = 0.4


class AnsweringScreen(WaitingScreen):
    """A draft and the cursor in it. Every change is judged in a thread, one after another, and can be taken back."""

    def __init__(self, room: Room, draft: Draft) -> None:
        super().__init__(room)
        self.stops = Stops(draft)
        self._judging = asyncio.Lock()
        self._before: list[Draft] = []
        self._typed = ("", "")
        self._counts: BandCounts | None = None
        self._half = ""
        self._said = ""
        self._has_chosen = False
        self._begin_typing()

    @property
    def draft(self) -> Draft:
        """What was read, answered and mended so far."""
        return self.stops.draft

    @property
    def can_take_back(self) -> bool:
        """Whether something was answered or mended here."""
        return bool(self._before)

    @property
    def can_be_lost(self) -> bool:
        """Whether leaving takes answers or mends with it."""
        return self.can_take_back

    @property
    def view(self) -> PageView:
        """The draft as the page below the sum shows it."""
        stops = self.stops
        return PageView(stops.draft, stops.stop, stops.line, self._typed, self._counts, self._half, self._said)

    def draw_again(self) -> None:
        """Draw everything again."""
        for page in self.query(Page):
            page.draw_again()
        self.refresh_bindings()

    # Moving

    def _moved(self) -> None:
        self._half, self._has_chosen = "", False
        self._begin_typing()
        for page in self.query(Page):
            page.scroll_to_top()
        self.draw_again()

    def _begin_typing(self) -> None:
        asked = self.stops.asked
        known = asked.cuts if asked is not None else ()
        self._typed = (f"{known[0]:g}", f"{known[1]:g}") if len(known) == 2 else ("", "")
        self._counts, self._said = None, ""

    def action_next(self, step: int) -> None:
        """Go to the next question, or to the refused rows."""
        self.stops.go(step)
        self._moved()

    def action_step(self, step: int) -> None:
        """Move the cursor by lines."""
        asked = self.stops.asked
        self.stops.move(step)
        self._half, self._has_chosen = "", True
        if asked is None:
            self._begin_typing()
        self.draw_again()

    def action_scroll(self, lines: int) -> None:
        """Show what is further down, or further up."""
        self.query_one("#load-body", Page).scroll_lines(lines)

    # Answering

    def action_digit(self, digit: int) -> None:
        """Answer with a number."""
        asked, line = self.stops.asked, self.stops.line
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
            self.draw_again()
            return
        answer = box_answer(asked, line, self._half, digit)
        self._half = ""
        self._answer(answer)

    def on_key(self, event: events.Key) -> None:
        """Type a cut-off; every other key is a key."""
        asked = self.stops.asked
        if asked is None or asked.form is not Form.CUTS:
            return
        line, before = self.stops.line, self._typed[self.stops.line]
        if event.key == "backspace":
            now = before[:-1]
        elif event.character and event.character in "0123456789.,-":
            now = (before + event.character)[:8]
        else:
            return
        event.stop()
        self._typed = (now, self._typed[1]) if line == 0 else (self._typed[0], now)
        self._said, self._counts = "", None
        self.draw_again()
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
        self.draw_again()

    def _answer(self, *answers: Answer) -> None:
        self.judge(lambda draft: draft.answered(*answers))

    @work(group="judging")
    async def judge(self, change: Callable[[Draft], Draft]) -> None:
        """Change the draft in a thread; one change after another."""
        async with self._judging:
            slow = self.set_timer(_SLOW_SECONDS, lambda: self.say("reading the rows again ...", Tone.DONE))
            try:
                draft = await asyncio.to_thread(lambda: _looked_at(change(self.draft)))
            except CalibrateError as error:
                self._said = error.text
                self.draw_again()
                self.say(error.text)
                return
            finally:
                slow.stop()
            if draft.report.fault is not None:
                self.say(draft.report.fault.text)
                return
            self.hush()
            self._before.append(self.draft)
            self.stops.follow(draft)
            self._moved()

    def say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        """Say something in the place of the keys."""
        for line in self.query(KeyLine):
            line.say(inert(sentence), tone)

    def action_take_back(self) -> None:
        """Take the last answer or mend back."""
        if self._before:
            self.stops = Stops(self._before.pop())
            self._moved()

    def hush(self) -> None:
        """Show the keys again."""
        for line in self.query(KeyLine):
            line.hush()

    # Taking

    def take_answer(self, asked: Asked) -> bool:
        """Take what is typed, chosen or proposed; False where there is nothing to take."""
        if asked.form is Form.CUTS:
            return self._take_cuts(asked)
        if not asked.is_open:
            return False
        proposed = as_proposed(asked)
        if proposed:
            self._answer(*proposed)
            return True
        if not self._has_chosen:
            return False
        number = self.stops.line + (asked.form is not Form.SHEET)
        if asked.form is Form.COLUMN and number > len(asked.choices):
            number = 0
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
        elif self.stops.line == 0 and self._typed[0]:
            self.action_step(1)
        else:
            self._said = "Both numbers are needed."
            self.draw_again()
        return True


def digits(asked: Asked) -> range:
    """Return which numbers answer a question."""
    if asked.form is Form.COLUMN:
        return range(1 if asked.field == "person_id" else 0, min(9, len(asked.choices)) + 1)
    if asked.form is Form.SHEET:
        return range(min(9, len(asked.choices)) + 1)
    if asked.form in {Form.DIRECTION, Form.DATES}:
        return range(1, 3)
    return range(0) if asked.form is Form.CUTS else range(4)


def _looked_at(draft: Draft) -> Draft:
    """Return a draft with what the screen shows of it worked out already, while still in the thread."""
    _ = draft.asked, draft.refused
    return draft
