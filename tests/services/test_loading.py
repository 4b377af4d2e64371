"""From files to an open session: what is asked for, and when."""

from pathlib import Path
from typing import NoReturn

import pytest

from calibrate.errors import CycleMismatchError, PassphraseError, SealedError
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions
from tests import sample

PEOPLE = "person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n"


def never() -> NoReturn:
    raise AssertionError("no passphrase is needed here")


def refuse() -> NoReturn:
    raise PassphraseError("No passphrase was given.")


NEVER = Passphrases(of_new=never, of_existing=never)
NEW = Passphrases(of_new=lambda: sample.PASSPHRASE, of_existing=never)
EXISTING = Passphrases(of_new=never, of_existing=lambda: sample.PASSPHRASE)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A file of three people."""
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE)
    return path


def test_a_new_session_is_asked_its_own_passphrase_and_an_old_one_its(sessions: Sessions, people: Path) -> None:
    request = LoadRequest(files=(people,), session="team")
    assert load(sessions, request, NEW).report.number == 1
    assert load(sessions, request, EXISTING).report.number == 2


def test_a_dry_run_into_a_new_session_asks_nothing(sessions: Sessions, people: Path) -> None:
    done = load(sessions, LoadRequest(files=(people,), session="team", dry_run=True), NEVER)
    assert done.is_accepted
    assert (done.report.joined, done.report.number) == (3, None)
    assert not sessions.exists("team")


def test_nothing_is_asked_for_a_new_session_that_a_file_refuses(sessions: Sessions, people: Path) -> None:
    people.write_text(PEOPLE + "1,low,low\n")
    done = load(sessions, LoadRequest(files=(people,), session="team"), NEVER)
    assert not done.is_accepted
    assert not sessions.exists("team")


def test_no_passphrase_makes_no_folder(sessions: Sessions, people: Path) -> None:
    with pytest.raises(PassphraseError):
        load(sessions, LoadRequest(files=(people,), session="team"), Passphrases(refuse, refuse))
    assert not sessions.places.data.exists()


def test_what_was_left_out_stands_in_the_ledger(sessions: Sessions, people: Path) -> None:
    people.write_text(PEOPLE + "1,low,low\n")
    load(sessions, LoadRequest(files=(people,), session="team", leave_out_refused=True), NEW)
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        (event,) = meeting.ledger.loads
        assert (event.detail.left_out, event.detail.people, event.detail.files) == (2, 2, ("people.csv",))


def test_the_cycle_is_kept_and_another_one_refused(sessions: Sessions, people: Path) -> None:
    load(sessions, LoadRequest(files=(people,), session="team", cycle="FY27 Q1"), NEW)
    load(sessions, LoadRequest(files=(people,), session="team"), EXISTING)
    load(sessions, LoadRequest(files=(people,), session="team", cycle="FY27 Q1"), EXISTING)
    for dry in (False, True):
        with pytest.raises(CycleMismatchError):
            load(sessions, LoadRequest(files=(people,), session="team", cycle="2026-H2", dry_run=dry), EXISTING)


def test_a_sealed_session_takes_no_load(sessions: Sessions, people: Path) -> None:
    load(sessions, LoadRequest(files=(people,), session="team"), NEW)
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        meeting.seal(with_open=True)
    with pytest.raises(SealedError):
        load(sessions, LoadRequest(files=(people,), session="team"), EXISTING)
