"""What no load may go against, whatever is in its files."""

from collections.abc import Sequence
from pathlib import Path

from calibrate.errors import CycleMismatchError, FileRefusedError, SealedError
from calibrate.services.meeting import Meeting


def check_file_names(files: Sequence[Path]) -> None:
    """Refuse names that neither a report nor the ledger can hold: bytes from another encoding.

    Raises:
        FileRefusedError: A name is not text.
    """
    try:
        "".join(map(str, files)).encode()
    except UnicodeEncodeError:
        raise FileRefusedError("A file's name is not UTF-8 text. Rename the file, then load it again.") from None


def check_takes_a_load(meeting: Meeting, cycle: str | None = None) -> None:
    """Check that a session may be loaded into.

    Raises:
        SealedError: It is sealed.
        CycleMismatchError: It belongs to another cycle.
    """
    if meeting.is_sealed:
        raise SealedError("This session is sealed. Reopen it with a reason first: `calibrate reopen`.")
    if cycle is not None and cycle != meeting.cycle:
        raise CycleMismatchError(
            f"This session belongs to cycle {meeting.cycle}. Load another cycle into a session of its own."
        )
