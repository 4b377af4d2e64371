"""How well every cell that a screen draws is read, each by the measure of what it holds."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rich.color import Color
from rich.segment import Segment
from textual.screen import Screen

from calibrate.widgets.glyphs import DRAWN
from calibrate.widgets.theme import Palette, Tone

NAMES, WORDS, LINES = 7.0, 4.5, 3.0
LIT_NAMES = 7.25
"""People's names on a board no sheet dims."""
_LINES = frozenset("━─│┃┊╍▌▐█▀▄●○")
"""Shapes: what they say, a word or a place says too."""
_DECORATION = frozenset({DRAWN.hatch, DRAWN.trail})
_GROUNDS = (Tone.GROUND, Tone.PANEL, Tone.HERE, Tone.WELL, Tone.LINE)
"""Inks of what nobody reads: edges of panels, the rest of a meter."""


class Cell(NamedTuple):
    """One cell that holds something, and how it stands against its ground."""

    column: int
    row: int
    text: str
    contrast: float
    ink: str
    ground: str


def light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG has it."""
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, bright = sorted((light(one), light(two)))
    return (bright + 0.05) / (dark + 0.05)


def cells(screen: Screen[Any]) -> Iterator[Cell]:
    """Yield every cell of a screen that is not blank."""
    for row, strip in enumerate(screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            colours = None if segment.text.isspace() else _colours(segment)
            for character in segment.text:
                if colours is not None and not character.isspace():
                    ink, ground = colours
                    yield Cell(column, row, character, contrast(ink, ground), ink, ground)
                column += Segment(character).cell_length


def _colours(segment: Segment) -> tuple[str, str]:
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    ink, ground = hex_of(style.color), hex_of(style.bgcolor)
    return (ground, ink) if style.reverse else (ink, ground)


def hex_of(colour: Color) -> str:
    """Return a colour as a terminal of 256 colours and more shows it."""
    return colour.get_truecolor().hex


def faint(screen: Screen[Any], palette: Palette, names: Sequence[str], rows: range, lit: float) -> list[str]:
    """Return what is too faint to read.

    Args:
        screen: What is drawn.
        palette: Its colours; which of them are lines and grounds.
        names: People's names that may be on it.
        rows: The rows to look at: what a sheet lies over is dimmed on purpose.
        lit: How well names have to be read here.
    """
    decoration = {hex_of(Color.parse(palette.colours[tone])) for tone in _GROUNDS}
    lines = list(screen._compositor.render_strips())
    named = set(_named([line.text for line in lines], names))
    return [
        f"{cell.text!r} at {cell.column},{cell.row}: {cell.contrast:.2f}, {cell.ink} on {cell.ground}"
        for cell in cells(screen)
        if cell.row in rows
        and cell.contrast < _measure(cell, decoration, lit if (cell.column, cell.row) in named else None)
    ]


def _measure(cell: Cell, decoration: set[str], name: float | None) -> float:
    if name is not None:
        return name
    if cell.text in _DECORATION:
        return 0
    if cell.text in _LINES:
        return 0 if cell.ink in decoration else LINES
    return WORDS


def _named(lines: Sequence[str], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    for row, line in enumerate(lines):
        for name in names:
            for found in re.finditer(re.escape(name), line):
                yield from ((column, row) for column in range(*found.span()))
