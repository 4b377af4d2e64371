"""How much room a text takes in Calibri: wide characters are wide, combining ones take none."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import islice

INDENT = 16
"""Pixels a cell loses to its indent and its padding."""

ONE_LINE = 22
"""Pixels of a row with one line of text."""

MOST_LINES = 24
"""Lines of the highest row: one cannot be higher than 409 points."""

BOLD = 1.06
"""How much wider bold runs than regular."""

_WIDEST = 14
_SAMPLE = 500
_UNKNOWN = 8
_WIDE = 15
_WORDS = re.compile(r"\S+\s*|\s+")


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        width = _width(character)
        self[character] = width
        return width


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN


@cache
def _widths() -> _Widths:
    from xlsxwriter.utility import CHAR_WIDTHS  # noqa: PLC0415  see book.py

    return _Widths(CHAR_WIDTHS)


def pixels(text: str, scale: float = 1.0) -> float:
    """Return the width of a text at 11 points, or at that size times the scale."""
    return sum(map(_widths().__getitem__, text)) * scale


def lines(text: str, room: float, scale: float = 1.0) -> list[str]:
    """Return the lines a text wraps into; joined, they are the text.

    A line breaks after blanks and where the text breaks; a word too long
    for the room breaks anywhere.
    """
    broken: list[str] = []
    for paragraph in text.splitlines(keepends=True) or [""]:
        broken.extend(_wrapped(paragraph, room, scale))
    return broken


def _wrapped(paragraph: str, room: float, scale: float) -> list[str]:
    done: list[str] = []
    line, used = "", 0.0
    for word in _pieces(paragraph, room, scale):
        width = pixels(word.rstrip(), scale)
        if line and used + width > room:
            done.append(line)
            line, used = "", 0.0
        line += word
        used += pixels(word, scale)
    return [*done, line]


def _pieces(paragraph: str, room: float, scale: float) -> list[str]:
    """Split into words, and a word that is too long into parts that fit."""
    pieces: list[str] = []
    for word in _WORDS.findall(paragraph):
        if pixels(word.rstrip(), scale) <= room:
            pieces.append(word)
            continue
        part, used = "", 0.0
        for character in word:
            width = pixels(character, scale)
            if part and used + width > room:
                pieces.append(part)
                part, used = "", 0.0
            part += character
            used += width
        pieces.append(part)
    return pieces


def line_count(text: str, room: float, scale: float = 1.0) -> int:
    """Return how many lines a text wraps into; quick for the many texts that need one."""
    if text.isascii() and text.isprintable() and len(text) * _WIDEST * scale <= room:
        return 1
    if "\n" not in text and pixels(text, scale) <= room:
        return 1
    return len(lines(text, room, scale))


def column_width(texts: Iterable[str], least: int, most: int, scale: float = 1.0) -> int:
    """Return the pixels of a column that holds texts on one line each, within bounds.

    Of many different texts the first few hundred are measured; the others wrap if they must.
    """
    distinct = list(islice(dict.fromkeys(texts), _SAMPLE))
    widest = max((pixels(text, scale) for text in distinct), default=0)
    return min(most, max(least, round(widest) + INDENT + 2))


def row_height(count: int) -> int:
    """Return the pixels of a row that holds so many lines."""
    return ONE_LINE if count <= 1 else 20 * count + 2


def at_most(text: str, room: float, count: int, scale: float = 1.0) -> str:
    """Return the text, cut with an ellipsis where it takes more lines; for what stands whole elsewhere."""
    broken = lines(text, room, scale)
    return text if len(broken) <= count else f"{''.join(broken[:count]).rstrip()[:-1]}…"


def short(text: str, room: float, scale: float = 1.0) -> str:
    """Return the text, cut with an ellipsis where it does not fit on one line."""
    if pixels(text, scale) <= room:
        return text
    left = room - pixels("…", scale)
    end = 0
    for character in text:
        left -= pixels(character, scale)
        if left < 0:
            break
        end += 1
    while end and unicodedata.combining(text[end : end + 1] or " "):
        end -= 1
    return text[:end].rstrip() + "…"
