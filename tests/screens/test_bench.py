"""The bench by keys: what it shows, naming, standing down, wanting to stay, and what a move says of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.bench import Nominee
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from calibrate.screens.bench import BenchScreen
from calibrate.screens.bench_people import BenchPeopleScreen
from calibrate.screens.bench_ready import BenchReadyScreen
from calibrate.screens.bench_words import BenchWordsScreen
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.grid import GridScreen
from calibrate.screens.person import PersonScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.services.succession import Succession
from tests import sample
from tests.benched import EVIDENCE, ROLES, load_roles, name
from tests.screens import at_the_grid
from tests.screens.seen import press, seen, settled, typed, until, until_shown

Desk = Pilot[None]
SIZES = pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])


@pytest.fixture
def benched(meeting: Meeting, people: Population) -> Meeting:
    """A meeting with three critical roles: one person ready now for two of them, nobody for the third."""
    load_roles(meeting)
    name(meeting, "R1", people.ids[2])
    name(meeting, "R1", people.ids[5], "1-2")
    name(meeting, "R2", people.ids[2])
    return meeting


@asynccontextmanager
async def at_the_bench(
    sessions: Sessions, meeting: Meeting, *, size: tuple[int, int] = (120, 36), private: bool = False
) -> AsyncIterator[Desk]:
    """Open a meeting on its bench, by keys, and wait until everybody is looked up."""
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        if private:
            app.room.go_private()
        await press(pilot, "g", "b", "enter")
        await until(pilot, BenchScreen)
        await app.workers.wait_for_complete()
        await settled(pilot)
        yield pilot


def nominees(meeting: Meeting, role_id: str) -> dict[PersonId, Nominee]:
    return {one.person_id: one for one in meeting.bench.nominees.get(role_id, ())}


async def say_words(pilot: Desk, words: str) -> None:
    await typed(pilot, words)


async def recorded(pilot: Desk) -> str:
    """Press Enter on the last sheet and wait until the decision is on the disk."""
    await pilot.press("enter")
    await until(pilot, BenchScreen)
    await pilot.app.workers.wait_for_complete()
    return await settled(pilot)


def lines(shown: str, start: str) -> list[str]:
    return [line for line in shown.splitlines() if line.strip(" ▌|").startswith(start)]


@SIZES
async def test_gaps_come_first_and_in_words_with_three_meters_above(
    sessions: Sessions, benched: Meeting, people: Population, size: tuple[int, int]
) -> None:
    async with at_the_bench(sessions, benched, size=size) as pilot:
        shown = seen(pilot.app.screen)
    rows = shown.splitlines()
    order = [next(number for number, line in enumerate(rows) if role.title in line) for role in ROLES]
    assert order[2] < order[1] < order[0]
    assert "2 of 3" in shown
    assert "1 at the same time" in shown
    row = lines(shown, "Head of Payments")[-1]
    assert people.names[2][:8] in row
    assert "×2" in row
    assert "no name: build" in shown
    assert "nobody now, if" in shown


async def test_the_strip_says_who_named_them_on_which_evidence_and_what_else_they_are_named_for(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        shown = await press(pilot, "end")
        assert f"{people.names[2]}   Head of Payments, ready now    named by Ivo Costa, 24 Nov" in shown
        assert f"“{EVIDENCE}”" in shown
        assert "also named for   Risk Lead" in shown
        shown = await press(pilot, "right")
        assert f"{people.names[5]}   Head of Payments, ready in 1-2 years" in shown
        assert f"{people.names[2]}   Head of Payments" in await press(pilot, "right")


async def test_a_role_without_a_name_says_that_there_are_other_answers_and_whom_one_might_think_of(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        shown = seen(pilot.app.screen)
        assert "Building somebody, hiring from outside and redesigning the role are all answers." in shown
        assert f"{people.names[14]}, {people.names[2]}" in lines(shown, "strong on both")[0]
        assert "+ names somebody" in await press(pilot, "r")


@SIZES
async def test_risk_and_incumbents_show_in_private_only_and_the_wall_learns_nothing_from_the_order(
    sessions: Sessions, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    first, second, third = ROLES
    load_roles(meeting, (first, second.model_copy(update={"risk_of_loss": 3}), third))
    async with at_the_bench(sessions, meeting, size=size) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, BenchScreen)
        shown = seen(screen)
        assert "risk" not in shown
        assert people.names[0] not in shown
        assert [block.role.role_id for block in screen.table.blocks] == ["R1", "R2", "R3"]
        screen.room.go_private()
        shown = await settled(pilot)
        assert [block.role.role_id for block in screen.table.blocks] == ["R2", "R1", "R3"]
    assert "risk 3 · impact 3" in shown
    assert f"held by {people.names[0]} · risk 3 · impact 2 · may stand empty 60 days" in shown


async def test_somebody_is_named_by_keys_with_readiness_evidence_and_who_said_it(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "plus")
        shown = await until(pilot, BenchPeopleScreen)
        assert "Who could take Data Lead?" in shown
        first, second = lines(shown, people.names[14])[0], lines(shown, people.names[2])[0]
        assert "no reports in the file" in first
        assert "named for Head of Payments, Risk Lead" in second
        await say_words(pilot, people.ids[3])
        await press(pilot, "enter")
        await until(pilot, BenchReadyScreen)
        await press(pilot, "down", "enter")
        await until(pilot, BenchWordsScreen)
        await say_words(pilot, "Ran two releases alone")
        await press(pilot, "tab")
        await say_words(pilot, "Pia Weiss")
        shown = await recorded(pilot)
    named = nominees(benched, "R3")[people.ids[3]]
    assert (named.ready, named.because, named.by) == (Readiness.ONE_TO_TWO, "Ran two releases alone", "Pia Weiss")
    assert "3 of 3 have a name" in shown
    assert "what training first?" in shown
    assert f"{people.names[3]} is the only name for Data Lead." in " ".join(shown.split())


async def test_readiness_changes_and_the_words_said_before_are_there(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "end", "r")
        await until(pilot, BenchReadyScreen)
        await press(pilot, "down", "down", "enter")
        await until_shown(pilot, EVIDENCE)
        await recorded(pilot)
        assert nominees(benched, "R1")[people.ids[2]].ready is Readiness.THREE_TO_FIVE
        assert nominees(benched, "R1")[people.ids[2]].by == "Ivo Costa"
        assert isinstance(pilot.app.screen, BenchScreen)
        assert pilot.app.screen.table.person == people.ids[2]


async def test_too_few_words_and_a_refusal_keep_what_was_written(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    before = benched.head
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "end", "r")
        await until(pilot, BenchReadyScreen)
        await press(pilot, "enter")
        await until(pilot, BenchWordsScreen)
        await pilot.press("enter")
        shown = await until_shown(pilot, "named for that role just so already")
        assert EVIDENCE in shown
        await pilot.press(*("backspace",) * (len(EVIDENCE) - 3))
        assert "still needed: 10 characters or more" in await press(pilot, "enter")
        await press(pilot, "escape")
        await until(pilot, BenchScreen)
    assert benched.head == before
    assert nominees(benched, "R1")[people.ids[2]].because == EVIDENCE


async def test_standing_down_asks_why_and_undo_names_it_back(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "down", "minus")
        assert "no longer named for Risk Lead?" in await until(pilot, BenchWordsScreen)
        await say_words(pilot, "One role is enough")
        shown = await recorded(pilot)
        assert nominees(benched, "R2") == {}
        assert "Nobody is named for Risk Lead" in shown
        await press(pilot, "u")
        assert "taken off a role's bench" in await until(pilot, ConfirmScreen)
        await recorded(pilot)
        assert list(nominees(benched, "R2")) == [people.ids[2]]


async def test_undo_of_a_name_says_for_which_role(sessions: Sessions, benched: Meeting, people: Population) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "u")
        assert f"{people.names[2]}, named for Risk Lead, ready now." in await until(pilot, ConfirmScreen)
        await press(pilot, "escape")
    assert list(nominees(benched, "R2")) == [people.ids[2]]


async def test_wanting_to_stay_needs_their_words_who_asked_and_a_day_and_takes_off_every_bench(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "down", "o")
        await until(pilot, BenchWordsScreen)
        assert "still needed: their own words" in await press(pilot, "enter")
        await say_words(pilot, "I like it here")
        assert "still needed: asked by" in await press(pilot, "enter")
        await say_words(pilot, "Pia Weiss")
        await press(pilot, "tab")
        await pilot.press(*("backspace",) * 10)
        assert "still needed: said on" in await press(pilot, "enter")
        await say_words(pilot, "2025-09-03")
        shown = await recorded(pilot)
    wish = benched.bench.stays[people.ids[2]]
    assert (wish.words, wish.on, wish.asked_by) == ("I like it here", date(2025, 9, 3), "Pia Weiss")
    assert people.ids[2] not in benched.bench.people
    assert "said more than a year ago that they want to stay: ask again." in shown


async def test_sealed_refuses_names_and_takes_a_wish(sessions: Sessions, benched: Meeting) -> None:
    benched.seal(with_open=True)
    async with at_the_bench(sessions, benched) as pilot:
        for key in ("plus", "r", "minus"):
            assert "This session is sealed" in await press(pilot, "end", key)
        await press(pilot, "o")
        await until(pilot, BenchWordsScreen)


async def test_enter_opens_the_card_and_comes_back_to_the_name(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "end", "enter")
        await until(pilot, PersonScreen)
        await press(pilot, "right", "escape")
        await until(pilot, BenchScreen)
        assert isinstance(pilot.app.screen, BenchScreen)
        assert pilot.app.screen.table.person == people.ids[5]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, GridScreen)


async def test_who_has_left_the_high_boxes_is_marked_and_asked_about(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    one = people.ids[2]
    benched.move(*benched.drafts(one, {Axis.PERFORMANCE: Band.LOW}, {Axis.PERFORMANCE: "Two audits slipped by weeks"}))
    async with at_the_bench(sessions, benched) as pilot:
        shown = await press(pilot, "end")
    assert f"{people.names[2]} ×2 ?" in shown
    assert "has left the high boxes, and is named for Head of Payments and Risk Lead: still so?" in shown


async def test_a_move_on_the_grid_says_what_it_does_to_the_bench(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_grid.at_the_grid(sessions, benched) as pilot:
        await at_the_grid.go_to(pilot, people.ids[2])
        await at_the_grid.press(pilot, "shift+left", "shift+left", "enter")
        await at_the_grid.type_words(pilot, "Two audits slipped by three weeks")
        await at_the_grid.press(pilot, "enter")
        shown = await until_shown(pilot, "has left the high boxes")
    assert (
        f"{people.names[2]} has left the high boxes, and is named for Head of Payments and Risk Lead: still so?"
        in shown
    )


async def test_a_move_says_nothing_of_people_on_no_bench(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_grid.at_the_grid(sessions, benched) as pilot:
        await at_the_grid.go_to(pilot, people.ids[14])
        await at_the_grid.press(pilot, "shift+left", "shift+left", "enter")
        await at_the_grid.type_words(pilot, "Two audits slipped by three weeks")
        shown = await at_the_grid.press(pilot, "enter")
    assert benched.board.seat(people.ids[14]).performance.band is Band.LOW
    assert "high boxes" not in shown


async def test_without_roles_the_screen_teaches_and_names_nobody(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_bench(sessions, meeting, size=(80, 24)) as pilot:
        shown = seen(pilot.app.screen)
        assert "calibrate load roles.csv --session engineering-2026-h2 --roles" in shown
        assert "name someone" not in shown
        for key in ("plus", "r", "minus", "o", "u", "enter"):
            await press(pilot, key)
            assert isinstance(pilot.app.screen, BenchScreen)


@SIZES
async def test_sixty_roles_scroll_and_the_cursor_stays_in_sight(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int]
) -> None:
    load_roles(meeting, tuple(Role(role_id=f"R{number}", title=f"Role {number:02d}") for number in range(60)))
    async with at_the_bench(sessions, meeting, size=size) as pilot:
        assert "Role 59" not in seen(pilot.app.screen)
        for _ in range(59):
            await pilot.press("down")
        shown = await settled(pilot)
        assert "60 / 60" in shown
        assert lines(shown, "Role 59")
        shown = await press(pilot, "pageup")
        assert "Role 59" not in lines(shown, "Role")[0]
        assert "1 / 60" in await press(pilot, "home")
        await press(pilot, "pagedown", "pagedown")
        assert isinstance(pilot.app.screen, BenchScreen)
        assert pilot.app.screen.table.cursor > 5


async def test_hidden_names_and_words_are_hidden_here_too(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "end")
        shown = await press(pilot, "i")
        assert people.names[2] not in shown
        assert EVIDENCE not in shown
        await press(pilot, "home", "plus")
        shown = await until(pilot, BenchPeopleScreen)
        assert not [whole for whole in people.names if whole in shown]


@SIZES
async def test_hostile_names_titles_and_words_do_nothing(sessions: Sessions, size: tuple[int, int]) -> None:
    hostile = sample.population(24, hostile=True)
    with sample.new_meeting(sessions, hostile) as meeting:
        roles = tuple(Role(role_id=f"R{number}", title=text) for number, text in enumerate(sample.HOSTILE_NAMES))
        load_roles(meeting, roles)
        for number, text in enumerate(sample.HOSTILE_NAMES):
            Succession(meeting).nominate(f"R{number}", hostile.ids[number], Readiness.NOW, text + " did it", text)
        async with at_the_bench(sessions, meeting, size=size) as pilot:
            shown = [await press(pilot, "down") for _ in range(10)]
            await press(pilot, "plus")
            shown.append(await until(pilot, BenchPeopleScreen))
            await press(pilot, "enter")
            shown.append(await until(pilot, BenchReadyScreen))
            await press(pilot, "enter")
            shown.append(await until(pilot, BenchWordsScreen))
    assert all(line.isprintable() for page in shown for line in page.splitlines())
    assert all(len(page.splitlines()) == size[1] for page in shown)


async def test_a_click_lights_a_role_and_a_second_one_opens_the_card(sessions: Sessions, benched: Meeting) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        row = next(number for number, line in enumerate(seen(pilot.app.screen).splitlines()) if "Risk Lead" in line)
        await pilot.click(offset=(4, row))
        assert "2 / 3" in await settled(pilot)
        await pilot.click(offset=(4, row))
        await until(pilot, PersonScreen)


async def test_the_palette_goes_to_the_bench_and_to_no_private_place_on_the_wall(
    sessions: Sessions, benched: Meeting
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=benched, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p")
        await say_words(pilot, "go to: export")
        await app.workers.wait_for_complete()
        assert "files for you, leadership, managers" not in await settled(pilot)
        await press(pilot, "escape", "ctrl+p")
        await say_words(pilot, "go to: bench")
        await until_shown(pilot, "critical roles: who could take them")
        await pilot.press("enter")
        await until(pilot, BenchScreen)


async def test_where_nobody_is_named_w_asks_who_wants_to_stay(
    sessions: Sessions, benched: Meeting, people: Population
) -> None:
    async with at_the_bench(sessions, benched) as pilot:
        await press(pilot, "o")
        assert "Who wants to stay in the role they have?" in await until(pilot, BenchPeopleScreen)
        await say_words(pilot, people.ids[2])
        await press(pilot, "enter")
        await until(pilot, BenchWordsScreen)
        await say_words(pilot, "I like it here")
        await press(pilot, "tab")
        await say_words(pilot, "Pia Weiss")
        shown = await recorded(pilot)
    assert "expert path: 1 person wants to stay" in shown
    assert people.ids[2] not in benched.bench.people
