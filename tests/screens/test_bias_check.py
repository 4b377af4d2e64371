"""The meeting itself on screen: counts and questions, no names."""

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.screens.bias_check import BiasCheckScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import press, settled, until_shown

WHY = "Closed the audit alone, in November."
LOW, MIDDLE, HIGH = Band


def move(meeting: Meeting, place: int, band: Band) -> None:
    person = meeting.population.ids[place]
    meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: band}, {Axis.PERFORMANCE: WHY}))


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    """A meeting that has lowered two people and raised one by two bands."""
    move(meeting, 0, HIGH)
    move(meeting, 2, LOW)
    move(meeting, 5, MIDDLE)
    meeting.agree([meeting.population.ids[4]], unheard=True)
    return CalibrateApp(sessions, Settings(), meeting=meeting)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_what_the_meeting_did(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        app.push_screen(BiasCheckScreen(meeting, app.room))
        shown = await until_shown(pilot, "reasons of moves") if size == (120, 36) else await settled(pilot)
        assert "raised       1" in shown
        assert "lowered      2" in shown
        assert "More went down than up. Who should go up?" in shown
        shown += await press(pilot, "down", "down")
        assert "2 questions moved by two bands; each has evidence in the file." in " ".join(shown.split())
        assert "discussed 3   by consent 1   not yet 20" in shown
        assert "reasons of moves   Q3 0   Q4 3   no time said 0" in shown
        assert "Most of it is from the last quarter. What of the time before?" in shown
        assert not [name for name in people.names if name in shown]


async def test_it_follows_the_meeting(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        screen = BiasCheckScreen(meeting, app.room)
        app.push_screen(screen)
        assert "Who should go up?" in await settled(pilot)
        meeting.undo()
        meeting.undo()
        screen.follow()
        assert "Who should go up?" not in await settled(pilot)
        assert "In a hard moment" in await settled(pilot)
        await press(pilot, "escape")
        assert not isinstance(app.screen, BiasCheckScreen)
