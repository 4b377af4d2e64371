"""The list of development actions, the form that asks for one, and what the wall may see of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.action.action import Action, ActionStatus, ActionWords, Conversation
from calibrate.domain.axis import Band
from calibrate.domain.box import Box
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import PlanWords
from calibrate.domain.population import Population
from calibrate.screens.actions import ActionsScreen
from calibrate.screens.actions_care import CareScreen
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.form import FormScreen
from calibrate.screens.goto import GotoScreen
from calibrate.screens.grid import GridScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.pick import PickScreen
from calibrate.screens.plans import PlansScreen
from calibrate.screens.words import WordsScreen
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.options import Options
from calibrate.widgets.words_field import WordsField
from tests import sample
from tests.screens.seen import press, seen, settled, typed, until, until_shown

HIGH = Band.HIGH
TODAY = date(2026, 11, 24)
WILL = "present the fraud findings to Risk"
SIZES = [(120, 36), (80, 24)]
EVERY_SIGN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,/?-+'[]:;!0123456789"


def words(**fields: object) -> ActionWords:
    """Return an action's words, some of them other ones."""
    return ActionWords.model_validate({
        "conversation": Conversation.COACHING,
        "when": "when the audit closes",
        "will": WILL,
        "check_on": TODAY + timedelta(days=20),
        "owner": "Pia Weiss",
        **fields,
    })  # fmt: skip


def plan_words() -> PlanWords:
    """Return a plan's words."""
    return PlanWords(
        gap="gap-canary", examples=("3 Sep: one", "9 Oct: two"), standard="standard-canary", support="support",
        starts_on=TODAY, days=60, decides="Pia Weiss and HR",
    )  # fmt: skip


def add(meeting: Meeting, person_id: PersonId, **fields: object) -> str:
    """Add an action."""
    return development.add_action(meeting, person_id, words(**fields)).action_id


async def type_words(pilot: Pilot[Any], text: str) -> str:
    """Type a text; return what is seen."""
    await typed(pilot, text)
    return await settled(pilot)


async def opened(pilot: Pilot[Any], meeting: Meeting, *, private: bool = False) -> str:
    """Open the list."""
    app = pilot.app
    assert isinstance(app, CalibrateApp)
    if private:
        app.room.go_private()
    app.push_screen(ActionsScreen(meeting, app.room))
    return await settled(pilot)


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)


def only_action(meeting: Meeting) -> Action:
    """Return the one action there is."""
    (action,) = meeting.actions.by_id.values()
    return action


