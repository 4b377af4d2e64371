"""A backup: a session's vault built anew as one file, with its head and a digest of the whole beside its rows."""

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.head import Head
from calibrate.errors import (
    BehindHeadError,
    CalibrateError,
    DamagedVaultError,
    FileRefusedError,
    HeadNotSavedError,
    NotSavedError,
    TooNewError,
    UnsafeVaultError,
)
from calibrate.platform import is_own_regular_file
from calibrate.store import rows
from calibrate.store.building import build_new, built
from calibrate.store.connection import Connection, StoreError, connect_file
from calibrate.store.crypto import CEILING, NONCE_BYTES, STANDARD, Cost
from calibrate.store.head import HeadFile, check_head, lacks
from calibrate.store.header import PURGED
from calibrate.store.vault import check_is_safe
from calibrate.store.whole import Whole, read_whole

CREATE = """
-- What the vault held when it was copied: its head, and a hash of everything in the other tables. One row.
CREATE TABLE backup (
    head   TEXT NOT NULL,
    digest BLOB NOT NULL
);
"""
_WRITE = "INSERT INTO backup VALUES (?, ?)"
_READ = "SELECT head, digest FROM backup"

_KINDS = (
    bytes, int, datetime, bytes, int, int, int, bytes | None, bytes | None, str, str, int, str,
)  # fmt: skip
"""What each column of a header holds."""
_TAG_BYTES = 16


class Backup(NamedTuple):
    """A backup as it goes into its file."""

    head: Head
    content: bytes
    has_kept_head: bool
    """This machine has a head for the vault; without one, what is lost cannot be seen."""


def back_up(path: Path, heads: Path, passphrase: str | None, *, floor: Cost = STANDARD) -> Backup:
    """Return a backup of a vault that is whole and not behind its head; the vault and its log stay as they are.

    Without a passphrase numbers, links and the head are checked; with one
    every row and part is opened too.

    Raises:
        NotSavedError: The disk has no room to build it.
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

    def fill(new: Connection) -> None:
        rows.create(new, whole.header, whole.rows, whole.parts)
        new.execute(CREATE)
        new.execute(_WRITE, [str(whole.head), _digest(whole)])

    try:
        with built(path, fill) as new:
            return Backup(whole.head, new.read_bytes(), has_kept_head=kept is not None)
    except NotSavedError:
        raise NotSavedError(
            "There was no room to build the backup beside the session. Free some space on the disk, then try again."
        ) from None


def read_backup(file: Path, passphrase: str | None, *, floor: Cost = STANDARD) -> Whole:
    """Read a backup and check that it holds all it was made with; with a passphrase open every row and part too.

    Raises:
        FileRefusedError: It cannot be read.
        UnsafeVaultError: It is a link, a folder, or somebody else's.
        DamagedVaultError: It is not a backup, or not whole.
        TooNewError: A newer Calibrate made it.
        WrongPassphraseError: The passphrase does not open it.
    """
    try:
        safe = is_own_regular_file(file)
    except OSError:
        raise FileRefusedError("That backup cannot be read. Check its name and permissions.") from None
    if not safe:
        raise UnsafeVaultError("That backup is a link or belongs to somebody else. Name the file itself.")
    # Whole, or a name with a colon would be another kind of database.
    connection = _opened(file.absolute())
    try:
        whole, made = _read(connection), _made(connection)
        _check(whole, made, floor)
        return whole if passphrase is None else read_whole(connection, passphrase, floor)
    finally:
        connection.close()


def put_back(path: Path, heads: Path, whole: Whole, *, older: bool) -> bool:
    """Put a vault and its head in place from a backup, both or neither, where there is none.

    Args:
        path: The vault's place.
        heads: Where heads are kept.
        whole: What the backup holds.
        older: Also where decisions acknowledged on this machine are not in it; their head then stays, and the vault
            is behind it until somebody accepts that.

    Returns:
        Whether the vault is behind the head on this machine.

    Raises:
        BehindHeadError: It would be, and older is False.
        SessionExistsError: Something is there already.
        NotSavedError: The disk refused; nothing changed.
    """
    head_file = HeadFile.of(heads, whole.header.store_id)
    lacking = _lacking(head_file, whole)
    if lacking is not None and not older:
        raise BehindHeadError(f"{lacking} Restore a newer backup; where there is none, add --older.")
    build_new(path, whole.header, whole.rows, whole.parts)
    if lacking is None:
        try:
            head_file.write(whole.head, sync=True)
        except HeadNotSavedError:
            path.unlink()
            raise NotSavedError(
                "The record of the last decision could not be written, so nothing was restored. "
                "Free some space on the disk, then try again."
            ) from None
    return lacking is not None


def _lacking(head_file: HeadFile, whole: Whole) -> str | None:
    try:
        kept = head_file.read()
    except BehindHeadError:
        return (
            "This machine's record of the session's last decision cannot be read, so nobody can tell whether the "
            f"backup is the newest: it ends at {whole.head}."
        )
    return lacks(kept, whole.heads, "backup")


def _opened(file: Path) -> Connection:
    try:
        return connect_file(file, read_only=True)
    except DamagedVaultError:
        raise _damaged() from None


def _read(connection: Connection) -> Whole:
    try:
        return read_whole(connection)
    except TooNewError:
        raise TooNewError("A newer Calibrate made this backup. Update this one, then restore it again.") from None
    except CalibrateError:
        raise _damaged() from None


def _made(connection: Connection) -> tuple[object, ...]:
    """Return what a backup says it was made with: head and digest."""
    try:
        found = connection.execute(_READ).fetchall()
    except (StoreError, ValueError):
        raise _damaged() from None
    if len(found) != 1:
        raise _damaged()
    return tuple(found[0])


def _check(whole: Whole, made: tuple[object, ...], floor: Cost) -> None:
    """Refuse what is not all of a backup, or what no Calibrate wrote."""
    if not _is_wellformed(whole, floor) or made != (str(whole.head), _digest(whole)):
        raise _damaged()


def _is_wellformed(whole: Whole, floor: Cost) -> bool:
    header = whole.header
    boxes = [*((row.nonce, row.sealed) for row in whole.rows), *((part.nonce, part.sealed) for part in whole.parts)]
    return (
        whole.head.number > 0
        and all(isinstance(value, kind) for value, kind in zip(header, _KINDS, strict=True))
        and header.cost.is_within(floor, CEILING)
        and header.state in {"open", "sealed", PURGED}
        and header.is_purged == (header.state == PURGED)
        and all(len(nonce) == NONCE_BYTES and len(sealed) >= _TAG_BYTES for nonce, sealed in boxes)
    )


def _digest(whole: Whole) -> bytes:
    """Return the hash of everything a vault's tables hold; the last link stands for the ledger."""
    header = json.dumps(list(whole.header), separators=(",", ":"), default=_plain).encode()
    parts = b"".join(bytes.fromhex(part.digest) for part in whole.parts)
    return hashlib.sha256(b"calibrate backup" + header + whole.head.link + parts).digest()


def _plain(value: bytes | datetime) -> str:
    return value.hex() if isinstance(value, bytes) else value.isoformat(timespec="microseconds")


def _damaged() -> DamagedVaultError:
    return DamagedVaultError("This file is not a backup, or a damaged one. Take another copy of it, or an earlier one.")
