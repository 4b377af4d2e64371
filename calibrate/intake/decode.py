"""Bytes to text: a byte order mark, UTF-8, UTF-16; else the encoding its headers are words in, with a warning."""

import codecs
from dataclasses import dataclass

from calibrate.intake.alphabets import encoding_by_headers
from calibrate.intake.findings import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27, 28, 29, 30, 31})


@dataclass(frozen=True)
class Decoded:
    """Text, how it was written, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(content: bytes) -> Decoded:
    """Return the text of a file.

    Raises:
        UnreadableError: The bytes are not text in any encoding a spreadsheet writes.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strictly(content, encoding), encoding.removesuffix("-sig"))
    if b"\x00" in content:
        return _unmarked_utf16(content)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _single_byte(content)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        text = "The file says how its letters are written, and they are not. Save it again as CSV UTF-8."
        raise UnreadableError("encoding", text) from None


def _unmarked_utf16(content: bytes) -> Decoded:
    order = "le" if content[1::2].count(0) >= content[::2].count(0) else "be"
    text = _strictly(content, f"utf-16-{order}")
    if "\x00" in text:
        raise UnreadableError("encoding", "The file holds zero bytes: it is not text. Save it again as CSV UTF-8.")
    return Decoded(text, f"utf-16-{order}")


def _single_byte(content: bytes) -> Decoded:
    if content.translate(None, _CONTROLS) != content:
        raise UnreadableError("encoding", "This is not a table of text. Load CSV, TSV, XLSX, XLS or Parquet.")
    encoding = encoding_by_headers(content)
    try:
        return Decoded(content.decode(encoding), encoding, guessed=True)
    except UnicodeDecodeError:
        text = "The file's letters are in no encoding known here. Save it again as CSV UTF-8."
        raise UnreadableError("encoding", text) from None
