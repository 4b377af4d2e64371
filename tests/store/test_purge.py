"""Real erasure: the key and the people are gone from the file, and every link still verifies."""

from pathlib import Path

import duckdb
import pytest

from calibrate.domain.leaving.events import Purged
from calibrate.errors import PurgedError
from calibrate.store.connection import connect_file
from calibrate.store.crypto import CEILING, SealedBytes, passphrase_key, unwrap
from calibrate.store.header import Header, read_header
from calibrate.store.listing import Listed, list_vault, verify_vault
from tests.store.vaults import CHEAP, NOON, PASSPHRASE, VaultFolder, note_event

CANARY = "kestrel9f2c41d8"


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "home").create()
    with folder.open() as vault:
        vault.append(note_event(CANARY))
    return folder


def purge(folder: VaultFolder) -> None:
    with folder.open() as vault:
        vault.purge(Purged(at=NOON))


def header_of(folder: VaultFolder) -> Header:
    connection = connect_file(folder.vault, read_only=True)
    try:
        return read_header(connection)
    finally:
        connection.close()


def test_what_is_left_lists_as_purged_and_opens_for_nobody(folder: VaultFolder) -> None:
    purge(folder)
    assert list_vault(folder.vault) == Listed("spring", "2026-H2", 0, "purged")
    for read_only in (True, False):
        with pytest.raises(PurgedError):
            folder.open(read_only=read_only)


def test_every_head_from_before_still_verifies(folder: VaultFolder) -> None:
    before = verify_vault(folder.vault, folder.heads, PASSPHRASE, floor=CHEAP)
    purge(folder)
    for passphrase in (None, PASSPHRASE):
        after = verify_vault(folder.vault, folder.heads, passphrase, floor=CHEAP)
        assert after.heads[: len(before.heads)] == before.heads
        assert len(after.heads) == len(before.heads) + 1
        assert not after.opened
        assert after.has_kept_head
    assert folder.head.read_text() == f"{after.heads[-1]}\n"


def test_the_key_the_people_and_the_salt_are_in_no_byte(folder: VaultFolder) -> None:
    with duckdb.connect(str(folder.vault), read_only=True) as database:
        secret = database.execute("SELECT wrapped_key, wrap_nonce, salt FROM header").fetchall()[0]
        parts = [sealed for (sealed,) in database.execute("SELECT sealed FROM snapshot").fetchall()]
    assert all(piece in folder.vault.read_bytes() for piece in secret), "they can be found where they are"
    purge(folder)
    for path in (path for path in folder.home.rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert CANARY.encode() not in content
        assert not any(piece in content for piece in (*secret, *parts)), path
    with duckdb.connect(str(folder.vault), read_only=True) as database:
        assert database.execute("SELECT count(*) FROM snapshot").fetchall() == [(0,)]
        assert database.execute("SELECT wrap_nonce, wrapped_key, people, state FROM header").fetchall() == [
            (None, None, 0, "purged")
        ]
    assert not folder.wal.exists()


def test_an_old_wrapped_key_put_back_opens_nothing_by_itself(folder: VaultFolder) -> None:
    """Who has an earlier copy has that copy; the purged file does not make it whole again."""
    old = header_of(folder)
    purge(folder)
    new = header_of(folder)
    assert old.wrap_nonce is not None
    assert old.wrapped_key is not None
    key = passphrase_key(PASSPHRASE, new.salt, new.cost, CHEAP)
    assert new.cost.is_within(CHEAP, CEILING)
    with pytest.raises(Exception, match="passphrase"):
        unwrap(SealedBytes(old.wrap_nonce, old.wrapped_key), key, new.store_id, new.salt, new.cost)


def test_a_log_that_waits_is_folded_in_and_goes(folder: VaultFolder, tmp_path: Path) -> None:
    with folder.open() as vault:
        vault.append(note_event(f"{CANARY} said just before the power went"))
        killed = folder.copied_to(tmp_path / "killed")
    assert killed.wal.stat().st_size > 0
    purge(killed)
    assert not killed.wal.exists()
    assert len(verify_vault(killed.vault, killed.heads, None).heads) == 5


def test_what_an_earlier_building_left_goes_too(folder: VaultFolder) -> None:
    left = folder.home / ".new-0123"
    left.mkdir()
    (left / folder.vault.name).write_bytes(folder.vault.read_bytes())
    purge(folder)
    assert not left.exists()
