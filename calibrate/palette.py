"""Every command by name, and everybody by name. Read from the bindings of the screen, so that it cannot drift."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.widgets.key_line import key_name
from calibrate.widgets.room import Room

_FOUND_AT_MOST = 30


@runtime_checkable
class OpensPeople(Protocol):
    """What the palette needs of the application to open somebody's card."""

    room: Room
    meeting: Meeting | None

    def open_person(self, person_id: PersonId) -> None:
        """Open somebody's card."""


class KeysProvider(Provider):
    """What the keys of the screen do, each by its tooltip."""

    async def discover(self) -> Hits:
        """Yield every command before anything is typed."""
        for active, words in self._commands():
            yield DiscoveryHit(Content(words), lambda active=active: self._run(active), words, _keys_of(active))

    async def search(self, query: str) -> Hits:
        """Yield the commands that match what is typed."""
        matcher = self.matcher(query)
        for active, words in self._commands():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, Content(words), lambda active=active: self._run(active), words, _keys_of(active))

    def _commands(self) -> Iterator[tuple[ActiveBinding, str]]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.id and active.enabled and binding.tooltip not in seen and binding.action != "command_palette":
                seen.add(binding.tooltip)
                yield active, binding.tooltip

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


def _keys_of(active: ActiveBinding) -> str:
    return key_name(active.binding.key)
