"""A backup holds all of a vault, and is put back whole or not at all."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pytest

from calibrate.domain.axis import Band
from calibrate.domain.leaving.events import Purged
from calibrate.errors import (
    BehindHeadError,
    DamagedVaultError,
    FileRefusedError,
    NotSavedError,
    SessionExistsError,
    StoreBusyError,
    TooNewError,
    UnsafeVaultError,
    WrongPassphraseError,
)
from calibrate.store.backup import back_up, put_back, read_backup
from calibrate.store.listing import list_vault, verify_vault
from calibrate.store.whole import Whole
from tests.store.backups import edited, forged
from tests.store.vaults import CHEAP, NOON, PASSPHRASE, VaultFolder, move_to, note_event

NAMES = ("header", "ledger", "snapshot")


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    """A vault with a load and five decisions."""
    folder = VaultFolder(tmp_path / "home").create()
    with folder.open() as vault:
        for band in (Band.HIGH, Band.LOW, Band.MIDDLE, Band.HIGH, Band.LOW):
            move_to(vault, band)
    return folder


@pytest.fixture
def file(folder: VaultFolder, tmp_path: Path) -> Path:
    """A backup of that vault."""
    return written(folder, tmp_path / "spring.backup")


def written(folder: VaultFolder, file: Path, passphrase: str | None = None) -> Path:
    """Write a backup of a vault."""
    file.write_bytes(back_up(folder.vault, folder.heads, passphrase, floor=CHEAP).content)
    return file


def read(file: Path, passphrase: str | None = None) -> Whole:
    """Read a backup."""
    return read_backup(file, passphrase, floor=CHEAP)


def restored(file: Path, folder: VaultFolder, *, older: bool = False) -> bool:
    """Put a backup where a home keeps its vault."""
    folder.home.mkdir(exist_ok=True)
    return put_back(folder.vault, folder.heads, read(file), older=older)


def tables(file: Path) -> list[object]:
    """Return every row of a vault's tables."""
    with duckdb.connect(str(file), read_only=True) as connection:
        return [connection.table(name).order("1").fetchall() for name in NAMES]


# There and back


def test_what_is_put_back_is_what_there_was(folder: VaultFolder, file: Path, tmp_path: Path) -> None:
    before, kept = tables(folder.vault), folder.head.read_bytes()
    there = VaultFolder(tmp_path / "elsewhere")
    assert not restored(file, there)
    assert tables(there.vault) == before
    assert (there.head.name, there.head.read_bytes()) == (folder.head.name, kept)
    with duckdb.connect(str(there.vault), read_only=True) as connection:
        assert {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()} == {*NAMES}
    assert sorted(path.name for path in there.home.iterdir()) == ["heads", "spring.duckdb"]
    for path in (there.vault, there.head):
        assert path.stat().st_mode & 0o777 == 0o600
    with there.open() as vault:
        assert move_to(vault, Band.HIGH).number == 7


