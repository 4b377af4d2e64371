"""A meeting on its grid, driven by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.event import Event
from calibrate.domain.person import PersonId
from calibrate.screens.grid import GridScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import seen, typed

Desk = Pilot[Any]


@asynccontextmanager
async def at_the_grid(
    sessions: Sessions, meeting: Meeting, *, size: tuple[int, int] = (120, 36), settings: Settings | None = None
) -> AsyncIterator[Desk]:
    """Open a meeting on its grid and wait until it is painted."""
    app = CalibrateApp(sessions, settings or sessions.settings, meeting=meeting, at_grid=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


def grid(pilot: Desk) -> GridScreen:
    """Return the grid, whatever lies over it."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, GridScreen))


def on(pilot: Desk) -> str | None:
    """Return the id of who the cursor is on."""
    return grid(pilot).board.person


def place(pilot: Desk, person: str) -> int:
    """Return the place the board shows somebody in."""
    return grid(pilot).board.placement.place(PersonId(person))


def last(meeting: Meeting) -> Event:
    """Return the last event of the ledger."""
    return meeting.ledger.entries[-1].event


def is_asking(pilot: Desk) -> bool:
    """Tell whether a question stands over the board."""
    return pilot.app.screen is not grid(pilot) or grid(pilot).sheet.is_open


async def settled(pilot: Desk) -> str:
    """Wait until nothing moves and every decision is on the disk; return what is seen."""
    await pilot.pause()
    if not is_asking(pilot):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    return seen(pilot.app.screen)


async def press(pilot: Desk, *keys: str) -> str:
    """Press keys one after another, each answered before the next; return what is seen."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
    return await settled(pilot)


async def type_words(pilot: Desk, words: str) -> str:
    """Type words; return what is seen."""
    await typed(pilot, words)
    return await settled(pilot)


async def go_to(pilot: Desk, person: str) -> str:
    """Put the cursor on somebody, by finding their id."""
    await press(pilot, "slash")
    await type_words(pilot, person)
    return await press(pilot, "enter")
