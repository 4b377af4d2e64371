"""The vault keeps what it acknowledged and refuses what it did not write."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from calibrate.domain.axis import Band
from calibrate.domain.event import HeadAccepted, HeadDetail, PassphraseChanged
from calibrate.domain.head import Head
from calibrate.errors import (
    BehindHeadError,
    DamagedVaultError,
    HeadNotSavedError,
    SessionExistsError,
    StoreBusyError,
    UnsafeVaultError,
    WrongPassphraseError,
)
from calibrate.store.creating import create_vault
from calibrate.store.vault import Vault
from tests.store.vaults import CHEAP, NOON, PASSPHRASE, PEOPLE, VaultFolder, load_event, move_to, note_event


def test_a_new_vault_opens_with_what_was_loaded(folder: VaultFolder) -> None:
    with folder.open() as vault:
        assert vault.population.names == PEOPLE.names
        assert vault.population.performance == PEOPLE.performance
        assert vault.population.person(PEOPLE.ids[0]).title == "engineer"
        assert [entry.event.kind for entry in vault.ledger.entries] == ["load"]


def test_an_acknowledged_decision_survives_a_kill_right_after(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        head = move_to(vault, Band.HIGH)
        killed = folder.copied_to(tmp_path / "killed")
    with killed.open() as vault:
        assert vault.head == head
        assert vault.ledger.board(vault.population).seat(PEOPLE.ids[0]).performance.band is Band.HIGH


def test_numbers_go_up_by_one_and_the_head_file_follows(folder: VaultFolder) -> None:
    with folder.open() as vault:
        heads = [move_to(vault, band) for band in (Band.HIGH, Band.LOW, Band.MIDDLE)]
        assert [head.number for head in heads] == [2, 3, 4]
        assert folder.head.read_text() == f"{heads[-1]}\n"


def test_a_clean_close_folds_the_log_in(folder: VaultFolder) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        assert folder.wal.exists()
    assert not folder.wal.exists()


def test_reading_changes_no_byte_even_with_a_log_waiting(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        killed = folder.copied_to(tmp_path / "killed")
    before = killed.digest()
    killed.open(read_only=True).close()
    killed.open().close()
    assert killed.digest() == before


def test_a_wrong_passphrase_is_refused_and_changes_no_byte(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        killed = folder.copied_to(tmp_path / "killed")
    before = killed.digest()
    with pytest.raises(WrongPassphraseError):
        killed.open("not the right passphrase")
    assert killed.digest() == before


def test_a_lost_log_shows_as_missing_decisions_and_changes_no_byte(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        move_to(vault, Band.LOW)
        killed = folder.copied_to(tmp_path / "killed")
    killed.wal.unlink()
    before = killed.digest()
    with pytest.raises(BehindHeadError, match="2 decisions made on this machine are missing"):
        killed.open()
    assert killed.digest() == before


def test_yesterdays_copy_with_new_decisions_is_not_taken_for_todays(folder: VaultFolder, tmp_path: Path) -> None:
    yesterday = folder.copied_to(tmp_path / "yesterday")
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
    today = folder.head.read_text()
    with yesterday.open() as vault:
        move_to(vault, Band.MIDDLE, "Another decision, the same number")
    yesterday.head.write_text(today)
    with pytest.raises(BehindHeadError, match="decision 2 is not the one recorded"):
        yesterday.open()


def test_a_head_that_cannot_be_read_is_refused(folder: VaultFolder) -> None:
    folder.head.write_text("2:nonsense\n")
    with pytest.raises(BehindHeadError):
        folder.open()


def test_without_a_head_the_next_decision_makes_one(folder: VaultFolder) -> None:
    folder.head.unlink()
    with folder.open() as vault:
        assert not vault.has_kept_head
        head = move_to(vault, Band.HIGH)
    assert folder.head.read_text() == f"{head}\n"


def test_a_vault_ahead_of_its_head_is_fine(folder: VaultFolder) -> None:
    old = folder.head.read_text()
    with folder.open() as vault:
        head = move_to(vault, Band.HIGH)
    folder.head.write_text(old)
    with folder.open() as vault:
        assert vault.head == head


def test_accepting_an_older_copy_is_itself_recorded(folder: VaultFolder, tmp_path: Path) -> None:
    older = folder.copied_to(tmp_path / "older")
    with folder.open() as vault:
        lost = move_to(vault, Band.HIGH)
    older.head.write_text(f"{lost}\n")

    def accepted(expected: str) -> HeadAccepted:
        return HeadAccepted(at=NOON, detail=HeadDetail(expected=expected))

    with Vault.open_behind_head(older.vault, older.heads, PASSPHRASE, accepted, floor=CHEAP) as vault:
        event = vault.ledger.entries[-1].event
        assert isinstance(event, HeadAccepted)
        assert event.detail.expected == str(lost)
    older.open().close()


def test_a_second_process_is_told_who_holds_the_vault(folder: VaultFolder) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.store.vaults import VaultFolder\n"
        f"vault = VaultFolder(Path({str(folder.home)!r})).open(); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreBusyError, match=f"process {holder.pid}"):
            folder.open()
        holder.kill()
    folder.open().close()


def test_a_vault_open_here_is_in_use_not_damaged(folder: VaultFolder) -> None:
    with folder.open(), pytest.raises(StoreBusyError):
        folder.open(read_only=True)


def test_a_session_is_never_written_over(folder: VaultFolder) -> None:
    before = folder.digest()
    with pytest.raises(SessionExistsError):
        create_vault(folder.vault, folder.heads, PASSPHRASE, PEOPLE, load_event, cost=CHEAP)
    assert folder.digest() == before


def test_a_link_to_a_vault_is_refused(folder: VaultFolder) -> None:
    real = folder.vault.rename(folder.home / "elsewhere.duckdb")
    folder.vault.symlink_to(real)
    with pytest.raises(UnsafeVaultError):
        folder.open()


@pytest.mark.parametrize("content", [b"", b"not a database" * 400], ids=["empty", "text"])
def test_what_is_no_vault_is_refused(folder: VaultFolder, content: bytes) -> None:
    folder.vault.write_bytes(content)
    with pytest.raises(DamagedVaultError):
        folder.open()


def test_a_new_passphrase_opens_and_the_old_one_does_not(folder: VaultFolder) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        head = vault.change_passphrase("another long passphrase", PassphraseChanged(at=NOON), CHEAP)
    assert head.number == 3
    with pytest.raises(WrongPassphraseError):
        folder.open()
    with folder.open("another long passphrase") as vault:
        assert vault.head == head
        assert [entry.event.kind for entry in vault.ledger.entries] == ["load", "move", "passphrase"]
        assert vault.population.person(PEOPLE.ids[0]).title == "engineer"


def test_a_new_passphrase_leaves_the_old_wrapped_key_nowhere(folder: VaultFolder) -> None:
    with duckdb.connect(str(folder.vault), read_only=True) as connection:
        ((old,),) = connection.execute("SELECT wrapped_key FROM header").fetchall()
    assert old in folder.vault.read_bytes()
    with folder.open() as vault:
        vault.change_passphrase("another long passphrase", PassphraseChanged(at=NOON), CHEAP)
    assert old not in b"".join(path.read_bytes() for path in folder.home.rglob("*") if path.is_file())


def test_loading_again_replaces_the_people_in_one_commit(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        vault.load(PEOPLE, load_event)
        killed = folder.copied_to(tmp_path / "killed")
    with killed.open() as vault:
        assert vault.head.number == 2
        assert vault.population.person(PEOPLE.ids[1]).title == "designer"


def test_a_decision_whose_head_cannot_be_written_still_stands(folder: VaultFolder) -> None:
    with folder.open() as vault:
        head_file = folder.head
        head_file.unlink()
        head_file.mkdir()
        with pytest.raises(HeadNotSavedError):
            vault.append(note_event("remember the audit"))
        assert vault.ledger.entries[-1].event.kind == "note"
        head_file.rmdir()
        assert vault.append(note_event("and the migration")).number == 3


def test_a_head_is_written_and_read_the_same() -> None:
    head = Head(7, bytes(range(32)))
    assert Head.parse(f"{head}\n") == head