def test_the_vault_is_only_read_and_its_waiting_log_comes_along(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        last = move_to(vault, Band.LOW)
        killed = folder.copied_to(tmp_path / "killed")
    assert killed.wal.stat().st_size > 0
    before = killed.digest()
    file = written(killed, tmp_path / "killed.backup")
    assert killed.digest() == before
    assert read(file).head == last
    there = VaultFolder(tmp_path / "elsewhere")
    restored(file, there)
    assert not there.wal.exists()
    assert there.head.read_text() == f"{last}\n"


def test_a_backup_is_a_vault_and_opens_where_one_was(folder: VaultFolder, file: Path) -> None:
    shutil.copy(file, folder.vault)
    with folder.open() as vault:
        assert len(vault.population) == 3
        assert move_to(vault, Band.HIGH).number == 7


def test_the_last_line_is_the_one_on_the_page(folder: VaultFolder, file: Path) -> None:
    content = file.read_bytes()
    words = content[-200:].rpartition(b"calibrate backup ")[2].decode().split()
    assert words == [folder.head.read_text().strip(), "sha256", hashlib.sha256(content[:-65]).hexdigest()]


def test_a_purged_vault_goes_there_and_back(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        vault.purge(Purged(at=NOON))
    there = VaultFolder(tmp_path / "elsewhere")
    restored(written(folder, tmp_path / "purged.backup"), there)
    assert list_vault(there.vault).state == "purged"
    verified = verify_vault(there.vault, there.heads, None)
    assert verified.has_kept_head
    assert verified.heads == verify_vault(folder.vault, folder.heads, None).heads


def test_the_passphrase_is_that_of_the_day_and_only_looked_at_if_given(folder: VaultFolder, tmp_path: Path) -> None:
    file = written(folder, tmp_path / "spring.backup", PASSPHRASE)
    assert read(file).opened is False
    assert read(file, PASSPHRASE).opened is True
    before = folder.digest()
    for refused in (lambda: read(file, "another long passphrase"), lambda: written(folder, file, "another passphrase")):
        with pytest.raises(WrongPassphraseError):
            refused()
    assert folder.digest() == before


# What is not backed up


def test_a_vault_behind_its_head_is_not_backed_up(folder: VaultFolder, tmp_path: Path) -> None:
    older = shutil.copy(folder.vault, tmp_path / "yesterday")
    with folder.open() as vault:
        vault.append(note_event("ask about June"))
    shutil.copy(older, folder.vault)
    before = folder.digest()
    with pytest.raises(BehindHeadError, match="1 decision made on this machine is missing from the vault"):
        written(folder, tmp_path / "spring.backup")
    assert folder.digest() == before


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM ledger WHERE seq = 3", "UPDATE ledger SET sealed = nonce WHERE seq = 3", "DROP TABLE snapshot"],
)
def test_a_damaged_vault_is_not_backed_up(folder: VaultFolder, tmp_path: Path, statement: str) -> None:
    edited(folder.vault, statement)
    before = folder.digest()
    with pytest.raises(DamagedVaultError):
        written(folder, tmp_path / "spring.backup")
    assert folder.digest() == before


def test_damaged_contents_are_seen_with_the_passphrase(folder: VaultFolder, tmp_path: Path) -> None:
    edited(folder.vault, "UPDATE snapshot SET sealed = sealed || '\\x00'::BLOB WHERE part = 2")
    with pytest.raises(DamagedVaultError):
        written(folder, tmp_path / "spring.backup", PASSPHRASE)


def test_a_vault_in_use_is_not_backed_up(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open(), pytest.raises(StoreBusyError, match=f"process {os.getpid()}"):
        written(folder, tmp_path / "spring.backup")


def test_without_room_nothing_is_left_behind(folder: VaultFolder, tmp_path: Path) -> None:
    before = folder.digest()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("calibrate.store.building.sync_file", _refuse)
        with pytest.raises(NotSavedError, match="backup"):
            written(folder, tmp_path / "spring.backup")
    assert folder.digest() == before
    assert sorted(path.name for path in folder.home.iterdir()) == ["heads", "spring.duckdb"]


def _refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


# What is not put back


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "the last byte gone": lambda content: content[:-1],
    "the last line gone": lambda content: content[: content.rindex(b"calibrate backup ")],
    "half of it gone": lambda content: content[: len(content) // 2],
    "nearly all of it gone": lambda content: content[:100],
    "the line alone": lambda content: content[-200:],
    "a block gone in the middle": lambda content: content[:500_000] + content[762_144:],
    "a byte more": lambda content: content + b"\n",
    "a byte before": lambda content: b"\n" + content,
    "twice": lambda content: content + content,
    "line ends turned": lambda content: content.replace(b"\n", b"\r\n"),
    "another number": lambda content: content.replace(b"calibrate backup 6:", b"calibrate backup 5:"),
    "empty": lambda _: b"",
    "letters": lambda _: b"letters\n",
    "another database": lambda _: b"SQLite format 3\x00" + bytes(4096),
    "nothing but noughts": lambda content: bytes(len(content)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_backup_is_refused(file: Path, tmp_path: Path, damage: str) -> None:
    content = DAMAGES[damage](file.read_bytes())
    file.write_bytes(content)
    with pytest.raises(DamagedVaultError, match="not a backup, or a damaged one"):
        read(file)
    assert file.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "spring.backup"]


FORGERIES: dict[str, tuple[str, ...]] = {
    "last row gone": ("DELETE FROM ledger WHERE seq = 6",),
    "first row gone": ("DELETE FROM ledger WHERE seq = 1",),
    "row changed": ("UPDATE ledger SET nonce = nonce[2:] || nonce[1:1] WHERE seq = 4",),
    "numbers with a point": (
        "CREATE TABLE old AS FROM ledger", "DROP TABLE ledger", "DROP TABLE IF EXISTS ledger",
        "CREATE TABLE ledger AS SELECT seq::DOUBLE AS seq, nonce, sealed, link FROM old",
    ),
    "header gone": ("DELETE FROM header",),
    "header doubled": ("INSERT INTO header FROM header",),
    "no people": ("DROP TABLE snapshot",),
    "no header": ("DROP TABLE header",),
    "older schema": ("UPDATE header SET schema = 0",),
    "giant cost": ("UPDATE header SET memory_kib = 2000000000",),
    "cheap cost": ("UPDATE header SET memory_kib = 8",),
    "no passes": ("UPDATE header SET passes = 0",),
    "unknown state": ("UPDATE header SET state = 'finished'",),
    "purged with a key": ("UPDATE header SET state = 'purged'",),
    "open without a key": ("UPDATE header SET wrap_nonce = NULL, wrapped_key = NULL",),
    "short salt": ("UPDATE header SET salt = salt[:8]",),
    "short nonce": ("UPDATE snapshot SET nonce = nonce[:4]",),
    "short seal": ("UPDATE snapshot SET sealed = sealed[:4]",),
    "people as text": ("ALTER TABLE header ALTER people TYPE TEXT",),
    "session as a number": ("UPDATE header SET session = '7'", "ALTER TABLE header ALTER session TYPE INTEGER"),
    "cycle as a list": ("ALTER TABLE header ALTER cycle TYPE TEXT[] USING [cycle]",),
    "nothing for a session": ("ALTER TABLE header ALTER session DROP NOT NULL", "UPDATE header SET session = NULL"),
    "nothing for a salt": ("ALTER TABLE header ALTER salt DROP NOT NULL", "UPDATE header SET salt = NULL"),
    "nothing for a schema": ("ALTER TABLE header ALTER schema DROP NOT NULL", "UPDATE header SET schema = NULL"),
    "schema as text": ("ALTER TABLE header ALTER schema TYPE TEXT",),
    "a day beyond the calendar": ("UPDATE header SET created = '290000-01-01'",),
    "created as text": ("ALTER TABLE header ALTER created TYPE TEXT",),
}  # fmt: skip


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_no_calibrate_wrote_is_refused_though_its_line_agrees(
    folder: VaultFolder, file: Path, forgery: str
) -> None:
    forged(file, *FORGERIES[forgery], head=folder.head.read_text().strip())
    with pytest.raises(DamagedVaultError, match="not a backup"):
        read(file)


def test_an_empty_ledger_is_no_session(file: Path) -> None:
    with duckdb.connect(str(file), read_only=True) as connection:
        ((store_id,),) = connection.execute("SELECT store_id FROM header").fetchall()
    forged(file, "DELETE FROM ledger", head=f"0:{hashlib.sha256(b'calibrate ledger' + store_id).hexdigest()}")
    with pytest.raises(DamagedVaultError):
        read(file)


def test_what_a_forger_may_change_is_seen_with_the_passphrase(file: Path) -> None:
    """The forger of these tests forges well: what is refused above is refused for what it is."""
    assert read(forged(file)).head.number == 6
    forged(file, "UPDATE header SET cycle = 'Frühjahr'")
    assert read(file).header.cycle == "Frühjahr"
    with pytest.raises(DamagedVaultError, match="header"):
        read(file, PASSPHRASE)


def test_a_newer_one_says_so(file: Path) -> None:
    forged(file, "UPDATE header SET schema = 2")
    with pytest.raises(TooNewError, match="backup"):
        read(file)


def test_a_sessions_own_file_is_no_backup(folder: VaultFolder) -> None:
    before = folder.digest()
    with pytest.raises(DamagedVaultError):
        read(folder.vault)
    assert folder.digest() == before


def test_what_is_not_a_file_of_ones_own_is_refused(file: Path, tmp_path: Path) -> None:
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(file)
    os.mkfifo(pipe)
    for unsafe in (link, pipe, tmp_path):
        with pytest.raises(UnsafeVaultError):
            read(unsafe)
    for gone in (tmp_path / "nothing", file / "below", tmp_path / ("x" * 300)):
        with pytest.raises(FileRefusedError):
            read(gone)


def test_a_name_is_never_another_kind_of_database(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("sqlite:spring", ":memory:", "md:spring"):
        assert read(file.rename(name)).head.number == 6
        file = Path(name)


# The head on this machine


@pytest.fixture
def lost(folder: VaultFolder, file: Path) -> VaultFolder:
    """A home where two more decisions were made since the backup, and the vault is gone."""
    with folder.open() as vault:
        vault.append(note_event("ask about June"))
        vault.append(note_event("ask about July"))
    folder.vault.unlink()
    assert file.exists()
    return folder


def test_a_backup_that_lacks_decisions_made_here_is_refused(lost: VaultFolder, file: Path) -> None:
    before = lost.digest()
    with pytest.raises(BehindHeadError, match=r"2 decisions .* missing from the backup: it ends at 6, 8 were made"):
        restored(file, lost)
    assert lost.digest() == before


def test_an_older_one_is_put_back_if_asked_and_then_waits_to_be_accepted(lost: VaultFolder, file: Path) -> None:
    kept = lost.head.read_text()
    assert restored(file, lost, older=True)
    assert lost.head.read_text() == kept
    with pytest.raises(BehindHeadError, match="2 decisions"):
        lost.open()


def test_a_backup_that_knows_more_than_this_machine_brings_its_head(folder: VaultFolder, tmp_path: Path) -> None:
    early = folder.head.read_text()
    with folder.open() as vault:
        vault.append(note_event("ask about June"))
    file = written(folder, tmp_path / "later.backup")
    late = folder.head.read_text()
    folder.head.write_text(early)
    folder.vault.unlink()
    assert not restored(file, folder, older=True)
    assert folder.head.read_text() == late


def test_another_history_is_refused(folder: VaultFolder, file: Path, tmp_path: Path) -> None:
    with folder.copied_to(tmp_path / "other").open() as vault:
        vault.append(note_event("ask about June"))
    other = written(VaultFolder(tmp_path / "other"), tmp_path / "other.backup")
    with folder.open() as vault:
        vault.append(note_event("ask about July"))
    folder.vault.unlink()
    with pytest.raises(BehindHeadError, match="decision 7 is not the one recorded on this machine"):
        restored(other, folder)
    assert not folder.vault.exists()
    assert file.exists()


def test_a_head_that_cannot_be_read_is_refused(lost: VaultFolder, file: Path) -> None:
    lost.head.write_text("not a head")
    with pytest.raises(BehindHeadError, match="--older"):
        restored(file, lost)
    assert restored(file, lost, older=True)
    assert lost.head.read_text() == "not a head"


def test_a_head_that_cannot_be_written_takes_the_vault_back(file: Path, tmp_path: Path) -> None:
    there = VaultFolder(tmp_path / "elsewhere")
    there.home.mkdir()
    there.heads.symlink_to(tmp_path / "a disk that is not there")
    with pytest.raises(NotSavedError, match="nothing was restored"):
        restored(file, there)
    assert [path.name for path in there.home.iterdir()] == ["heads"]


def test_nothing_is_put_over_a_vault(folder: VaultFolder, file: Path) -> None:
    before = folder.digest()
    with pytest.raises(SessionExistsError):
        restored(file, folder)
    assert folder.digest() == before


# Every byte


def check_flips(file: Path, positions: Iterable[int]) -> int:
    """Flip bytes one by one; return how many were refused, which is each of them."""
    content, refused = bytearray(file.read_bytes()), 0
    for position in positions:
        content[position] ^= 0x40
        file.write_bytes(content)
        with pytest.raises(DamagedVaultError):
            read(file)
        content[position] ^= 0x40
        refused += 1
    file.write_bytes(content)
    read(file)
    return refused


def test_a_flipped_byte_is_refused(file: Path) -> None:
    size = file.stat().st_size
    assert check_flips(file, range(1 << 12, size, 1 << 14)) > 50
    assert check_flips(file, range(size - 160, size)) == 160


@pytest.mark.fault
def test_every_64th_byte_flipped_is_refused(file: Path) -> None:
    print(f"\nbackup: {check_flips(file, range(32, file.stat().st_size, 64))} flips, each refused")


def test_with_a_log_beside_it_a_backup_is_refused(folder: VaultFolder, file: Path, tmp_path: Path) -> None:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        wal = folder.copied_to(tmp_path / "killed").wal.read_bytes()
    beside = file.with_name(f"{file.name}.wal")
    for log in (wal, b""):
        beside.write_bytes(log)
        before = file.read_bytes()
        with pytest.raises(DamagedVaultError):
            read(file)
        assert (file.read_bytes(), beside.read_bytes()) == (before, log)
