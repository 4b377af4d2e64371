import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population
from calibrate.screens.log import LogScreen
from calibrate.screens.pick import PickScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.screens.seen import press, seen, settled, until

SIZES = [(120, 36), (80, 24)]
REASON = "Closed the audit alone, two weeks early."


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting, people: Population) -> CalibrateApp:
    """A meeting with a move that stands, a move that was withdrawn, and a note."""
    one, two = people.ids[1], people.ids[4]
    meeting.move(*meeting.drafts(one, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: REASON}, by="Ivo Costa"))
    meeting.move(*meeting.drafts(two, {Axis.POTENTIAL: Band.LOW}, {Axis.POTENTIAL: "Wants to stay in this role."}))
    meeting.undo()
    meeting.note(one, "note-canary")
    return CalibrateApp(sessions, Settings(), meeting=meeting)


@pytest.mark.parametrize("size", SIZES)
async def test_every_decision_stands_in_order_with_its_reason_in_full_below(
    app: CalibrateApp, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        shown = await settled(pilot)
        kinds = [line.strip("▌ ").split()[2] for line in shown.splitlines() if line.strip("▌ ")[:3] in {"14:", "15:"}]
        assert kinds == ["load", "move", "move", "undo", "note"]
        assert "performance at → above" in shown
        assert "5 events" in shown
        assert "note-canary" in shown

        shown = await press(pilot, "up", "up", "up")
        assert REASON in shown
        assert f"{people.names[1]}   move · number 2 · proposed by Ivo Costa" in shown
        assert "withdrawn by 4" in await press(pilot, "down")


async def test_what_was_withdrawn_is_struck(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        await settled(pilot)
        struck = {
            segment.text.strip()
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.strike
        }

    assert "potential   one step → well placed" in struck
    assert "performance at → above" not in struck


async def test_f_shows_only_this_person_and_then_everybody(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        await settled(pilot)
        shown = await press(pilot, "f")
        assert f"2 events  only: {people.names[1]}" in shown
        assert people.names[4] not in shown
        assert "5 events" in await press(pilot, "f")
        assert "about nobody in particular" in await press(pilot, "home", "f")


async def test_m_and_k_show_one_manager_and_one_kind_together_and_each_goes_by_its_own_key(
    app: CalibrateApp, meeting: Meeting
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        await settled(pilot)
        await press(pilot, "k")
        await until(pilot, PickScreen)
        assert "2 lines" in await press(pilot, *"move")
        assert "2 events  only: move" in await press(pilot, "enter")
        await press(pilot, "m")
        await until(pilot, PickScreen)
        shown = await press(pilot, *"lund", "enter")
        assert "2 events  only: manager Gus Lund, move" in shown
        assert "2 events  only: move" in await press(pilot, "m")
        assert "5 events" in await press(pilot, "k")


async def test_esc_shows_all_and_a_log_of_loads_has_no_managers(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        await settled(pilot)
        await press(pilot, "k")
        await until(pilot, PickScreen)
        assert "5 events" in await press(pilot, "escape")
        await press(pilot, "k")
        await until(pilot, PickScreen)
        await press(pilot, *"load", "enter")
        assert "anybody's people" in await press(pilot, "m")


async def test_in_shared_the_log_holds_nothing_and_leaves(app: CalibrateApp, meeting: Meeting) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        log = LogScreen(meeting, app.room)
        assert list(log.compose()) == []
        app.push_screen(log)
        shown = await settled(pilot)

        assert not isinstance(app.screen, LogScreen)
        assert "number 2" not in shown
        assert not list(log.query("Page"))


async def test_the_log_goes_when_the_screen_is_shared_also_under_another_screen(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        log = LogScreen(meeting, app.room)
        app.push_screen(log)
        await settled(pilot)
        await press(pilot, "question_mark")
        app.room.share()
        await settled(pilot)
        assert not [name for name in people.names if name in seen(log)]

        await press(pilot, "escape")
        assert not isinstance(app.screen, LogScreen)


async def test_hidden_names_and_words_are_hidden_here_too(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.room.go_private()
        app.push_screen(LogScreen(meeting, app.room))
        await settled(pilot)
        shown = await press(pilot, "i")

    assert people.names[1] not in shown
    assert "note-canary" not in shown
    assert REASON not in shown


async def test_hostile_names_and_words_do_nothing_in_the_log_and_the_palette(sessions: Sessions) -> None:
    hostile = sample.population(10, hostile=True)
    with sample.new_meeting(sessions, hostile) as meeting:
        for person_id, words in zip(hostile.ids, sample.HOSTILE_NAMES, strict=True):
            meeting.note(person_id, words)
        app = CalibrateApp(sessions, Settings(), meeting=meeting)
        async with app.run_test(size=(120, 36)) as pilot:
            app.room.go_private()
            app.push_screen(LogScreen(meeting, app.room))
            shown = [await settled(pilot)]
            shown += [await press(pilot, "up") for _ in range(9)]
            await press(pilot, "ctrl+p", "a")
            await app.workers.wait_for_complete()
            shown.append(await settled(pilot))

    assert "[@click=app.exit]Press[/]" in shown[0]
    assert "A [/b] B" in shown[-1]
    assert all(line.isprintable() for page in shown for line in page.splitlines())
