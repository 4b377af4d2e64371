"""Deciding without moving, and what the board looks like meanwhile."""

from collections.abc import Callable
from typing import Any

import pytest
from textual import events

from calibrate.app import CalibrateApp
from calibrate.config import Glyphs, Settings, ThemeChoice
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.event import Agreed, AgreedUnheard, Noted, Parked, Reopened, Sealed, SetAside, Undone
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.screens.aside import AsideScreen
from calibrate.screens.consent import ConsentScreen
from calibrate.screens.find import FindScreen
from calibrate.screens.grid import GridScreen
from calibrate.screens.park import ParkScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.reason import ReasonSheet
from calibrate.screens.words import WordsScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.cells import width
from calibrate.widgets.choice import Choice
from tests import sample
from tests.screens.at_the_grid import at_the_grid, go_to, grid, last, on, place, press, settled, type_words
from tests.screens.seen import seen


async def test_the_cursor_begins_on_the_first_open_person_and_everybody_is_seen(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await settled(pilot)

        assert on(pilot) == grid(pilot).board.placement.reading_order()[0]
        assert all(name in shown for name in meeting.population.names[:22])
        assert "0 agreed" in shown
        assert "22 open" in shown
        assert "saved" in shown


async def test_agree_goes_on_to_the_next_open_person(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        order = grid(pilot).board.placement.reading_order()
        shown = await press(pilot, "a", "a")

        assert [entry.event.items[0].person_id for entry in meeting.ledger.entries[1:]] == [order[0], order[1]]
        assert all(isinstance(entry.event, Agreed) for entry in meeting.ledger.entries[1:])
        assert on(pilot) == order[2]
        assert "2 agreed" in shown
        assert "20 open" in shown


async def test_agreeing_somebody_not_yet_rated_is_refused_with_their_name(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        meeting.agree([PersonId("E0023")])
        before = meeting.head
        await press(pilot, "tab")
        shown = await press(pilot, "a")

        assert on(pilot) == "E0023"
        assert meeting.head == before
        assert "agreed already" in shown


async def test_skip_goes_on_and_decides_nothing(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        order, before = grid(pilot).board.placement.reading_order(), meeting.head
        await press(pilot, "n", "n")

        assert on(pilot) == order[2]
        assert meeting.head == before


async def test_undo_says_what_it_would_withdraw_and_does_it_on_enter(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        first = on(pilot)
        await press(pilot, "a")
        number = meeting.head.number
        shown = await press(pilot, "u")
        assert f"Withdraw this? {meeting.population.name(PersonId(first or ''))}, agreed." in shown
        await press(pilot, "escape")
        assert meeting.head.number == number
        await press(pilot, "u")
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, Undone)
        assert event.detail.undoes == number
        assert on(pilot) == first
        assert "0 agreed" in shown
        assert "no decision left to withdraw" in await press(pilot, "u")


async def test_consent_shows_every_name_first_and_leaves_out_who_is_talked_about(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0005")
        shown = await press(pilot, "c")
        assert isinstance(pilot.app.screen, ConsentScreen)
        assert "Agree these 4 without discussion?" in shown
        before = meeting.head
        await press(pilot, "escape")
        assert meeting.head == before
        await press(pilot, "c")
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, AgreedUnheard)
        assert {item.person_id for item in event.items} == {"E0005", "E0010", "E0017", "E0022"}
        assert "4 agreed" in shown
        await go_to(pilot, "E0001")
        assert "whom consent may take" in await press(pilot, "c")


async def test_the_seal_fixes_the_grid_and_reopening_says_why(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await press(pilot, "s")
        assert "22 not discussed yet, 2 not yet rated: they stay as they are." in shown
        shown = await press(pilot, "enter")
        assert isinstance(last(meeting), Sealed)
        assert "sealed" in shown
        await press(pilot, "enter")
        assert "sealed" in await press(pilot, "a")
        await press(pilot, "s")
        await press(pilot, "enter")
        assert isinstance(last(meeting), Sealed)
        await type_words(pilot, "A rating was wrong")
        await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, Reopened)
        assert event.rationale == "A rating was wrong"


async def test_setting_aside_and_notes_open_in_private_only(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        before = meeting.head
        for key in ("o", "e"):
            assert "PRIVATE only" in await press(pilot, key)
        assert meeting.head == before
        grid(pilot).room.go_private()
        person = on(pilot)
        await press(pilot, "e")
        await type_words(pilot, "ask again in spring")
        await press(pilot, "enter")
        assert isinstance(last(meeting), Noted)
        await press(pilot, "o", "down")
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, SetAside)
        assert [(item.person_id, item.detail.kind) for item in event.items] == [(person, SetAsideKind.LEAVE)]
        assert on(pilot) != person
        assert "1 set aside" in shown


async def test_somebody_set_aside_is_found_and_brought_back(sessions: Sessions, meeting: Meeting) -> None:
    meeting.set_aside(PersonId("E0004"), SetAsideKind.LEAVE)
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await go_to(pilot, "E0004")
        assert "is set aside. Bring them back?" in shown
        assert "leave" not in shown
        await press(pilot, "enter")

        assert meeting.board.seat(PersonId("E0004")).set_aside is None
        assert on(pilot) == "E0004"
        assert place(pilot, "E0004") == 3


async def test_enter_opens_the_card_and_the_card_sends_back(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PersonScreen)
        await press(pilot, "m")
        carry = grid(pilot).board.carry
        assert carry is not None
        assert carry.person == "E0004"
        await press(pilot, "escape", "enter", "a", "escape")
        assert meeting.board.seat(PersonId("E0004")).state is AxisState.AGREED
        assert "1 agreed" in await settled(pilot)


async def test_one_box_in_full_and_back(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await press(pilot, "z")
        assert "Build one skill" not in shown
        shown = await press(pilot, "right")
        assert "Stretch here" in shown
        assert "Find the cause" not in shown
        shown = await press(pilot, "escape")
        assert "Build one skill" in shown


async def test_what_each_band_means_is_one_key_away(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await press(pilot, "w")
        assert "beyond it, more than once" in shown
        assert "ready for the next size of problem" in shown
        assert "● below the standard" in shown
        shown = await press(pilot, "w")
        assert "beyond it" not in shown


async def test_the_wheel_turns_the_page_of_a_crowded_box_only(sessions: Sessions) -> None:
    with sample.new_meeting(sessions, sample.population(300)) as meeting:
        async with at_the_grid(sessions, meeting, size=(80, 24)) as pilot:
            board = grid(pilot).board
            panel = board.scene.geometry.by_place[4]
            start = board.shown_page(4)
            board.on_mouse_scroll_down(_wheel(panel.x + 3, panel.names_y))
            shown = await settled(pilot)

            assert board.shown_page(4) > start
            assert "4 above, " in shown
            starts = [start]
            while board.shown_page(4) != starts[-1]:
                starts.append(board.shown_page(4))
                board.on_mouse_scroll_down(_wheel(panel.x + 3, panel.names_y))
            last = board.scene.page(panel)
            assert last.total - last.start == last.rows * last.columns
            for before in reversed(starts[:-1]):
                board.on_mouse_scroll_up(_wheel_up(panel.x + 3, panel.names_y))
                assert board.shown_page(4) == before


async def test_a_box_shows_its_first_names_again_once_a_decision_took_the_cursor_elsewhere(sessions: Sessions) -> None:
    with sample.new_meeting(sessions, sample.population(300)) as meeting:
        async with at_the_grid(sessions, meeting, size=(80, 24)) as pilot:
            board = grid(pilot).board
            person = board.placement.person(4, board.placement.count(4) - 1)
            board.select(person)
            assert board.shown_page(4) > 0
            meeting.move(
                *meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: "Closed the audit."})
            )
            board.follow(meeting.board, meeting.ledger)
            assert (board.scene.here, board.shown_page(4)) == (5, 0)
            assert board.shown_page(5) > 0
            shown = await settled(pilot)
            board.repaint()
            assert await settled(pilot) == shown
            meeting.undo()
            board.follow(meeting.board, meeting.ledger)
            assert (board.scene.here, board.shown_page(5)) == (4, 0)
            assert board.shown_page(4) > 0


def _wheel(x: int, y: int) -> events.MouseScrollDown:
    return events.MouseScrollDown(None, x, y, 0, 0, 0, shift=False, meta=False, ctrl=False)


def _wheel_up(x: int, y: int) -> events.MouseScrollUp:
    return events.MouseScrollUp(None, x, y, 0, 0, 0, shift=False, meta=False, ctrl=False)


async def test_hiding_names_hides_them_everywhere_on_the_grid(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "i")
        shown = await press(pilot, "shift+right", "enter")

        assert not [name for name in meeting.population.names if name in shown]
        assert not [name for name in filter(None, meeting.population.managers) if name in shown]
        await press(pilot, "escape")
        assert not [name for name in meeting.population.names if name in await press(pilot, "slash")]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (200, 50), (30, 8)])
@pytest.mark.parametrize("glyphs", list(Glyphs))
async def test_hostile_names_stay_names_at_every_size(
    sessions: Sessions, size: tuple[int, int], glyphs: Glyphs
) -> None:
    settings = Settings(glyphs=glyphs, theme=ThemeChoice.PAPER)
    with sample.new_meeting(sessions, sample.population(24, hostile=True)) as meeting:
        async with at_the_grid(sessions, meeting, size=size, settings=settings) as pilot:
            for keys in ((), ("shift+right",), ("enter",)):
                shown = await press(pilot, *keys)
                for line in shown.split("\n"):
                    assert width(line) == size[0]
                    assert line.isprintable()


class TestNoBindingIsLost:
    """House rules: every key has a name and a tooltip, and no letter is taken from whoever types."""

    @staticmethod
    def bindings(screen: type[Any]) -> list[Any]:
        return [binding for keys in screen._merge_bindings().key_to_bindings.values() for binding in keys]

    @pytest.fixture(
        params=[GridScreen, FindScreen, ParkScreen, ConsentScreen, AsideScreen, WordsScreen, ReasonSheet, Choice]
    )
    def screen(self, request: pytest.FixtureRequest) -> type[Any]:
        screen: type[Any] = request.param
        return screen

    def test_every_binding_has_an_id_and_a_tooltip(self, screen: type[Any]) -> None:
        ours = [binding for binding in self.bindings(screen) if not binding.action.startswith(("app.", "screen."))]

        assert ours
        assert all(binding.id and binding.tooltip for binding in ours if binding.key not in {"ctrl+c", "super+c"})

    def test_no_letter_is_a_priority_binding(self, screen: type[Any]) -> None:
        assert not [binding for binding in self.bindings(screen) if binding.priority and len(binding.key) == 1]


Compare = Callable[..., bool]


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])
def test_the_opening_grid(sessions: Sessions, snap_compare: Compare, size: tuple[int, int]) -> None:
    """Everybody is where the ratings put them; no box is cut off; hostile names are names."""
    with sample.new_meeting(sessions, sample.population(60, hostile=True, unrated=2)) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
        assert snap_compare(app, terminal_size=size, run_before=settled)


async def test_the_parked_person_is_not_the_next_open_one(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        order = grid(pilot).board.placement.reading_order()
        meeting.park(order[1], "Pia Weiss")
        grid(pilot).follow()
        await press(pilot, "a")

        assert on(pilot) == order[2]
        assert isinstance(meeting.ledger.entries[1].event, Parked)
        assert "‖" in seen(pilot.app.screen)
