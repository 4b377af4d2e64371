"""The sheet itself: how it reads, at two sizes and with names that take all the room."""

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.cells import width
from calibrate.widgets.reason_rows import Asked
from tests.screens.at_the_grid import at_the_grid, go_to, grid, press, type_words
from tests.widgets.decided import Decided, the_room


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])
async def test_everything_asked_is_on_the_sheet(sessions: Sessions, meeting: Meeting, size: tuple[int, int]) -> None:
    async with at_the_grid(sessions, meeting, size=size) as pilot:
        await go_to(pilot, "E0004")
        name = meeting.population.name(PersonId("E0004"))
        shown = await press(pilot, "shift+right", "enter")

        assert f"What did {name} do in this role, this period, that shows it?" in shown
        assert f"{name} may read this one day. Write what you would say across the table." in shown
        assert "kind" in shown
        assert "seen by" in shown
        assert "proposed by" in shown
        assert "no leave, health, age, family, pay" in shown
        assert "enter record" in shown
        assert "ctrl+t words later" in shown
        assert "esc put back" in shown
        assert "SHARED" in shown


async def test_hints_follow_the_words_and_never_block(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        shown = await press(pilot, "shift+right", "enter")
        assert "· a piece of work" in shown
        shown = await type_words(pilot, "Closed the audit in June")
        assert "✓ a piece of work" in shown
        assert "✓ when, or how often" in shown
        assert "✓ no leave, health, age, family, pay" in shown
        shown = await type_words(pilot, " before leave")
        assert "· no leave, health, age, family, pay" in shown
        before = meeting.head.number
        await press(pilot, "enter")
        assert meeting.head.number == before + 1


async def test_hints_know_the_names_in_the_file_and_the_period(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await go_to(pilot, "E0004")
        await press(pilot, "shift+right", "enter")
        shown = await type_words(pilot, "Closed the audit in November")
        assert "· the whole period" in shown
        shown = await type_words(pilot, ", again in July, with Dana Costa and Pia")
        assert "✓ when, or how often" in shown
        assert "✓ no leave, health, age, family, pay" in shown
        shown = await type_words(pilot, ", brilliant, with fofana")
        assert "· no other names" in shown
        assert "· what was done, not what they are" in shown


async def test_tab_goes_through_the_fields_and_round(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "shift+right", "enter")
        seen_ids = []
        for _ in range(5):
            focused = pilot.app.screen.focused
            seen_ids.append(focused.id if focused is not None else None)
            await press(pilot, "tab")

        assert seen_ids == ["reason-words", "reason-kind", "reason-seen", "reason-by", "reason-words"]
        await press(pilot, "shift+tab", "escape")
        assert not grid(pilot).sheet.is_open


async def test_a_click_beside_the_fields_does_not_lose_the_keys(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "shift+right", "enter")
        await pilot.click(offset=(60, 5))
        await pilot.click(offset=(60, 34))
        await type_words(pilot, "Closed it")
        await press(pilot, "escape")

        assert not grid(pilot).sheet.is_open
        assert grid(pilot).board.carry is None


@pytest.mark.parametrize("cells", [116, 76, 60])
@pytest.mark.parametrize("axis", list(Axis))
@pytest.mark.parametrize("name", ["Lea Mora", "Maximiliane von Hohenstein " * 5, "佐藤 美咲" * 12])
def test_only_the_name_gives_way_in_a_question(cells: int, axis: Axis, name: str) -> None:
    decided = Decided.nothing(the_room())
    seat = decided.board.seat(PersonId("E0004"))
    question = Asked(name, seat, decided.ledger.naming, axis, Band.HIGH, 1, 1).question(cells, "…")

    assert width(question) <= max(cells, 55)
    assert question.endswith("that shows it?" if axis is Axis.PERFORMANCE else "beyond this role?")
