"""Connections to DuckDB, shut against everything a vault does not need, and the one way to a transaction."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from calibrate.errors import DamagedVaultError, StoreBusyError

Connection = duckdb.DuckDBPyConnection

StoreError = duckdb.Error
"""Whatever the database raises. Its texts may quote cell values: never shown, never logged."""

_QUIET = {"temp_directory": "", "autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
_SHUT = (
    "SET TimeZone = 'UTC'",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
_NO_CHECKPOINT = (
    # A refused open must leave the file and its log as they were found.
    "PRAGMA disable_checkpoint_on_shutdown",
    "SET wal_autocheckpoint = '1TB'",
)
_LOCK_HOLDER = re.compile(r"PID (\d+)")


def connect_file(path: Path, *, read_only: bool) -> Connection:
    """Open a database file; only an explicit checkpoint ever folds its log in.

    Raises:
        StoreBusyError: Another process holds it; its id is named.
        DamagedVaultError: It is not a database, or a broken one.
    """
    try:
        connection = duckdb.connect(str(path), read_only=read_only, config=dict(_QUIET))
        for statement in _SHUT[:1] if read_only else (*_SHUT[:1], *_NO_CHECKPOINT):
            connection.execute(statement)
        for statement in _SHUT[1:]:
            connection.execute(statement)
    except duckdb.IOException as error:
        holder = _LOCK_HOLDER.search(str(error))
        if holder is None:
            raise _damaged() from None
        raise _busy(holder[1]) from None
    except duckdb.ConnectionException:  # Open in this very process, for writing where we only read, or the other way.
        raise _busy(str(os.getpid())) from None
    except duckdb.Error:
        raise _damaged() from None
    return connection


def _busy(process: str) -> StoreBusyError:
    return StoreBusyError(f"This session is in use by process {process}. Close it there, then try again.")


def _damaged() -> DamagedVaultError:
    return DamagedVaultError("This file is not a vault, or a damaged one. Restore it from a backup.")


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """Yield the connection; commit if the body ends, roll back and raise if it or the commit does not.

    Raises:
        StoreError: The database refused; nothing is recorded unless it died while committing.
    """
    connection.begin()
    try:
        yield connection
        connection.commit()
    except BaseException:
        with suppress(duckdb.Error):  # Nothing left to roll back: the first error tells more.
            connection.rollback()
        raise
