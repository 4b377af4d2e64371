"""The spread on screen: counts for the wall, managers for the facilitator alone, and what the keys do."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.screens.person import PersonScreen
from calibrate.screens.spread import SpreadScreen
from calibrate.screens.spread_team import SpreadTeamScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.screens.seen import press, seen, settled, until

SIZES = [(120, 36), (80, 24)]
MANAGERS = ("Pia Weiss", "Gus Lund", "Marek Dvořák")
WHY = "Closed the audit alone, two weeks early."


def spread(app: CalibrateApp, meeting: Meeting, settings: Settings | None = None) -> SpreadScreen:
    return SpreadScreen(meeting, app.room, settings or Settings())


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(), meeting=meeting)


@pytest.mark.parametrize("size", SIZES)
async def test_the_wall_sees_counts_of_everyone_alone(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        screen = spread(app, meeting, Settings(guideline=(0.15, 0.7, 0.15)))
        app.push_screen(screen)
        shown = await settled(pilot)
        assert "above the standard      7" in shown
        assert "Chance alone would give the guideline" in shown
        assert "4 of 22 people stand in the middle box" in shown or size == (80, 24)
        assert not [name for name in (*MANAGERS, *people.names) if name in shown]
        for key in ("x", "right", "v", "y", "d", "enter"):
            shown = await press(pilot, key)
            assert not [name for name in (*MANAGERS, *people.names) if name in shown]
        assert app.screen is screen


@pytest.mark.parametrize("size", SIZES)
async def test_in_private_every_manager_has_a_line_with_everyone_first(
    app: CalibrateApp, meeting: Meeting, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        app.room.go_private()
        app.push_screen(spread(app, meeting))
        shown = await settled(pilot)
        lines = shown.splitlines()
        assert "Spread by manager   performance · direct reports · as loaded" in shown
        everyone = next(number for number, line in enumerate(lines) if line.startswith("  everyone"))
        assert lines[everyone].split()[1:5] == ["22", "6", "9", "7"]
        assert all(any(name in line for line in lines[everyone:]) for name in MANAGERS)
        assert "potential" in (await press(pilot, "x")).splitlines()[2]


async def test_it_follows_the_meeting_and_the_room(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        screen = spread(app, meeting)
        app.push_screen(screen)
        await settled(pilot)
        await press(pilot, "t")
        assert everyone(seen(screen)) == ["22", "6", "9", "7"]
        meeting.move(*meeting.drafts(people.ids[0], {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WHY}))
        screen.follow()
        assert everyone(await settled(pilot)) == ["22", "5", "9", "8"]

        app.room.share()
        shown = await settled(pilot)
        assert shown.startswith(" SHARED ")
        assert not [name for name in MANAGERS if name in shown]
        app.room.go_private()
        assert "Pia Weiss" in await settled(pilot)


def everyone(shown: str) -> list[str]:
    line = next(line for line in shown.splitlines() if "everyone" in line)
    return line.strip("▌ ").split()[1:5]


async def test_columns_page_and_orders_turn(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    meeting.move(*meeting.drafts(people.ids[0], {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WHY}))
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(spread(app, meeting))
        await settled(pilot)
        assert "19 in 20" in await press(pilot, "right")
        assert "same level" in await press(pilot, "right")
        shown = await press(pilot, "right")
        moved = next(line for line in shown.splitlines() if "Pia Weiss" in line)
        assert "1     ·" in moved
        assert "6/2/0" in moved
        assert "5/2/1" in moved
        assert "19 of 20 teams land inside" in await press(pilot, "right")
        assert "counts and range" in await press(pilot, "right")
        assert "funnel" in await press(pilot, "left")
        assert "by name" in await press(pilot, "v")
        shown = await press(pilot, "right")
        places = [shown.index(name) for name in sorted(MANAGERS)]
        assert places == sorted(places)


async def test_by_what_the_file_says_and_whole_trees(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(spread(app, meeting))
        await settled(pilot)
        assert "whole trees" in await press(pilot, "d")
        shown = await press(pilot, "y")
        assert "Spread by organisation" in shown
        assert "Payments" in shown
        assert "whole trees" not in await press(pilot, "d")
        assert "Spread by location" in await press(pilot, "y", "y")
        assert "choose a group" in await press(pilot, "enter")


async def test_enter_shows_the_teams_people_and_then_a_person(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(spread(app, meeting))
        await settled(pilot)
        await press(pilot, "v", "down", "down", "enter")
        shown = await until(pilot, SpreadTeamScreen)
        assert "Pia Weiss   8 people" in shown
        assert [name for name in people.names if name in shown] == list(people.names[::3])
        await press(pilot, "enter")
        await until(pilot, PersonScreen)
        await press(pilot, "escape")
        team = app.screen
        assert isinstance(team, SpreadTeamScreen)
        app.room.share()
        await settled(pilot)
        assert not isinstance(app.screen, SpreadTeamScreen)
        assert not [name for name in people.names if name in seen(team)]


@pytest.fixture
def hostile(sessions: Sessions) -> Iterator[Meeting]:
    """A meeting whose managers have names that a terminal would obey."""
    people = sample.population(20)
    ids = tuple(f"M{place % 10}" for place in range(20))
    names = tuple(sample.HOSTILE_NAMES[place % 10] for place in range(20))
    with sample.new_meeting(sessions, replace(people, manager_ids=ids, managers=names)) as opened:
        yield opened


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_do_nothing_and_hidden_ones_are_hidden(
    sessions: Sessions, hostile: Meeting, size: tuple[int, int]
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=hostile)
    async with app.run_test(size=size) as pilot:
        app.room.go_private()
        app.push_screen(spread(app, hostile))
        shown = await settled(pilot)
        assert "A [/b] B" in shown
        for key in ("right", "right", "right", "right", "enter"):
            shown += await press(pilot, key)
        assert all(line.isprintable() for line in shown.splitlines())
        await press(pilot, "escape")
        assert "A [/b] B" not in await press(pilot, "i")


async def test_many_people_are_counted_beside_the_screen(sessions: Sessions) -> None:
    with sample.new_meeting(sessions, sample.population(1_200)) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting)
        async with app.run_test(size=(120, 36)) as pilot:
            app.room.go_private()
            app.push_screen(spread(app, meeting))
            await pilot.pause()
            await app.workers.wait_for_complete()
            assert everyone(await settled(pilot))[0] == "1,200"


async def test_a_line_drawn_while_the_screen_is_shared_is_blank(app: CalibrateApp, meeting: Meeting) -> None:
    """Also in the moment between the room's change and the list's."""
    async with app.run_test(size=(120, 36)) as pilot:
        screen = spread(app, meeting)
        app.push_screen(screen)
        await settled(pilot)
        assert screen._draw_line(1, here=True, width=120).runs == []
        assert screen._draw_strip(120, 6) == screen._draw_funnel(120, 20) == []
