"""What the cells of an XLSX sheet do not say: hidden rows, errors, formulas never computed, merged cells.

Runs in the confined child. The XML is searched, not parsed: no entity is
ever expanded.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)/?>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)/?>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\bhidden=[\"'](?:1|true)[\"'])[^>]*\br=[\"'](\d+)[\"']")
_ERROR_CELL = re.compile(rb"<(?:\w+:)?c\b(?=[^>]*\bt=[\"']e[\"'])[^>]*\br=[\"']([A-Z]{1,3})(\d+)[\"']")
_NOT_COMPUTED = re.compile(
    rb"<(?:\w+:)?c\b(?![^>]*\bt=[\"']str[\"'])[^>]*\br=[\"']([A-Z]{1,3})(\d+)[\"'][^>]*>\s*"
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</"
)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)[\"']")
_WHOLE = re.compile(rb"</(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*/>|</(?:\w+:)?(?:chart|dialog)sheet\s*>")
_TAG = 64
_MOST_MARKS = 100_000


class CutShortError(Exception):
    """A sheet ends before its cells do."""


@dataclass(frozen=True)
class Marks:
    """What stands beside the cells of one sheet; columns count from 0, rows from 1."""

    hidden_rows: list[int]
    errors: list[tuple[int, int]]
    """(row, column) of cells that hold an error, or a formula without a stored value."""
    merged: list[tuple[int, int, int]]
    """(first row, last row, column) of merged cells that span rows."""


def marks_of(content: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet, under the sheet's position.

    Raises:
        CutShortError: A sheet ends before its cells do.
        zipfile.BadZipFile: A part is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        paths = _paths(archive)
        return {str(position): _marks(_part(archive, path)) for position, path in enumerate(paths)}


def _paths(archive: zipfile.ZipFile) -> list[str]:
    """Return the part that holds each sheet, in the order of the workbook."""
    relations = {}
    for found in _RELATION.finditer(_part(archive, "xl/_rels/workbook.xml.rels")):
        said = dict(_ATTRIBUTE.findall(found[1]))
        relations[said.get(b"Id", b"")] = said.get(b"Target", b"").decode("utf-8", "replace")
    targets = []
    for found in _SHEET.finditer(_part(archive, "xl/workbook.xml")):
        said = dict(_ATTRIBUTE.findall(found[1]))
        key = next((value for name, value in said.items() if name.endswith(b":id")), b"")
        target = unquote(relations.get(key, ""))
        targets.append(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
    return targets


def _part(archive: zipfile.ZipFile, path: str) -> bytes:
    names = {name.lower(): name for name in archive.namelist()}
    name = names.get(path.lower())
    return archive.read(name) if name else b""


def _marks(xml: bytes) -> Marks:
    end = max(xml.rfind(b"sheetData"), xml.rfind(b"chartsheet"), xml.rfind(b"dialogsheet"))
    if b"<" in xml and not _WHOLE.search(xml, max(end - _TAG, 0)):
        raise CutShortError
    broken = _found(_ERROR_CELL, (b'"e"', b"'e'"), xml) + _found(_NOT_COMPUTED, (b"<f", b":f"), xml)
    merged = [
        (int(top), int(bottom), _column(left))
        for left, top, _, bottom in _found(_MERGED, (b"mergeCell",), xml)
        if top != bottom
    ]
    return Marks(
        hidden_rows=[int(row) for (row,) in _found(_HIDDEN_ROW, (b"hidden",), xml)],
        errors=sorted((int(row), _column(letters)) for letters, row in broken),
        merged=merged,
    )


def _found(pattern: re.Pattern[bytes], words: tuple[bytes, ...], xml: bytes) -> list[tuple[bytes, ...]]:
    """Return what a pattern finds; a sheet without any of the words that finds begin with is not searched."""
    if not any(word in xml for word in words):
        return []
    return [match.groups() for match in islice(pattern.finditer(xml), _MOST_MARKS)]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
