"""The first look at a zipped workbook: how many parts, how large, and whether it is a workbook at all."""

import io
import lzma
import zipfile
import zlib

from calibrate.intake.findings import UnreadableError

BROKEN_PART = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)
"""What the zip reader raises for a part that cannot be read: cut short, flipped, with a name that is no text, or (the
last) packed by a method that no spreadsheet uses and the reader does not know."""

MOST_MEMBERS = 2_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 200


def check_archive(content: bytes) -> None:
    """Refuse archives that no spreadsheet writes, before anything is unpacked.

    Raises:
        UnreadableError: It is damaged, no workbook, encrypted, or would unpack to too much.
    """
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        text = "The workbook is damaged: its end is missing or unreadable. Export it again."
        raise UnreadableError("damaged", text) from None
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError("encrypted", "The workbook has a password. Save a copy without one and load that.")
    _check_size(members, len(content))
    if not any(member.filename.lower().lstrip("/") == "xl/workbook.xml" for member in members):
        text = "This is an archive and not an XLSX workbook. Save the list as XLSX or CSV."
        raise UnreadableError("not_a_table", text)


def _check_size(members: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(member.file_size for member in members)
    ratio = unpacked / max(packed, 1)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or ratio > MOST_RATIO:
        text = (
            "The workbook would unpack to far more than a list of people can need. "
            "Delete sheets and columns that are not needed, or save the list as CSV."
        )
        raise UnreadableError("too_large", text)


def check_compound(content: bytes) -> None:
    """Refuse what a compound file may be besides an XLS workbook: an encrypted XLSX, a text document.

    Raises:
        UnreadableError: It is encrypted, or no workbook.
    """
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableError("encrypted", "The workbook has a password. Save a copy without one and load that.")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise UnreadableError("not_a_table", "This is not an XLS workbook. Save the list as XLSX or CSV.")
