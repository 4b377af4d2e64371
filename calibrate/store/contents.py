"""What a vault holds, checked link by link and opened event by event."""

from datetime import UTC, datetime
from typing import NamedTuple

from pydantic import ValidationError

from calibrate.domain.event import Event, Loaded, event_from_json
from calibrate.domain.head import Head
from calibrate.domain.ledger import Ledger
from calibrate.errors import DamagedVaultError, TooNewError
from calibrate.store.chain import LedgerRow, checked_heads, open_row
from calibrate.store.connection import Connection
from calibrate.store.crypto import STANDARD, Cost, passphrase_key, unwrap
from calibrate.store.header import Header, read_header
from calibrate.store.rows import read_ledger, read_snapshot
from calibrate.store.snapshot import Snapshot, SnapshotPart, check_parts


class Contents(NamedTuple):
    """A vault's contents: nothing in here was taken on trust."""

    header: Header
    key: bytes
    rows: list[LedgerRow]
    heads: list[Head]
    """The head before each row, and the last one."""
    ledger: Ledger
    snapshot: Snapshot

    @property
    def head(self) -> Head:
        """The last decision's number and link."""
        return self.heads[-1]


def data_key(header: Header, passphrase: str, floor: Cost = STANDARD) -> bytes:
    """Return the key of a vault's contents.

    Raises:
        WrongPassphraseError: The passphrase is wrong, or the header was changed.
        DamagedVaultError: The header asks for a key outside the limits.
        PurgedError: The key was destroyed.
    """
    wrapped = header.wrapped
    kek = passphrase_key(passphrase, header.salt, header.cost, floor)
    return unwrap(wrapped, kek, header.store_id, header.salt, header.cost)


def read_contents(connection: Connection, passphrase: str, floor: Cost = STANDARD) -> Contents:
    """Read and check everything in a vault but its details columns.

    Raises:
        WrongPassphraseError: The passphrase does not open it.
        DamagedVaultError: Something is not as it was written; the first wrong number is named.
        TooNewError: A newer Calibrate wrote it, or one of its events.
        PurgedError: Its key was destroyed.
    """
    header = read_header(connection)
    key = data_key(header, passphrase, floor)
    rows = read_ledger(connection)
    heads = checked_heads(header.store_id, rows)
    ledger = Ledger.of(
        _event(open_row(key, header.store_id, before, row), row.seq) for before, row in zip(heads, rows, strict=False)
    )
    parts = read_snapshot(connection)
    _check_against_ledger(header, ledger, parts)
    snapshot = Snapshot(key, header.store_id, tuple(parts), ledger.loads[-1].detail.holds)
    return Contents(header, key, rows, heads, ledger, snapshot)


def _event(plain: bytes, number: int) -> Event:
    try:
        return event_from_json(plain)
    except ValidationError:
        # Authentic, since it opened: written by a version that knows more kinds.
        raise TooNewError(
            f"Decision {number} was recorded by a newer Calibrate. Update this one, then open the session again."
        ) from None


def _check_against_ledger(header: Header, ledger: Ledger, parts: list[SnapshotPart]) -> None:
    if not ledger.loads or not isinstance(ledger.entries[0].event, Loaded):
        raise DamagedVaultError("The vault holds no loaded ratings. Restore it from a backup.")
    newest = ledger.loads[-1]
    check_parts(parts, newest.parts)
    shown = (header.session, header.cycle, header.people, header.state, header.created)
    told = (
        newest.detail.session,
        ledger.cycle,
        newest.detail.people,
        "sealed" if ledger.is_sealed else "open",
        stored_moment(ledger.loads[0].at),
    )
    if shown != told:
        raise DamagedVaultError("The vault's header does not agree with its ledger. Restore it from a backup.")


def stored_moment(at: datetime) -> datetime:
    """Return a moment as the database keeps it: UTC, without a zone."""
    return at.astimezone(UTC).replace(tzinfo=None)
