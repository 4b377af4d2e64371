"""What can be said of a vault without its passphrase."""

from pathlib import Path
from typing import NamedTuple

from calibrate.domain.head import Head
from calibrate.errors import CalibrateError, StoreBusyError
from calibrate.store.connection import connect_file
from calibrate.store.crypto import STANDARD, Cost
from calibrate.store.header import PURGED, read_header
from calibrate.store.vault import check_is_safe
from calibrate.store.whole import read_in_place


class Listed(NamedTuple):
    """One line of the list of sessions."""

    name: str
    cycle: str | None
    people: int | None
    state: str
    """open, sealed, purged, in use, or damaged; the rest is None for the last two."""


class Verified(NamedTuple):
    """What a verification found to be whole."""

    heads: list[Head]
    """The head before each row, and the last one."""
    opened: bool
    """Every row was opened with the passphrase, not only its link checked."""
    has_kept_head: bool


def list_vault(path: Path) -> Listed:
    """Return what a vault's header says; a vault in use or damaged says only that."""
    try:
        check_is_safe(path)
        connection = connect_file(path, read_only=True)
        try:
            header = read_header(connection)
        finally:
            connection.close()
    except StoreBusyError:
        return Listed(path.stem, None, None, "in use")
    except (CalibrateError, OSError):
        return Listed(path.stem, None, None, "damaged")
    return Listed(header.session, header.cycle, header.people, PURGED if header.is_purged else header.state)


def verify_vault(path: Path, heads: Path, passphrase: str | None, *, floor: Cost = STANDARD) -> Verified:
    """Check a vault and its head and write nothing.

    Without a passphrase numbers, links and the head are checked; with one
    every row and every part is opened too. In a purged vault there is
    nothing left to open, with a passphrase or without.

    Raises:
        CalibrateError: As for opening a vault; the first wrong number is named.
    """
    whole, kept = read_in_place(path, heads, passphrase, floor)
    return Verified(whole.heads, opened=whole.opened, has_kept_head=kept is not None)
