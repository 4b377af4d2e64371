"""What the cells of an XLSX sheet do not say: hidden rows, errors, formulas never computed, merged cells.

Runs in the confined child. The XML is searched as it is unpacked, stretch by
stretch, and never parsed: no entity is ever expanded.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import unquote

import polars as pl

from calibrate.intake.marks import CutShortError, Marks

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
_ENDS = (b"sheetData", b"chartsheet", b"dialogsheet")
_ANY = r"""sheet|hidden|["']e["']|[<:]f|mergeCell"""
"""A word that anything looked for begins with."""
_TAG = 64
_STRETCH, _OVERLAP = 1 << 22, 1 << 16
"""Bytes searched at once, and how many of them once more with the next: no tag or formula is longer."""
_MOST_MARKS = 100_000


def marks_of(content: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet, under the sheet's position.

    Raises:
        CutShortError: A sheet ends before its cells do.
        zipfile.BadZipFile: A part is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        paths = _paths(archive)
        return {str(position): _marks(_stretches(archive, path)) for position, path in enumerate(paths)}


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
    name = _name_in(archive, path)
    return archive.read(name) if name else b""


def _name_in(archive: zipfile.ZipFile, path: str) -> str | None:
    return {name.lower(): name for name in archive.namelist()}.get(path.lower())


def _stretches(archive: zipfile.ZipFile, path: str) -> Iterator[bytes]:
    """Yield a part stretch by stretch, each beginning with the end of the last."""
    name = _name_in(archive, path)
    if name is None:
        return
    end = b""
    with archive.open(name) as part:
        while fresh := part.read(_STRETCH):
            stretch = end + fresh
            yield stretch
            end = stretch[-_OVERLAP:]


def _marks(stretches: Iterable[bytes]) -> Marks:
    hidden: set[int] = set()
    broken: set[tuple[int, int]] = set()
    merged: set[tuple[int, int, int]] = set()
    is_xml, is_whole = False, False
    for xml in stretches:
        is_xml = is_xml or b"<" in xml
        if not _may_have(xml):
            continue
        text = pl.Series([xml])
        is_whole = _is_whole(xml, text, before=is_whole)
        hidden.update(int(row) for (row,) in _found(_HIDDEN_ROW, (b"hidden",), xml, text))
        cells = _found(_ERROR_CELL, (b'"e"', b"'e'"), xml, text) + _found(_NOT_COMPUTED, (b"<f", b":f"), xml, text)
        broken.update((int(row), _column(letters)) for letters, row in cells)
        merged.update(
            (int(top), int(bottom), _column(left))
            for left, top, _, bottom in _found(_MERGED, (b"mergeCell",), xml, text)
            if top != bottom
        )
    if is_xml and not is_whole:
        raise CutShortError
    return Marks(sorted(hidden)[:_MOST_MARKS], sorted(broken)[:_MOST_MARKS], sorted(merged)[:_MOST_MARKS])


def _is_whole(xml: bytes, text: pl.Series, *, before: bool) -> bool:
    """Tell whether the last that was said of a sheet's cells is that they end."""
    if not _has(text, b"sheet") or (end := max(map(xml.rfind, _ENDS))) < 0:
        return before
    return _WHOLE.search(xml, max(end - _TAG, 0)) is not None


def _may_have(xml: bytes) -> bool:
    """Tell whether a stretch has any of the words, in one search; of what is no UTF-8 nobody can tell."""
    # A stretch may begin and end within a letter; the one before, or the next, has that letter whole.
    edge = min(4, len(xml))
    start = next((at for at in range(edge) if xml[at] & 0xC0 != 0x80), edge)
    end = next((len(xml) - at for at in range(1, edge + 1) if xml[-at] & 0xC0 != 0x80), len(xml))
    try:
        text = pl.Series([xml[start:end]]).cast(pl.String)
    except pl.exceptions.ComputeError:
        return True
    return bool(text.str.contains(_ANY).item())


def _found(
    pattern: re.Pattern[bytes], words: tuple[bytes, ...], xml: bytes, text: pl.Series
) -> list[tuple[bytes, ...]]:
    """Return what a pattern finds; a stretch without any of the words that finds begin with is not searched."""
    if not any(_has(text, word) for word in words):
        return []
    return [match.groups() for match in islice(pattern.finditer(xml), _MOST_MARKS)]


def _has(text: pl.Series, word: bytes) -> bool:
    """Tell whether a stretch has a word: ten times as fast as asking the bytes, and without the interpreter."""
    return bool(text.bin.contains(word).item())


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
