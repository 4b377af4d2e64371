"""A session goes into one new file, and comes back under its own name, or nothing happens."""

import shutil
import stat
from pathlib import Path

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.documents import grid_document, log_document
from calibrate.domain.person import PersonId
from calibrate.errors import (
    BadSessionNameError,
    BehindHeadError,
    FileRefusedError,
    NotSavedError,
    SessionExistsError,
    UnknownSessionError,
)
from calibrate.services.backup import Restored, back_up, restore
from calibrate.services.purge import purge
from calibrate.services.sessions import Sessions
from tests import sample
from tests.cli.desk import digest
from tests.store.backups import forged

FIRST, SECOND = PersonId("E0001"), PersonId("E0002")
WHY = {Axis.PERFORMANCE: "Closed the audit alone, in June"}


@pytest.fixture
def home(sessions: Sessions, tmp_path: Path) -> Path:
    """A home with one session in it."""
    sample.make_session(sessions, sample.population(24, hostile=True, unrated=2))
    return tmp_path


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Sessions:
    """The sessions of another machine; none yet."""
    return sample.sessions_under(tmp_path_factory.mktemp("elsewhere") / "home")


@pytest.fixture
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a backup may go."""
    return tmp_path_factory.mktemp("stick") / "autumn.backup"


def told(sessions: Sessions) -> tuple[object, ...]:
    """Return all that the session's documents say."""
    with sessions.open(sample.SESSION, sample.PASSPHRASE, read_only=True) as meeting:
        details = {column: tuple(cells) for column, cells in meeting.population.details.items()}
        return (
            grid_document(meeting.board, everyone=True), log_document(meeting.ledger), details,
            meeting.head, meeting.lacks_kept_head,
        )  # fmt: skip


def fifty_decisions(sessions: Sessions) -> None:
    """Decide fifty things: moves, notes, agreements, and some of them withdrawn."""
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        for number in range(10):
            band = Band.LOW if number % 2 else Band.HIGH
            meeting.move(*meeting.drafts(FIRST, {Axis.PERFORMANCE: band}, WHY))
            meeting.note(SECOND, f"ask about week {number}")
            meeting.agree((FIRST,))
            meeting.park(SECOND, "Pia Weiss")
            meeting.undo()


def test_after_fifty_decisions_everything_comes_back(
    sessions: Sessions, home: Path, elsewhere: Sessions, file: Path
) -> None:
    fifty_decisions(sessions)
    before, whole = told(sessions), digest(home)
    made = back_up(sessions, sample.SESSION, file)
    assert digest(home) == whole
    assert (made.head.number, made.has_kept_head) == (51, True)
    back = restore(elsewhere, file)
    assert (back.session, back.head, back.is_behind) == (sample.SESSION, made.head, False)
    assert told(elsewhere) == before
    assert elsewhere.verify(sample.SESSION, sample.PASSPHRASE).opened
    assert elsewhere.listed() == sessions.listed()
    fifty_decisions(elsewhere)
    assert elsewhere.verify(sample.SESSION, None, str(made.head)).heads[-1].number == 101


@pytest.mark.usefixtures("home")
def test_a_sealed_and_a_purged_session_come_back_as_such(
    sessions: Sessions, elsewhere: Sessions, file: Path, tmp_path: Path
) -> None:
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        meeting.seal(with_open=True)
    back_up(sessions, sample.SESSION, file, sample.PASSPHRASE)
    restore(elsewhere, file, sample.PASSPHRASE)
    assert [listed.state for listed in elsewhere.listed()] == ["sealed"]
    purge(sessions, sample.SESSION, sample.PASSPHRASE)
    later = file.with_name("later.backup")
    made = back_up(sessions, sample.SESSION, later, sample.PASSPHRASE)
    third = sample.sessions_under(tmp_path / "third")
    assert restore(third, later, sample.PASSPHRASE).head == made.head
    assert third.listed() == sessions.listed() == [(sample.SESSION, sample.CYCLE, 0, "purged")]


@pytest.mark.usefixtures("home")
def test_only_ones_own_may_read_what_is_written(sessions: Sessions, elsewhere: Sessions, file: Path) -> None:
    back_up(sessions, sample.SESSION, file)
    restore(elsewhere, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]
    content = file.read_bytes()
    with sessions.open(sample.SESSION, sample.PASSPHRASE, read_only=True) as meeting:
        assert not any(name.encode() in content for name in meeting.population.names)
    for path in (elsewhere.places.confidential, elsewhere.places.heads):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
        assert [stat.S_IMODE(below.stat().st_mode) for below in path.iterdir()] == [0o600]


