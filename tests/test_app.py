import string

import pytest
from textual.widgets import Input

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.palette import EveryCommand
from calibrate.screens.black import BlackScreen
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.grid import GridScreen
from calibrate.screens.log import LogScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.screens.passphrase import PassphraseScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.sessions import SessionsScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.room import NamesShown
from tests import sample
from tests.screens.seen import press, settled, until, until_shown


class Seconds:
    """A clock of seconds that moves when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting, seconds: Seconds) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(idle_minutes=10), meeting=meeting, seconds_now=seconds)


async def test_enter_goes_from_the_opening_page_to_the_grid(app: CalibrateApp, people: Population) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, OpeningScreen)
        shown = await press(pilot, "enter")
        assert isinstance(app.screen, GridScreen)
        assert people.names[0] in shown


async def test_a_meeting_that_has_decided_something_opens_on_the_grid(
    sessions: Sessions, meeting: Meeting, people: Population
) -> None:
    meeting.agree((people.ids[0],))
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, GridScreen)


async def test_the_opening_page_can_be_shown_again_and_leads_back_to_the_grid(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "g", "o", "enter")
        assert isinstance(app.screen, OpeningScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, GridScreen)


# Black


@pytest.mark.parametrize("key", ["b", "full_stop", "ctrl+l"])
@pytest.mark.parametrize("lift", ["b", "full_stop", "ctrl+l", "escape"])
async def test_black_shows_nothing_and_is_lifted_by_its_keys(app: CalibrateApp, key: str, lift: str) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        before = await press(pilot, "enter")
        shown = await press(pilot, key)
        assert isinstance(app.screen, BlackScreen)
        assert not shown.strip()
        assert await press(pilot, lift) == before


async def test_under_the_black_no_other_key_does_anything_but_say_which_one_lifts_it(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        before = await press(pilot, "enter")
        await press(pilot, "b")
        shown = ""
        for key in ("g", "q", "i", "l", "m", "a", "enter", "question_mark", "ctrl+q", "ctrl+c", "ctrl+p", "x"):
            shown = await press(pilot, key)
            assert isinstance(app.screen, BlackScreen)
        assert shown.strip() == "esc shows the screen again"
        assert await press(pilot, "escape") == before


async def test_black_is_one_key_away_while_a_passphrase_is_typed_and_keeps_what_was_typed(
    sessions: Sessions, people: Population
) -> None:
    sample.make_session(sessions, people)
    app = CalibrateApp(sessions, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "enter", *"four", "ctrl+l")
        assert isinstance(app.screen, BlackScreen)
        await press(pilot, "ctrl+l", "space", *"unrelated", "space", *"words", "enter")
        await until(pilot, OpeningScreen)


async def test_nothing_is_notified_over_the_black(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "b")
        app.notify("canary", markup=False)
        assert "canary" not in await settled(pilot)


# Idle


async def test_after_the_idle_minutes_the_screen_is_shared_and_black(app: CalibrateApp, seconds: Seconds) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "g", "i", "enter", "g", "l", "enter")
        assert isinstance(app.screen, LogScreen)
        seconds.now += 599
        app.look_after_nobody()
        assert await settled(pilot)
        assert app.room.is_private

        seconds.now += 1
        app.look_after_nobody()
        assert not (await settled(pilot)).strip()
        assert not app.room.is_private
        app.look_after_nobody()
        shown = await press(pilot, "escape")
        assert isinstance(app.screen, GridScreen)
        assert shown.startswith(" SHARED ")


async def test_a_key_shows_that_somebody_is_there(app: CalibrateApp, seconds: Seconds) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        seconds.now += 599
        await press(pilot, "down")
        seconds.now += 2
        app.look_after_nobody()
        await settled(pilot)
        assert isinstance(app.screen, OpeningScreen)


async def test_the_list_of_sessions_is_private_again_once_the_black_is_lifted(
    sessions: Sessions, seconds: Seconds
) -> None:
    app = CalibrateApp(sessions, Settings(), seconds_now=seconds)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        seconds.now += 600
        app.look_after_nobody()
        assert not (await settled(pilot)).strip()
        assert (await press(pilot, "b")).startswith(" PRIVATE ")


# Names, light


async def test_i_hides_more_and_more_and_names_come_back_only_after_enter(
    app: CalibrateApp, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        assert people.names[0] in await press(pilot, "enter")
        shown = await press(pilot, "i")
        assert "A. A." in shown
        assert not [name for name in people.names if name in shown]
        assert "P001" in await press(pilot, "i")

        assert "Show whole names on this screen?" in await press(pilot, "i")
        await press(pilot, "escape")
        assert app.room.names is NamesShown.CODES
        assert people.names[0] in await press(pilot, "I", "enter")


async def test_a_long_sentence_is_said_whole_and_goes_with_the_next_key(app: CalibrateApp) -> None:
    sentence = "One sentence that says what happened, where it happened, and what is best done about it now. " * 2
    async with app.run_test(size=(80, 24)) as pilot:
        before = await settled(pilot)
        app.say(sentence.strip())
        shown = await settled(pilot)
        assert " ".join(shown.split()).endswith(sentence.strip())
        assert await press(pilot, "home") == before


async def test_l_changes_dark_to_paper_on_every_screen(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "l")
        ground = {
            segment.style.bgcolor.name
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.bgcolor
        }
        assert "#f1ede3" in ground
        assert "#0c1015" not in ground


# Every letter can be typed


async def test_every_letter_can_be_typed_where_something_is_typed(sessions: Sessions, people: Population) -> None:
    sample.make_session(sessions, people)
    app = CalibrateApp(sessions, Settings())
    letters = [*string.ascii_letters, "full_stop", "question_mark", "slash"]
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        for letter in letters:
            await pilot.press(letter)
        await settled(pilot)
        assert isinstance(app.screen, PassphraseScreen)
        assert app.screen.query_one("#typed", Input).value == string.ascii_letters + ".?/"


async def test_what_is_copied_stays_inside(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.copy_to_clipboard("canary")
        assert app.clipboard == "canary"


# The palette


async def test_the_palette_runs_what_the_keys_run_and_has_no_screenshot(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p")
        assert isinstance(app.screen, EveryCommand)
        shown = await until_shown(pilot, "Go on to the grid   enter")
        assert "creenshot" not in shown
        assert shown.startswith(" SHARED ")

        await press(pilot, *"paper")
        await until_shown(pilot, "Dark, or paper for a lit room   l")
        await app.workers.wait_for_complete()
        await press(pilot, "enter")
        await until(pilot, OpeningScreen)
        await settled(pilot)
        assert app.theme == "calibrate-paper"


async def test_the_palette_finds_people_by_the_name_the_room_may_see(app: CalibrateApp, people: Population) -> None:
    name = people.names[7]
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p", *name.replace(" ", "").casefold())
        await until_shown(pilot, name)
        await app.workers.wait_for_complete()
        await press(pilot, "enter")
        assert name in await until(pilot, PersonScreen)

        await press(pilot, "escape", "i", "ctrl+p", *name.replace(" ", "").casefold())
        await app.workers.wait_for_complete()
        assert name not in await settled(pilot)


# Leaving


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_leaving_asks_first(app: CalibrateApp, key: str) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = await press(pilot, key)
        assert isinstance(app.screen, ConfirmScreen)
        assert "Leave Calibrate?" in shown
        await press(pilot, "ctrl+c")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape")
        assert isinstance(app.screen, OpeningScreen)
        assert app.is_running

        await press(pilot, key, "enter")
    assert app.return_code == 0


async def test_leaving_closes_a_meeting_opened_from_the_list(sessions: Sessions, people: Population) -> None:
    sample.make_session(sessions, people)
    meeting = sessions.open(sample.SESSION, sample.PASSPHRASE)
    app = CalibrateApp(sessions, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.screen.post_message(SessionsScreen.Opened(meeting, meeting.close))
        await settled(pilot)
        await press(pilot, "q", "enter")

    with sessions.open(sample.SESSION, sample.PASSPHRASE) as again:
        assert again.session == sample.SESSION


async def test_a_meeting_that_was_handed_in_stays_its_owners(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "q", "enter")

    person = meeting.population.ids[1]
    reason = {Axis.PERFORMANCE: "Closed the audit alone, two weeks early."}
    assert meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, reason)).number == 2


# A pause


async def test_in_a_pause_the_log_is_folded_but_never_while_something_is_asked(
    app: CalibrateApp, meeting: Meeting, sessions: Sessions, seconds: Seconds
) -> None:
    log = sessions.places.vault(sample.SESSION).with_name(f"{sample.SESSION}.duckdb.wal")
    meeting.agree(meeting.population.ids[:1])
    assert log.stat().st_size

    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.look_after_nobody()
        await app.workers.wait_for_complete()
        assert log.exists()

        await press(pilot, "p")
        seconds.now += 20
        app.look_after_nobody()
        assert [worker.group for worker in app.workers] == ["writes"]
        await press(pilot, "escape")
        app.look_after_nobody()
        await app.workers.wait_for_complete()
        assert log.exists()

        seconds.now += 20
        app.look_after_nobody()
        await app.workers.wait_for_complete()
        assert not log.exists()
