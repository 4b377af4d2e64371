"""Internal faults: a private log of where, never of what."""

import secrets
import traceback
from datetime import UTC, datetime
from types import TracebackType

from calibrate.paths import Places
from calibrate.platform import private_directory


def record_fault(error: BaseException) -> str:
    """Log where an internal fault happened, without any value, and return its id.

    A log that cannot be written is no second fault: the id is returned all the same.
    """
    fault_id = secrets.token_hex(4)
    lines = [f"{datetime.now(UTC).isoformat(timespec='seconds')} fault {fault_id} {type(error).__name__}"]
    lines += _where(error.__traceback__)
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines += [f"  from {type(cause).__name__}", *_where(cause.__traceback__)]
    try:
        log = Places.found().log
        private_directory(log.parent)
        with log.open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        log.chmod(0o600)
    except OSError:
        return fault_id
    return fault_id


def _where(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