def test_a_backup_replaces_nothing(sessions: Sessions, home: Path, file: Path) -> None:
    file.write_text("letters")
    dangling = file.with_name("dangling")
    dangling.symlink_to(file.with_name("nowhere"))
    before, stick = digest(home), digest(file.parent)
    for taken in (file, dangling, file.parent):
        with pytest.raises(FileRefusedError, match="there already"):
            back_up(sessions, sample.SESSION, taken)
    for nowhere in (file.parent / "no folder" / "b", file / "below", file.parent / ("x" * 300)):
        with pytest.raises(FileRefusedError):
            back_up(sessions, sample.SESSION, nowhere)
    assert (digest(home), digest(file.parent)) == (before, stick)


def test_a_backup_is_no_session_among_the_sessions(sessions: Sessions, home: Path, file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to(sessions.places.confidential)
    before = digest(home)
    for folder in (sessions.places.confidential, link):
        with pytest.raises(FileRefusedError, match="for sessions alone"):
            back_up(sessions, sample.SESSION, folder / "another.duckdb")
    with pytest.raises(UnknownSessionError):
        back_up(sessions, "nowhere", file)
    assert digest(home) == before
    assert not file.exists()


def test_a_backup_that_cannot_be_finished_leaves_nothing(
    sessions: Sessions, home: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    before = digest(home)
    monkeypatch.setattr("calibrate.services.backup.replace_file", refuse)
    with pytest.raises(NotSavedError, match="could not be written"):
        back_up(sessions, sample.SESSION, file)
    assert list(file.parent.iterdir()) == []
    assert digest(home) == before


def test_nothing_is_put_over_a_session_whatever_its_case(sessions: Sessions, home: Path, file: Path) -> None:
    back_up(sessions, sample.SESSION, file)
    before = digest(home)
    with pytest.raises(SessionExistsError):
        restore(sessions, file)
    vault = sessions.places.vault(sample.SESSION)
    vault.rename(vault.with_name(f"{sample.SESSION.upper()}.duckdb"))
    with pytest.raises(SessionExistsError):
        restore(sessions, file)
    renamed = vault.with_name(f"{sample.SESSION.upper()}.duckdb").rename(vault)
    assert digest(home) == before
    shutil.move(renamed, file.with_name("old"))
    vault.symlink_to(file.with_name("nowhere"))
    with pytest.raises(SessionExistsError):
        restore(sessions, file)
    assert vault.is_symlink()


def test_a_log_left_where_a_session_was_is_not_folded_in(sessions: Sessions, home: Path, file: Path) -> None:
    back_up(sessions, sample.SESSION, file)
    vault = sessions.places.vault(sample.SESSION)
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        meeting.note(FIRST, "ask about June")
        left = vault.with_name(f"{vault.name}.wal").read_bytes()
    vault.unlink()
    vault.with_name(f"{vault.name}.wal").write_bytes(left)
    before = digest(home)
    for older in (False, True):
        with pytest.raises(SessionExistsError, match="lies where the session goes"):
            restore(sessions, file, older=older)
    assert digest(home) == before


def test_an_older_backup_is_accepted_in_two_steps_and_recorded(sessions: Sessions, home: Path, file: Path) -> None:
    made = back_up(sessions, sample.SESSION, file)
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as meeting:
        lost = meeting.note(FIRST, "ask about June").head
    sessions.places.vault(sample.SESSION).unlink()
    before = digest(home)
    with pytest.raises(BehindHeadError, match="1 decision made on this machine is missing from the backup"):
        restore(sessions, file)
    assert digest(home) == before
    assert restore(sessions, file, older=True) == Restored(sample.SESSION, made.head, is_behind=True)
    with pytest.raises(BehindHeadError):
        sessions.open(sample.SESSION, sample.PASSPHRASE)
    sessions.accept_head(sample.SESSION, sample.PASSPHRASE)
    with sessions.open(sample.SESSION, sample.PASSPHRASE, read_only=True) as meeting:
        assert log_document(meeting.ledger)[-1]["detail"] == {"expected": str(lost)}


@pytest.mark.usefixtures("home")
def test_a_backup_from_before_a_new_passphrase_opens_with_the_old_one(
    sessions: Sessions, elsewhere: Sessions, file: Path
) -> None:
    back_up(sessions, sample.SESSION, file)
    sessions.change_passphrase(sample.SESSION, sample.PASSPHRASE, "another four unrelated words")
    restore(elsewhere, file, sample.PASSPHRASE)
    elsewhere.open(sample.SESSION, sample.PASSPHRASE).close()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["", "..", "../x", "/etc/x", "a/b", ".x", "a b", "ä", "x" * 65, "a\n", "\x1b[31mx"])
def test_a_name_no_session_can_have_puts_nothing_anywhere(
    sessions: Sessions, elsewhere: Sessions, file: Path, name: str
) -> None:
    back_up(sessions, sample.SESSION, file)
    forged(file, f"UPDATE header SET session = '{name}'")  # noqa: S608 - the attacker's words are ours
    before = digest(file.parent)
    with pytest.raises(BadSessionNameError) as refusal:
        restore(elsewhere, file)
    assert "\x1b" not in refusal.value.text
    assert digest(file.parent) == before
    assert not elsewhere.places.data.parent.exists()
