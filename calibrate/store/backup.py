"""A backup: a session's vault built anew, and below it one line with its head and the SHA-256 of it all."""

import hashlib
import os
import re
from datetime import datetime
from functools import partial
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
from calibrate.store.connection import Connection, connect_file
from calibrate.store.crypto import CEILING, NONCE_BYTES, STANDARD, Cost
from calibrate.store.head import HeadFile, lacks
from calibrate.store.header import PURGED
from calibrate.store.whole import Whole, read_in_place, read_whole

_LINE = re.compile(rb"calibrate backup ([0-9]{1,19}:[0-9a-f]{64}) sha256 ([0-9a-f]{64})\n\Z")
_LONGEST = 200
"""Bytes in which the line ends a file, at most."""
_DIGEST_BYTES = 65
"""The digest in hex and the newline: what the digest is not of."""
_AT_A_TIME = 1 << 20

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
    whole, kept = read_in_place(path, heads, passphrase, floor)
    fill = partial(rows.create, header=whole.header, rows=whole.rows, parts=whole.parts)
    try:
        with built(path, fill) as new:
            vault = new.read_bytes()
    except NotSavedError:
        raise NotSavedError(
            "There was no room to build the backup beside the session. Free some space on the disk, then try again."
        ) from None
    return Backup(whole.head, _with_line(vault, whole.head), has_kept_head=kept is not None)


def read_backup(file: Path, passphrase: str | None, *, floor: Cost = STANDARD) -> Whole:
    """Read a backup and check that it is what was made, to the byte; with a passphrase open every row and part too.

    Raises:
        FileRefusedError: It cannot be read.
        UnsafeVaultError: It is a link, a folder, or somebody else's.
        DamagedVaultError: It is not a backup, or not whole.
        TooNewError: A newer Calibrate made it.
        WrongPassphraseError: The passphrase does not open it.
    """
    try:
        if not is_own_regular_file(file):
            raise UnsafeVaultError("That backup is a link or belongs to somebody else. Name the file itself.")
        made_at = _checked_line(file)
        # With a log beside it, what is opened would not be what the line is of.
        if made_at is None or os.path.lexists(f"{file}.wal"):
            raise _damaged()
    except OSError:
        raise FileRefusedError("That backup cannot be read. Check its name and permissions.") from None
    connection = _opened(file.absolute())  # With its folder: or a name with a colon is another kind of database.
    try:
        whole = _read(connection)
        if str(whole.head) != made_at or not _is_wellformed(whole, floor):
            raise _damaged()
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


def _with_line(vault: bytes, head: Head) -> bytes:
    content = vault + f"calibrate backup {head} sha256 ".encode()
    return content + f"{hashlib.sha256(content).hexdigest()}\n".encode()


def _checked_line(file: Path) -> str | None:
    """Return the head a file was made at, None where it is not what was made then."""
    with file.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - _LONGEST))
        line = _LINE.search(opened.read())
        if line is None:
            return None
        opened.seek(0)
        digest, left = hashlib.sha256(), size - _DIGEST_BYTES
        while left > 0 and (chunk := opened.read(min(left, _AT_A_TIME))):
            digest.update(chunk)
            left -= len(chunk)
    return line[1].decode() if digest.hexdigest() == line[2].decode() else None


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


def _is_wellformed(whole: Whole, floor: Cost) -> bool:
    """Tell whether a vault's values are of the kinds and within the bounds in which any Calibrate writes them."""
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


def _damaged() -> DamagedVaultError:
    return DamagedVaultError("This file is not a backup, or a damaged one. Take another copy of it, or an earlier one.")
