"""The demonstration: the same company every time, its meeting by script, and a folder that is gone."""

import tempfile
from pathlib import Path

import pytest

from calibrate.domain.documents import grid_document
from calibrate.domain.plan.plan import CheckResult
from calibrate.services.demo import demo_meeting, play_script
from calibrate.services.development import actions_now, plan_reminders


@pytest.mark.parametrize("people", [1, 2, 7, 24])
def test_a_company_of_any_size_plays_its_meeting(people: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with demo_meeting(people, 7) as demonstration:
        meeting = demonstration.meeting
        assert len(meeting.population) == people
        play_script(demonstration)
        assert sum(entry.event.kind == "move" for entry in meeting.ledger.entries) == min(people, 3)
        assert meeting.board.progress().people == people
        (folder,) = tmp_path.iterdir()
        assert folder.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == []


def test_the_same_seed_gives_the_same_company() -> None:
    grids = []
    for seed in (3, 3, 4):
        with demo_meeting(12, seed) as demonstration:
            play_script(demonstration)
            grids.append(grid_document(demonstration.meeting.board))
    assert grids[0] == grids[1] != grids[2]


def test_actions_and_one_support_plan_are_there_before_the_meeting() -> None:
    with demo_meeting(60, 7) as demonstration:
        meeting = demonstration.meeting
        assert len(meeting.actions.by_id) == 8
        (plan,) = meeting.plans.all
        assert plan.is_open
        assert [check.result for check in plan.checks] == [CheckResult.PARTLY]
        assert plan_reminders(meeting, plan.person_id) == ()
        assert sum(row["due"] for row in actions_now(meeting)) == 1
