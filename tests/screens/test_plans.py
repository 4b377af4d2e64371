"""Support plans on screen: what drags first, one question at a time, and never on the wall."""

from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Check, CheckResult, Outcome, Plan, PlanWords
from calibrate.domain.population import Population
from calibrate.screens.black import BlackScreen
from calibrate.screens.form import FormScreen
from calibrate.screens.goto import GotoScreen
from calibrate.screens.pick import PickScreen
from calibrate.screens.plans import PlansScreen
from calibrate.screens.plans_page import PlanScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.words_field import WordsField
from tests import sample
from tests.screens.seen import press, seen, settled, until, until_shown
from tests.screens.test_actions import EVERY_SIGN, SIZES, TODAY, type_words


def add(meeting: Meeting, person_id: PersonId, start: int = 0, **fields: object) -> None:
    """Make a plan that starts some days from today."""
    words = PlanWords.model_validate({
        "gap": "gap-canary", "examples": ("3 Sep: one", "9 Oct: two"), "standard": "standard-canary",
        "support": "support-canary", "starts_on": TODAY + timedelta(days=start), "days": 60,
        "decides": "Pia Weiss and HR", **fields,
    })  # fmt: skip
    development.add_plan(meeting, person_id, words)


def plan_of(meeting: Meeting, person_id: PersonId) -> Plan:
    """Return somebody's last plan."""
    found = meeting.plans.last_of(person_id)
    assert found is not None
    return found


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)


async def opened(pilot: Pilot[Any], meeting: Meeting) -> str:
    """Open the plans in PRIVATE."""
    app = pilot.app
    assert isinstance(app, CalibrateApp)
    app.room.go_private()
    app.push_screen(PlansScreen(meeting, app.room))
    return await settled(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_drags_stands_first_and_says_what_to_see_to(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1], start=-80)
    add(meeting, people.ids[2], start=-20)
    add(meeting, people.ids[4], start=-90)
    development.decide_plan(meeting, people.ids[4], Outcome(on=TODAY, outcome="met"))
    async with app.run_test(size=size) as pilot:
        shown = await opened(pilot, meeting)
        order = [shown.index(people.names[number]) for number in (1, 2, 4)]
        assert order == sorted(order)
        assert "2 open  2 to see to" in shown
        assert "The decision was due on" in shown
        assert "decided 24 Nov" in shown
        assert "No check-in for more than 14 days" in await press(pilot, "down")


