"""A pass by keys: it decides on one question, and shows nothing of the other."""

import pytest

from calibrate.app import CalibrateApp
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.person import PersonId
from calibrate.screens.pass_screen import PassScreen
from calibrate.screens.person import PersonScreen
from calibrate.screens.pick import PickScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.placement import TRAY
from tests.screens.at_the_grid import Desk, at_the_grid, grid, press, settled, type_words
from tests.screens.seen import seen, until

SIZES = [(120, 36), (80, 24)]
KEYS = {Axis.PERFORMANCE: ("g", "down", "enter"), Axis.POTENTIAL: ("g", "down", "down", "enter")}
WORDS = "Closed the audit alone, two weeks early."


async def _in_pass(pilot: Desk, axis: Axis) -> PassScreen:
    await press(pilot, *KEYS[axis])
    await pilot.app.workers.wait_for_complete()
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, PassScreen)
    return screen


async def _seen_after(pilot: Desk, *keys: str) -> str:
    """Press keys in a pass; nothing is asked, so all work ends by itself."""
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    return seen(pilot.app.screen)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("axis", Axis)
async def test_a_pass_shows_its_bands_and_counts_and_nothing_of_the_other_question(
    sessions: Sessions, meeting: Meeting, axis: Axis, size: tuple[int, int]
) -> None:
    reasons = {axis.other: "canary of the other question"}
    for person in meeting.population.ids[:6]:
        band = Band(4 - (meeting.board.seat(person).axis(axis.other).band or Band.MIDDLE))
        if band is not meeting.board.seat(person).axis(axis.other).band:
            meeting.move(*meeting.drafts(person, {axis.other: band}, reasons))
        meeting.agree([person], (axis.other,))
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        screen = await _in_pass(pilot, axis)
        shown = [seen(screen)] + [await _seen_after(pilot, "down") for _ in range(8)]

    naming = meeting.naming
    for band in Band:
        assert naming.band(axis, band) in shown[0]
        count = sum(seat.axis(axis).band is band for seat in meeting.board.present())
        assert f"{count} " in shown[0]
    everything = "".join(shown)
    assert not [band for band in Band if naming.band(axis.other, band) in everything]
    assert "canary" not in everything
    for mark in "✓↑↓→←↗↘↖↙":
        assert mark not in everything.replace("✓ 0", "").replace("✓0", "").replace("↑↓", "")
    assert ("audit closed by June" in everything) is (axis is Axis.PERFORMANCE)
    assert ("aspiration" in everything) is (axis is Axis.POTENTIAL)


@pytest.mark.parametrize("axis", Axis)
async def test_moving_and_agreeing_decide_on_this_question_only(
    sessions: Sessions, meeting: Meeting, axis: Axis
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, axis)
        person = PersonId(str(screen.board.person))
        before = meeting.board.seat(person)
        await pilot.press("m", "right", "enter")
        await pilot.pause()
        assert screen.sheet.is_open
        await type_words(pilot, WORDS)
        shown = await _seen_after(pilot, "enter")

        seat = meeting.board.seat(person)
        assert (before.axis(axis).band, seat.axis(axis).band) == (Band.LOW, Band.MIDDLE)
        assert seat.axis(axis.other) == before.axis(axis.other)
        assert WORDS in shown
        assert screen.board.placement.place(person) == 1

        shown = await _seen_after(pilot, "a")
        assert meeting.board.seat(person).axis(axis).state is AxisState.AGREED
        assert meeting.board.seat(person).axis(axis.other).state is AxisState.OPEN
        assert "✓ 1 agreed" in shown
        assert screen.board.person != person

        await _seen_after(pilot, "escape")
        assert pilot.app.screen is grid(pilot)
        assert grid(pilot).board.placement.progress.agreed == 0
        assert grid(pilot).board.placement.board is meeting.board


async def test_park_is_about_this_question_and_undo_withdraws_it(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.POTENTIAL)
        person = PersonId(str(screen.board.person))
        await pilot.press("p")
        await pilot.pause()
        await _seen_after(pilot, "enter")
        assert meeting.board.seat(person).potential.state is AxisState.PARKED
        assert meeting.board.seat(person).performance.state is AxisState.OPEN

        await pilot.press("u")
        await pilot.pause()
        await _seen_after(pilot, "enter")
        assert meeting.board.seat(person).potential.state is AxisState.OPEN


async def test_what_was_decided_on_the_other_question_is_not_named_by_undo(
    sessions: Sessions, meeting: Meeting
) -> None:
    meeting.move(*meeting.drafts(PersonId("E0005"), {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WORDS}))
    async with at_the_grid(sessions, meeting) as pilot:
        await _in_pass(pilot, Axis.POTENTIAL)
        shown = await _seen_after(pilot, "u")

    assert "not of this pass alone: undo it on the grid." in shown


