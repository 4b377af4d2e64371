"""What was changed behind the vault's back is named, never opened in silence."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from calibrate.domain.axis import Band
from calibrate.errors import CalibrateError, DamagedVaultError, TooNewError, WrongPassphraseError
from calibrate.store.crypto import STANDARD, Cost, passphrase_key
from calibrate.store.listing import verify_vault
from tests.store.vaults import CHEAP, PASSPHRASE, VaultFolder, move_to


def edited(folder: VaultFolder, *statements: str) -> VaultFolder:
    """Edit the vault with SQL, as somebody with the file could."""
    with duckdb.connect(str(folder.vault)) as connection:
        for statement in statements:
            connection.execute(statement)
    return folder


@pytest.fixture
def long_folder(folder: VaultFolder) -> VaultFolder:
    """A vault with a load and five moves."""
    with folder.open() as vault:
        for band in (Band.HIGH, Band.LOW, Band.MIDDLE, Band.HIGH, Band.LOW):
            move_to(vault, band)
    return folder


SWAP = (
    "CREATE TABLE old AS SELECT * FROM ledger",
    "DELETE FROM ledger",
    "INSERT INTO ledger SELECT CASE seq WHEN 3 THEN 4 WHEN 4 THEN 3 ELSE seq END, nonce, sealed, link FROM old",
    "DROP TABLE old",
)
EDITS: dict[str, tuple[tuple[str, ...], int]] = {
    "row deleted in the middle": (("DELETE FROM ledger WHERE seq = 3",), 3),
    "two rows swapped": (SWAP, 3),
    "row repeated at the end": (
        ("INSERT INTO ledger SELECT 7, nonce, sealed, link FROM ledger WHERE seq = 6",),
        7,
    ),
    "first row gone": (("DELETE FROM ledger WHERE seq = 1",), 1),
    "seal changed": (("UPDATE ledger SET sealed = sealed || '\\x00'::BLOB WHERE seq = 5",), 5),
    "nonce changed": (("UPDATE ledger SET nonce = '\\x00\\x01'::BLOB WHERE seq = 2",), 2),
    "link changed": (("UPDATE ledger SET link = sealed WHERE seq = 6",), 6),
    "row invented": (("INSERT INTO ledger VALUES (7, '\\x00'::BLOB, '\\x01'::BLOB, '\\x02'::BLOB)",), 7),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_ledger_names_its_first_wrong_number(long_folder: VaultFolder, edit: str) -> None:
    statements, number = EDITS[edit]
    edited(long_folder, *statements)
    for check in (long_folder.open, lambda: verify_vault(long_folder.vault, long_folder.heads, None, floor=CHEAP)):
        with pytest.raises(DamagedVaultError, match=f"Decision {number} "):
            check()


def test_a_cut_ledger_is_behind_its_head(long_folder: VaultFolder) -> None:
    edited(long_folder, "DELETE FROM ledger WHERE seq > 4")
    with pytest.raises(CalibrateError, match="2 decisions made on this machine are missing"):
        long_folder.open()


SNAPSHOT_EDITS = {
    "part deleted": "DELETE FROM snapshot WHERE part = 2",
    "all parts deleted": "DELETE FROM snapshot",
    "part added": "INSERT INTO snapshot SELECT 3, nonce, sealed FROM snapshot WHERE part = 1",
    "part changed": "UPDATE snapshot SET sealed = sealed || '\\x00'::BLOB WHERE part = 1",
}


@pytest.mark.parametrize("edit", SNAPSHOT_EDITS)
def test_a_changed_population_is_refused(folder: VaultFolder, edit: str) -> None:
    edited(folder, SNAPSHOT_EDITS[edit])
    with pytest.raises(DamagedVaultError, match="loaded ratings"):
        folder.open()


HEADER_EDITS: dict[str, tuple[str, type[CalibrateError]]] = {
    "store id": ("store_id = salt", WrongPassphraseError),
    "salt": ("salt = store_id", WrongPassphraseError),
    "wrapped key": ("wrapped_key = wrapped_key[:32] || wrapped_key[1:16]", WrongPassphraseError),
    "wrapped key's length": ("wrapped_key = wrapped_key[:32]", DamagedVaultError),
    "lanes": ("lanes = 2", WrongPassphraseError),
    "session": ("session = 'autumn'", DamagedVaultError),
    "cycle": ("cycle = '2027-H1'", DamagedVaultError),
    "people": ("people = 4", DamagedVaultError),
    "state": ("state = 'sealed'", DamagedVaultError),
    "created": ("created = created + INTERVAL 1 SECOND", DamagedVaultError),
    "schema": ("schema = 2", TooNewError),
    "older schema": ("schema = 0", DamagedVaultError),
}


@pytest.mark.parametrize("edit", HEADER_EDITS)
def test_a_changed_header_is_refused(folder: VaultFolder, edit: str) -> None:
    change, error = HEADER_EDITS[edit]
    edited(folder, f"UPDATE header SET {change}")  # noqa: S608 - the attacker's words are ours
    with pytest.raises(error):
        folder.open()


@pytest.mark.parametrize("cost", [Cost(2_000_000_000, 3, 4), Cost(65_536, 11, 4), Cost(65_536, 3, 9), Cost(1, 3, 4)])
def test_a_key_outside_the_limits_is_refused_before_anything_is_allocated(cost: Cost) -> None:
    with pytest.raises(DamagedVaultError, match="may not ask for"):
        passphrase_key(PASSPHRASE, bytes(16), cost, STANDARD)


def test_a_giant_cost_in_the_header_is_refused(folder: VaultFolder) -> None:
    edited(folder, "UPDATE header SET memory_kib = 2000000000")
    with pytest.raises(DamagedVaultError, match="may not ask for"):
        folder.open()


@pytest.fixture
def with_log(long_folder: VaultFolder, tmp_path: Path) -> VaultFolder:
    """A vault whose last two decisions are only in its log, as a kill leaves it."""
    with long_folder.open() as vault:
        move_to(vault, Band.HIGH)
        move_to(vault, Band.LOW)
        return long_folder.copied_to(tmp_path / "killed")


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut in half": lambda content: content[: len(content) // 2],
    "last byte gone": lambda content: content[:-1],
    "zeroed": lambda content: bytes(len(content)),
    "emptied": lambda _: b"",
    "header broken": lambda content: b"\xff" * 16 + content[16:],
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_log_is_refused_and_left_as_it_was(with_log: VaultFolder, damage: str) -> None:
    with_log.wal.write_bytes(DAMAGES[damage](with_log.wal.read_bytes()))
    before = with_log.digest()
    with pytest.raises(CalibrateError):
        with_log.open()
    assert with_log.digest() == before


def flips(content: bytes, step: int) -> list[int]:
    """Return which bytes to flip: every one of a step, spread over the whole."""
    return list(range(step // 2, len(content), step))


def opened_as_written(folder: VaultFolder, decisions: int) -> bool:
    """Tell whether a vault opened with everything in it; False when it was refused."""
    try:
        vault = folder.open(read_only=True)
    except CalibrateError:
        return False
    with vault:
        return vault.head.number == decisions


def check_flips(folder: VaultFolder, path: Path, step: int) -> tuple[int, int]:
    """Flip bytes one by one; return how many were refused and how many made no difference."""
    whole = path.read_bytes()
    refused = harmless = 0
    for position in flips(whole, step):
        changed = bytearray(whole)
        changed[position] ^= 0x40
        path.write_bytes(bytes(changed))
        if opened_as_written(folder, 8):
            harmless += 1
        else:
            refused += 1
    path.write_bytes(whole)
    return refused, harmless


def test_a_flipped_byte_is_refused_or_makes_no_difference(with_log: VaultFolder) -> None:
    refused, harmless = check_flips(with_log, with_log.vault, 1 << 14)
    assert refused + harmless == len(flips(with_log.vault.read_bytes(), 1 << 14))
    assert check_flips(with_log, with_log.wal, 97)[0] > 0


@pytest.mark.fault
def test_every_64th_byte_flipped_is_refused_or_makes_no_difference(with_log: VaultFolder) -> None:
    for path in (with_log.vault, with_log.wal):
        refused, harmless = check_flips(with_log, path, 64)
        print(f"\n{path.suffix}: {refused + harmless} flips, {refused} refused, {harmless} made no difference")
