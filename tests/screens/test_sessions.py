from pathlib import Path

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.population import Population
from calibrate.errors import BehindHeadError
from calibrate.platform import replace_file
from calibrate.screens.grid import GridScreen
from calibrate.screens.load import LoadScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.screens.passphrase import PassphraseScreen
from calibrate.screens.sessions import SessionsScreen
from calibrate.services.sessions import Sessions
from calibrate.widgets.room import Mode
from tests import sample
from tests.screens.seen import press, seen, settled, until, until_shown

SIZES = [(120, 36), (80, 24)]


@pytest.fixture
def three(sessions: Sessions, people: Population) -> Sessions:
    """Three sessions, one of them sealed."""
    for name in ("sales-emea", "engineering", "finance"):
        sample.make_session(sessions, people, name)
    with sessions.open("finance", sample.PASSPHRASE) as meeting:
        meeting.seal(with_open=True)
    return sessions


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_is_private_and_shows_only_what_headers_may_show(
    three: Sessions, people: Population, size: tuple[int, int]
) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=size) as pilot:
        shown = await settled(pilot)

    lines = shown.splitlines()
    assert lines[0].startswith(" PRIVATE  not for the wall")
    assert "3 sessions" in lines[0]
    assert [line.split()[0].strip("▌") or line.split()[1] for line in lines if "2026-H2" in line] == [
        "engineering", "finance", "sales-emea",
    ]  # fmt: skip
    assert next(line for line in lines if "finance " in line).split("2026-H2")[1].split()[-3:-2] == ["sealed"]
    assert not [name for name in people.names if name in shown]


async def test_an_empty_list_teaches(sessions: Sessions) -> None:
    app = CalibrateApp(sessions, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await settled(pilot)

        assert "No session on this machine yet." in shown
        assert "calibrate load FILE --session NAME" in shown
        assert "enter open" not in shown
        assert "g go to" not in shown
        assert "No session on this machine yet." in await press(pilot, "enter", "v")


async def test_n_loads_a_file_and_esc_comes_back_to_the_list(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert (await press(pilot, "n")).startswith(" PRIVATE ")
        assert isinstance(app.screen, LoadScreen)
        await press(pilot, "escape")
        assert "engineering" in await until(pilot, SessionsScreen)


async def test_verify_checks_the_links_and_writes_nothing(three: Sessions) -> None:
    path = three.places.vault("engineering")
    before = path.read_bytes()
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "links and head agree; 1 event; contents not opened" in await press(pilot, "v")
    assert path.read_bytes() == before


async def test_verify_says_what_is_wrong(three: Sessions) -> None:
    three.places.vault("engineering").write_bytes(b"not a vault")
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await settled(pilot)
        assert "damaged" in shown
        assert "contents not opened" not in await press(pilot, "v")


async def test_enter_asks_for_the_passphrase_and_opens_shared(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = await press(pilot, "down", "enter")
        assert isinstance(app.screen, PassphraseScreen)
        assert "The passphrase of finance" in shown
        assert shown.startswith(" PRIVATE")

        await press(pilot, *sample.PASSPHRASE.replace(" ", "_"))
        assert sample.PASSPHRASE.split()[0] not in seen(app.screen)
        await press(pilot, "escape", "up", "enter", *(key if key != " " else "space" for key in sample.PASSPHRASE))
        await press(pilot, "enter")
        await until(pilot, OpeningScreen)

        assert app.room.mode is Mode.SHARED
        assert app.meeting is not None
        assert app.meeting.session == "engineering"


async def test_a_wrong_passphrase_is_said_kindly_and_the_question_stays(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "enter", *"wrong", "enter")
        shown = await until(pilot, PassphraseScreen)
        assert "That passphrase does not open this session. Nothing changed; try again." in shown
        assert "wrong" not in shown
        await press(pilot, "escape")
        assert isinstance(app.screen, SessionsScreen)
        assert app.meeting is None


async def test_nothing_typed_is_not_an_answer(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, PassphraseScreen)


async def test_back_to_the_list_closes_the_meeting_and_shows_it_as_it_is_now(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        meeting = three.open("engineering", sample.PASSPHRASE)
        app.screen.post_message(SessionsScreen.Opened(meeting, meeting.close))
        await settled(pilot)
        assert isinstance(app.screen, OpeningScreen)

        app.go("sessions")
        await settled(pilot)

        assert isinstance(app.screen, SessionsScreen)
        assert app.room.mode is Mode.PRIVATE
        with three.open("engineering", sample.PASSPHRASE) as again:  # The lock is gone.
            assert again.session == "engineering"


async def test_the_list_of_many_sessions_scrolls_with_the_cursor(sessions: Sessions, people: Population) -> None:
    for number in range(30):
        sample.make_session(sessions, people, f"team-{number:02d}")
    app = CalibrateApp(sessions, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        assert "team-29" not in await settled(pilot)
        assert "team-29" in await press(pilot, "end")
        assert "team-00" in await press(pilot, "home")


async def test_a_click_picks_the_session_under_the_pointer(three: Sessions) -> None:
    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await settled(pilot)
        row = next(number for number, line in enumerate(shown.splitlines()) if "sales-emea" in line)
        await pilot.click(offset=(10, row))
        assert "sales-emea    24 people" in await settled(pilot)


def _demonstrations(folder: Path) -> list[Path]:
    return list(folder.glob("calibrate-demo-*"))


async def test_d_opens_an_invented_company_on_its_grid_and_its_folder_is_gone_afterwards(
    sessions: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    app = CalibrateApp(sessions, Settings())
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "d")
        shown = await until(pilot, GridScreen)
        assert "invented-company 2026-H2" in shown
        assert len(_demonstrations(tmp_path)) == 1

        app.go("sessions")
        await until(pilot, SessionsScreen)
        assert _demonstrations(tmp_path) == []
        assert app.meeting is None


async def test_a_refusal_is_said_whole_also_on_a_small_screen(three: Sessions) -> None:
    for path in three.places.heads.iterdir():
        replace_file(path, f"99:{'0' * 64}\n".encode())
    with pytest.raises(BehindHeadError) as refused:
        three.open("engineering", sample.PASSPHRASE)
    words = refused.value.text.split()

    app = CalibrateApp(three, Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "enter", *(key if key != " " else "space" for key in sample.PASSPHRASE), "enter")
        await until(pilot, SessionsScreen)
        assert set(words) <= set((await until_shown(pilot, words[-1])).split())
