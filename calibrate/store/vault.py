"""The vault: one session's confidential file, and its one writer."""

import contextlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from calibrate.domain.event import Event, HeadAccepted, event_to_json
from calibrate.domain.head import Head
from calibrate.domain.ledger import Ledger
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.population import Population
from calibrate.errors import CalibrateError, DamagedVaultError, NotSavedError, UnsafeVaultError
from calibrate.platform import is_own_regular_file
from calibrate.store import rows
from calibrate.store.building import build_over
from calibrate.store.chain import LedgerRow, next_row
from calibrate.store.connection import StoreError, connect_file, transaction
from calibrate.store.contents import read_contents
from calibrate.store.creating import LoadEvent, purged_header, wrapped_header
from calibrate.store.crypto import STANDARD, Cost
from calibrate.store.head import HeadFile, check_head
from calibrate.store.header import Header
from calibrate.store.snapshot import Snapshot, SnapshotPart


def check_is_safe(path: Path) -> None:
    """Refuse to open what is not this user's own file.

    Raises:
        UnsafeVaultError: It is a link, a folder, or somebody else's.
    """
    if not is_own_regular_file(path):
        raise UnsafeVaultError("This vault is a link or belongs to somebody else. Put the file itself in place.")


class Vault:
    """An open vault. One thread at a time; the caller holds the lock."""

    def __init__(self, path: Path, heads: Path, passphrase: str, *, read_only: bool, floor: Cost) -> None:
        check_is_safe(path)
        self._path = path
        self._connection = connect_file(path, read_only=read_only)
        try:
            self._contents = read_contents(self._connection, passphrase, floor)
        except BaseException:
            self._connection.close()
            raise
        self._head_file = HeadFile.of(heads, self._contents.header.store_id)
        self._head = self._contents.head
        self._snapshot = self._contents.snapshot
        self._written = False
        self.ledger: Ledger = self._contents.ledger
        """Every decision the vault holds."""

    @classmethod
    def open(cls, path: Path, heads: Path, passphrase: str, *, read_only: bool = False, floor: Cost = STANDARD) -> Self:
        """Open a vault whose contents are whole and not behind its head; a refusal changes nothing.

        Raises:
            UnsafeVaultError: It is a link, or somebody else's.
            StoreBusyError: Another process holds it.
            WrongPassphraseError: The passphrase does not open it.
            DamagedVaultError: Something in it is not as it was written.
            BehindHeadError: Decisions acknowledged on this machine are missing.
            TooNewError: A newer Calibrate wrote it.
            PurgedError: Its key was destroyed.
        """
        if not read_only and path.with_name(f"{path.name}.wal").exists():
            # A log waits, as after a kill. Opening to write may tidy it away: look first, without writing.
            cls.open(path, heads, passphrase, read_only=True, floor=floor).close()
        vault = cls(path, heads, passphrase, read_only=read_only, floor=floor)
        try:
            check_head(vault._head_file.read(), vault._contents.heads)
        except BaseException:
            vault.close()
            raise
        return vault

    @classmethod
    def open_behind_head(
        cls,
        path: Path,
        heads: Path,
        passphrase: str,
        accepted: Callable[[str], HeadAccepted],
        *,
        floor: Cost = STANDARD,
    ) -> Self:
        """Open a vault as it is after a real restore, and record that its old head was given up.

        Raises:
            CalibrateError: As for open; a vault that is not behind is opened, and nothing recorded.
        """
        vault = cls(path, heads, passphrase, read_only=False, floor=floor)
        try:
            expected = vault._behind()
            if expected is not None:
                vault.append(accepted(expected))
        except BaseException:
            vault.close()
            raise
        return vault

    def _behind(self) -> str | None:
        try:
            kept = self._head_file.read()
        except CalibrateError:
            return "unreadable"
        try:
            check_head(kept, self._contents.heads)
        except CalibrateError:
            return str(kept)
        return None

    @property
    def head(self) -> Head:
        """The last decision's number and link."""
        return self._head

    def has_head(self, head: Head) -> bool:
        """Tell whether a head is in this chain: what was made at it was made of this session."""
        return head.is_in(self._contents.heads)

    @property
    def has_kept_head(self) -> bool:
        """This machine has a head for the vault; without one, what is lost cannot be seen."""
        return self._head_file.read() is not None

    @property
    def session(self) -> str:
        """The session's name as it was first written."""
        return self._contents.header.session

    @property
    def cycle(self) -> str:
        """The review period."""
        return self._contents.header.cycle

    @cached_property
    def population(self) -> Population:
        """The people as loaded last.

        Raises:
            DamagedVaultError: They are not what was written.
        """
        return self._snapshot.people()

    def append(self, event: Event, *, shown: tuple[int, str] | None = None) -> Head:
        """Make one event durable: commit, then its head; the head returned is the acknowledgement.

        Args:
            event: What happened.
            shown: People and state as the list of sessions shows them from now on.

        Raises:
            NotSavedError: The disk refused; nothing is recorded and the same event may be tried again.
            HeadNotSavedError: The event is recorded; only its head could not be written.
        """
        return self._append(event, None, shown)

    def beside(self, kind: LoadKind) -> bytes | None:
        """Return what was loaded beside the people, as it was given; None if no such file was.

        Raises:
            DamagedVaultError: It is not what was written.
        """
        return self._snapshot.beside(kind)

    def load(self, population: Population, load: LoadEvent) -> Head:
        """Replace the population in one commit with the event that says so; what is beside it stays.

        Raises:
            NotSavedError: The disk refused; nothing changed.
            HeadNotSavedError: The load is recorded; only its head could not be written.
        """
        return self._load(self._snapshot.with_people(population), load, len(population))

    def load_beside(self, kind: LoadKind, plain: bytes, load: LoadEvent) -> Head:
        """Put a file beside the people, in the place of the last of its kind, in one commit with its event.

        Raises:
            NotSavedError: The disk refused; nothing changed.
            HeadNotSavedError: The load is recorded; only its head could not be written.
        """
        return self._load(self._snapshot.with_beside(kind, plain), load, len(self.population))

    def _load(self, snapshot: Snapshot, load: LoadEvent, people: int) -> Head:
        event = load(snapshot.digests).holding(snapshot.holds)
        try:
            return self._append(event, snapshot.parts, (people, "open"))
        finally:
            if self.ledger.entries[-1].event is event:
                self._snapshot = snapshot
                self.__dict__.pop("population", None)

    def change_passphrase(self, passphrase: str, event: Event, cost: Cost = STANDARD) -> Head:
        """Rebuild the file under a new passphrase, so that the old wrapped key is nowhere in it, and close it.

        Raises:
            NotSavedError: The disk refused; the old vault and passphrase stand.
        """
        old = self._contents.header
        header = wrapped_header(old.store_id, self._contents.key, passphrase, cost, self.ledger.loads[0])
        header = header._replace(session=old.session, people=len(self.population), state=self._state())
        return self._rebuild(header, event, self._snapshot.parts)

    def purge(self, event: Event) -> Head:
        """Rebuild the file without its key and its people, and close it: links still verify, nothing opens any more.

        Raises:
            NotSavedError: The disk refused; the vault stands as it was.
        """
        return self._rebuild(purged_header(self._contents.header), event, ())

    def _rebuild(self, header: Header, event: Event, parts: Sequence[SnapshotPart]) -> Head:
        row = next_row(self._contents.key, header.store_id, self._head, event_to_json(event))
        try:
            self._connection.execute("CHECKPOINT")
        except StoreError:
            raise NotSavedError("The disk refused; nothing changed. Free some space, then try again.") from None
        build_over(self._path, header, [*rows.read_ledger(self._connection), row], parts)
        self._connection.close()
        self._head_file.write(row.head, sync=True)
        return row.head

    def checkpoint(self) -> None:
        """Fold the log into the file and put its head on the disk: when idle, never before an acknowledgement."""
        if self._written:
            with contextlib.suppress(StoreError):  # The log holds it all; the next one folds it.
                self._connection.execute("CHECKPOINT")
            self._written = False
            self._head_file.settle()

    def close(self) -> None:
        """Close the file; what was written is folded in and its head put on the disk."""
        self.checkpoint()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _state(self) -> str:
        return "sealed" if self.ledger.is_sealed else "open"

    def _append(self, event: Event, parts: Sequence[SnapshotPart] | None, shown: tuple[int, str] | None) -> Head:
        row = next_row(self._contents.key, self._contents.header.store_id, self._head, event_to_json(event))
        self._commit(row, parts, shown)
        self._head = row.head
        self._contents.heads.append(row.head)
        self._written = True
        self.ledger = self.ledger.with_event(event)
        self._head_file.write(self._head)
        return self._head

    def _commit(self, row: LedgerRow, parts: Sequence[SnapshotPart] | None, shown: tuple[int, str] | None) -> None:
        try:
            with transaction(self._connection) as connection:
                rows.add(connection, row, parts, shown)
            stored = rows.stored_row(self._connection, row.seq)
        except StoreError:
            stored = self._stored_after_fault(row.seq)
        if stored != row:
            raise NotSavedError("NOT SAVED: the disk refused. Free some space, then do it again; nothing was recorded.")

    def _stored_after_fault(self, number: int) -> LedgerRow | None:
        """Return what the disk holds once a fault may have killed the connection: a dead one may have stored it."""
        try:
            self._connection.close()
            self._connection = connect_file(self._path, read_only=False)
            last, stored = rows.last_number(self._connection), rows.stored_row(self._connection, number)
        except (StoreError, CalibrateError):
            raise NotSavedError(
                "NOT SAVED: the vault no longer answers. Close the session and open it again; the log says what stands."
            ) from None
        if last < number - 1:
            raise DamagedVaultError("The vault lost decisions while writing. Close it and restore it from a backup.")
        return stored
