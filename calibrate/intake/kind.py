"""What a file is, told by its first bytes and never by its name."""

import re
from enum import StrEnum

from calibrate.intake.findings import UnreadableError

_START = 4096
_NOTHING = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARQUET = b"PAR1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ELSE = {
    b"%PDF": "This is a PDF. Export the list from its source as CSV or XLSX.",
    b"\x1f\x8b": "This is a compressed file. Unpack it and load what is inside.",
    b"7z\xbc\xaf": "This is a compressed file. Unpack it and load what is inside.",
    b"PK\x05\x06": "This is an empty archive.",
    b"{\\rtf": "This is a text document. Save the table in it as CSV or XLSX.",
    b"SQLite format 3": "This is a database. Export the people from it as CSV or XLSX.",
    b"\x89PNG": "This is a picture. Load the table it was made from.",
    b"\xff\xd8\xff": "This is a picture. Load the table it was made from.",
}
_PAGE = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta", b"<head", b"<style")

_JSON = re.compile(rb"\[\s*[\[{]|\{\s*\"")


class Kind(StrEnum):
    """The four ways a file may hold a table."""

    TEXT = "text"
    XLSX = "xlsx"
    XLS = "xls"
    PARQUET = "parquet"


def kind_of(content: bytes) -> Kind:
    """Return what the bytes are.

    Raises:
        UnreadableError: They are nothing that holds a table of people.
    """
    if not content[:_START].strip(_NOTHING) and not content.strip(_NOTHING):
        raise UnreadableError("empty", "The file is empty.")
    if content.startswith(_PARQUET):
        return Kind.PARQUET
    if content.startswith(_ZIP):
        return Kind.XLSX
    if content.startswith(_OLE):
        return Kind.XLS
    _refuse_what_is_no_table(content)
    return Kind.TEXT


def _refuse_what_is_no_table(content: bytes) -> None:
    for magic, text in _ELSE.items():
        if content.startswith(magic):
            raise UnreadableError("not_a_table", text)
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_PAGE):
        text = "This is a web page with the name of a table. Open it in a spreadsheet and save it as XLSX or CSV."
        raise UnreadableError("web_page", text)
    if _JSON.match(start):
        raise UnreadableError("not_a_table", "This is JSON. Save the list in it as CSV or XLSX.")
    if b"\x00" in content[:_START] and not content.startswith(_UTF16) and not _looks_utf16(content):
        raise UnreadableError("not_a_table", "This is not a table of text. Load CSV, TSV, XLSX, XLS or Parquet.")


def _looks_utf16(content: bytes) -> bool:
    start = content[:_START]
    even, odd = start[::2].count(0), start[1::2].count(0)
    return len(start) >= 4 and max(even, odd) > len(start) // 5 and min(even, odd) == 0
