"""From files to an open session: what is asked for, and when."""

from pathlib import Path
from typing import NoReturn

import pytest

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.mend import Corrected, LeftOut, RowPlace
from calibrate.domain.person import PersonId
from calibrate.errors import CycleMismatchError, PassphraseError, SealedError, WrongPassphraseError
from calibrate.services.loading import (
    LoadRequest,
    Passphrases,
    Placing,
    accept,
    accept_into,
    changes,
    changes_in_meeting,
    load,
    read_draft,
)
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


def test_a_file_that_is_not_there_is_reported_and_nothing_is_asked(sessions: Sessions, tmp_path: Path) -> None:
    done = load(sessions, LoadRequest(files=(tmp_path / "none.csv",), session="team"), NEVER)
    assert done.report.fault is not None
    assert (done.report.fault.code, done.is_accepted) == ("file", False)


def test_a_draft_is_mended_and_accepted_and_the_log_knows_what_was_mended(sessions: Sessions, people: Path) -> None:
    people.write_text(PEOPLE + "1,low,low\n,high,high\n")
    draft = read_draft(sessions, [people])
    assert not accept(sessions, draft, "team", sample.PASSPHRASE).is_accepted
    assert not sessions.exists("team")
    at = RowPlace(file=str(people), row=5)
    draft = draft.left_out(at).corrected(at.model_copy(update={"row": 6}), "person_id", "4")

    done = accept(sessions, draft, "team", sample.PASSPHRASE, cycle="2027-H1")

    assert (done.report.number, done.report.people, done.report.refused_rows) == (1, 4, 1)
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        (event,) = meeting.ledger.loads
        assert event.detail.mends == (
            LeftOut(file="people.csv", row=5),
            Corrected(file="people.csv", row=6, column="person_id", old="", new="4", person_id=PersonId("4")),
        )
        assert (event.detail.left_out, meeting.cycle, meeting.population.ids) == (0, "2027-H1", ("1", "2", "3", "4"))


def test_a_new_session_takes_no_short_passphrase_and_an_old_one_only_its_own(sessions: Sessions, people: Path) -> None:
    draft = read_draft(sessions, [people])
    with pytest.raises(PassphraseError):
        accept(sessions, draft, "team", "short")
    accept(sessions, draft, "team", sample.PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        accept(sessions, draft, "team", "short")


def test_what_a_load_would_do_is_told_by_name_before_it_is_done(sessions: Sessions, people: Path) -> None:
    people.write_text("person_id,name,performance,potential\n1,Ada,low,high\n2,Bo,middle,low\n3,Cy,high,middle\n")
    accept(sessions, read_draft(sessions, [people]), "team", sample.PASSPHRASE)
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        draft = meeting.drafts(PersonId("1"), {Axis.PERFORMANCE: Band.MIDDLE}, {Axis.PERFORMANCE: "Led the launch"})
        meeting.move(*draft)
        meeting.agree([PersonId("1")], [Axis.PERFORMANCE])
    people.write_text(
        "person_id,name,performance,potential\n1,Ada,high,low\n3,Cy,high,middle\n4,Di,low,low\n4,Di,low,high\n5,Ed,low,low\n"
    )

    found = changes(sessions, "team", sample.PASSPHRASE, read_draft(sessions, [people]))

    assert found is not None
    assert (found.joiners, found.absent) == ((("5", "Ed"),), (("2", "Bo"),))
    decided, undecided = found.changed
    assert (decided.axis, decided.before, decided.after) == (Axis.PERFORMANCE, Band.LOW, Band.HIGH)
    assert (decided.decided, decided.state, decided.decisions) == (Band.MIDDLE, AxisState.AGREED, (2, 3))
    assert (undecided.axis, undecided.before, undecided.after) == (Axis.POTENTIAL, Band.HIGH, Band.LOW)
    assert (undecided.decided, undecided.state, undecided.decisions) == (None, AxisState.OPEN, ())


def test_an_open_session_takes_a_draft_itself(sessions: Sessions, people: Path) -> None:
    accept(sessions, read_draft(sessions, [people]), "team", sample.PASSPHRASE)
    people.write_text("person_id,performance,potential\n1,high,high\n9,Gold,low\n")
    draft = read_draft(sessions, [people])
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        assert changes_in_meeting(meeting, draft) is None
        assert not accept_into(meeting, draft).is_accepted
        draft = draft.answered(Placing(axis=Axis.PERFORMANCE, label="Gold", band=Band.HIGH))
        done = accept_into(meeting, draft)
        assert (done.report.number, done.report.joined, done.report.changed) == (2, 1, 1)
        assert meeting.board.seat(PersonId("9")).performance.band is Band.HIGH
        meeting.seal(with_open=True)
        with pytest.raises(SealedError):
            accept_into(meeting, draft)
    with pytest.raises(SealedError):
        changes(sessions, "team", sample.PASSPHRASE, draft)


def test_answers_are_remembered_once_they_are_accepted(sessions: Sessions, people: Path) -> None:
    people.write_text("person_id,performance,potential\n1,Gold,high\n2,low,low\n")
    draft = read_draft(sessions, [people]).answered(Placing(axis=Axis.PERFORMANCE, label="Gold", band=Band.HIGH))
    assert not read_draft(sessions, [people]).is_ready
    accept(sessions, draft, "team", sample.PASSPHRASE)
    again = read_draft(sessions, [people])
    assert again.is_ready
    assert again.report.notes[0].code == "remembered"
