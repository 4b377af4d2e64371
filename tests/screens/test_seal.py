"""The end of a meeting: who is left is seen, then the grid is fixed, then the head is read into the minutes."""

import pytest

from calibrate.domain.event import Sealed
from calibrate.domain.head import Head
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.screens.head import HeadScreen, head_lines
from calibrate.screens.seal import SealScreen, Unfinished
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.screens.at_the_grid import at_the_grid, is_asking, last, press

SIZES = pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])


def named(meeting: Meeting, *people: str) -> list[str]:
    return [meeting.population.name(PersonId(person)) for person in people]


def begin(meeting: Meeting) -> None:
    """Agree two, one of them without discussion; park one; set one aside."""
    meeting.agree([PersonId("E0001")])
    meeting.agree([PersonId("E0002")], unheard=True)
    meeting.park(PersonId("E0004"), "Pia Weiss")
    meeting.set_aside(PersonId("E0006"), SetAsideKind.LEAVE)


def test_everybody_who_is_not_agreed_stands_under_one_head(meeting: Meeting) -> None:
    begin(meeting)
    unfinished = Unfinished.of(meeting.board)

    assert unfinished.parked == ("E0004",)
    assert set(unfinished.not_rated) == {"E0023", "E0024"}
    listed = [*unfinished.undiscussed, *unfinished.parked, *unfinished.not_rated]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(meeting.population.ids) - {"E0001", "E0002", "E0006"}


@SIZES
async def test_who_is_left_is_listed_before_the_seal_and_says_nothing_private(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int]
) -> None:
    begin(meeting)
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        shown = await press(pilot, "s")
        for _ in range(3):
            shown += await press(pilot, "pagedown")

        for head in ("not discussed yet  18", "parked  1", "not yet rated  2"):
            assert head in shown
        for name in named(meeting, "E0003", "E0004", "E0023", "E0024"):
            assert name in shown
        (aside,) = named(meeting, "E0006")
        assert aside not in shown.split("Seal the session")[1]
        assert "canary" not in shown
        assert not meeting.is_sealed
        await press(pilot, "escape")
        assert not meeting.is_sealed


async def test_enter_seals_only_once_every_name_was_seen(sessions: Sessions) -> None:
    with sample.new_meeting(sessions, sample.population(156)) as meeting:
        async with at_the_grid(sessions, meeting, size=(80, 24)) as pilot:
            shown = await press(pilot, "s")
            assert "page 1 of " in shown
            pages = int(shown.split("page 1 of ")[1].split()[0])
            seen_of = [shown]
            for _ in range(pages - 1):
                seen_of.append(await press(pilot, "enter"))
                assert isinstance(pilot.app.screen, SealScreen)
                assert not meeting.is_sealed
            await press(pilot, "enter")

            assert meeting.is_sealed
            everything = "".join(seen_of)
            assert all(name in everything for name in meeting.population.names)


@SIZES
async def test_after_the_seal_the_head_stays_until_enter(
    sessions: Sessions, meeting: Meeting, size: tuple[int, int]
) -> None:
    begin(meeting)
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        await press(pilot, "s")
        while isinstance(pilot.app.screen, SealScreen):
            shown = await press(pilot, "enter")
        assert isinstance(last(meeting), Sealed)
        assert isinstance(pilot.app.screen, HeadScreen)
        assert f"decision  {meeting.head.number}" in shown
        rows = [row for line in head_lines(meeting.head) for row in shown.splitlines() if line in row]
        assert len(rows) == 4
        assert "".join("".join(row.split()) for row in rows).replace("link", "") == meeting.head.link.hex()
        assert not any(name in shown for name in meeting.population.names)

        for key in ("x", "escape", "space"):
            assert await press(pilot, key)
            assert isinstance(pilot.app.screen, HeadScreen)
        await press(pilot, "enter")
        assert not is_asking(pilot)


async def test_with_codes_no_name_is_listed(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        shown = await press(pilot, "i", "i", "s")

        assert "P001" in shown
        assert not any(name in shown for name in meeting.population.names)


def test_a_head_is_sixteen_groups_of_four_digits_four_a_line() -> None:
    lines = head_lines(Head(41, bytes(range(32))))

    assert [[len(group) for group in line.split()] for line in lines] == [[4] * 4] * 4
    assert "".join("".join(lines).split()) == bytes(range(32)).hex()
