"""A release as it would go: what it says is what the release itself does, and nothing is changed by looking."""

from pathlib import Path

import pytest

from calibrate.domain.population import Population
from calibrate.errors import LeakError, NotSealedError, UntoldError
from calibrate.services import telling
from calibrate.services.meeting import Meeting
from calibrate.services.outlook import outlook
from calibrate.services.release import ReleaseRequest, release
from tests.screens.test_actions import TODAY, add


def request(home: Path) -> ReleaseRequest:
    return ReleaseRequest(store=home / "visible.duckdb", confidential=home / "confidential")


def test_an_open_session_is_not_clear_and_looking_changes_nothing(meeting: Meeting, tmp_path: Path) -> None:
    before = meeting.head
    seen = outlook(meeting, shares_performance=False)
    assert (seen.is_sealed, seen.is_clear, seen.late) == (False, False, 0)
    assert meeting.head == before
    with pytest.raises(NotSealedError):
        release(meeting, request(tmp_path))


def test_what_is_in_the_way_is_what_a_release_refuses(meeting: Meeting, people: Population, tmp_path: Path) -> None:
    add(meeting, people.ids[1], manager_does="talks about the bench in June")
    meeting.seal(with_open=True)
    seen = outlook(meeting, shares_performance=False)
    assert [(who, [one.person_id for one in of]) for who, of in seen.untold.items()] == [("M02", [people.ids[1]])]
    (finding,) = seen.findings
    assert (finding.leak.field, finding.text) == ("action A1, manager does", "talks about the bench in June")
    assert seen.carries == (24, 0, 1, 0, 0)
    assert not seen.is_clear

    with pytest.raises(UntoldError):
        release(meeting, request(tmp_path))
    telling.told(meeting, people.ids[1], TODAY)
    assert outlook(meeting, shares_performance=False).late == 0
    with pytest.raises(LeakError):
        release(meeting, request(tmp_path))


def test_a_clear_one_is_released(meeting: Meeting, people: Population, tmp_path: Path) -> None:
    add(meeting, people.ids[1])
    telling.told(meeting, people.ids[1], TODAY)
    meeting.seal(with_open=True)
    told: list[float] = []
    assert outlook(meeting, shares_performance=False, told=told.append).is_clear
    assert told[-1] == 1
    done = release(meeting, request(tmp_path))
    assert len(done.sha256) == 64
