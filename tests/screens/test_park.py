"""Putting somebody off."""

from datetime import timedelta

from textual.widgets import Input

from calibrate.domain.event import Parked
from calibrate.screens.park import ParkScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.working_days import working_day_after
from tests.screens.at_the_grid import at_the_grid, is_asking, last, on, press, type_words


async def test_enter_is_enough_their_manager_in_five_working_days(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        person = on(pilot)
        await press(pilot, "p")
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, Parked)
        assert {(item.person_id, item.detail.owner, item.detail.until) for item in event.items} == {
            (person, "Pia Weiss", working_day_after(meeting.today, 5))
        }
        assert on(pilot) != person
        assert "1 parked" in shown


async def test_another_owner_and_another_day(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "p", "ctrl+u")
        await type_words(pilot, "Ivo Costa")
        await press(pilot, "tab", "ctrl+u")
        await type_words(pilot, "+2")
        await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, Parked)
        assert (event.items[0].detail.owner, event.items[0].detail.until) == (
            "Ivo Costa",
            working_day_after(meeting.today, 2),
        )


async def test_what_is_missing_is_said_in_place(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        before = meeting.head
        await press(pilot, "p", "ctrl+u")
        assert "still needed: who settles it" in await press(pilot, "enter")
        await type_words(pilot, "Ivo")
        await press(pilot, "tab", "ctrl+u")
        await type_words(pilot, "soon")
        assert "a date is written" in await press(pilot, "enter")
        await press(pilot, "ctrl+u")
        await type_words(pilot, (meeting.today - timedelta(days=7)).isoformat())
        assert "is over" in await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ParkScreen)
        assert meeting.head == before
        await press(pilot, "escape")
        assert not is_asking(pilot)
        assert meeting.head == before


async def test_no_day_is_a_day_too(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "p", "tab", "ctrl+u", "enter")

        event = last(meeting)
        assert isinstance(event, Parked)
        assert event.items[0].detail.until is None


async def test_every_letter_can_be_typed_as_an_owner(sessions: Sessions, meeting: Meeting) -> None:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,/?-+ 0123456789x"
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "p", "ctrl+u")
        await type_words(pilot, letters)

        assert pilot.app.screen.query_one("#park-owner", Input).value == letters
