"""Everything that paints by the room listens to it once, and no longer once it is gone."""

from collections.abc import Callable

from calibrate.screens.log import LogScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.room import Room
from tests.screens.at_the_grid import at_the_grid, settled


class Heard(Room):
    """A room that tells who listens."""

    def __init__(self) -> None:
        super().__init__()
        self.listeners: list[Callable[[], object]] = []

    def subscribe(self, changed: Callable[[], object]) -> Callable[[], None]:
        self.listeners.append(changed)
        leave = super().subscribe(changed)

        def left() -> None:
            self.listeners.remove(changed)
            leave()

        return left


async def test_every_widget_listens_once_and_no_longer_when_it_is_gone(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        room = Heard()
        room.go_private()
        log = LogScreen(meeting, room)
        await pilot.app.push_screen(log)
        await settled(pilot)
        listening = list(room.listeners)
        log.dismiss()
        await settled(pilot)

    assert len(listening) == len(set(listening)) == 6
    assert room.listeners == []
