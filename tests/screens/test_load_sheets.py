"""A workbook in which several sheets hold people: which one is read is asked, and answered in place."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.screens.load_session import LoadSessionScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.services.sessions import Sessions
from tests.screens.loading import PASSPHRASE, SHAPES, answered, draft_of, give_passphrase, to_report
from tests.screens.seen import press, until

TABS = SHAPES / "tab_per_manager.xlsx"
HEADER = ("ID", "Name", "Performance", "Potential")


@pytest.fixture
def app(sessions: Sessions) -> CalibrateApp:
    """The list of sessions; none yet."""
    return CalibrateApp(sessions, Settings())


def book(file: Path, sheets: Mapping[str, Sequence[Sequence[str]]], hidden: tuple[str, ...] = ()) -> Path:
    """Write a workbook."""
    with xlsxwriter.Workbook(str(file), {"in_memory": True}) as written:
        for name, rows in sheets.items():
            sheet = written.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            if name in hidden:
                sheet.hide()
    return file


async def test_every_sheet_is_one_key(app: CalibrateApp, sessions: Sessions) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, TABS)
        assert "Several sheets hold people." in shown
        assert "every sheet with people  15 rows" in shown
        assert "Other sheets hold people too" not in shown
        assert "still open" in await press(pilot, "enter")
        shown = await answered(pilot, "0")
        assert "15 rows, read" in shown
        assert "3 sheets" in shown
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    with sessions.open("tab_per_manager", PASSPHRASE) as meeting:
        assert len(meeting.population) == 15


async def test_one_sheet_is_one_key_and_can_be_changed(app: CalibrateApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_report(pilot, TABS)
        assert "sheet Team 2" in await answered(pilot, "2")
        await answered(pilot, "3")
        (file,) = draft_of(app).report.files
        assert file.sheet == "Team 3"
        assert draft_of(app).open_questions == 0
        await answered(pilot, "u")
        assert draft_of(app).report.files[0].sheet == "Team 2"


async def test_it_is_chosen_by_arrows_too(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, TABS)
        await answered(pilot, "down", "up", "enter")
        assert draft_of(app).mapping.sheet == "*"
        await answered(pilot, "u", "down", "down", "enter")
        assert draft_of(app).mapping.sheet == "Team 2"


async def test_the_sheet_is_asked_before_what_depends_on_it(app: CalibrateApp, tmp_path: Path) -> None:
    rows = [HEADER, ("1", "Ada", "Gold", "low")]
    other = [HEADER, ("2", "Bo", "Tin", "low")]
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, book(tmp_path / "b.xlsx", {"One": rows, "Two": other}))
        assert "1 of 2" in shown
        assert "Several sheets hold people." in shown
        shown = await answered(pilot, "0")
        assert "Gold" in shown
        assert "Tin" in shown


async def test_sheets_without_people_and_hidden_copies_ask_nothing(app: CalibrateApp, tmp_path: Path) -> None:
    rows = [HEADER, ("1", "Ada", "low", "low")]
    file = book(tmp_path / "b.xlsx", {"Legend": [("high", "3")], "Now": rows, "Before": rows}, hidden=("Before",))
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, file)
        assert "Several sheets" not in shown
        assert draft_of(app).open_questions == 0
        assert draft_of(app).report.files[0].sheet == "Now"


async def test_a_sheet_that_cannot_be_read_says_so_and_nothing_changes(app: CalibrateApp, tmp_path: Path) -> None:
    rows = [HEADER, ("1", "Ada", "low", "low")]
    file = book(tmp_path / "b.xlsx", {"One": rows, "Two": [HEADER]})
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, file)
        assert "nothing below it" in await answered(pilot, "2")
        assert draft_of(app).report.people == 1
        assert draft_of(app).open_questions == 1
