"""What the cells of an XLS sheet do not say: hidden rows, errors, merged cells. Runs in the confined child."""

import struct
from collections.abc import Iterator

from calibrate.intake.compound import streams_of
from calibrate.intake.marks import CutShortError, Marks

_BOUNDSHEET, _EOF = 0x85, 0x0A
_ROW, _BOOLERR, _FORMULA, _MERGED = 0x208, 0x205, 0x06, 0xE5
_HIDDEN = 0x20
_WORKBOOK = ("Workbook", "Book")


def legacy_marks_of(content: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet, under the sheet's position.

    Raises:
        CutShortError: A sheet ends before its cells do.
    """
    streams = streams_of(content, _WORKBOOK)
    stream = next((streams[name] for name in _WORKBOOK if name in streams), b"")
    if not stream:
        return {}
    starts = [struct.unpack_from("<I", body)[0] for kind, body in _records(stream, 0) if kind == _BOUNDSHEET]
    return {str(position): _marks(stream, start) for position, start in enumerate(starts)}


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of a substream, to its end.

    Raises:
        CutShortError: There is no end.
    """
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _EOF:
            return
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length
    raise CutShortError


def _marks(stream: bytes, start: int) -> Marks:
    marks = Marks([], [], [])
    for kind, body in _records(stream, start):
        if kind == _ROW and len(body) >= 16 and body[12] & _HIDDEN:
            marks.hidden_rows.append(int.from_bytes(body[:2], "little") + 1)
        elif (kind == _BOOLERR and body[7:8] == b"\x01") or (kind == _FORMULA and _is_error(body)):
            row, column = struct.unpack_from("<HH", body)
            marks.errors.append((row + 1, column))
        elif kind == _MERGED:
            _add_merged(body, marks)
    return marks


def _is_error(formula: bytes) -> bool:
    """Tell whether a formula's stored value is an error."""
    return formula[12:14] == b"\xff\xff" and formula[6:7] == b"\x02"


def _add_merged(body: bytes, marks: Marks) -> None:
    for top, bottom, left, _ in struct.iter_unpack("<4H", body[2 : 2 + (len(body) - 2) // 8 * 8]):
        if bottom > top:
            marks.merged.append((top + 1, bottom + 1, left))
