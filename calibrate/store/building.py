"""A vault file is built in a private folder beside its place, whole, and put there by one step."""

import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from calibrate.errors import DamagedVaultError, NotSavedError, SessionExistsError
from calibrate.platform import private_directory, sync_directory, sync_file
from calibrate.store import rows
from calibrate.store.chain import LedgerRow
from calibrate.store.connection import StoreError, connect_file
from calibrate.store.header import Header
from calibrate.store.snapshot import SnapshotPart


def build_new(path: Path, header: Header, ledger: Sequence[LedgerRow], parts: Sequence[SnapshotPart]) -> None:
    """Put a new vault in its place, or nothing.

    Raises:
        SessionExistsError: Something is there already.
        NotSavedError: The disk refused.
    """
    with _built(path, header, ledger, parts) as built:
        try:
            path.hardlink_to(built)
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
    with _built(path, header, ledger, parts) as built:
        built.replace(path)
        for left in path.parent.glob(f".new-*/{path.name}"):
            shutil.rmtree(left.parent, ignore_errors=True)


@contextmanager
def _built(path: Path, header: Header, ledger: Sequence[LedgerRow], parts: Sequence[SnapshotPart]) -> Iterator[Path]:
    # The file's own name, since DuckDB writes its stem inside.
    folder = private_directory(path.parent) / f".new-{secrets.token_hex(8)}"
    built = folder / path.name
    try:
        folder.mkdir(mode=0o700)
        connection = connect_file(built, read_only=False)
        try:
            rows.create(connection, header, ledger, parts)
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        built.chmod(0o600)
        sync_file(built)
        yield built
        sync_directory(path.parent)
    except (OSError, StoreError, DamagedVaultError):  # The last where a new file cannot even be begun.
        raise NotSavedError("The session could not be written. Free some space on the disk, then try again.") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
