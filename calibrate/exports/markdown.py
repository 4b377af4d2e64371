"""Markdown in which no text from a file or a hand is anything but text."""

import re
from collections.abc import Iterable, Sequence

from calibrate.exports.workbook.words import one_line

_MARKS = re.compile(r"[\\*_\[\]<>#|&~!`$@]|(?<=:)/(?=/)")
_WWW = re.compile(r"(www)\.", re.IGNORECASE)
_BREAKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return a text as Markdown that shows it as it is: escaped, in one line, no link in it.

    It must not begin a line: no escape keeps ``1.`` or ``-`` from being a
    list there. What writes it puts a word or a mark of its own before it.
    """
    folded = one_line(_BREAKS.sub(" ", text).strip())
    # Most readers take an address for a link without being told: an escape between its parts breaks it.
    return _WWW.sub(r"\1\\.", _MARKS.sub(_escaped, folded))


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def quoted(text: str) -> str:
    """Return a text word for word between quotation marks."""
    return f"“{plain(text)}”"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], aligned: str | None = None) -> list[str]:
    """Return a table's lines; cells are Markdown already.

    Args:
        heads: One for each column, blank ones too.
        rows: Cells.
        aligned: A letter for each column: l, r.
    """
    rule = {"l": "---", "r": "--:"}
    sides = aligned or "l" * len(heads)
    lines = [_line(heads), f"|{'|'.join(rule[side] for side in sides)}|"]
    return [*lines, *map(_line, rows)]


def _line(cells: Sequence[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"
