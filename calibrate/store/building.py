"""A vault file is built in a private folder beside its place, whole, and put there by one step."""

import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from calibrate.errors import DamagedVaultError, NotSavedError, SessionExistsError
from calibrate.platform import private_directory, sync_directory, sync_file
from calibrate.store import rows
from calibrate.store.chain import LedgerRow
from calibrate.store.connection import Connection, StoreError, connect_file, transaction
from calibrate.store.header import Header
from calibrate.store.snapshot import SnapshotPart


def build_new(path: Path, header: Header, ledger: Sequence[LedgerRow], parts: Sequence[SnapshotPart]) -> None:
    """Put a new vault in its place, or nothing.

    Raises:
        SessionExistsError: Something is there already.
        NotSavedError: The disk refused.
    """
    with built(path, partial(rows.create, header=header, rows=ledger, parts=parts)) as new:
        try:
            path.hardlink_to(new)
        except FileExistsError:
            raise SessionExistsError(
                "A session of that name was made in the meantime. Open it, or choose another name."
            ) from None


def build_over(path: Path, header: Header, ledger: Sequence[LedgerRow], parts: Sequence[SnapshotPart]) -> None:
    """Put a rebuilt vault in the place of the old one; the old one's log must be folded in.

    What an earlier building left behind when it was cut short goes too: it may hold the old key.

    Raises:
        NotSavedError: The disk refused; the old vault stands.
    """
    with built(path, partial(rows.create, header=header, rows=ledger, parts=parts)) as new:
        new.replace(path)
        for left in path.parent.glob(f".new-*/{path.name}"):
            shutil.rmtree(left.parent, ignore_errors=True)


@contextmanager
def built(path: Path, fill: Callable[[Connection], None]) -> Iterator[Path]:
    """Build a file in a private folder beside a vault, lend it, and take folder and all away.

    Args:
        path: The vault; the file has its name.
        fill: Makes the tables and what is in them.

    Raises:
        NotSavedError: The disk refused.
    """
    # The file's own name, since DuckDB writes its stem inside.
    folder = private_directory(path.parent) / f".new-{secrets.token_hex(8)}"
    new = folder / path.name
    try:
        folder.mkdir(mode=0o700)
        connection = connect_file(new, read_only=False)
        try:
            with transaction(connection):
                fill(connection)
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        new.chmod(0o600)
        sync_file(new)
        yield new
        sync_directory(path.parent)
    except (OSError, StoreError, DamagedVaultError):  # The last where a new file cannot even be begun.
        raise NotSavedError("The session could not be written. Free some space on the disk, then try again.") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
