"""A few screens as text, whole, at two sizes: what changes on them is seen in review."""

import pytest
from syrupy.assertion import SnapshotAssertion

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.screens.log import LogScreen
from calibrate.screens.person import PersonScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import settled

SIZES = pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])
REASON = "Closed the audit alone, two weeks early; both spring findings gone."


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting, people: Population) -> CalibrateApp:
    """A meeting with one person moved and agreed, and another parked."""
    person = people.ids[1]
    meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: REASON}, by="Ivo Costa"))
    meeting.agree((person,), (Axis.PERFORMANCE,))
    meeting.park(people.ids[3], "Marek Dvořák")
    return CalibrateApp(sessions, Settings(), meeting=meeting)


def _lines(shown: str) -> str:
    return "\n".join(line.rstrip() for line in shown.splitlines())


@SIZES
async def test_opening_page(app: CalibrateApp, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with app.run_test(size=size) as pilot:
        app.go("opening")
        assert _lines(await settled(pilot)) == snapshot


@SIZES
async def test_person(app: CalibrateApp, meeting: Meeting, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with app.run_test(size=size) as pilot:
        app.push_screen(PersonScreen(meeting, app.room, meeting.population.ids[1]))
        assert _lines(await settled(pilot)) == snapshot


@SIZES
async def test_log(app: CalibrateApp, meeting: Meeting, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with app.run_test(size=size) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        assert _lines(await settled(pilot)) == snapshot
