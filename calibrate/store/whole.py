"""Everything a vault holds, as it lies there: checked link by link, without its passphrase."""

import struct
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.head import Head
from calibrate.errors import DamagedVaultError
from calibrate.store.chain import LedgerRow, checked_heads
from calibrate.store.connection import Connection, connect_file
from calibrate.store.contents import read_contents
from calibrate.store.crypto import STANDARD, Cost
from calibrate.store.head import HeadFile, check_head
from calibrate.store.header import Header, read_header
from calibrate.store.rows import read_ledger, read_snapshot
from calibrate.store.snapshot import SnapshotPart, open_part
from calibrate.store.vault import check_is_safe


class Whole(NamedTuple):
    """A vault's rows, still sealed."""

    header: Header
    rows: list[LedgerRow]
    heads: list[Head]
    """The head before each row, and the last one."""
    parts: list[SnapshotPart]
    opened: bool
    """Every row and part was opened with the passphrase, not only the links checked."""

    @property
    def head(self) -> Head:
        """The last decision's number and link."""
        return self.heads[-1]


def read_whole(connection: Connection, passphrase: str | None = None, floor: Cost = STANDARD) -> Whole:
    """Read a vault and check its numbers and links; with a passphrase open every row and part too.

    In a purged vault there is nothing left to open, with a passphrase or without.

    Raises:
        CalibrateError: As for opening a vault; the first wrong number is named.
    """
    try:
        header = read_header(connection)
        rows = read_ledger(connection)
        heads = checked_heads(header.store_id, rows)
        parts = read_snapshot(connection)
        opened = passphrase is not None and not header.is_purged
        if passphrase is not None and opened:
            contents = read_contents(connection, passphrase, floor)
            for part in contents.snapshot.parts:
                open_part(contents.key, header.store_id, part)
    except (TypeError, ValueError, ArithmeticError, struct.error):  # Values of a kind that no vault holds.
        raise DamagedVaultError("What this file holds is not what a vault holds. Restore it from a backup.") from None
    return Whole(header, rows, heads, parts, opened)


def read_in_place(path: Path, heads: Path, passphrase: str | None, floor: Cost) -> tuple[Whole, Head | None]:
    """Read and check the vault at a path, and that it is not behind the head kept on this machine; leave no trace.

    Returns:
        The vault, and the head kept outside it: None on a new machine.

    Raises:
        CalibrateError: As for opening a vault; the first wrong number is named.
    """
    check_is_safe(path)
    connection = connect_file(path, read_only=True)
    try:
        whole = read_whole(connection, passphrase, floor)
    finally:
        connection.close()
    kept = HeadFile.of(heads, whole.header.store_id).read()
    check_head(kept, whole.heads)
    return whole, kept
