"""The vault's header: what can be known of a session without its passphrase."""

from datetime import datetime
from typing import NamedTuple

from calibrate.errors import DamagedVaultError, PurgedError, TooNewError
from calibrate.store.connection import Connection, StoreError
from calibrate.store.crypto import KEY_BYTES, NONCE_BYTES, SALT_BYTES, Cost, SealedBytes

SCHEMA = 1
PURGED = "purged"
"""The state of a vault whose key was destroyed."""

CREATE = """
-- What `sessions` may show without a passphrase, and the wrapped key. One row.
CREATE TABLE header (
    store_id    BLOB NOT NULL,
    schema      INTEGER NOT NULL,
    created     TIMESTAMP NOT NULL,
    salt        BLOB NOT NULL,
    memory_kib  INTEGER NOT NULL,
    passes      INTEGER NOT NULL,
    lanes       INTEGER NOT NULL,
    wrap_nonce  BLOB,
    wrapped_key BLOB,
    session     TEXT NOT NULL,
    cycle       TEXT NOT NULL,
    people      INTEGER NOT NULL,
    state       TEXT NOT NULL
);
-- Every decision in the order it was made. Appended to, never changed; sealed and chained.
CREATE TABLE ledger (
    seq    UBIGINT PRIMARY KEY,
    nonce  BLOB NOT NULL,
    sealed BLOB NOT NULL,
    link   BLOB NOT NULL
);
-- The population as loaded last, in sealed parts that the last load names by their hashes.
CREATE TABLE snapshot (
    part   INTEGER PRIMARY KEY,
    nonce  BLOB NOT NULL,
    sealed BLOB NOT NULL
);
"""

_READ = """
    SELECT store_id, schema, created, salt, memory_kib, passes, lanes, wrap_nonce, wrapped_key,
           session, cycle, people, state
    FROM header
"""
_WRITE = "INSERT INTO header VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CHANGE = "UPDATE header SET people = ?, state = ?"


class Header(NamedTuple):
    """The one row of the header table."""

    store_id: bytes
    schema: int
    created: datetime
    """UTC, without a zone, as the database keeps it."""
    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    wrap_nonce: bytes | None
    wrapped_key: bytes | None
    session: str
    cycle: str
    people: int
    state: str

    @property
    def cost(self) -> Cost:
        """What deriving the wrapping key costs."""
        return Cost(self.memory_kib, self.passes, self.lanes)

    @property
    def wrapped(self) -> SealedBytes:
        """The wrapped data key.

        Raises:
            PurgedError: It was destroyed.
        """
        if self.wrap_nonce is None or self.wrapped_key is None:
            raise PurgedError("This session was purged: its contents are gone. `calibrate verify` checks its links.")
        return SealedBytes(self.wrap_nonce, self.wrapped_key)

    @property
    def is_purged(self) -> bool:
        """The data key was destroyed."""
        return self.wrapped_key is None


def read_header(connection: Connection) -> Header:
    """Read the header.

    Raises:
        TooNewError: A newer Calibrate wrote it.
        DamagedVaultError: It is missing, doubled, or not what a vault's header is.
    """
    try:
        rows = connection.execute(_READ).fetchall()
    except StoreError:
        raise _damaged() from None
    if len(rows) != 1:
        raise _damaged()
    header = Header(*rows[0])
    if header.schema > SCHEMA:
        raise TooNewError("A newer Calibrate made this session. Update this one, then open it again.")
    if header.schema != SCHEMA or not _is_whole(header):
        raise _damaged()
    return header


def write_header(connection: Connection, header: Header) -> None:
    """Write the header of a new vault."""
    connection.execute(_WRITE, list(header))


def change_header(connection: Connection, people: int, state: str) -> None:
    """Change what `sessions` shows, inside the transaction that makes it true."""
    connection.execute(_CHANGE, [people, state])


def _is_whole(header: Header) -> bool:
    key_lengths = (len(header.wrap_nonce or b""), len(header.wrapped_key or b""))
    return (
        len(header.store_id) == 16
        and len(header.salt) == SALT_BYTES
        and key_lengths in {(NONCE_BYTES, KEY_BYTES + 16), (0, 0)}
    )


def _damaged() -> DamagedVaultError:
    return DamagedVaultError("This vault's header is damaged. Restore it from a backup.")
