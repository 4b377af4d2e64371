from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.screens.grid import GridScreen
from calibrate.screens.load import LoadScreen
from calibrate.screens.load_changes import LoadChangesScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.loading import answered, type_text, written
from tests.screens.seen import press, settled, until

REASON = "Closed the audit alone, two weeks early."


def newer(meeting: Meeting, folder: Path) -> Path:
    """Write a newer file: the last person is absent, one joins, and two ratings are others."""
    people = meeting.population
    lines = ["person_id,name,performance,potential"]
    for row, person_id in enumerate(people.ids[:-1]):
        low = row in {1, 4}
        bands = [None if band is None else band.word for band in (people.performance[row], people.potential[row])]
        lines.append(f"{person_id},{people.names[row]},{'high' if low else bands[0] or ''},{bands[1] or ''}")
    lines.append("E9999,Zoe Newcomer,middle,middle")
    return written(folder, "\n".join(lines) + "\n", "newer.csv")


async def to_changes(app: CalibrateApp, meeting: Meeting, folder: Path, pilot: Pilot[None]) -> str:

    app.room.go_private()
    await press(pilot, "g", "l", "l", "enter")
    await until(pilot, LoadScreen)
    await type_text(pilot, str(newer(meeting, folder)))
    await press(pilot, "enter")
    await until(pilot, LoadReportScreen)
    await answered(pilot)
    await press(pilot, "enter")
    return await until(pilot, LoadChangesScreen)


async def test_joiners_absent_people_changes_and_decisions_are_shown_before_enter(
    sessions: Sessions, meeting: Meeting, tmp_path: Path
) -> None:
    decided, other = meeting.population.ids[1], meeting.population.ids[4]
    meeting.move(*meeting.drafts(decided, {Axis.PERFORMANCE: Band.LOW}, {Axis.PERFORMANCE: REASON}))
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    before = meeting.ledger
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = await to_changes(app, meeting, tmp_path, pilot)
        assert "Zoe Newcomer" in shown
        assert "Not in this file   1, they stay as they are" in shown
        assert meeting.population.names[-1] in shown
        touched = next(line for line in shown.splitlines() if meeting.population.names[1] in line)
        assert "stays below by decision 2, and is marked" in touched
        follows = next(line for line in shown.splitlines() if meeting.population.names[4] in line)
        assert "at → above" in follows
        assert "follows the file" in follows
        assert meeting.ledger is before

        await press(pilot, "enter")
        await until(pilot, GridScreen)
        shown = await settled(pilot)
        assert "1 person joined" in shown

    assert PersonId("E9999") in meeting.population
    assert meeting.board.seat(decided).axis(Axis.PERFORMANCE).band is Band.LOW
    assert meeting.board.seat(other).axis(Axis.PERFORMANCE).band is Band.HIGH
    assert meeting.population.ids[23] == "E0024"


async def test_the_grid_after_it_knows_who_joined(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await to_changes(app, meeting, tmp_path, pilot)
        await press(pilot, "enter")
        await until(pilot, GridScreen)
        await press(pilot, "slash", *"newco", "enter")
        shown = await until(pilot, GridScreen)
        assert "Zoe Newcomer" in shown


async def test_esc_changes_nothing(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    path = sessions.places.vaults()[0]
    before = meeting.ledger
    size = path.stat().st_size
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await to_changes(app, meeting, tmp_path, pilot)
        await press(pilot, "escape", "escape", "escape")
        await until(pilot, GridScreen)
    assert meeting.ledger is before
    assert path.stat().st_size == size


async def test_a_sealed_session_says_so(sessions: Sessions, meeting: Meeting) -> None:
    meeting.seal(with_open=True)
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    before = meeting.ledger
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.room.go_private()
        await press(pilot, "g", "l", "l", "enter")
        shown = await until(pilot, LoadScreen)
        assert "This session is sealed. Reopen it with a reason first: `calibrate reopen`." in shown
        assert "Likely files" not in shown
        assert not app.screen.query(Input)
        await press(pilot, "enter", "tab", "down", "c", "s", "v")
        assert isinstance(app.screen, LoadScreen)
        await press(pilot, "escape")
        await until(pilot, GridScreen)
    assert meeting.ledger is before


async def test_load_opens_in_private_only(sessions: Sessions, meeting: Meeting) -> None:
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "The load opens in PRIVATE only." in await press(pilot, "g", "l", "l", "enter")
