"""Where a passphrase comes from, and what is asked of a new one. Never an argument, never in a message."""

import os
import unicodedata
from pathlib import Path

from calibrate.errors import PassphraseError
from calibrate.platform import others_can_read

MINIMUM_LENGTH = 12
ENVIRONMENT = "CALIBRATE_PASSPHRASE_FILE"
CANNOT_BE_RECOVERED = "A forgotten passphrase cannot be recovered. Keep it where the company keeps its passwords."


def passphrase_file(given: Path | None) -> Path | None:
    """Return the file to read the passphrase from: the one given, else the environment's, else None."""
    if given is not None:
        return given
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else None


def read_passphrase(path: Path) -> str:
    """Read the first line of a passphrase file: UTF-8, NFC, its CR LF stripped.

    Raises:
        PassphraseError: It is not there, not text, empty, or others can read it.
    """
    try:
        if others_can_read(path):
            raise PassphraseError("Others can read the passphrase file. Take their permission away: chmod 600.")
        line = path.read_bytes().split(b"\n", 1)[0].removesuffix(b"\r").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PassphraseError("The passphrase file is not UTF-8 text.") from None
    except OSError:
        raise PassphraseError("The passphrase file cannot be read. Check its name and permissions.") from None
    if not line:
        raise PassphraseError("The first line of the passphrase file is empty.")
    return unicodedata.normalize("NFC", line)


def check_new_passphrase(passphrase: str) -> str:
    """Return a passphrase that is long enough for a new vault.

    Raises:
        PassphraseError: It has fewer than 12 characters.
    """
    if len(passphrase) < MINIMUM_LENGTH:
        raise PassphraseError(f"A passphrase has at least {MINIMUM_LENGTH} characters. Four unrelated words are good.")
    return passphrase
