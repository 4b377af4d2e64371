"""Roles, goals, groups and the panel: sealed beside the people, opened when somebody looks."""

from pathlib import Path

import pytest

from calibrate.domain.goal import GoalResult
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.panel import PanelRole
from calibrate.errors import CycleMismatchError, SealedError, UnknownSessionError
from calibrate.services.files import FileRequest, load_beside
from calibrate.services.loading import Load, accept, read_draft
from calibrate.services.sessions import Sessions
from tests import sample

TEXTS = {
    LoadKind.ROLES: "role_id,title,incumbent_id\nR1,Head of Payments,E0001\nR2,Head of Data,\n",
    LoadKind.GOALS: "person_id,goal,result,priority\nE0001,goal-canary,met,trust\nE0002,Runbooks,,\n",
    LoadKind.GROUPS: "person_id,gender\nE0001,group-canary\nE0002,M\n",
    LoadKind.PANEL: "name,person_id,role\nPia Weiss,,leader\nGus Lund,E0003,HR\n",
}


@pytest.fixture
def team(sessions: Sessions) -> Sessions:
    """Sessions with one of six people, closed."""
    sample.make_session(sessions, sample.population(6), "team")
    return sessions


def load(sessions: Sessions, kind: LoadKind, text: str | None = None, **more: object) -> Load:
    file = sessions.places.data.parent / f"{kind}.csv"
    file.write_text(TEXTS[kind] if text is None else text)
    request = FileRequest(kind, [file], "team")
    return load_beside(sessions, FileRequest(**{**vars(request), **more}), lambda: sample.PASSPHRASE)


def test_each_file_is_there_when_the_session_is_opened_again(team: Sessions) -> None:
    for number, kind in enumerate(TEXTS, start=2):
        assert load(team, kind).report.number == number
    with team.open("team", sample.PASSPHRASE) as meeting:
        assert [(role.role_id, role.incumbent_id) for role in meeting.roles] == [("R1", "E0001"), ("R2", None)]
        (goal,) = meeting.goals.of(meeting.population.ids[0])
        assert (goal.goal, goal.result, goal.priority) == ("goal-canary", GoalResult.MET, "trust")
        assert [(member.name, member.role) for member in meeting.panel] == [
            ("Pia Weiss", PanelRole.LEADER), ("Gus Lund", PanelRole.HR),
        ]  # fmt: skip
        assert meeting.open_groups().of("gender")[meeting.population.ids[1]] == "M"
        details = [event.detail for event in meeting.ledger.loads]
        assert [(detail.kind, detail.entries) for detail in details] == [
            ("people", 0), ("roles", 2), ("goals", 2), ("groups", 2), ("panel", 2),
        ]  # fmt: skip
        assert all(detail.people == 6 for detail in details)


def test_a_session_without_such_files_has_none(team: Sessions) -> None:
    with team.open("team", sample.PASSPHRASE) as meeting:
        assert (meeting.roles, len(meeting.goals), meeting.panel, len(meeting.open_groups())) == ((), 0, (), 0)


def test_people_loaded_again_leave_them_and_a_later_file_takes_the_place(team: Sessions, tmp_path: Path) -> None:
    load(team, LoadKind.ROLES)
    load(team, LoadKind.GOALS)
    people = tmp_path / "people.csv"
    people.write_text("person_id,performance,potential\nE0001,low,low\nE0099,high,high\n")
    assert accept(team, read_draft(team, [people]), "team", sample.PASSPHRASE).is_accepted
    load(team, LoadKind.ROLES, "role_id\nR9\n")
    with team.open("team", sample.PASSPHRASE) as meeting:
        assert [role.role_id for role in meeting.roles] == ["R9"]
        assert len(meeting.goals) == 2
        assert len(meeting.population) == 7


def test_a_dry_run_or_a_refusal_writes_nothing(team: Sessions) -> None:
    before = team.places.vault("team").read_bytes()
    assert load(team, LoadKind.ROLES, dry_run=True).report.number is None
    assert not load(team, LoadKind.ROLES, "role_id\nR1\nR1\n1E+9\n").is_accepted
    assert load(team, LoadKind.ROLES, "title\nx\n").report.fault is not None
    assert team.places.vault("team").read_bytes() == before
    done = load(team, LoadKind.ROLES, "role_id\nR1\n1E+9\n", leave_out_refused=True)
    assert (done.is_accepted, done.report.refused_rows, done.report.people) == (True, 1, 1)
    with team.open("team", sample.PASSPHRASE) as meeting:
        assert meeting.ledger.loads[-1].detail.left_out == 1


def test_people_come_first_and_a_seal_closes_the_door(team: Sessions) -> None:
    with pytest.raises(UnknownSessionError):
        load(team, LoadKind.ROLES, session="nobody")
    with pytest.raises(CycleMismatchError):
        load(team, LoadKind.ROLES, cycle="1999-H1")
    with team.open("team", sample.PASSPHRASE) as meeting:
        meeting.seal(with_open=True)
    with pytest.raises(SealedError):
        load(team, LoadKind.ROLES)


def test_nothing_of_them_is_readable_on_the_disk(team: Sessions) -> None:
    load(team, LoadKind.GOALS)
    load(team, LoadKind.GROUPS)
    home = team.places.data.parent
    for path in home.rglob("*"):
        if path.is_file() and path.suffix != ".csv":
            assert b"canary" not in path.read_bytes()
