"""The vault's rows: every statement that reads or writes the ledger and the snapshot."""

from collections.abc import Sequence

from calibrate.errors import DamagedVaultError
from calibrate.store.chain import LedgerRow
from calibrate.store.connection import Connection, StoreError
from calibrate.store.header import CREATE, Header, change_header, write_header
from calibrate.store.snapshot import SnapshotPart

_READ_LEDGER = "SELECT seq, nonce, sealed, link FROM ledger ORDER BY seq"
_READ_SNAPSHOT = "SELECT part, nonce, sealed FROM snapshot ORDER BY part"
_ADD_ROW = "INSERT INTO ledger VALUES (?, ?, ?, ?)"
_ADD_PART = "INSERT INTO snapshot VALUES (?, ?, ?)"
_CLEAR_SNAPSHOT = "DELETE FROM snapshot"
_ONE_ROW = "SELECT seq, nonce, sealed, link FROM ledger WHERE seq = ?"
_LAST_NUMBER = "SELECT max(seq) FROM ledger"


def read_ledger(connection: Connection) -> list[LedgerRow]:
    """Read every ledger row in order.

    Raises:
        DamagedVaultError: The table cannot be read.
    """
    try:
        return [LedgerRow(*row) for row in connection.execute(_READ_LEDGER).fetchall()]
    except StoreError:
        raise DamagedVaultError("The ledger cannot be read. Restore the vault from a backup.") from None


def read_snapshot(connection: Connection) -> list[SnapshotPart]:
    """Read every part of the loaded population in order.

    Raises:
        DamagedVaultError: The table cannot be read.
    """
    try:
        return [SnapshotPart(*row) for row in connection.execute(_READ_SNAPSHOT).fetchall()]
    except StoreError:
        raise DamagedVaultError("The loaded ratings cannot be read. Restore the vault from a backup.") from None


def stored_row(connection: Connection, number: int) -> LedgerRow | None:
    """Read back one ledger row, None where there is none of that number."""
    found = connection.execute(_ONE_ROW, [number]).fetchone()
    return None if found is None else LedgerRow(*found)


def last_number(connection: Connection) -> int:
    """Return the number of the newest ledger row; 0 in an empty ledger."""
    found = connection.execute(_LAST_NUMBER).fetchone()
    return found[0] if found is not None and found[0] is not None else 0


def create(connection: Connection, header: Header, rows: Sequence[LedgerRow], parts: Sequence[SnapshotPart]) -> None:
    """Make the tables of a new vault and fill them."""
    connection.execute(CREATE)
    write_header(connection, header)
    for row in rows:
        connection.execute(_ADD_ROW, list(row))
    _add_parts(connection, parts)


def add(
    connection: Connection,
    row: LedgerRow,
    parts: Sequence[SnapshotPart] | None = None,
    shown: tuple[int, str] | None = None,
) -> None:
    """Add one ledger row; with it replace the population, and what `sessions` shows (people, state)."""
    connection.execute(_ADD_ROW, list(row))
    if parts is not None:
        connection.execute(_CLEAR_SNAPSHOT)
        _add_parts(connection, parts)
    if shown is not None:
        change_header(connection, *shown)


def _add_parts(connection: Connection, parts: Sequence[SnapshotPart]) -> None:
    for part in parts:
        connection.execute(_ADD_PART, list(part))
