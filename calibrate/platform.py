"""What differs between operating systems: permissions, syncing, core dumps. POSIX calls live only here."""

import contextlib
import os
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


def keep_private() -> None:
    """Make every file of this process private from its first byte, and leave no core dump."""
    os.umask(0o077)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def private_directory(path: Path) -> Path:
    """Make a directory, and those above it, that only this user may enter."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def is_own_regular_file(path: Path) -> bool:
    """Tell whether the path is a file of this user's, not a link and not somebody else's."""
    found = path.lstat()
    owned = sys.platform == "win32" or found.st_uid == os.geteuid()
    return stat.S_ISREG(found.st_mode) and owned


def others_can_read(path: Path) -> bool:
    """Tell whether anybody but this user may read the file."""
    return sys.platform != "win32" and bool(path.stat().st_mode & 0o077)


def replace_file(path: Path, content: bytes, *, sync: bool = False) -> None:
    """Put a file in place whole, by rename; with sync, on the disk before this returns.

    Raises:
        OSError: The disk refused; what was there stays.
    """
    beside = write_beside(path, content, sync=sync)
    move_into_place(beside, path)
    if sync:
        sync_directory(path.parent)


def write_beside(path: Path, content: bytes, *, sync: bool) -> Path:
    """Write what is to stand at a path under another name next to it, for this user alone; return that name.

    Raises:
        OSError: The disk refused; nothing of it stays.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if sync:
                os.fsync(file.fileno())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def move_into_place(beside: Path, path: Path) -> None:
    """Give what was written beside a path its name.

    Raises:
        OSError: The disk refused; what was at the path stays, what was beside it does not.
    """
    try:
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def sync_directory(path: Path) -> None:
    """Put a directory's entries on the disk, where the system has such a thing."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Put a file's bytes on the disk; a file that is not there is nobody's loss."""
    with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
        os.fsync(file.fileno())


def on_hangup(loop: "AbstractEventLoop", leave: Callable[[int], object]) -> None:
    """Have the loop call leave with the signal's number on SIGTERM and SIGHUP, where there are such signals."""
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, leave, int(number))


def limit_resources(*, memory: int, seconds: int) -> None:
    """Let this process take no more memory (bytes) and processor time than given, where the system can hold it."""
    if sys.platform != "win32":
        bounds = {resource.RLIMIT_CORE: 0, resource.RLIMIT_AS: memory, resource.RLIMIT_CPU: seconds}
        for what, most in bounds.items():
            _, hard = resource.getrlimit(what)
            bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
            # macOS refuses a bound on address space; the time limit holds there all the same.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (bound, bound))
