"""No surprise on screen: who was told what, what is kept for the talk, and that the wall sees none of it."""

from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.screens.form import FormScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.telling import TellingScreen
from calibrate.services import telling
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.screens.seen import press, settled, until, until_shown
from tests.screens.test_actions import TODAY, add, type_words

SIZES = [(120, 36), (80, 24)]
SHARES = Settings(share_agreed_performance=True)
LINE = "Two audits of March stayed open past their date"


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, SHARES, meeting=meeting, at_grid=True)


def rate(meeting: Meeting, person_id: PersonId, band: Band) -> None:
    """Move somebody on performance, and agree."""
    reason = {Axis.PERFORMANCE: "Closed the audit alone, two weeks early."}
    meeting.move(*meeting.drafts(person_id, {Axis.PERFORMANCE: band}, reason))
    meeting.agree((person_id,), (Axis.PERFORMANCE,))


async def opened(pilot: Pilot[Any]) -> str:
    """Go there, in PRIVATE."""
    app = pilot.app
    assert isinstance(app, CalibrateApp)
    app.room.go_private()
    app.go("telling")
    return await until(pilot, TellingScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_who_was_not_told_stands_under_each_manager_with_what_changed(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    lowered, raised, acting = people.ids[4], people.ids[1], people.ids[6]
    rate(meeting, lowered, Band.LOW)
    rate(meeting, raised, Band.HIGH)
    add(meeting, acting)
    telling.told(meeting, acting, TODAY - timedelta(days=2))
    async with app.run_test(size=size) as pilot:
        shown = await opened(pilot)
        assert "1 of 3 told" in shown
        assert "1 lowered rating waits for words" in shown
        lines = shown.splitlines()
        told = next(line for line in lines if people.name(acting) in line)
        assert told.rstrip().endswith("22 Nov")
        waits = next(line for line in lines if people.name(lowered) in line)
        assert "lowered" in waits
        assert "y words" in waits
        assert waits.rstrip().endswith("not told yet")
        assert "0 of 2" in next(line for line in lines if "Gus Lund" in line), "both under one manager"


async def test_told_today_takes_two_keys_and_goes_on_to_the_next(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    for number in (1, 4, 2):
        add(meeting, people.ids[number])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "t")
        await press(pilot, "enter")
        shown = await until_shown(pilot, "1 of 3 told")
        first = next(iter(meeting.telling.told))
        assert meeting.telling.told[first].on == TODAY
        assert people.name(first) not in shown.splitlines()[-7], "the cursor went on"
        await press(pilot, "t", "enter")
        await until_shown(pilot, "2 of 3 told")
        await press(pilot, "t", "enter")
        await until_shown(pilot, "3 of 3 told")
        assert "Everybody here was told." in await press(pilot, "n")


async def test_a_day_to_come_and_no_day_are_asked_again(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        for typed in ("2026-11-25", "tomorrow"):
            await press(pilot, "t", "home", "ctrl+k")
            await type_words(pilot, typed)
            assert "not later than today" in await press(pilot, "enter")
            assert isinstance(app.screen, FormScreen)
            await press(pilot, "escape", "escape")
        await press(pilot, "t", "home", "ctrl+k")
        await type_words(pilot, "2026-11-20")
        await press(pilot, "enter")
        await until_shown(pilot, "1 of 1 told")
        assert meeting.telling.told[people.ids[1]].on == date(2026, 11, 20)


@pytest.mark.parametrize("size", SIZES)
async def test_what_may_be_said_is_kept_and_the_guard_reads_along(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    person, other = people.ids[4], people.ids[1]
    rate(meeting, person, Band.LOW)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "y")
        shown = await type_words(pilot, f"Better than {people.name(other)}")
        assert f"“{people.name(other)}” somebody else's name" in shown
        await press(pilot, "home", "ctrl+k")
        shown = await type_words(pilot, LINE)
        assert "nothing found in it" in shown
        await press(pilot, "enter")
        shown = await until_shown(pilot, "Kept what may be said.")
        assert meeting.telling.says[person] == LINE
        assert "waits for words" not in shown
        assert LINE in shown


async def test_thanks_are_for_everybody_and_words_for_lowered_ratings_alone(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        assert "Only a lowered performance rating" in await press(pilot, "y")
        shown = await press(pilot, "z")
        assert sum(people.name(person_id) in shown for person_id in people.ids[:20]) > 9
        shown = await press(pilot, "home")
        on = next(person_id for person_id in people.ids if people.name(person_id) in shown.splitlines()[-8])
        await press(pilot, "h")
        await type_words(pilot, "The calm week of the March release")
        await press(pilot, "enter")
        await until_shown(pilot, "Kept what to thank them for.")
        assert meeting.telling.thanks == {on: "The calm week of the March release"}


async def test_one_key_withdraws_what_is_chosen(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    person = people.ids[1]
    add(meeting, person)
    telling.told(meeting, person, TODAY)
    telling.thank(meeting, person, "The calm week of the release")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        shown = await press(pilot, "u")
        assert "that they were told on 24 Nov" in shown
        await press(pilot, "down", "enter")
        await until_shown(pilot, "Withdrawn.")
        assert (list(meeting.telling.told), list(meeting.telling.thanks)) == ([person], [])
        await press(pilot, "u", "enter")
        assert "0 of 1 told" in await until_shown(pilot, "Withdrawn.")
        assert "Nothing is kept" in await press(pilot, "u")


async def test_what_changed_after_it_was_told_is_to_be_told_again(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    telling.told(meeting, people.ids[1], TODAY)
    add(meeting, people.ids[1], will="one more thing")
    async with app.run_test(size=(120, 36)) as pilot:
        assert "changed since" in await opened(pilot)


async def test_where_ratings_are_not_shared_a_lowered_one_is_said_and_not_counted(
    sessions: Sessions, meeting: Meeting, people: Population
) -> None:
    rate(meeting, people.ids[4], Band.LOW)
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await opened(pilot)
        assert "0 of 0 told" in shown
        assert "rating lowered, not shared" in shown
        assert "waits for words" not in shown


async def test_only_one_managers_people_and_back(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    for number in range(6):
        add(meeting, people.ids[number])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "f")
        await type_words(pilot, "pia")
        shown = await press(pilot, "enter")
        assert "only: manager Pia Weiss" in shown
        assert "0 of 2 told" in shown
        assert "0 of 6 told" in await press(pilot, "f")


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_list_teaches_and_no_key_breaks_it(app: CalibrateApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        assert "Nothing to tell anybody yet" in await opened(pilot)
        for key in ("t", "y", "h", "u", "n", "f", "enter", "down", "end"):
            await press(pilot, key)
        assert isinstance(app.screen, TellingScreen)
        await press(pilot, "escape")
        assert not isinstance(app.screen, TellingScreen)


async def test_enter_opens_the_person(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "enter")
        await until(pilot, PersonScreen)


async def test_it_goes_with_private_also_from_under_a_form(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    telling.thank(meeting, people.ids[1], "canary-of-thanks")
    async with app.run_test(size=(120, 36)) as pilot:
        assert "canary-of-thanks" in await opened(pilot)
        await press(pilot, "h")
        app.room.share()
        shown = await settled(pilot)
        assert not any(isinstance(screen, TellingScreen | FormScreen) for screen in app.screen_stack)
        assert "canary-of-thanks" not in shown


async def test_with_names_hidden_no_word_is_shown(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    telling.thank(meeting, people.ids[1], "canary-of-thanks")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        shown = await press(pilot, "i")
        assert "canary-of-thanks" not in shown
        assert people.name(people.ids[1]) not in shown


@pytest.mark.parametrize("size", SIZES)
async def test_names_that_hold_anything_stay_names(sessions: Sessions, size: tuple[int, int]) -> None:
    people = sample.population(10, hostile=True)
    with sample.new_meeting(sessions, people, "hostile") as meeting:
        for person_id in people.ids:
            add(meeting, person_id)
        app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
        async with app.run_test(size=size) as pilot:
            shown = await opened(pilot)
            assert "\x1b" not in shown
            assert "\u202e" not in shown
            assert all(len(line) <= size[0] for line in shown.splitlines())
            for _ in people.ids:
                shown = await press(pilot, "down")
                assert "not told yet" in shown
