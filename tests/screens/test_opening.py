import pytest

from calibrate.app import CalibrateApp
from calibrate.config import DecisionRule, Glyphs, Opening, Settings
from calibrate.domain.population import Population
from calibrate.screens.opening import OpeningScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.seen import press, settled

SIZES = [(120, 36), (80, 24), (60, 18)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_opens_on_a_page_without_a_single_name(
    sessions: Sessions, meeting: Meeting, people: Population, size: tuple[int, int]
) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=size) as pilot:
        shown = await settled(pilot)

        assert isinstance(app.screen, OpeningScreen)
        assert "SHARED  no names" in shown.replace(" SHARED ", "SHARED ")
        assert not [name for name in (*people.names, *filter(None, people.managers)) if name in shown]
        assert "24 people · 3 managers" in shown


async def test_the_text_fits_a_small_screen_whole(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await settled(pilot)

    assert "Why we are here" in shown
    assert "outcome from their manager, in a talk." in shown
    assert "more lines" not in shown


async def test_an_organisations_own_texts_stand_there_inert_and_scroll_where_they_are_long(
    sessions: Sessions, meeting: Meeting
) -> None:
    opening = Opening(why="Fair [b]and[/b] \x1b[31mplain. " * 40, hears="The end.")
    app = CalibrateApp(sessions, Settings(opening=opening), meeting=meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await settled(pilot)
        assert "Fair [b]and[/b] ␛[31mplain." in shown
        assert "more lines, page down" in shown

        shown = await press(pilot, "pagedown", "pagedown")
        assert "The end." in shown


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (DecisionRule.CONSENSUS, "Consensus."),
        (DecisionRule.MANAGER, "The manager decides"),
        (DecisionRule.LEADER, "The leader decides"),
    ],
)
async def test_how_we_decide_follows_the_rule(
    sessions: Sessions, meeting: Meeting, rule: DecisionRule, said: str
) -> None:
    app = CalibrateApp(sessions, Settings(decision_rule=rule), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        assert said in await settled(pilot)


async def test_the_counts_are_those_of_the_board(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(glyphs=Glyphs.PLAIN), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await settled(pilot)

    counts = [int(word) for line in shown.splitlines()[2:20] for word in line[65:].split() if word.isdigit()]
    assert sum(counts) == sum(meeting.board.counts().values()) == 22
    assert len(counts) == 9
    assert "as loaded - 2 not yet rated" in shown


async def test_l_changes_the_light_and_the_page_asks_for_it(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting)
    async with app.run_test(size=(120, 36)) as pilot:
        assert "in a lit room? l for paper" in await settled(pilot)
        assert "in a dark room? l for dark" in await press(pilot, "l")
        assert app.theme == "calibrate-paper"
