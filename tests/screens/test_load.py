import asyncio
import os
from pathlib import Path

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Loaded
from calibrate.screens.load import LoadScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.screens.load_session import LoadSessionScreen, suggested_name
from calibrate.screens.opening import OpeningScreen
from calibrate.screens.sessions import SessionsScreen
from calibrate.services.sessions import Sessions
from tests.screens.loading import (
    BROKEN,
    PASSPHRASE,
    answered,
    draft_of,
    give_passphrase,
    to_report,
    type_text,
    written,
)
from tests.screens.seen import press, seen, settled, until, until_shown

FIVE_POINTS = """Name,Emp No,Boss,Perf,Potential
"Ito, Ines",E1,,5,high
"Abel, Bo",E2,Ines Ito,1,low
"Katz, Cy",E3,Ines Ito,3,middle
"""


@pytest.fixture
def app(sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CalibrateApp:
    """The list of sessions, started in an empty folder."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(here))
    return CalibrateApp(sessions, Settings())


def vaults(sessions: Sessions) -> list[str]:
    return [path.name for path in sessions.places.vaults()]


async def test_a_file_becomes_a_session_and_its_meeting_opens_shared(
    app: CalibrateApp, sessions: Sessions, tmp_path: Path
) -> None:
    path = written(tmp_path, FIVE_POINTS, "spring ratings.csv")
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, f"'{path}'")
        assert "3 rows" in " ".join(shown.split()) or "rows below the header" in shown
        assert vaults(sessions) == []

        await press(pilot, "enter")
        shown = await until(pilot, LoadSessionScreen)
        assert "A forgotten passphrase cannot be recovered." in " ".join(shown.split())
        await give_passphrase(pilot)
        shown = await until(pilot, OpeningScreen)
        assert shown.startswith(" SHARED ")
        assert not [name for name in ("Ito", "Abel", "Katz") if name in shown]

    assert vaults(sessions) == ["spring-ratings.duckdb"]
    with sessions.open("spring-ratings", PASSPHRASE) as meeting:
        people = meeting.population
        assert list(people.ids) == ["E1", "E2", "E3"]
        assert list(people.bands(Axis.PERFORMANCE)) == [Band.HIGH, Band.LOW, Band.MIDDLE]
        assert list(people.manager_ids) == [None, "E1", "E1"]
        assert meeting.cycle == "2026-H2"


@pytest.mark.parametrize("keys", [("escape", "escape"), ("enter", "escape", "escape", "escape")])
async def test_esc_changes_nothing_at_any_step(
    app: CalibrateApp, sessions: Sessions, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    path = written(tmp_path, FIVE_POINTS)
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, path)
        await press(pilot, *keys)
        await until(pilot, SessionsScreen)
    assert vaults(sessions) == []
    assert not sessions.places.mappings.exists()


async def test_the_passphrase_is_asked_twice_and_long_enough(
    app: CalibrateApp, sessions: Sessions, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_report(pilot, written(tmp_path, FIVE_POINTS))
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await press(pilot, "enter")
        await type_text(pilot, "too short")
        assert "At least 12 characters. Four" in await press(pilot, "enter")
        await type_text(pilot, ", now long enough")
        await press(pilot, "enter")
        await type_text(pilot, "another one altogether")
        assert "These two differ" in await press(pilot, "enter")
        assert "another one" not in await settled(pilot)
    assert vaults(sessions) == []


async def test_a_name_that_is_taken_is_not_suggested_and_is_refused(
    app: CalibrateApp, sessions: Sessions, tmp_path: Path
) -> None:
    path = written(tmp_path, FIVE_POINTS, "people.csv")
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, path)
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    assert suggested_name(path, sessions) == "people-2"
    assert suggested_name(Path("人.csv"), sessions) == "session"

    again = CalibrateApp(sessions, Settings())
    async with again.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, path)
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        shown = await press(pilot, "backspace", "backspace", "enter")
        assert "A session of that name is there" in shown
    assert vaults(sessions) == ["people.duckdb"]


async def test_what_cannot_be_read_is_said_on_the_spot(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "n")
        await until(pilot, LoadScreen)
        assert "Still needed: a file." in await press(pilot, "enter")
        await type_text(pilot, str(BROKEN / "empty.csv"))
        await press(pilot, "enter")
        assert "empty.csv: The file is empty." in await until_shown(pilot, "The file is empty.")
        await press(pilot, *["backspace"] * 9)
        await type_text(pilot, "nowhere.csv")
        await press(pilot, "enter")
        await until_shown(pilot, "nowhere.csv:")


async def test_likely_files_are_listed_latest_first_and_picked_and_tab_completes(
    app: CalibrateApp, tmp_path: Path
) -> None:
    written(tmp_path / "here", FIVE_POINTS, "likely.csv")
    written(tmp_path / "here", "no", ".hidden.csv")
    written(tmp_path / "here", "no", "notes.md")
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "n")
        shown = await until_shown(pilot, "likely.csv")
        assert "hidden" not in shown
        assert "notes" not in shown

        await type_text(pilot, str(tmp_path / "here" / "li"))
        await until_shown(pilot, "Goes on with")
        assert str(tmp_path / "here" / "likely.csv") in await press(pilot, "tab")
        await press(pilot, "ctrl+u")
        await until_shown(pilot, "Likely files")
        await press(pilot, "down", "enter")
        await until(pilot, LoadReportScreen)


async def test_every_letter_can_be_typed_into_the_path(app: CalibrateApp) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz.?/0"
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "n")
        await until(pilot, LoadScreen)
        named = {".": "full_stop", "?": "question_mark", "/": "slash"}
        await press(pilot, *(named.get(letter, letter) for letter in letters))
        assert letters in seen(app.screen)


async def test_refused_rows_are_left_out_only_after_enter(app: CalibrateApp, sessions: Sessions) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, BROKEN / "same_id_twice.csv")
        shown = await press(pilot, "enter")
        assert "Load 2 people and leave 2 refused rows out?" in shown
        await press(pilot, "escape")
        assert isinstance(app.screen, LoadReportScreen)
        await press(pilot, "enter", "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    with sessions.open("same_id_twice", PASSPHRASE) as meeting:
        assert list(meeting.population.ids) == ["001", "003"]
        event = meeting.ledger.entries[0].event
    assert isinstance(event, Loaded)
    assert event.detail.left_out == 2


async def test_a_row_is_kept_and_another_corrected_before_anything_is_written(
    app: CalibrateApp, sessions: Sessions
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, BROKEN / "same_id_twice.csv")
        assert "k keep this one" in shown
        await answered(pilot, "down", "k")
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    with sessions.open("same_id_twice", PASSPHRASE) as meeting:
        people = meeting.population
        assert list(people.ids) == ["001", "002", "003"]
        assert people.proposed(Axis.PERFORMANCE, people.ids[1]) is Band.HIGH


async def test_a_long_read_shows_its_share_until_the_report_is_there(app: CalibrateApp, tmp_path: Path) -> None:
    pipe = tmp_path / "slow.csv"
    os.mkfifo(pipe)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "n")
        await until(pilot, LoadScreen)
        await type_text(pilot, str(pipe))
        await press(pilot, "enter")
        assert "esc turns back" in await until_shown(pilot, "0%")
        await asyncio.to_thread(pipe.write_text, FIVE_POINTS)
        await until(pilot, LoadReportScreen)
        await press(pilot, "escape")
        await until(pilot, LoadScreen)
        assert "reading" not in await settled(pilot)
