"""The ledger's chain: each row sealed to its place and linked to all before it."""

import hashlib
import struct
from collections.abc import Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from calibrate.domain.head import Head
from calibrate.errors import DamagedVaultError
from calibrate.store.crypto import SealedBytes, seal, unseal

_LEDGER = b"calibrate ledger"


class LedgerRow(NamedTuple):
    """One row of the ledger as it is stored."""

    seq: int
    nonce: bytes
    sealed: bytes
    link: bytes

    @property
    def head(self) -> Head:
        """The head while this row is the last."""
        return Head(self.seq, self.link)


def first_head(store_id: bytes) -> Head:
    """Return the head before the first row."""
    return Head(0, hashlib.sha256(_LEDGER + store_id).digest())


def next_row(key: bytes, store_id: bytes, before: Head, plain: bytes) -> LedgerRow:
    """Seal an event as the row after a head."""
    seq = before.number + 1
    nonce, sealed = seal(key, plain, _context(store_id, seq, before.link))
    return LedgerRow(seq, nonce, sealed, _link(before.link, seq, nonce, sealed))


def open_row(key: bytes, store_id: bytes, before: Head, row: LedgerRow) -> bytes:
    """Return the event a row seals.

    Raises:
        DamagedVaultError: The row is not what was written after that head.
    """
    try:
        return unseal(key, SealedBytes(row.nonce, row.sealed), _context(store_id, row.seq, before.link))
    except InvalidTag:
        raise damaged_at(row.seq) from None


def checked_heads(store_id: bytes, rows: Sequence[LedgerRow]) -> list[Head]:
    """Return the head before each row and the last one, having checked every number and link.

    Raises:
        DamagedVaultError: A number or a link is wrong; the first such number is named.
    """
    heads = [first_head(store_id)]
    for expected, row in enumerate(rows, start=1):
        if row.seq != expected or row.link != _link(heads[-1].link, row.seq, row.nonce, row.sealed):
            raise damaged_at(expected)
        heads.append(row.head)
    return heads


def damaged_at(number: int) -> DamagedVaultError:
    """Return the refusal that names the first decision that is not as it was written."""
    return DamagedVaultError(
        f"Decision {number} is not what was written. The vault is damaged or was edited: restore it from a backup."
    )


def _context(store_id: bytes, seq: int, previous: bytes) -> bytes:
    return _LEDGER + store_id + struct.pack(">Q", seq) + previous


def _link(previous: bytes, seq: int, nonce: bytes, sealed: bytes) -> bytes:
    return hashlib.sha256(previous + struct.pack(">Q", seq) + nonce + sealed).digest()
