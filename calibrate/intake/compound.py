"""The streams inside a compound file: what an XLS workbook is stored in."""

import struct
from collections.abc import Container

_HEADER = 512
_END = 0xFFFFFFFA
"""Sector numbers from here up are marks, not sectors."""
_ENTRY = 128
_IN_HEADER = 109


def streams_of(content: bytes, wanted: Container[str]) -> dict[str, bytes]:
    """Return the named streams of a compound file; none where it is damaged.

    Chains are followed no further than there are sectors, so a chain that
    runs in a circle ends.
    """
    if len(content) < _HEADER:
        return {}
    size = 1 << min(int.from_bytes(content[30:32], "little"), 16)
    table = _table(content, size)
    (first_directory,) = struct.unpack_from("<I", content, 48)
    directory = _chain(content, size, table, first_directory)
    found = {}
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        name = entry[: max(int.from_bytes(entry[64:66], "little") - 2, 0)].decode("utf-16-le", "replace")
        start, length = struct.unpack_from("<II", entry, 116)
        if name in wanted and length >= 4096:
            found[name] = _chain(content, size, table, start)[:length]
    return found


def _table(content: bytes, size: int) -> list[int]:
    """Return, for each sector, the next one of its chain."""
    sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    for _ in range(len(content) // size):
        if more >= _END:
            break
        block = _sector(content, size, more)
        numbers = struct.unpack(f"<{len(block) // 4}I", block)
        sectors += numbers[:-1]
        more = numbers[-1]
    table: list[int] = []
    for sector in sectors:
        if sector < _END:
            block = _sector(content, size, sector)
            table += struct.unpack(f"<{len(block) // 4}I", block)
    return table


def _sector(content: bytes, size: int, number: int) -> bytes:
    start = (number + 1) * size
    return content[start : start + size].ljust(size, b"\xff")


def _chain(content: bytes, size: int, table: list[int], start: int) -> bytes:
    parts: list[bytes] = []
    while start < len(table) and len(parts) <= len(table):
        parts.append(_sector(content, size, start))
        start = table[start]
    return b"".join(parts)