async def test_who_was_named_twice_is_listed_with_a_day_and_enter_makes_the_plan(sessions: Sessions) -> None:
    people = sample.population(12)
    low = people.performance.index(Band.LOW)
    prior = tuple("low" if number == low else "" for number in range(12))
    people = Population(**{**vars(people), "details": {**people.details, "prior_performance": prior}})
    with sample.new_meeting(sessions, people) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
        async with app.run_test(size=(120, 36)) as pilot:
            shown = await opened(pilot, meeting)
            assert f"{people.names[low]}" in shown
            assert "named twice, no plan yet: decide by 2026-12-08" in shown
            assert "manager and HR decide by 2026-12-08" in shown
            assert "enter makes one" in await press(pilot, "c")
            await press(pilot, "enter")
            shown = await until(pilot, FormScreen)
            assert "1 of 12" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_list_teaches(app: CalibrateApp, meeting: Meeting, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        assert "dragging on is the unkind thing" in " ".join((await opened(pilot, meeting)).split())
        for key in ("enter", "c", "r", "d"):
            assert "+ makes one" in await press(pilot, key)


async def test_a_plan_is_asked_for_one_thing_at_a_time(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    person = people.ids[1]
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "plus")
        await until(pilot, PickScreen)
        await type_words(pilot, people.names[1])
        await press(pilot, "enter")
        await until(pilot, FormScreen)
        await type_words(pilot, "two releases came back")
        await press(pilot, "enter")
        shown = await type_words(pilot, "one of them")
        assert "An example names no day or month." in shown
        await type_words(pilot, " on 3 Sep")
        assert "names no day" not in await press(pilot, "enter")
        await type_words(pilot, "9 Oct, another")
        await press(pilot, "enter", "enter", *"tried", "enter", *"pairs", "enter")
        assert "It is decided on Friday 22 January" in seen(app.screen)
        await press(pilot, "ctrl+u", *"+1", "enter", "up", "enter")
        assert "It is decided on Friday 25 December" in seen(app.screen)
        await press(pilot, "enter", "tab", "tab")
        assert "yes, no, or the day" in await press(pilot, *"maybe", "enter")
        await press(pilot, "ctrl+u", *"no", "enter")
        await until_shown(pilot, "The plan is made.")
        assert people.names[1] in seen(app.screen)
    plan = plan_of(meeting, person)
    assert plan.examples == ("one of them on 3 Sep", "9 Oct, another")
    assert (plan.days, plan.starts_on, plan.decision_on) == (30, date(2026, 11, 25), date(2026, 12, 25))
    assert (plan.decides, plan.accommodation, plan.their_view) == ("Gus Lund and HR", "no", None)


async def test_a_check_in_more_days_and_the_decision_are_kept(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    person = people.ids[1]
    add(meeting, person, start=-10)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "c")
        await until(pilot, FormScreen)
        assert "not before it" in await press(pilot, "ctrl+u", *"2026-11-01", "enter")
        await press(pilot, "ctrl+u", *"2026-11-23", "enter", "down", "enter", *"half", "enter")
        await until_shown(pilot, "The check-in is kept.")
        assert plan_of(meeting, person).checks == (
            Check(on=date(2026, 11, 23), result=CheckResult.PARTLY, note="half"),
        )
        await press(pilot, "enter")
        await until(pilot, PlanScreen)
        await press(pilot, "r")
        await until(pilot, FormScreen)
        assert "1 to 90" in await press(pilot, "ctrl+u", *"91", "enter")
        await press(pilot, "ctrl+u", *"30", "enter", *"late", "enter")
        await until_shown(pilot, "The plan runs on.")
        assert "extended once already" in await press(pilot, "r")
        await press(pilot, "d")
        await until(pilot, FormScreen)
        await press(pilot, "enter", *"met", "enter")
        shown = await until_shown(pilot, "The plan is decided.")
        assert "support plan, decided" in shown
        assert "This plan is decided." in await press(pilot, "c")
    plan = plan_of(meeting, person)
    assert plan.extended is not None
    assert plan.decided == Outcome(on=TODAY, outcome="met")


async def test_every_sign_can_be_typed_in_every_field(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "plus")
        await until(pilot, PickScreen)
        await press(pilot, "enter")
        await until(pilot, FormScreen)
        form = app.screen
        assert isinstance(form, FormScreen)
        typed = 0
        for _ in range(12):
            if not form.question.options:
                await press(pilot, "ctrl+u")
                await type_words(pilot, EVERY_SIGN)
                assert form.query_one(WordsField).text == EVERY_SIGN, form.question.id
                typed += 1
            await press(pilot, "tab")
        assert typed == 11
        await press(pilot, "ctrl+s")
        assert form.question.id == "starts_on"


async def test_in_shared_the_plans_hold_nothing_and_are_refused(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "g")
        await until(pilot, GotoScreen)
        await type_words(pilot, "s")
        assert "opens in PRIVATE only" in await press(pilot, "enter")
        await press(pilot, "escape")
        for screen in (PlansScreen(meeting, app.room), PlanScreen(meeting, app.room, people.ids[1], 2)):
            assert list(screen.compose()) == []
            app.push_screen(screen)
            shown = await settled(pilot)
            assert "canary" not in shown
            assert app.screen is not screen


async def test_a_plan_and_its_form_go_when_the_screen_is_shared(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "enter")
        await until(pilot, PlanScreen)
        await press(pilot, "c")
        await until(pilot, FormScreen)
        form = app.screen
        assert "standard-canary" in await press(pilot, "tab")
        app.push_screen(BlackScreen(app.room))
        await settled(pilot)
        app.room.share()
        await settled(pilot)
        assert "canary" not in seen(form)
        await press(pilot, "escape")
        for _ in range(20):
            await settled(pilot)
        assert not isinstance(app.screen, FormScreen | PlanScreen | PlansScreen)
        assert "canary" not in seen(app.screen)
    assert plan_of(meeting, people.ids[1]).checks == ()


async def test_hidden_names_hide_the_words_too(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        assert "gap-canary" in await opened(pilot, meeting)
        shown = await press(pilot, "i")
        assert "canary" not in shown
        assert people.names[1] not in shown
        await press(pilot, "enter")
        shown = await until(pilot, PlanScreen)
        assert "canary" not in shown
        assert people.names[1] not in shown
