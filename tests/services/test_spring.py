"""A whole meeting's files: what the generator gives now, asked about, answered by the map, and all loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from calibrate.domain.load_kind import LoadKind
from calibrate.services.files import FileRequest, load_beside
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions
from tests import sample

FIXTURES = Path(__file__).parents[2] / "fixtures"
SPRING = FIXTURES / "spring_2026"
OWN = Passphrases(of_new=lambda: sample.PASSPHRASE, of_existing=lambda: sample.PASSPHRASE)
BESIDE = (LoadKind.ROLES, LoadKind.GOALS, LoadKind.GROUPS, LoadKind.PANEL)


def test_the_files_are_what_the_generator_gives(tmp_path: Path) -> None:
    subprocess.run([sys.executable, FIXTURES / "make_spring.py", tmp_path], check=True)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in SPRING.iterdir()
    }


@pytest.fixture
def spring(sessions: Sessions) -> Sessions:
    """Sessions with the meeting of the folder."""
    request = LoadRequest(files=[SPRING / "ratings.csv"], session="spring", cycle="2026-H1")
    asked = load(sessions, request, OWN)
    assert [(need.axis, need.column) for need in asked.report.needs] == [
        ("performance", "2025 Completed Performance Rating")
    ]
    answered = LoadRequest(**{**vars(request), "map_file": SPRING / "map.toml"})
    assert load(sessions, answered, OWN).report.number == 1
    for kind in BESIDE:
        done = load_beside(sessions, FileRequest(kind, [SPRING / f"{kind}.csv"], "spring"), lambda: sample.PASSPHRASE)
        assert (done.is_accepted, done.report.refused, done.report.warnings) == (True, (), ())
    return sessions


def test_a_whole_meeting_is_loaded(spring: Sessions) -> None:
    with spring.open("spring", sample.PASSPHRASE) as meeting:
        people = meeting.population
        assert (len(people), len(people.unrated)) == (48, 1)
        assert (len(meeting.roles), len(meeting.panel), len(meeting.open_groups())) == (8, 10, 48)
        assert all(1 <= len(meeting.goals.of(person)) <= 3 for person in people.ids)
        assert {member.person_id for member in meeting.panel if member.person_id} <= set(people.ids)
        assert sum(role.incumbent_id is None for role in meeting.roles) == 2
