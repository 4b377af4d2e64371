"""What a terminal shows, drawn as SVG from the emulator's cells: grounds as rectangles, words as text."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

from pyte.screens import Char

from tests.terminal import Terminal

WIDTH, HEIGHT, SIZE, BASELINE, MARGIN = 9, 18, 15, 14, 12
"""A cell's width and height, the size of the letters, where they stand in the cell, the ground around it all."""

NO_COLOUR = {"fg": "f3f0e8", "bg": "0c1015"}
"""What a terminal without colours is drawn in."""

DRAWN = {
    "█": (0.0, 0.0, 1.0, 1.0),
    "▀": (0.0, 0.0, 1.0, 0.5),
    "▄": (0.0, 0.5, 1.0, 0.5),
    "▌": (0.0, 0.0, 0.5, 1.0),
    "▐": (0.5, 0.0, 0.5, 1.0),
    "─": (0.0, 0.47, 1.0, 0.06),
    "━": (0.0, 0.42, 1.0, 0.16),
}
"""Marks that must meet their neighbours, as parts of their cell: x, y, width, height."""


class Cell(NamedTuple):
    """What one place on the screen shows."""

    x: int
    text: str
    cells: int
    ink: str
    ground: str
    bold: bool
    italic: bool
    underline: bool
    strike: bool


def cells_of(line: Mapping[int, Char], columns: int) -> list[Cell]:
    """Return a line's cells; a wide character is one of two."""
    found: list[Cell] = []
    for x in range(columns):
        char = line[x]
        if char.data == "" and found:
            found[-1] = found[-1]._replace(cells=2)
            continue
        ink, ground = _colour(char.fg, "fg"), _colour(char.bg, "bg")
        if char.reverse:
            ink, ground = ground, ink
        found.append(
            Cell(
                x, char.data, 1, ink, ground, char.bold, char.italics, char.underscore, char.strikethrough
            )
        )  # fmt: skip
    return found


def _colour(said: str, place: str) -> str:
    return "#" + (NO_COLOUR[place] if said == "default" else said)


def picture(terminal: Terminal, title: str) -> str:
    """Return what the terminal shows as SVG: grounds as rectangles, words as text."""
    columns, rows = terminal.columns, terminal.rows
    lines = [cells_of(terminal.screen.buffer[y], columns) for y in range(rows)]
    ground = lines[1][-1].ground
    width, height = columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="{escape(title, {chr(34): "&quot;"})}">',
        f"<title>{escape(title)}</title>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="{ground}" stroke="#76849a"/>',
        f'<g transform="translate({MARGIN} {MARGIN})" shape-rendering="crispEdges">',
        *(rectangle for y, line in enumerate(lines) for rectangle in _grounds(line, y, ground)),
        *(rectangle for y, line in enumerate(lines) for rectangle in _marks(line, y)),
        "</g>",
        f'<g transform="translate({MARGIN} {MARGIN})" font-size="{SIZE}" '
        'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">',
        *(words for y, line in enumerate(lines) for words in _texts(line, y)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _grounds(line: list[Cell], y: int, page: str) -> Iterator[str]:
    for ground, run in groupby(line, lambda cell: cell.ground):
        if ground != page:
            yield _rectangle(list(run), y, (0, 0, 1, 1), ground)


def _marks(line: list[Cell], y: int) -> Iterator[str]:
    for (text, ink), run in groupby(line, lambda cell: (cell.text, cell.ink)):
        if text in DRAWN:
            # Side by side they are one mark, unless each leaves a gap to the next.
            whole = list(run)
            for cells in [whole] if DRAWN[text][2] == 1 else [[cell] for cell in whole]:
                yield _rectangle(cells, y, DRAWN[text], ink)


def _rectangle(run: list[Cell], y: int, part: tuple[float, float, float, float], colour: str) -> str:
    left, top, across, down = part
    cells = sum(cell.cells for cell in run)
    x, width = (run[0].x + left) * WIDTH, cells * across * WIDTH
    return f'<rect x="{x:g}" y="{(y + top) * HEIGHT:g}" width="{width:g}" height="{down * HEIGHT:g}" fill="{colour}"/>'


def _texts(line: list[Cell], y: int) -> Iterator[str]:
    for style, run in groupby(line, lambda cell: (cell.text in DRAWN, cell.cells, *cell[3:4], *cell[5:])):
        if not style[0]:
            for words in _words(list(run)):
                yield _text(words, y)


def _words(run: list[Cell]) -> Iterator[list[Cell]]:
    """Part a run where two blanks or more stand together: a viewer would close them up."""
    words: list[Cell] = []
    for cell, following in zip(run, [*run[1:], None], strict=True):
        ends = following is None or following.text == " "
        if cell.text != " " or (words and not ends):
            words.append(cell)
        elif words:
            yield words
            words = []
    if words:
        yield words


def _text(words: list[Cell], y: int) -> str:
    first = words[0]
    looks = "".join(
        said
        for said, is_so in (
            (' font-weight="bold"', first.bold),
            (' font-style="italic"', first.italic),
            (' text-decoration="underline"', first.underline),
            (' text-decoration="line-through"', first.strike),
        )
        if is_so
    )
    length = sum(cell.cells for cell in words) * WIDTH
    return (
        f'<text x="{first.x * WIDTH}" y="{y * HEIGHT + BASELINE}" textLength="{length}" '
        f'lengthAdjust="spacingAndGlyphs" fill="{first.ink}"{looks}>{escape("".join(c.text for c in words))}</text>'
    )
