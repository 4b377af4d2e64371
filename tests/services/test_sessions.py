"""The sessions on this machine."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.naming import NameSet
from calibrate.domain.person import PersonId
from calibrate.errors import MissingProposerError, UnknownHeadError, UnknownSessionError, WrongPassphraseError
from calibrate.services.loading import cycle_of
from calibrate.services.meeting import utc_now
from calibrate.services.sessions import Sessions
from tests import sample

FIRST = PersonId("E0001")


def test_sessions_are_listed_by_name_whatever_their_case(sessions: Sessions) -> None:
    for name in ("b-team", "A-team", "c-team"):
        sample.make_session(sessions, sample.population(3), name)
    assert [listed.name for listed in sessions.listed()] == ["A-team", "b-team", "c-team"]
    assert [sessions.exists(name) for name in ("a-TEAM", "d-team")] == [True, False]


def test_the_list_follows_loads_seals_and_reopenings(sessions: Sessions) -> None:
    sample.make_session(sessions, sample.population(3), "team", cycle="2026-H1")
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        meeting.seal(with_open=True)
    assert sessions.listed() == [("team", "2026-H1", 3, "sealed")]
    with sessions.open("team", sample.PASSPHRASE) as meeting:
        meeting.reopen("The appeal of May")
    assert sessions.listed() == [("team", "2026-H1", 3, "open")]


def test_a_copy_is_listed_by_the_name_that_opens_it(sessions: Sessions) -> None:
    sample.make_session(sessions, sample.population(3), "team")
    shutil.copy(sessions.places.vault("team"), sessions.places.new_vault("team-copy"))
    assert [listed.name for listed in sessions.listed()] == ["team", "team-copy"]
    sessions.open("team-copy", sample.PASSPHRASE).close()


def test_a_session_keeps_the_names_it_was_run_with(tmp_path: Path) -> None:
    classic = Settings(box_names=NameSet.CLASSIC)
    sample.make_session(sample.sessions_under(tmp_path, settings=classic), sample.population(3))
    with sample.sessions_under(tmp_path).open(sample.SESSION, sample.PASSPHRASE) as meeting:
        assert meeting.naming.boxes is NameSet.CLASSIC


def test_the_rules_of_moves_are_those_of_today(tmp_path: Path) -> None:
    sample.make_session(sample.sessions_under(tmp_path), sample.population(3))
    strict = sample.sessions_under(tmp_path, settings=Settings(require_proposer=True))
    with strict.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        drafts = meeting.drafts(FIRST, {Axis.PERFORMANCE: Band.HIGH}, {Axis.PERFORMANCE: "Closed the audit alone"})
        with pytest.raises(MissingProposerError):
            meeting.move(*drafts)


def test_an_unknown_session_and_a_wrong_passphrase(sessions: Sessions) -> None:
    sample.make_session(sessions, sample.population(3))
    with pytest.raises(UnknownSessionError):
        sessions.open("nowhere", sample.PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        sessions.open(sample.SESSION, "four unrelated werds")
    with pytest.raises(WrongPassphraseError):
        sessions.verify(sample.SESSION, "four unrelated werds")


def test_verify_finds_each_head_and_no_other(sessions: Sessions) -> None:
    sample.make_session(sessions, sample.population(3))
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        heads = [meeting.head, *(meeting.note(FIRST, "ask about June").head for _ in range(3))]
    for passphrase in (None, sample.PASSPHRASE):
        for head in heads:
            assert sessions.verify(sample.SESSION, passphrase, str(head)).heads[-1] == heads[-1]
    first, second = heads[:2]
    for wrong in (f"2:{first.link.hex()}", f"1:{second.link.hex()}", f"0:{'0' * 64}", f"5:{first.link.hex()}", "2"):
        with pytest.raises(UnknownHeadError):
            sessions.verify(sample.SESSION, None, wrong)


@pytest.mark.parametrize(("month", "cycle"), [(1, "2026-H1"), (6, "2026-H1"), (7, "2026-H2"), (12, "2026-H2")])
def test_a_cycle_is_a_year_and_a_half(month: int, cycle: str) -> None:
    assert cycle_of(datetime(2026, month, 28, tzinfo=UTC)) == cycle


def test_the_clock_counts_whole_milliseconds_of_utc() -> None:
    now = utc_now()
    assert now.utcoffset() == UTC.utcoffset(None)
    assert now.microsecond % 1000 == 0
