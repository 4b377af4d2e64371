"""Every command by name, and everybody by name. Read from the bindings of the screen, so that it cannot drift."""

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import key_name
from calibrate.widgets.mode_line import ModeLine
from calibrate.widgets.room import Room

_FOUND_AT_MOST = 30


@runtime_checkable
class OpensPeople(Protocol):
    """What the palette needs of the application to open somebody's card."""

    room: Room
    meeting: Meeting | None

    def open_person(self, person_id: PersonId) -> None:
        """Open somebody's card."""


class Place(Protocol):
    """Somewhere to go."""

    id: str
    name: str
    says: str
    private: bool


@runtime_checkable
class GoesPlaces(Protocol):
    """What the palette needs of the application to go somewhere."""

    room: Room

    def places(self) -> Sequence[Place]:
        """Return where one may go now."""

    def go(self, place: str) -> None:
        """Go to a place by its id."""


class PlacesProvider(Provider):
    """Every place of the list that `g` opens; what is not for the wall only in PRIVATE."""

    async def search(self, query: str) -> Hits:
        """Yield the places that match what is typed."""
        app = self.app
        if not isinstance(app, GoesPlaces):
            return
        matcher = self.matcher(query)
        for place in app.places():
            words = f"go to: {place.name}"
            score = matcher.match(words)
            if score > 0 and (app.room.is_private or not place.private):
                yield Hit(score, Content(f"{words}   {place.says}"), lambda place_id=place.id: app.go(place_id), words)


class KeysProvider(Provider):
    """What the keys of the screen do, each by its tooltip."""

    async def discover(self) -> Hits:
        """Yield every command before anything is typed."""
        for active, words in self._commands():
            yield DiscoveryHit(_shown(active), lambda active=active: self._run(active), words)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match what is typed."""
        matcher = self.matcher(query)
        for active, words in self._commands():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, _shown(active), lambda active=active: self._run(active), words)

    def _commands(self) -> list[tuple[ActiveBinding, str]]:
        """Return each action once with its words, those of the screen before those that work everywhere."""
        found: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.id and active.enabled and active.binding.action != "command_palette":
                found.setdefault(active.binding.action, active)
        ordered = sorted(found.values(), key=lambda active: active.node is self.app)
        return [(active, active.binding.tooltip) for active in ordered]

    async def _run(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)


class PeopleProvider(Provider):
    """Everybody in the meeting, by any part of the name as the room sees it."""

    async def search(self, query: str) -> Hits:
        """Yield the people whose shown name matches what is typed."""
        app = self.app
        if not isinstance(app, OpensPeople) or app.meeting is None:
            return
        room, population = app.room, app.meeting.population
        matcher, found = self.matcher(query), 0
        for person_id in population.ids:
            name = room.name(population, person_id)
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(name), lambda person_id=person_id: app.open_person(person_id), name)
                found += 1
                if found == _FOUND_AT_MOST:
                    return


def _shown(active: ActiveBinding) -> Content:
    return Content(f"{active.binding.tooltip}   {key_name(active.binding.key)}")


class EveryCommand(CommandPalette):
    """The palette, with the mode lit above it as above every sheet."""

    shareable: ClassVar[bool] = True

    def __init__(self, room: Room) -> None:
        super().__init__(id="--command-palette", placeholder="a command, or part of a name")
        self._room = room

    def compose(self) -> ComposeResult:
        """Put the mode above what Textual lays out."""
        yield ModeLine(self._room, over_sheet=True)
        yield from super().compose()
