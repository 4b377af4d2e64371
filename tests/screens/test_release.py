"""Release on screen: what is in its way, where that is settled, and what is there afterwards."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.leaving.events import Released
from calibrate.domain.population import Population
from calibrate.screens.form import FormScreen
from calibrate.screens.plans import PlansScreen
from calibrate.screens.release import ReleaseScreen
from calibrate.screens.released import ReleasedScreen, digit_lines
from calibrate.screens.telling import TellingScreen
from calibrate.services import development, telling
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.at_the_grid import last
from tests.screens.seen import press, seen, until, until_shown
from tests.screens.test_actions import TODAY, add, plan_words, type_words

SIZES = [(120, 36), (80, 24)]
REASON = "They are away until Monday; HR agreed"


async def opened(pilot: Pilot[Any], meeting: Meeting, home: Path, *, shares: bool = False) -> ReleaseScreen:
    """Open it in PRIVATE, its files in a home of its own; wait until every text is read."""
    app = pilot.app
    assert isinstance(app, CalibrateApp)
    app.room.go_private()
    screen = ReleaseScreen(meeting, app.room, home, home / "confidential", shares_performance=shares)
    app.push_screen(screen)
    await until_shown(pilot, "It carries")
    return screen


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)


async def go_to(pilot: Pilot[Any], text: str) -> str:
    """Put the cursor on the first line that says something."""
    await press(pilot, "home")
    for _ in range(30):
        shown = seen(pilot.app.screen)
        if any(text in line and line.startswith("▌") for line in shown.splitlines()):
            return shown
        await press(pilot, "down")
    raise AssertionError(seen(pilot.app.screen))


@pytest.mark.parametrize("size", SIZES)
async def test_an_open_session_is_not_released_and_it_says_so(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1])
    async with app.run_test(size=size) as pilot:
        await opened(pilot, meeting, tmp_path)
        shown = seen(app.screen)
        assert "not sealed" in shown
        assert "24 people, 1 action, 0 support plans" in shown
        assert "s on the grid seals it" in await press(pilot, "ctrl+s")
    assert last(meeting).kind != "release"


@pytest.mark.parametrize("size", SIZES)
async def test_released_with_a_question_and_the_digits_stand_there(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1])
    telling.told(meeting, people.ids[1], TODAY)
    meeting.seal(with_open=True)
    async with app.run_test(size=size) as pilot:
        await opened(pilot, meeting, tmp_path)
        assert "nothing is in its way" in seen(app.screen)
        await press(pilot, "ctrl+s")
        assert "Release to" in await until_shown(pilot, "Release to")
        await press(pilot, "enter")
        shown = await until(pilot, ReleasedScreen)
        store = tmp_path / f"{meeting.session}-visible.duckdb"
        digits = hashlib.sha256(store.read_bytes()).hexdigest()
        assert all(line in shown for line in digit_lines(digits))
        assert "24 pages in" in shown
        assert len(list((tmp_path / f"{meeting.session}-pages").iterdir())) == 24
        event = last(meeting)
        assert isinstance(event, Released)
        assert (event.detail.sha256, event.detail.untold) == (digits, 0)

        await press(pilot, "enter")
        assert isinstance(app.screen, ReleaseScreen)
        await press(pilot, "ctrl+s")
        assert "What stands there is replaced" in await until_shown(pilot, "replaced")
        await press(pilot, "escape")
        assert last(meeting) is event


async def test_untold_people_are_counted_under_their_manager_and_enter_goes_to_them(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path
) -> None:
    for number in (1, 4, 2):
        add(meeting, people.ids[number])
    meeting.seal(with_open=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        shown = await go_to(pilot, "Gus Lund")
        assert "2 people not told" in shown
        assert people.name(people.ids[1]) in shown
        await press(pilot, "enter")
        shown = await until(pilot, TellingScreen)
        assert "only: manager Gus Lund" in shown
        await press(pilot, "t", "enter")
        await until_shown(pilot, "1 of 2 told")
        await press(pilot, "escape")
        assert "2 not told" in await until_shown(pilot, "2 not told")


async def test_released_all_the_same_needs_a_reason_which_is_recorded(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path
) -> None:
    add(meeting, people.ids[1])
    meeting.seal(with_open=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        await press(pilot, "ctrl+s")
        await until_shown(pilot, "1 person has not been told")
        assert "still needed" in await press(pilot, "enter")
        await type_words(pilot, REASON)
        await press(pilot, "enter")
        await until_shown(pilot, "Release to")
        await press(pilot, "enter")
        await until(pilot, ReleasedScreen)
    event = last(meeting)
    assert isinstance(event, Released)
    assert (event.rationale, event.detail.untold) == (REASON, 1)


@pytest.mark.parametrize("size", SIZES)
async def test_what_would_tell_too_much_opens_at_its_field_and_is_looked_at_again(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path, size: tuple[int, int]
) -> None:
    add(meeting, people.ids[1], manager_does="talks about the bench in June")
    telling.told(meeting, people.ids[1], TODAY)
    meeting.seal(with_open=True)
    async with app.run_test(size=size) as pilot:
        await opened(pilot, meeting, tmp_path)
        assert "1 place to reword" in seen(app.screen)
        shown = await press(pilot, "ctrl+s")
        assert "Nothing is released while a text would tell too much" in await until_shown(pilot, "Nothing is released")
        shown = await go_to(pilot, "action A1, manager does")
        assert "talks about the bench in June" in shown
        await press(pilot, "enter")
        shown = await until(pilot, FormScreen)
        assert "What will the manager do for it?" in shown
        assert "“bench” tells succession" in shown
        await press(pilot, "ctrl+k", "home", "ctrl+k")
        await type_words(pilot, "talks about it in June")
        await press(pilot, "ctrl+s")
        shown = await until_shown(pilot, "1 not told")
        assert "to reword" not in shown
    assert meeting.actions.by_id["A1"].manager_does == "talks about it in June"


async def test_thanks_and_words_are_reworded_where_they_stand(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path
) -> None:
    lowered, thanked = people.ids[4], people.ids[1]
    reason = {Axis.PERFORMANCE: "Closed the audit alone, two weeks early."}
    meeting.move(*meeting.drafts(lowered, {Axis.PERFORMANCE: Band.LOW}, reason))
    meeting.agree((lowered,), (Axis.PERFORMANCE,))
    telling.thank(meeting, thanked, f"More than {people.name(people.ids[7])} did")
    telling.told(meeting, lowered, TODAY)
    meeting.seal(with_open=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path, shares=True)
        assert "1 without words" in seen(app.screen)
        await go_to(pilot, "what may be said?")
        await press(pilot, "enter")
        assert "What may be said to" in await until(pilot, FormScreen)
        await type_words(pilot, "Two audits of March stayed open")
        await press(pilot, "enter")
        await until_shown(pilot, "Kept what may be said.")
        await go_to(pilot, "somebody else's name")
        await press(pilot, "enter")
        assert "What to thank" in await until(pilot, FormScreen)
        await press(pilot, "home", "ctrl+k")
        await type_words(pilot, "The calm week in March")
        await press(pilot, "enter")
        await until_shown(pilot, "nothing is in its way")


async def test_a_support_plans_words_are_settled_on_the_list_of_plans(
    app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path
) -> None:
    words = plan_words().model_copy(update={"support": "a place on the bench"})
    development.add_plan(meeting, people.ids[4], words)
    meeting.seal(with_open=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        await go_to(pilot, "support plan, support")
        await press(pilot, "enter")
        await until(pilot, PlansScreen)
        assert "decide it (d), then make it anew" in await until_shown(pilot, "make it anew")


async def test_where_it_goes_is_changed_and_no_pages_are_written_where_none_are_wanted(
    app: CalibrateApp, meeting: Meeting, tmp_path: Path
) -> None:
    meeting.seal(with_open=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        await press(pilot, "enter", "home", "ctrl+k")
        await type_words(pilot, str(tmp_path / "mine.duckdb"))
        await press(pilot, "enter")
        await until_shown(pilot, "mine.duckdb")
        await press(pilot, "down", "enter", "home", "ctrl+k", "enter")
        assert "none" in await until_shown(pilot, "none")
        await press(pilot, "ctrl+s")
        await until_shown(pilot, "Release to")
        await press(pilot, "enter")
        assert "pages" not in await until(pilot, ReleasedScreen)
    assert (tmp_path / "mine.duckdb").exists()
    assert not (tmp_path / f"{meeting.session}-pages").exists()


async def test_a_refusal_of_the_place_is_said_and_nothing_is_recorded(
    app: CalibrateApp, meeting: Meeting, tmp_path: Path
) -> None:
    meeting.seal(with_open=True)
    before = meeting.head
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        await press(pilot, "enter", "home", "ctrl+k")
        await type_words(pilot, str(tmp_path / "confidential" / "mine.duckdb"))
        await press(pilot, "enter")
        await until_shown(pilot, "mine.duckdb")
        await press(pilot, "ctrl+s")
        await until_shown(pilot, "Release to")
        await press(pilot, "enter")
        assert "That folder is for sessions alone" in await until_shown(pilot, "for sessions alone")
    assert meeting.head == before


async def test_it_goes_with_private(app: CalibrateApp, meeting: Meeting, people: Population, tmp_path: Path) -> None:
    telling.thank(meeting, people.ids[1], "the bench canary")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, meeting, tmp_path)
        await press(pilot, "end")
        assert "the bench canary" in " ".join(seen(app.screen).split())
        app.room.share()
        await pilot.pause()
        assert not isinstance(app.screen, ReleaseScreen)
        assert "canary" not in seen(app.screen)
