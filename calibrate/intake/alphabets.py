"""Older encodings than UTF-8, told by headers that are known words in one of them and noise in the others."""

import re

from calibrate.intake.vocabulary import PEOPLE

WINDOWS = "cp1252"
NAMES = {
    WINDOWS: "Windows-1252",
    "gb18030": "GB 18030",
    "cp932": "Shift JIS",
    "cp949": "Korean (949)",
    "cp1251": "Windows-1251",
    "cp1250": "Windows-1250",
}
"""Each encoding as people call it, the usual one first."""
_START = 4096
_LINES = 10
_CELLS = re.compile(r"[,;\t|]")


def encoding_by_headers(content: bytes) -> str:
    """Return the encoding in which most headers near the top are known; the usual one where that says nothing."""
    known = {encoding: _known(content, encoding) for encoding in NAMES}
    return max(known, key=lambda encoding: known[encoding])


def _known(content: bytes, encoding: str) -> int:
    """Return how many headers are known on the line that has most of them."""
    start = content[:_START]
    if len(content) > _START:
        start = start[: start.rfind(b"\n") + 1] or start
    lines = start.decode(encoding, errors="replace").splitlines()[:_LINES]
    return max((sum(_is_known(cell) for cell in _CELLS.split(line)) for line in lines), default=0)


def _is_known(cell: str) -> bool:
    return PEOPLE.field_of(cell.strip().strip('"')) is not None