# The list


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_overdue_stands_first_and_the_strip_says_all_of_it(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1], will="the later one", check_on=TODAY + timedelta(days=40))
    add(meeting, people.ids[2], will="the overdue one", check_on=TODAY - timedelta(days=3), known_by="Risk signs it")
    add(meeting, people.ids[3], will="the sooner one", check_on=TODAY + timedelta(days=2))
    async with app.run_test(size=size) as pilot:
        shown = await opened(pilot, meeting)
        assert [shown.index(text) for text in ("overdue one", "sooner one", "later one")] == sorted(
            shown.index(text) for text in ("overdue one", "sooner one", "later one")
        )
        assert "3 open  1 due" in shown
        assert "21 Nov over" in shown
        assert "Risk signs it" in shown
        assert "the sooner one" in (await press(pilot, "down")).partition("I will  ")[2]


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_list_teaches(app: CalibrateApp, meeting: Meeting, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        assert "No open action yet" in await opened(pilot, meeting)
        for key in ("enter", "d", "x", "plus"):
            assert "+ on the grid" in await press(pilot, key)
            assert isinstance(app.screen, ActionsScreen)


async def test_done_is_asked_and_z_shows_done_ones_too(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "d")
        await until(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert only_action(meeting).status is ActionStatus.OPEN
        await press(pilot, "d")
        await until(pilot, ConfirmScreen)
        await press(pilot, "enter")
        await until_shown(pilot, "Done.")
        assert (only_action(meeting).status, only_action(meeting).status_on) == (ActionStatus.DONE, TODAY)
        assert WILL not in seen(app.screen)
        assert WILL in await press(pilot, "z")
        assert "is done" in await press(pilot, "d")
        assert "is done" in await press(pilot, "enter")


async def test_dropping_asks_why_and_u_takes_it_back(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "x")
        await until(pilot, WordsScreen)
        await type_words(pilot, "another team took it")
        await press(pilot, "enter")
        await until_shown(pilot, "Dropped.")
        event = meeting.ledger.entries[-1].event
        assert (event.kind, event.items[0].rationale) == ("action_drop", "another team took it")
        await press(pilot, "u")
        assert "an action given up" in await until(pilot, ConfirmScreen)
        await press(pilot, "enter")
        await until_shown(pilot, "Withdrawn.")
        assert only_action(meeting).status is ActionStatus.OPEN


async def test_only_one_managers_people(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    for number in range(1, 5):
        add(meeting, people.ids[number], will=f"will {number}")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "f")
        await until(pilot, PickScreen)
        await type_words(pilot, "lund")
        shown = await press(pilot, "enter")
        assert "only: manager Gus Lund" in shown
        assert [f"will {number}" in shown for number in range(1, 5)] == [True, False, False, True]
        assert "will 2" in await press(pilot, "f")


# The form


async def test_an_action_is_asked_for_one_thing_at_a_time_from_the_grid(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        grid = app.screen
        assert isinstance(grid, GridScreen)
        person = grid.board.person
        assert person is not None
        await press(pilot, "plus")
        shown = await until(pilot, FormScreen)
        assert "1 of 8" in shown
        assert shown.count("?") == 1, "one question at a time"
        await press(pilot, "down", "enter")
        assert "still needed: the occasion" in await press(pilot, "enter")
        await type_words(pilot, "when the audit closes")
        await press(pilot, "enter")
        shown = await type_words(pilot, "write the runbook")
        assert "When the audit closes, I will write the runbook" in shown
        assert "✓ something done" in shown
        await press(pilot, "enter")
        shown = await press(pilot, "ctrl+u", *"soon", "enter")
        assert "That is no day" in shown
        await press(pilot, "ctrl+u", *"+5", "enter", "enter", "ctrl+s")
        await until_shown(pilot, "Added as A1.")
    action = only_action(meeting)
    assert (action.person_id, action.conversation, action.will) == (person, Conversation.COACHING, "write the runbook")
    assert (action.check_on, action.manager_does) == (date(2026, 12, 1), None)
    assert action.owner == people.managers[people.row(person)]


async def test_enter_through_the_rest_records_at_the_end(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.push_screen(PersonScreen(meeting, app.room, people.ids[1]))
        await settled(pilot)
        await press(pilot, "plus")
        await until(pilot, FormScreen)
        await press(pilot, "enter")
        await type_words(pilot, "in the next planning")
        await press(pilot, "enter")
        await type_words(pilot, "chair it")
        await press(pilot, "enter", "enter", "enter")
        await type_words(pilot, "looks at the notes")
        await press(pilot, "enter", "enter")
        await type_words(pilot, "calm")
        await press(pilot, "enter")
        await until_shown(pilot, "Added as A1.")
        shown = seen(app.screen)
        assert isinstance(app.screen, PersonScreen)
        await press(pilot, "pagedown")
        assert "1 open action" in shown + seen(app.screen)
    action = only_action(meeting)
    assert (action.manager_does, action.known_by, action.strength) == ("looks at the notes", None, "calm")


async def test_every_sign_can_be_typed_in_every_field(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, private=True)
        await press(pilot, "enter")
        form = app.screen
        await until(pilot, FormScreen)
        form = app.screen
        assert isinstance(form, FormScreen)
        for _ in range(7):
            await press(pilot, "tab", "ctrl+u")
            await type_words(pilot, EVERY_SIGN)
            assert form.query_one(WordsField).text == EVERY_SIGN, form.question.id
        assert "That is no day" in await press(pilot, "ctrl+s")
        assert form.question.id == "check_on"


async def test_editing_begins_with_what_is_there_and_changes_only_that(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1], strength="calm")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "enter")
        await until(pilot, FormScreen)
        assert WILL in await press(pilot, "tab", "tab")
        await press(pilot, "ctrl+u")
        await type_words(pilot, "write it down")
        await press(pilot, "ctrl+s")
        await until_shown(pilot, "Changed.")
    detail = meeting.ledger.entries[-1].event.items[0].model_dump(exclude_none=True)["detail"]
    assert detail == {"action_id": "A1", "will": "write it down"}


async def test_a_refusal_keeps_every_word_and_esc_asks_once(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "enter")
        await until(pilot, FormScreen)
        await press(pilot, "ctrl+s")
        shown = await until_shown(pilot, "says just that already")
        assert isinstance(app.screen, FormScreen)
        assert "8 of 8" in shown
        await press(pilot, "shift+tab")
        await type_words(pilot, "Risk signs")
        assert "once more throws it away" in await press(pilot, "escape")
        assert isinstance(app.screen, FormScreen)
        await press(pilot, "escape")
        await until(pilot, ActionsScreen)
    assert only_action(meeting).known_by is None


async def test_defaults_are_offered_in_private_only_and_never_recorded_unread(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    best = next(one for one in people.ids if meeting.board.seat(one).box == Box(performance=HIGH, potential=HIGH))
    default = "one bigger, real problem with a sponsor"
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        for private in (False, True):
            if private:
                app.room.go_private()
            app.push_screen(PersonScreen(meeting, app.room, best))
            await settled(pilot)
            await press(pilot, "plus")
            await until(pilot, FormScreen)
            lit = app.screen.query_one(Options).value
            assert lit == ("career" if private else "expectations"), "on the wall the first one, whoever it is"
            shown = await press(pilot, "tab", "tab")
            assert (default in shown) == private
            shown = await press(pilot, "ctrl+o")
            form = app.screen
            assert isinstance(form, FormScreen)
            assert form.query_one(WordsField).text.startswith(default) == private
            assert ("PRIVATE only" in shown) == (not private)
            if private:
                assert "· said for this person" in shown
                app.room.share()
                assert "Suggested" not in await settled(pilot)
            await press(pilot, "escape", "escape", "escape")
    assert meeting.actions.by_id == {}


async def test_a_fourth_open_action_is_warned_of(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    for _ in range(3):
        add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "plus")
        await until(pilot, FormScreen)
        await press(pilot, "enter", *"soon", "enter", *"ask", "ctrl+s")
        assert "4 open actions now" in await until_shown(pilot, "open actions now")


# What the wall may see


async def test_support_plans_stand_in_the_list_in_private_only(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    development.add_plan(meeting, people.ids[3], plan_words())
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await opened(pilot, meeting)
        assert "support plan" not in shown
        assert people.names[3] not in shown
        app.room.go_private()
        shown = await settled(pilot)
        assert "support plan: check-in" in shown
        assert "support plan: decision" in shown
        await press(pilot, "home")
        assert "support plan's day" in await press(pilot, "d")
        await press(pilot, "enter")
        await until(pilot, PlansScreen)
        app.room.share()
        shown = await until(pilot, ActionsScreen)
        assert people.names[3] not in shown


async def test_a_support_plan_is_not_named_where_it_would_be_undone_on_the_wall(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[1])
    development.add_plan(meeting, people.ids[3], plan_words())
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting)
        await press(pilot, "u")
        shown = await until(pilot, ConfirmScreen)
        assert people.names[3] not in shown.partition("Withdraw this?")[2].partition("\n")[0]
        assert "plan" not in shown
        await press(pilot, "escape", "escape")
        grid = await _on_the_grid(pilot)
        before = grid.board.person
        assert before != people.ids[3]
        await press(pilot, "u")
        await until(pilot, ConfirmScreen)
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        assert meeting.plans.all == ()
        assert (await _on_the_grid(pilot)).board.person == before


async def test_a_card_says_nothing_of_a_support_plan_on_the_wall(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    add(meeting, people.ids[3])
    development.add_plan(meeting, people.ids[3], plan_words())
    development.extend_plan(meeting, people.ids[3], 30, "because-canary")
    async with app.run_test(size=(120, 60)) as pilot:
        app.push_screen(PersonScreen(meeting, app.room, people.ids[3]))
        shown = await settled(pilot)
        assert "canary" not in shown
        assert "0 decisions" in shown
        assert "When the audit closes, I will" in shown


async def test_hidden_names_hide_the_words_too(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=(120, 36)) as pilot:
        assert WILL in await opened(pilot, meeting)
        shown = await press(pilot, "i")
    assert WILL not in shown
    assert people.names[1] not in shown


@contextmanager
def hostile_meeting(sessions: Sessions) -> Iterator[Meeting]:
    """Yield a meeting of hostile names with hostile actions."""
    hostile = sample.population(10, hostile=True)
    with sample.new_meeting(sessions, hostile) as meeting:
        for person_id, text in zip(hostile.ids, sample.HOSTILE_NAMES, strict=True):
            add(meeting, person_id, will=text, when=text, owner=text, manager_does=text, known_by=text, strength=text)
            plan = plan_words().model_copy(update={"gap": text, "standard": text, "support": text, "decides": text})
            development.add_plan(meeting, person_id, plan)
        yield meeting


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_and_words_do_nothing(sessions: Sessions, size: tuple[int, int]) -> None:
    with hostile_meeting(sessions) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting)
        async with app.run_test(size=size) as pilot:
            pages = [await opened(pilot, meeting, private=True)]
            pages += [await press(pilot, "down") for _ in range(25)]
            await press(pilot, "home", "down")
            for screen in (PlansScreen(meeting, app.room), CareScreen(meeting, app.room)):
                app.push_screen(screen)
                pages.append(await settled(pilot))
                pages += [await press(pilot, "down") for _ in range(9)]
                pages.append(await press(pilot, "enter"))
                pages.append(await press(pilot, "pagedown"))
                await press(pilot, "escape")
            app.push_screen(PlansScreen(meeting, app.room))
            await settled(pilot)
            await press(pilot, "c")
            pages.append(await until(pilot, FormScreen))
            pages.append(await press(pilot, "tab"))
    assert all(line.isprintable() for page in pages for line in page.splitlines())
    assert any("[@click=app.exit]Press[/]" in page for page in pages)


# By manager


@pytest.mark.parametrize("size", SIZES)
async def test_growth_by_manager_is_private_and_leads_to_their_actions(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1])
    add(meeting, people.ids[4], check_on=TODAY - timedelta(days=3))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.room.go_private()
        await press(pilot, "g")
        await until(pilot, GotoScreen)
        await type_words(pilot, "g")
        await press(pilot, "enter")
        shown = await until(pilot, CareScreen)
        assert "2 of 24 people have something to grow by" in shown
        assert "2 of 8" in shown
        assert "0 of 1" in shown
        lines = [line for line in shown.splitlines() if " of 8" in line]
        assert [line.split()[1] for line in lines[:3]][-1] in {"Lund", "Gus"}, "the fewest stand first"
        await press(pilot, "end", "enter")
        assert "only: manager Gus Lund" in await until(pilot, ActionsScreen)
        await press(pilot, "escape")
        app.room.share()
        assert not isinstance(await _top(pilot), CareScreen)


async def _on_the_grid(pilot: Pilot[Any]) -> GridScreen:
    await until(pilot, GridScreen)
    grid = pilot.app.screen
    assert isinstance(grid, GridScreen)
    return grid


async def _top(pilot: Pilot[Any]) -> object:
    await settled(pilot)
    return pilot.app.screen
