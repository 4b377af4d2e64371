"""Fairness on screen: for the facilitator, in aggregates, and gone when the screen is shared."""

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.population import Population
from calibrate.screens.fairness import FairnessScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import press, seen, settled, until_shown
from tests.services.test_fairness import put_groups


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    """A meeting with two sites and a contract that few have."""
    attributes = {
        "site": ["Lisbon", "Porto"] * 12,
        "contract": ["term" if place < 3 else "open" for place in range(24)],
    }
    put_groups(meeting, attributes)
    return CalibrateApp(sessions, Settings(), meeting=meeting)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_one_attribute_at_a_time_in_aggregates(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        app.room.go_private()
        app.push_screen(FairnessScreen(meeting, app.room, Settings()))
        shown = await until_shown(pilot, "1 of 2, as people stand now")
        assert "5 of 11" in shown
        pages = shown + await press(pilot, "down", "down")
        assert "Nobody's rating is changed by group." in " ".join(pages.split())
        shown = await press(pilot, "right")
        assert "2 of 2" in shown
        assert "not shown" in shown
        assert "a group is too small to be shown" in shown
        assert not [text for text in (*people.names, *people.ids) if text in shown]


async def test_it_opens_in_private_only_and_goes_with_it(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.push_screen(FairnessScreen(meeting, app.room, Settings()))
        await settled(pilot)
        assert not isinstance(app.screen, FairnessScreen)

        app.room.go_private()
        screen = FairnessScreen(meeting, app.room, Settings())
        app.push_screen(screen)
        await until_shown(pilot, "Lisbon")
        app.room.share()
        await settled(pilot)
        assert not isinstance(app.screen, FairnessScreen)
        assert "Lisbon" not in seen(screen)


async def test_without_groups_it_says_how_to_load_them(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(FairnessScreen(meeting, app.room, Settings()))
        assert "--groups" in await until_shown(pilot, "No groups are loaded.")