async def test_finding_and_showing_only_some_work_here_too(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.PERFORMANCE)
        await pilot.press("f")
        await pilot.pause()
        await until(pilot, PickScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert "only: Gus Lund, 8 of 24" in seen(screen)
        assert sum(screen.board.placement.counts) == 7
        await pilot.press("slash")
        await pilot.pause()
        await type_words(pilot, "E0001")
        await _seen_after(pilot, "enter")
        assert screen.board.person == "E0001"


async def test_the_people_not_yet_rated_are_one_key_away_and_carried_in(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.PERFORMANCE)
        assert "not yet rated 2  tab" in seen(screen)
        await _seen_after(pilot, "tab")
        assert screen.board.person == "E0023"
        await pilot.press("m", "right")
        await pilot.pause()
        assert screen.board.carry is not None
        assert screen.board.carry.target == 1


async def test_a_name_chosen_among_the_commands_goes_to_the_person_and_opens_no_card(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.POTENTIAL)
        assert isinstance(pilot.app, CalibrateApp)
        pilot.app.open_person(PersonId("E0009"))
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.board.person == "E0009"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("axis", Axis)
async def test_the_card_one_column_and_consent_in_a_pass_have_nothing_of_the_other_question(
    sessions: Sessions, meeting: Meeting, axis: Axis, size: tuple[int, int]
) -> None:
    first, naming = PersonId("E0005"), meeting.naming
    other_band = meeting.board.seat(first).axis(axis.other).band or Band.MIDDLE
    reasons = {axis.other: "canary of the other question"}
    meeting.move(*meeting.drafts(first, {axis.other: Band(other_band % 3 + 1)}, reasons, by="Canary Proposer"))
    meeting.note(first, "canary of a note")
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        screen = await _in_pass(pilot, axis)
        app = pilot.app
        assert isinstance(app, CalibrateApp)
        app.room.go_private()
        screen.show_at(first)
        shown = [await _seen_after(pilot, "z")]
        assert meeting.population.name(first) in shown[0]
        await press(pilot, "escape", "enter")
        card = pilot.app.screen
        assert isinstance(card, PersonScreen)
        assert "esc back" in seen(card)
        shown += [await press(pilot, key) for key in ("y", "pagedown", "right", "left")]
        app.open_person(PersonId("E0006"))
        await settled(pilot)
        assert pilot.app.screen is not card
        shown.append(seen(pilot.app.screen))
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, PassScreen)

    everything = "".join(shown)
    assert meeting.population.name(PersonId("E0006")) in everything
    assert "canary" not in everything.casefold()
    assert not [band for band in Band if naming.band(axis.other, band) in everything]
    assert f" {axis.other.value} " not in everything


async def test_agree_on_the_card_of_a_pass_agrees_its_question_and_goes_on(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.POTENTIAL)
        person = screen.board.person
        assert person is not None
        await press(pilot, "enter", "a")
        card = pilot.app.screen
        assert isinstance(card, PersonScreen)
        for _ in range(400):
            if card.person_id != person:
                break
            await pilot.pause(0.01)
        seat = meeting.board.seat(person)
        assert (seat.potential.state, seat.performance.state) == (AxisState.AGREED, AxisState.OPEN)
        assert card.person_id != person


@pytest.mark.parametrize("axis", Axis)
async def test_consent_in_a_pass_agrees_one_question_of_whom_the_whole_grid_lets_it_take(
    sessions: Sessions, meeting: Meeting, axis: Axis
) -> None:
    """Somebody low on performance, or highest on both, is talked about in either pass; which of it is not said."""
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, axis)
        place = next(
            person for person in meeting.population.ids if meeting.board.seat(person).axis(axis).band is Band.HIGH
        )
        screen.show_at(place)
        shown = await press(pilot, "c")
        assert "without discussion?" in shown
        assert "standard" not in shown.split("without discussion?")[1]
        await press(pilot, "enter")
        await settled(pilot)

    taken = [entry for entry in meeting.ledger.entries if entry.event.kind == "agree_unheard"]
    (event,) = [entry.event for entry in taken]
    seats = {item.person_id: meeting.board.seat(item.person_id) for item in event.items}
    assert seats
    assert {item.axis for item in event.items} == {axis}
    assert all(seat.axis(axis).state is AxisState.AGREED_UNHEARD for seat in seats.values())
    assert all(seat.axis(axis.other).state is AxisState.OPEN for seat in seats.values())
    assert not [seat for seat in seats.values() if seat.performance.band is Band.LOW]
    assert not [seat for seat in seats.values() if seat.performance.band is seat.potential.band is Band.HIGH]


async def test_who_is_not_yet_rated_stands_apart_from_the_columns_and_can_be_clicked(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await _in_pass(pilot, Axis.PERFORMANCE)
        lines = seen(screen).splitlines()
        said = next(number for number, line in enumerate(lines) if "not yet rated" in line)
        assert not lines[said - 1].strip()
        assert screen.board.is_tray_label(4, said - screen.board.region.y)
        lines = (await _seen_after(pilot, "tab")).splitlines()
        said = next(number for number, line in enumerate(lines) if "not yet rated" in line)
        assert not lines[said - 1].strip()
        assert screen.board.scene.here == TRAY
