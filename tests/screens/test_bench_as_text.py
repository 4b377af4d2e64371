"""The bench as text, whole, at two sizes and in PRIVATE: what changes on it is seen in review."""

import pytest
from syrupy.assertion import SnapshotAssertion

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.population import Population
from calibrate.screens.bench import BenchScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.benched import load_roles, name
from tests.screens.seen import press, settled, until


@pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])
@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["room", "small"])
async def test_bench(
    sessions: Sessions,
    meeting: Meeting,
    people: Population,
    size: tuple[int, int],
    private: bool,
    snapshot: SnapshotAssertion,
) -> None:
    load_roles(meeting)
    for role_id, place, ready in (("R1", 2, "now"), ("R1", 5, "1-2"), ("R1", 4, "3-5"), ("R2", 2, "now")):
        name(meeting, role_id, people.ids[place], ready)
    name(meeting, "R3", people.ids[14], "emergency")
    app = CalibrateApp(sessions, Settings(), meeting=meeting, at_grid=True)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        if private:
            app.room.go_private()
        app.go("bench")
        await until(pilot, BenchScreen)
        await app.workers.wait_for_complete()
        shown = await press(pilot, "end")
    assert "\n".join(line.rstrip() for line in shown.splitlines()) == snapshot
