"""The part of a board that says whom it shows: only some people, another order, one box, somebody alone."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from calibrate.domain.person import PersonId
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.deciding import DecidingScreen
from calibrate.screens.find import FindScreen, Index
from calibrate.screens.person import PersonScreen
from calibrate.screens.pick import Pick, PickScreen
from calibrate.services.axis_pass import AnyMeeting
from calibrate.widgets.board_view import Group, Sort, View, groups
from calibrate.widgets.nine_box import NineBox
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class ViewingScreen(DecidingScreen):
    """A board that can show only some people, and in another order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f", "only", "only some", id="grid.only", show=False,
            tooltip="Only one manager's people, one level or one organisation; again: everybody",
        ),
        Binding(
            "v", "sort", "order", id="grid.sort", show=False,
            tooltip="Another order within a box: by name, id, manager, or open first",
        ),
    ]  # fmt: skip

    def __init__(self, meeting: AnyMeeting, room: Room) -> None:
        super().__init__(meeting, room)
        self._index: Index | None = None

    @property
    def view(self) -> View:
        """Whom the board shows, and in which order."""
        return self.board.placement.view

    def show_view(self, view: View) -> None:
        """Show other people, or in another order, and say so in the first row."""
        self.board.show_view(view)
        people = len(self.meeting.population)
        only = view.only
        self._mode.show_notice(None if only is None else lambda cells: only.words(self.room, people, cells))
        self._mode.show_screen(", ".join(filter(None, (self.here, view.sort.words))))
        self.show_progress()
        self.show_changed()

    @work(group="asking")
    async def action_only(self) -> None:
        """Ask for a manager, a level or an organisation; with one chosen already, show everybody again."""
        if self.view.only is not None:
            self.show_everybody()
            return
        population = self.meeting.population
        found = await asyncio.to_thread(lambda: list(groups(population)))
        if not found:
            self.say("The file names no manager, no level and no organisation.")
            return
        asked = PickScreen(self.room, "Show only", [self._pick(group) for group in found])
        picked = await self.app.push_screen_wait(asked)
        if picked is not None:
            self.show_view(View(found[picked], self.view.sort))

    def _pick(self, group: Group) -> Pick:
        count = "1 person" if group.people == 1 else f"{group.people} people"
        return Pick(group.by.value, group.value, lambda: group.shown(self.room), count)

    def show_everybody(self) -> None:
        """Show everybody again, in the same order."""
        self.show_view(View(sort=self.view.sort))

    def action_sort(self) -> None:
        """Show the names of every box in the next order."""
        self.show_view(View(self.view.only, self.view.sort.following))
        words = self.view.sort.words or f"by {Sort.NAME.value}"
        self.say(f"Every box {words} now.", Tone.DONE)

    @work(group="asking")
    async def action_find(self) -> None:
        """Ask for a part of a name, and go to who has it."""
        if self._index is None or self._index.people is not self.meeting.population:
            self._index = Index(self.meeting.board)
        asked = FindScreen(self.room, self.meeting.board, self.meeting.naming, self._index)
        person = await self.app.push_screen_wait(asked)
        if person is not None:
            await self.go_to(person)

    async def go_to(self, person: PersonId) -> None:
        """Put the cursor on somebody; who is set aside can be brought back first."""
        if self.meeting.board.seat(person).set_aside is not None:
            asked = ConfirmScreen(self.room, f"{self.shown_name(person)} is set aside. Bring them back?")
            if not (
                await self.app.push_screen_wait(asked) and await self.record(lambda: self.meeting.bring_back(person))
            ):
                return
        self.show_at(person)

    def show_at(self, person: PersonId) -> None:
        """Put the cursor on somebody; everybody is shown again where they were not among those shown."""
        if not self.board.placement.lists(person):
            self.show_everybody()
            self.say(f"Everybody is shown again: {self.shown_name(person)} was not among those shown.", Tone.DONE)
        super().show_at(person)

    @work(group="asking")
    async def action_open_person(self) -> None:
        """Show everything about the person; their card may send back to move or park them."""
        person = self._chosen()
        if person is None:
            return
        order = self.board.placement.reading_order()
        left = await self.app.push_screen_wait(PersonScreen(self.meeting, self.room, person, order))
        if left is None:
            return
        self.show_at(left.person_id)
        if left.wants == "move":
            self.action_lift()
        elif left.wants == "park":
            self.action_park()

    @on(NineBox.Opened)
    def _opened(self) -> None:
        self.action_open_person()

    def action_zoom(self) -> None:
        """Show the cursor's box in full, or all nine again."""
        self.board.toggle_zoom()
        self.refresh_bindings()

    def action_whole(self) -> None:
        """Leave the one box, or the people not yet rated, for all nine boxes."""
        self.board.show_whole()
        self.show_changed()
        self.refresh_bindings()
