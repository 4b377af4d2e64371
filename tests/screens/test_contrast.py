"""Every screen is read at its measure, in both themes, in full colour and (make scale) in 256: one line a screen.

A new screen is a line in SITUATIONS: its class, where it begins, and the keys that reach it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings, ThemeChoice
from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.axis import Axis, Band
from calibrate.domain.plan.plan import PlanWords
from calibrate.domain.population import Population
from calibrate.services import development, telling
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.benched import load_roles, name
from tests.screens.at_the_grid import Desk
from tests.screens.contrast import LIT_NAMES, NAMES, cells, contrast, faint
from tests.screens.loading import BROKEN, to_report
from tests.screens.seen import seen, settled, typed
from tests.screens.test_house import SCREENS

WORDS = "Closed the audit alone, two weeks early; both spring findings gone."
STEP = "Walk the team through the list of risks on Mondays."
NAMED = tuple(set(sample.population(24).names) - {manager for _, manager in sample._MANAGERS})


@dataclass(frozen=True)
class Situation:
    """A screen, and how to get to it."""

    what: str
    screen: str
    """Its class."""
    keys: tuple[str, ...] = ()
    """Pressed one after another: `text:...` types, `place:...` goes to a place."""
    sheet: str = ""
    """Where it is a sheet: its first words; what lies above them is dimmed on purpose."""
    deep: int | None = None
    """Its rows from there, where the screen below shows under it too."""
    begins: str = "grid"
    """On the grid, on the list of sessions, or at the report of a file in fixtures/broken."""
    private: bool = False


_RELEASES = ("end", "enter", "home", "ctrl+k", "enter", "ctrl+s", "text:They are away", "enter", "enter")
"""A text that tells too much is emptied first; then the reason, and the question."""

SITUATIONS = (
    Situation("grid", "GridScreen"),
    Situation("codes", "GridScreen", ("i", "i")),
    Situation("one box", "GridScreen", ("z",)),
    Situation("not yet rated", "GridScreen", ("tab",)),
    Situation("only some", "GridScreen", ("f", "enter")),
    Situation("private grid", "GridScreen", private=True),
    Situation("held", "GridScreen", ("m", "right")),
    Situation("reason", "GridScreen", ("shift+right", "enter", f"text:{WORDS}"), sheet="What did"),
    Situation("reason, still needed", "GridScreen", ("shift+right", "enter", "enter"), sheet="What did"),
    Situation("pick", "PickScreen", ("f",), sheet="Show only"),
    Situation("find", "FindScreen", ("slash", "text:a"), sheet="Find somebody"),
    Situation("find nobody", "FindScreen", ("slash", "text:zzzz"), sheet="Find somebody"),
    Situation("park", "ParkScreen", ("p",), sheet="who settles it"),
    Situation("consent", "ConsentScreen", ("slash", "text:E0010", "enter", "c"), sheet="without discussion"),
    Situation("standards", "StandardsScreen", ("w",), sheet="how well now"),
    Situation("go to", "GotoScreen", ("g",), sheet="the nine boxes"),
    Situation("leave", "ConfirmScreen", ("q",), sheet="Leave Calibrate?"),
    Situation("seal", "SealScreen", ("s",), sheet="Seal"),
    Situation("the head", "HeadScreen", ("s", "enter")),
    Situation("aside", "AsideScreen", ("o",), sheet="aside", private=True),
    Situation("note", "WordsScreen", ("e",), sheet="note", private=True),
    Situation("person", "PersonScreen", ("enter",)),
    Situation("private person", "PersonScreen", ("enter", "y"), private=True),
    Situation("performance pass", "PassScreen", ("place:performance",)),
    Situation("potential pass", "PassScreen", ("place:potential",)),
    Situation("replay", "ReplayScreen", ("place:replay", "end")),
    Situation("opening", "OpeningScreen", ("place:opening",)),
    Situation("actions", "ActionsScreen", ("place:actions",)),
    Situation("private actions", "ActionsScreen", ("place:actions", "z", "down"), private=True),
    Situation("an action", "FormScreen", ("plus", "enter", "text:soon", "enter", "text:ask"), sheet="a new action"),
    Situation("an action, still needed", "FormScreen", ("plus", "ctrl+s"), sheet="a new action", private=True),
    Situation("support plans", "PlansScreen", ("place:plans",), private=True),
    Situation("a support plan", "PlanScreen", ("place:plans", "enter"), private=True),
    Situation("growth by manager", "CareScreen", ("place:care",), private=True),
    Situation("bench", "BenchScreen", ("place:bench", "down")),
    Situation("private bench", "BenchScreen", ("place:bench",), private=True),
    Situation("name for a role", "BenchPeopleScreen", ("place:bench", "plus"), sheet="Who could take"),
    Situation("how soon", "BenchReadyScreen", ("place:bench", "end", "r"), sheet="How soon"),
    Situation("off a role", "BenchWordsScreen", ("place:bench", "end", "minus", "enter"), sheet="no longer named"),
    Situation("spread", "SpreadScreen", ("place:spread",)),
    Situation("private spread", "SpreadScreen", ("place:spread", "down"), private=True),
    Situation("a team", "SpreadTeamScreen", ("place:spread", "down", "enter"), private=True),
    Situation("the meeting itself", "BiasCheckScreen", ("place:itself",)),
    Situation("fairness", "FairnessScreen", ("place:fairness",), private=True),
    Situation("no surprise", "TellingScreen", ("place:telling",), private=True),
    Situation("told", "FormScreen", ("place:telling", "t"), sheet="told what changed?", private=True),
    Situation("withdraw", "FormScreen", ("place:telling", "end", "u"), sheet="What is withdrawn", private=True),
    Situation(
        "thanks that tell", "FormScreen", ("place:telling", "h", "text:more of the bench"), "What to", private=True
    ),
    Situation("release", "ReleaseScreen", ("place:release", "end"), private=True),
    Situation("a field to reword", "FormScreen", ("place:release", "end", "enter"), "What to thank", private=True),
    Situation("released", "ReleasedScreen", ("s", "enter", "enter", "place:release", *_RELEASES), private=True),
    Situation("log", "LogScreen", ("place:log",), private=True),
    Situation("export", "ExportScreen", ("place:export",), sheet="Export", private=True),
    Situation("load", "LoadScreen", ("place:load",), private=True),
    Situation("keys", "KeysScreen", ("question_mark",)),
    Situation("commands", "EveryCommand", ("ctrl+p", "text:black"), sheet="black", deep=3),
    Situation("black", "BlackScreen", ("b", "x")),
    Situation("sessions", "SessionsScreen", begins="list"),
    Situation("no session yet", "SessionsScreen", begins="empty list"),
    Situation("passphrase", "PassphraseScreen", ("enter", "text:wrong", "enter"), "The passphrase of", begins="list"),
    Situation("report", "LoadReportScreen", begins="unknown_labels.csv"),
    Situation("report of refused rows", "LoadReportScreen", begins="same_id_twice.csv"),
    Situation("mend", "MendScreen", ("c",), sheet="Row 32", begins="not_on_the_scale.csv"),
)

ELSEWHERE = {
    "LoadSessionScreen": "a sheet with the fields of `passphrase`, over `report`",
    "LoadChangesScreen": "rows of `report`, when a file is loaded again",
}


# The second time round takes as long again: make scale.
@pytest.fixture(autouse=True, params=["full", pytest.param("256", marks=pytest.mark.scale)])
def _in_so_many_colours(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if request.param == "256":
        monkeypatch.setenv("COLORTERM", "")


@pytest.fixture
def decided(meeting: Meeting, people: Population) -> Meeting:
    """A meeting in its middle: somebody moved and agreed, others agreed by consent, parked, or with a note."""
    moved = people.ids[1]
    meeting.move(*meeting.drafts(moved, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: WORDS}, by="Ivo Costa"))
    meeting.agree((moved,))
    meeting.park(people.ids[3], "Marek Dvořák")
    meeting.note(people.ids[1], "Asked for a desk near the window.")
    meeting.agree((people.ids[4],))
    for number, days in ((1, -3), (2, 20), (3, 30)):
        check_on = meeting.today + timedelta(days=days)
        words = ActionWords(
            conversation=Conversation.COACHING, when="soon", will=STEP, check_on=check_on, owner="Gus Lund"
        )
        development.add_action(meeting, people.ids[number], words)
    development.action_done(meeting, "A3")
    plan = PlanWords(
        gap=STEP, examples=(STEP, STEP), standard=STEP, support=STEP, starts_on=date(2026, 1, 5), days=60,
        decides="Pia Weiss and HR",
    )  # fmt: skip
    development.add_plan(meeting, people.ids[6], plan)
    telling.told(meeting, people.ids[2], meeting.today)
    telling.thank(meeting, people.ids[6], "Never tired of the bench")
    load_roles(meeting)
    name(meeting, "R1", people.ids[2])
    name(meeting, "R2", people.ids[2])
    return meeting


@asynccontextmanager
async def at(situation: Situation, sessions: Sessions, meeting: Meeting) -> AsyncIterator[Desk]:
    """Open the application and go there."""
    if situation.begins == "list":
        sample.make_session(sessions, meeting.population, "another")
    opened = meeting if situation.begins == "grid" else None
    app = CalibrateApp(sessions, Settings(), meeting=opened, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        if situation.begins.endswith(".csv"):
            await to_report(pilot, BROKEN / situation.begins)
        if situation.private:
            app.room.go_private()
        for key in situation.keys:
            await _press(pilot, app, key)
        for _ in range(400):
            if type(app.screen).__name__ == situation.screen:
                break
            await pilot.pause(0.01)
        await settled(pilot)
        yield pilot


async def _press(pilot: Desk, app: CalibrateApp, key: str) -> None:
    kind, _, rest = key.partition(":")
    if kind == "place":
        app.go(rest)
    elif kind == "text":
        await typed(pilot, rest)
    else:
        await pilot.press(key)
    await settled(pilot)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.what)
async def test_everything_is_read_in_both_themes(situation: Situation, sessions: Sessions, decided: Meeting) -> None:
    async with at(situation, sessions, decided) as pilot:
        app = pilot.app
        assert isinstance(app, CalibrateApp)
        assert type(app.screen).__name__ == situation.screen
        for theme in ThemeChoice:
            if app.room.theme is not theme:
                app.action_light()
                await settled(pilot)
            lines = seen(app.screen).splitlines()
            first = next(row for row, line in enumerate(lines) if situation.sheet in line)
            lit = NAMES if situation.sheet else LIT_NAMES
            assert faint(app.screen, app.room.palette, NAMED, range(first, len(lines))[: situation.deep], lit) == [], (
                theme
            )
            assert any(cell.row >= first for cell in cells(app.screen))


async def test_under_a_sheet_the_mode_and_who_is_held_stay_lit(sessions: Sessions, decided: Meeting) -> None:
    reason = next(situation for situation in SITUATIONS if situation.what == "reason")
    async with at(reason, sessions, decided) as pilot:
        lines = seen(pilot.app.screen).splitlines()
        sheet = next(row for row, line in enumerate(lines) if reason.sheet in line) - 2
        lit = [cell for cell in cells(pilot.app.screen) if cell.row < sheet and cell.contrast >= NAMES]
        first = "".join(cell.text for cell in lit if cell.row == 0)
        assert first == "SHAREDnames"
        assert "".join(cell.text for cell in lit if cell.row > 0).count("AnaAbara") == 2, (
            "held, and where they come from"
        )


def test_no_screen_is_left_out() -> None:
    there = {situation.screen for situation in SITUATIONS} | set(ELSEWHERE)
    assert {screen.__name__ for screen in SCREENS if not _is_a_part(screen)} == there


def _is_a_part(screen: type[object]) -> bool:
    """Others are made of it; it never stands on a screen itself."""
    return any(other is not screen and issubclass(other, screen) for other in SCREENS)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1
