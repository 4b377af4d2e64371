"""The head file: the last decision's number and link, kept outside the vault.

DuckDB opens a file whose write-ahead log is cut or missing without an error;
the head is how such a loss is seen.
"""

from dataclasses import dataclass
from pathlib import Path

from calibrate.domain.head import Head
from calibrate.errors import BehindHeadError, HeadNotSavedError
from calibrate.platform import private_directory, replace_file, sync_directory, sync_file


@dataclass(frozen=True)
class HeadFile:
    """One vault's head file."""

    path: Path

    @classmethod
    def of(cls, heads: Path, store_id: bytes) -> "HeadFile":
        """Return the head file of a vault."""
        return cls(heads / store_id.hex())

    def read(self) -> Head | None:
        """Return the head, or None where this machine has none.

        Raises:
            BehindHeadError: The file is there and cannot be read as a head.
        """
        try:
            return Head.parse(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise BehindHeadError(
                "The record of this vault's last decision cannot be read, so nobody can tell whether the vault is "
                "complete. Compare with the minutes, then `calibrate doctor SESSION --accept-head`."
            ) from None

    def write(self, head: Head, *, sync: bool = False) -> None:
        """Put a head in place by rename; with sync, on the disk before this returns.

        Raises:
            HeadNotSavedError: The disk refused it.
        """
        try:
            if not self.path.parent.is_dir():
                private_directory(self.path.parent)
            replace_file(self.path, f"{head}\n".encode(), sync=sync)
        except OSError:
            raise HeadNotSavedError(
                "The decision is recorded, but its number could not be kept beside the vault. "
                "Free some space on the disk; do not repeat the decision."
            ) from None

    def settle(self) -> None:
        """Put the head that is there on the disk."""
        if self.path.parent.is_dir():
            sync_file(self.path)
            sync_directory(self.path.parent)


def check_head(kept: Head | None, heads: list[Head]) -> None:
    """Refuse a vault that holds fewer or other decisions than were acknowledged here.

    Args:
        kept: The head kept outside the vault; None on a new machine.
        heads: The head before each row and the last one.

    Raises:
        BehindHeadError: Decisions are missing, or the chain is another one.
    """
    lacking = lacks(kept, heads, "vault")
    if lacking is not None:
        raise BehindHeadError(
            f"{lacking} Put the right copy back; after a restore, `calibrate doctor SESSION --accept-head`."
        )


def lacks(kept: Head | None, heads: list[Head], where: str) -> str | None:
    """Say which of the decisions acknowledged here are not in a chain; None where all of them are.

    Args:
        kept: The head kept outside the vault; None on a new machine.
        heads: The head before each row and the last one.
        where: What the chain is in: a vault, a backup.
    """
    if kept is None:
        return None
    have = heads[-1].number
    if kept.number > have:
        missing = kept.number - have
        return (
            f"{missing} decision{'' if missing == 1 else 's'} made on this machine "
            f"{'is' if missing == 1 else 'are'} missing from the {where}: it ends at {have}, {kept.number} were made."
        )
    if heads[kept.number].link != kept.link:
        return f"The {where}'s decision {kept.number} is not the one recorded on this machine: it is another copy."
    return None
