"""Every development action: what is due first, and whose it is to see to."""

import asyncio
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from calibrate.domain.action.action import Action
from calibrate.domain.folded import folded
from calibrate.errors import CalibrateError
from calibrate.screens.actions_asking import ActionAsking, Said
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.pick import Pick, PickScreen
from calibrate.screens.withdrawing import is_to_be_withdrawn
from calibrate.screens.words import WordsScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.action_lines import ActionLine, action_lines, managers_of
from calibrate.widgets.action_strip import action_strip, empty_rows
from calibrate.widgets.action_table import head_rows, line_row
from calibrate.widgets.decision_words import decision_words
from calibrate.widgets.key_line import KeyLine
from calibrate.widgets.mode_line import ModeLine, session_title
from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone


class ActionsScreen(Screen[None]):
    """A list with its strip. A support plan's days stand in it in PRIVATE only."""

    CSS_PATH = "actions.tcss"
    shareable: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "edit", id="actions.edit", tooltip="Say this action in other words"),
        Binding("plus", "add", "another", id="actions.add", tooltip="Another action for this person"),
        Binding("d", "done", "done", id="actions.done", tooltip="This action is done, once Enter says so"),
        Binding("x", "drop", "drop", id="actions.drop", tooltip="Give this action up, and say why"),
        Binding("f", "manager", "one manager", id="actions.manager", tooltip="Only one manager's people, or all"),
        Binding("z", "ended", "with done ones", id="actions.ended", tooltip="Done and dropped ones too, or not"),
        Binding("u", "undo", "undo", id="actions.undo", tooltip="Withdraw the last decision, after Enter", show=False),
        Binding("escape", "leave", "grid", id="actions.grid", tooltip="Back to the grid"),
    ]  # fmt: skip

    def __init__(self, meeting: Meeting, room: Room, manager: str | None = None) -> None:
        """Take the session, and whose people alone to show at first."""
        super().__init__()
        self._meeting = meeting
        self._room = room
        self._manager = manager
        self._ended = False
        self._today = meeting.today
        self._lines: list[ActionLine] = []
        self._unsubscribe: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Lay the list and its strip."""
        title = session_title(self._meeting.session, self._meeting.cycle)
        yield ModeLine(self._room, title=title, screen="actions")
        yield Page(self._room, self._draw_head, id="head")
        yield RowList(self._room, self._draw_line, self._draw_tail)
        yield Page(self._room, self._draw_strip, id="strip")
        yield KeyLine(self._room)

    def on_mount(self) -> None:
        """Show the list from its top, and again whenever the room changes."""
        self._unsubscribe = self._room.subscribe(self._show)
        self._show()

    def on_unmount(self) -> None:
        """Follow the room no longer."""
        self._unsubscribe()

    def _show(self) -> None:
        """Show the lines as they are now, the cursor on the line it was on where that is still there."""
        before = self._here
        meeting = self._meeting
        self._today = meeting.today
        self._lines = action_lines(
            meeting.population,
            meeting.actions,
            meeting.plans if self._room.is_private else None,
            self._today,
            ended=self._ended,
            manager=self._manager,
        )
        cursor = self.query_one(RowList).cursor
        at = next((number for number, line in enumerate(self._lines) if _is_same(line, before)), cursor)
        self.query_one(RowList).show(len(self._lines), at)
        for page in self.query(Page):
            page.draw_again()

    @property
    def _here(self) -> ActionLine | None:
        cursor = self.query_one(RowList).cursor
        return self._lines[cursor] if cursor < len(self._lines) else None

    def _action(self) -> Action | None:
        """Return the action under the cursor; say what to do where there is none."""
        here = self._here
        if here is None:
            self._say("No action here yet. + on the grid or on a person's card adds one.")
        elif here.action is None:
            self._say("That is a support plan's day: enter goes to the plans.")
        else:
            return here.action
        return None

    def _say(self, sentence: str, tone: Tone = Tone.AMBER) -> None:
        self.query_one(KeyLine).say(sentence, tone)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one("#strip", Page).draw_again()

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_edit()

    # Deciding

    @property
    def _asking(self) -> ActionAsking:
        return ActionAsking(self.app, self._meeting, self._room)

    @work(group="writes")
    async def action_add(self) -> None:
        """Ask for another action of the person on this line."""
        here = self._here
        if here is None:
            self._action()
        else:
            self._after(await self._asking.add(here.person_id))

    @work(group="writes")
    async def action_edit(self) -> None:
        """Ask what this action says; a support plan's day leads to the plans."""
        here = self._here
        if here is not None and here.action is None:
            from calibrate.screens.plans import PlansScreen  # noqa: PLC0415 - the wall's list needs no plans

            self.app.push_screen(PlansScreen(self._meeting, self._room, here.person_id))
            return
        action = self._action()
        if action is not None and self._is_open(action):
            self._after(await self._asking.edit(action))

    @work(group="writes")
    async def action_done(self) -> None:
        """Record that this action is done, once Enter says so."""
        action = self._action()
        if action is None or not self._is_open(action):
            return
        sentence = f"Is action {action.action_id} of {self._name_of(action)} done?"
        if await self.app.push_screen_wait(ConfirmScreen(self._room, sentence, "It is recorded with today's date.")):
            await self._record(lambda: development.action_done(self._meeting, action.action_id), "Done.")

    @work(group="writes")
    async def action_drop(self) -> None:
        """Ask why, and give this action up."""
        action = self._action()
        if action is None or not self._is_open(action):
            return
        question = f"Why is action {action.action_id} of {self._name_of(action)} given up?"
        because = await self.app.push_screen_wait(WordsScreen(self._room, question, "The reason stays in the log."))
        if because:
            await self._record(
                lambda: development.drop_action(self._meeting, action.action_id, because=because), "Dropped."
            )

    def _is_open(self, action: Action) -> bool:
        if not action.status.is_current:
            self._say(f"This action is {action.status.value}. + adds another one.")
        return action.status.is_current

    def _name_of(self, action: Action) -> str:
        return self._room.name(self._meeting.population, action.person_id)

    async def _record(self, verb: Callable[[], object], said: str) -> None:
        try:
            await asyncio.to_thread(verb)
        except CalibrateError as error:
            self._say(error.text)
            return
        self._after(Said(said))

    def _after(self, said: Said | None) -> None:
        if said is not None:
            self._show()
            self._say(*said)

    @work(group="writes")
    async def action_undo(self) -> None:
        """Say what would be withdrawn, and withdraw it on Enter."""
        try:
            entry = self._meeting.next_undo()
        except CalibrateError as error:
            self._say(error.text)
            return
        words = decision_words(entry, self._meeting.population, self._meeting.naming, self._room)
        if await is_to_be_withdrawn(self.app, self._room, words):
            await self._record(self._meeting.undo, "Withdrawn.")

    # Whose

    @work(group="asking")
    async def action_manager(self) -> None:
        """Show only one manager's people, or everybody again."""
        if self._manager is None:
            counted = Counter(managers_of(self._meeting.population, self._lines))
            values = sorted(counted, key=folded)
            if not values:
                self._say("None of these people has a manager in the file.")
                return
            picks = [self._pick(value, counted[value]) for value in values]
            picked = await self.app.push_screen_wait(PickScreen(self._room, "Show only", picks))
            self._manager = None if picked is None else values[picked]
        else:
            self._manager = None
        self._show()

    def _pick(self, value: str, lines: int) -> Pick:
        return Pick(
            "manager", value, partial(self._room.other_name, value), "1 line" if lines == 1 else f"{lines} lines"
        )

    def action_ended(self) -> None:
        """Show done and dropped ones too, or open ones alone."""
        self._ended = not self._ended
        self._show()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    # Drawing

    def _draw_head(self, width: int, height: int) -> list[Row]:
        del height
        return head_rows(self._lines, self._room, self._manager, width)

    def _draw_line(self, number: int, here: bool, width: int) -> Row:  # noqa: FBT001 - RowList calls it
        return line_row(self._lines[number], self._meeting.population, self._room, self._today, width, here=here)

    def _draw_tail(self, width: int) -> list[Row]:
        if self._lines:
            return []
        return empty_rows(self._room, width, is_only=self._manager is not None)

    def _draw_strip(self, width: int, height: int) -> list[Row]:
        here = self._here
        return action_strip(here, self._meeting.population, self._room, self._today, width, height)


def _is_same(line: ActionLine, other: ActionLine | None) -> bool:
    if other is None or line.person_id != other.person_id:
        return False
    if line.action is None or other.action is None:
        return line.action is other.action and line.what == other.what
    return line.action.action_id == other.action.action_id
