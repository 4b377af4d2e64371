"""A session's backup, and a session put back from one: neither needs its passphrase, and neither is an event."""

from dataclasses import dataclass
from pathlib import Path

from calibrate.domain.head import Head
from calibrate.errors import FileRefusedError, NotSavedError, SessionExistsError
from calibrate.platform import replace_file
from calibrate.services.sessions import Sessions
from calibrate.store import backup as store


@dataclass(frozen=True)
class BackedUp:
    """What a backup holds."""

    head: Head
    has_kept_head: bool
    """This machine has a record of the session's last decision."""


@dataclass(frozen=True)
class Restored:
    """What was put back."""

    session: str
    head: Head
    is_behind: bool
    """Decisions made on this machine are missing from it: it opens only once that is accepted."""


def back_up(sessions: Sessions, session: str, file: Path, passphrase: str | None = None) -> BackedUp:
    """Write all of a session into one new file, sealed as it is; the session stays byte for byte as it was.

    Args:
        sessions: The sessions on this machine.
        session: Which one.
        file: Where to; nothing may stand there.
        passphrase: If given, every decision and every person is opened first, to see that the backup can be.

    Raises:
        FileRefusedError: Something stands there, or it cannot be written.
        CalibrateError: As for verifying the session; or the disk has no room.
    """
    path = sessions.places.vault(session)
    _check_place(file, sessions.places.confidential)
    made = store.back_up(path, sessions.places.heads, passphrase, floor=sessions.cost)
    _put_new(file, made.content)
    return BackedUp(made.head, made.has_kept_head)


def restore(sessions: Sessions, file: Path, passphrase: str | None = None, *, older: bool = False) -> Restored:
    """Put a session back from its backup, under the name it was made with.

    Args:
        sessions: The sessions on this machine.
        file: The backup.
        passphrase: If given, every decision and every person is opened first.
        older: Also where this machine's record of the last decision says that the backup lacks some.

    Raises:
        SessionExistsError: A session of that name is there, or what is left of one.
        BadSessionNameError: No session can have the name in it.
        BehindHeadError: The backup lacks decisions made on this machine, and older is False.
        CalibrateError: The file is not a whole backup, or cannot be read; or the disk refused.
    """
    whole = store.read_backup(file, passphrase, floor=sessions.cost)
    session = whole.header.session
    if sessions.exists(session):
        raise SessionExistsError(f"There is a session {session} already: nothing is put in its place.")
    path = sessions.places.new_vault(session)
    left = path.with_name(f"{path.name}.wal")
    if left.exists() or left.is_symlink():
        raise SessionExistsError(
            f"{left.name} lies where the session goes, with decisions nobody has read. Move it elsewhere, then restore."
        )
    behind = store.put_back(path, sessions.places.heads, whole, older=older)
    return Restored(session, whole.head, behind)


def _check_place(file: Path, confidential: Path) -> None:
    try:
        if file.exists() or file.is_symlink():
            raise FileRefusedError(
                "Something of that name is there already, and a backup replaces nothing. Name a new file."
            )
        folder = file.absolute().parent
        if not folder.is_dir():
            raise FileRefusedError("There is no such folder. Make it first, or name another place.")
        if folder.resolve().is_relative_to(confidential.resolve()):
            raise FileRefusedError("That folder is for sessions alone. Name another place.")
    except OSError:
        raise FileRefusedError("That place cannot be read. Check its name and permissions.") from None


def _put_new(file: Path, content: bytes) -> None:
    """Put a file where none is, whole; not by a link, which memory sticks do not know."""
    try:
        file.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise FileRefusedError("Something of that name was made in the meantime. Name a new file.") from None
    except OSError:
        raise FileRefusedError("Nothing can be written there. Check the folder and its permissions.") from None
    try:
        replace_file(file, content, sync=True)
    except BaseException as error:
        file.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise NotSavedError("The backup could not be written. Free some space there, then try again.") from None
        raise
