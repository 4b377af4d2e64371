"""Moving people: by keys and by mouse, the ledger first and the board second."""

import string

from textual import events
from textual.widgets import Input

from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Moved, Parked
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.at_the_grid import at_the_grid, go_to, grid, last, on, place, press, settled, type_words
from tests.screens.seen import seen

WORDS = "Closed the audit alone in June"


async def test_a_move_is_in_the_ledger_before_it_is_on_the_grid(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        before = meeting.head.number
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert isinstance(event, Moved)
        assert meeting.head.number == before + 1
        assert [(item.person_id, item.axis, item.from_band, item.to_band, item.rationale) for item in event.items] == [
            ("E0004", Axis.PERFORMANCE, Band.LOW, Band.MIDDLE, WORDS)
        ]
        assert place(pilot, "E0004") == 4
        assert on(pilot) == "E0004"
        assert f"“{WORDS}”" in shown
        assert "nothing is recorded" not in shown


async def test_nothing_is_recorded_and_no_count_changes_until_the_reason_is(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        before = meeting.head
        shown = await press(pilot, "m", "right", "up")
        assert "held, not recorded yet" in shown
        assert "two questions follow" in shown
        assert "nothing is recorded until the reason is" in shown
        assert "+1" in shown
        shown = await press(pilot, "escape")

        assert meeting.head == before
        assert place(pilot, "E0004") == 3
        assert "held, not recorded yet" not in shown
        assert "m move" in shown


async def test_a_diagonal_asks_twice_and_is_one_decision(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        before = meeting.head.number
        shown = await press(pilot, "shift+right", "down", "enter")
        assert "1 of 2" in shown
        assert "What did" in shown
        await type_words(pilot, WORDS)
        shown = await press(pilot, "enter")
        assert "2 of 2" in shown
        assert "shown or said that points beyond this role?" in shown
        assert meeting.head.number == before
        await type_words(pilot, "Asked to stay close to the work")
        await press(pilot, "enter")

        event = last(meeting)
        assert meeting.head.number == before + 1
        assert [(item.axis, item.to_band, item.rationale) for item in event.items] == [
            (Axis.PERFORMANCE, Band.MIDDLE, WORDS),
            (Axis.POTENTIAL, Band.LOW, "Asked to stay close to the work"),
        ]
        assert place(pilot, "E0004") == 7


async def test_a_digit_carries_to_the_box_that_lies_there_on_a_numpad(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0005")
        for digit, box in zip("789456123", range(9), strict=True):
            await press(pilot, digit)
            carry = grid(pilot).board.carry
            assert carry is not None
            assert (carry.person, carry.target) == ("E0005", box)
        await press(pilot, "escape")

        assert not any(isinstance(entry.event, Moved) for entry in meeting.ledger.entries)


async def test_setting_somebody_down_where_they_stand_puts_them_back(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        before = meeting.head
        await press(pilot, "m", "enter")

        assert grid(pilot).board.carry is None
        assert meeting.head == before


async def test_a_person_not_yet_rated_is_carried_out_of_the_tray(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "tab")
        assert on(pilot) == "E0023"
        shown = await press(pilot, "shift+up", "enter")
        assert "1 of 1" in shown
        await type_words(pilot, WORDS)
        shown = await press(pilot, "enter")

        event = last(meeting)
        assert [(item.person_id, item.axis, item.from_band, item.to_band) for item in event.items] == [
            ("E0023", Axis.PERFORMANCE, None, Band.MIDDLE)
        ]
        assert place(pilot, "E0023") == 1
        assert grid(pilot).board.placement.progress.not_rated == 1
        assert "not yet" in shown


async def test_escape_leaves_the_tray_and_tab_comes_back(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        start = on(pilot)
        await press(pilot, "tab", "down")
        assert on(pilot) == "E0024"
        await press(pilot, "escape")
        assert on(pilot) == start
        assert grid(pilot).board.scene.geometry.tray is None


async def test_every_letter_can_be_typed_in_a_reason(sessions: Sessions, meeting: Meeting) -> None:
    letters = "".join(character for character in string.printable if character.isprintable())
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, letters)
        assert grid(pilot).sheet.is_open
        await press(pilot, "enter")

        event = last(meeting)
        assert [item.rationale for item in event.items] == [letters.strip()]


async def test_pasted_words_lose_their_line_breaks_and_what_a_terminal_obeys(
    sessions: Sessions, meeting: Meeting
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        field = pilot.app.screen.focused
        assert field is not None
        field.post_message(events.Paste("Closed the\r\naudit \x1b[31malone"))
        await settled(pilot)
        await press(pilot, "enter")

        assert [item.rationale for item in last(meeting).items] == ["Closed the  audit [31malone"]


async def test_too_few_words_are_said_so_in_place_and_stay(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        before = meeting.head
        await press(pilot, "shift+right", "enter")
        shown = await type_words(pilot, "Audit")
        assert "characters or more" not in shown
        shown = await press(pilot, "enter")
        assert "10 characters or more" in shown
        assert meeting.head == before
        shown = await type_words(pilot, " closed in June")
        assert "characters or more" not in shown
        await press(pilot, "enter")

        assert [item.rationale for item in last(meeting).items] == ["Audit closed in June"]


async def test_who_proposed_it_is_asked_for_only_where_the_organisation_asks(
    sessions: Sessions, meeting: Meeting
) -> None:
    meeting.rules = Settings(require_proposer=True).move_rules
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        shown = await press(pilot, "enter")
        assert "still needed: who proposed it" in shown
        assert isinstance(pilot.app.screen.focused, Input)
        await type_words(pilot, "Ivo Costa")
        await press(pilot, "enter")

        assert [item.by for item in last(meeting).items] == ["Ivo Costa"]


async def test_what_a_reason_rests_on_is_kept_with_it(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        await press(pilot, "tab", "right", "tab", "right", "right", "enter")

        event = last(meeting)
        assert isinstance(event, Moved)
        assert [(item.detail.kind, item.detail.seen_by) for item in event.items] == [("a result", "the panel")]


async def test_words_may_come_later_and_are_offered_again(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, "Closed the")
        shown = await press(pilot, "ctrl+t")

        event = last(meeting)
        assert isinstance(event, Parked)
        assert [(item.axis, item.detail.target, item.detail.draft) for item in event.items] == [
            (Axis.PERFORMANCE, Band.MIDDLE, "Closed the")
        ]
        assert place(pilot, "E0004") == 3
        assert "held, the words to come" in shown

        shown = await press(pilot, "m", "enter")
        assert "Closed the" in shown
        await type_words(pilot, " audit in June")
        await press(pilot, "enter")
        assert [item.rationale for item in last(meeting).items] == ["Closed the audit in June"]
        assert place(pilot, "E0004") == 4


async def test_words_put_back_come_again_with_the_same_move(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        await press(pilot, "escape")
        assert place(pilot, "E0004") == 3
        shown = await press(pilot, "shift+right", "enter")
        assert WORDS in shown
        await press(pilot, "escape")
        shown = await press(pilot, "shift+down", "enter")
        assert WORDS not in shown


async def test_recorded_words_do_not_come_again(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        for key, words in (("shift+right", WORDS), ("shift+left", "Looked at it once more in July")):
            await press(pilot, key, "enter")
            await type_words(pilot, words)
            await press(pilot, "enter")
        shown = await press(pilot, "shift+right", "enter")

        assert WORDS not in shown
        assert "· a piece of work" in shown


async def test_a_refused_move_keeps_every_word_in_sight(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        meeting.move(*meeting.drafts(PersonId("E0004"), {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WORDS}))
        before = meeting.head
        shown = await press(pilot, "enter")

        assert meeting.head == before
        assert "Someone moved this person" in shown
        assert WORDS in shown
        assert grid(pilot).sheet.is_open
        await press(pilot, "escape")
        assert place(pilot, "E0004") == 5


async def test_a_disk_that_refuses_is_said_in_sight_and_nothing_is_lost(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        await type_words(pilot, WORDS)
        path = sessions.places.vault(meeting.session)
        path.chmod(0o400)
        meeting.close()
        path.rename(path.with_name("gone"))
        shown = await press(pilot, "enter")

        assert "NOT SAVED" in shown
        assert WORDS in shown
        assert place(pilot, "E0004") == 3
        path.with_name("gone").rename(path)
        await press(pilot, "escape")


async def test_dragging_carries_and_dropping_asks(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        board = grid(pilot).board
        start, end = (20, 15), (60, 15)
        spot = board.scene.spot_at(20, 13)
        person = None if spot is None else spot.person
        assert person is not None
        await pilot.mouse_down(offset=start)
        await pilot.hover(offset=(40, 15))
        await pilot.hover(offset=end)
        await settled(pilot)
        assert board.carry is not None
        assert (board.carry.person, board.carry.target) == (person, 4)
        assert seen(pilot.app.screen).count(meeting.population.name(person)) >= 3
        await pilot.mouse_up(offset=end)
        shown = await settled(pilot)
        assert "1 of 1" in shown
        assert board.scene.pointer is None
        await type_words(pilot, WORDS)
        await press(pilot, "enter")

        assert [(item.person_id, item.to_band) for item in last(meeting).items] == [(person, Band.MIDDLE)]
        assert place(pilot, person) == 4


async def test_a_drag_is_cancelled_by_escape_and_by_dropping_outside(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        board, before = grid(pilot).board, meeting.head
        await pilot.mouse_down(offset=(20, 15))
        await pilot.hover(offset=(60, 15))
        await press(pilot, "escape")
        assert board.carry is None
        await pilot.mouse_up(offset=(60, 15))
        assert board.carry is None
        await pilot.mouse_down(offset=(20, 15))
        await pilot.hover(offset=(60, 15))
        await pilot.hover(offset=(5, 15))
        await pilot.mouse_up(offset=(5, 15))
        await settled(pilot)

        assert board.carry is None
        assert not grid(pilot).sheet.is_open
        assert meeting.head == before


async def test_a_click_selects_and_a_second_one_opens_the_card(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        board = grid(pilot).board
        await pilot.click(offset=(60, 15))
        await settled(pilot)
        spot = board.scene.spot_at(60, 13)
        assert spot is not None
        assert on(pilot) == spot.person
        await pilot.click(offset=(60, 15), times=2)
        await settled(pilot)
        assert pilot.app.screen is not grid(pilot)


async def test_a_sealed_grid_lifts_nobody(sessions: Sessions, meeting: Meeting) -> None:
    meeting.seal(with_open=True)
    async with at_the_grid(sessions, meeting) as pilot:
        before = meeting.head
        for key in ("m", "shift+right", "9"):
            shown = await press(pilot, key)
            assert "sealed: its grid is fixed" in shown
            assert grid(pilot).board.carry is None

        assert meeting.head == before
