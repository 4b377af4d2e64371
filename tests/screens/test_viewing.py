"""Only some people, in another order: what the board counts, and what it says."""

import string

import pytest
from textual.widgets import Input

from calibrate.config import Settings, Standards
from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.screens.pick import PickScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.board_view import Sort
from tests.screens.at_the_grid import at_the_grid, go_to, grid, on, press, settled, type_words

REASON = {Axis.PERFORMANCE: "Closed the audit alone, in June."}


async def test_each_organisation_says_in_its_own_words_what_a_band_means(sessions: Sessions, meeting: Meeting) -> None:
    standards = Standards(performance=("missed", "as agreed", "twice more than agreed"))
    async with at_the_grid(sessions, meeting, settings=Settings(standards=standards)) as pilot:
        assert "twice more than agreed" in await press(pilot, "w")


@pytest.mark.parametrize(("size", "progress"), [((120, 36), "all 24:  ✓ 0 agreed"), ((80, 24), "all ✓0")])
async def test_f_shows_only_whom_one_picks_and_says_so(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int], progress: str
) -> None:
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        await press(pilot, "f")
        shown = await type_words(pilot, "lund")
        assert "1 to pick from" in shown
        shown = await press(pilot, "enter")

        assert "only: Gus Lund, 8 of 24" in shown
        assert progress in shown
        assert sum(grid(pilot).board.placement.counts) == 7
        assert "Ana Abara" not in shown
        assert meeting.population.managers[meeting.population.row(PersonId(str(on(pilot))))] == "Gus Lund"

        shown = await press(pilot, "f")
        assert "only:" not in shown
        assert "Ana Abara" in shown


async def test_esc_in_the_sheet_leaves_everybody_and_every_letter_can_be_typed(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "f")
        await type_words(pilot, string.ascii_letters + string.digits)
        assert pilot.app.screen.query_one(Input).value == string.ascii_letters + string.digits
        assert isinstance(pilot.app.screen, PickScreen)
        shown = await press(pilot, "enter")
        assert "Nothing here has that in its name." in shown
        assert "only:" not in await press(pilot, "escape")


async def test_a_manager_picked_is_initials_where_names_are_and_nothing_at_all_as_codes(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "f")
        await type_words(pilot, "lund")
        await press(pilot, "enter")
        assert "only: G. L., 8 of 24" in await press(pilot, "i")
        shown = await press(pilot, "i")
        assert "only: not shown, 8 of 24" in shown
        assert "Lund" not in shown
        assert "G. L." not in await press(pilot, "f", "f")


async def test_what_is_said_stands_on_a_private_row_too(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting, size=(80, 24)) as pilot:
        grid(pilot).room.go_private()
        await press(pilot, "f", "enter")
        shown = await settled(pilot)
        assert "only: Gus Lund, 8 of 24" in shown.splitlines()[0]


async def test_finding_somebody_who_is_not_shown_shows_everybody_again(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "f", "enter")
        shown = await go_to(pilot, "E0001")

        assert on(pilot) == "E0001"
        assert "only:" not in shown
        assert "Everybody is shown again: Ana Abara was not among those shown." in shown


async def test_undo_goes_to_whom_it_withdraws_also_where_they_are_not_shown(
    sessions: Sessions, meeting: Meeting
) -> None:
    meeting.agree([PersonId("E0001")])
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "f", "enter")
        shown = await press(pilot, "u", "enter")

        assert on(pilot) == "E0001"
        assert "0 agreed" in shown


async def test_agree_goes_on_among_those_shown_and_says_when_they_are_done(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "f", "enter")
        shown = await press(pilot, *["a"] * 7)

        assert "Nobody else is open among those shown: f shows everybody." in shown
        assert "✓ 7 agreed" in shown


async def test_v_turns_through_the_orders_and_the_cursor_stays_on_its_person(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        placement = grid(pilot).board.placement
        begun, first = placement.reading_order(), on(pilot)
        for sort in (Sort.ID, Sort.MANAGER, Sort.OPEN_FIRST):
            shown = await press(pilot, "v")
            assert placement.view.sort is sort
            assert f"grid, {sort.words}" in shown
            assert on(pilot) == first
        await press(pilot, "v")
        assert placement.reading_order() == begun


async def test_open_first_follows_every_decision(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "v", "v", "v")
        await go_to(pilot, "E0005")
        placement = grid(pilot).board.placement
        await press(pilot, "a")
        assert placement.person(4, placement.count(4) - 1) == "E0005"
        meeting.move(*meeting.drafts(PersonId("E0005"), {Axis.PERFORMANCE: Band.HIGH}, REASON))
        grid(pilot).follow()
        assert placement.place(PersonId("E0005")) == 5
        assert placement.person(5, placement.index(PersonId("E0005"))) == "E0005"
