"""What a terminal shows, drawn from the emulator's cells: grounds and marks as shapes, words as text, then as PNG."""

import io
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

import resvg_py
from cell_marks import HEIGHT, WIDTH, drawn, is_drawn
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pyte.screens import Char

from tests.terminal import Terminal

SIZE, WIDE, BASELINE, MARGIN = 23.25, 26.5, 21, 16
"""The size of letters and of wide ones, where they stand in a cell, the ground around it all."""

NO_COLOUR = {"fg": "f3f0e8", "bg": "0c1015"}
"""What a terminal without colours is drawn in."""

_FEW = 256
"""Colours that a PNG keeps a byte a dot for."""


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

    @property
    def looks(self) -> tuple[str, bool, bool, bool, bool]:
        """What text beside it must share to be drawn with it."""
        return self.ink, self.bold, self.italic, self.underline, self.strike

    @property
    def stands_alone(self) -> bool:
        """A font other than the usual one may draw it, so it is put in its place by itself."""
        return self.cells > 1 or len(self.text) != 1 or ord(self.text) > 0x24F

    @property
    def runs_left(self) -> bool:
        """It belongs to a script that runs from right to left, whose letters join."""
        return unicodedata.bidirectional(self.text[:1]) in {"R", "AL"}


def png(terminal: Terminal, title: str, zoom: float = 1) -> bytes:
    """Return what the terminal shows as PNG, its title inside; most pictures have few colours, and take few bytes."""
    image = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=svg(terminal), zoom=zoom))).convert("RGB")
    told = PngInfo()
    told.add_itxt("Title", title)
    file = io.BytesIO()
    _with_few_colours(image).save(file, "PNG", optimize=True, pnginfo=told)
    return file.getvalue()


def _with_few_colours(image: Image.Image) -> Image.Image:
    """Return a picture of at most 256 colours: the rarest, all of them edges of letters, become the nearest kept."""
    flat = image.tobytes()
    dots = list(zip(flat[::3], flat[1::3], flat[2::3], strict=True))
    common = [colour for colour, _ in Counter(dots).most_common()]
    kept = common[:_FEW]
    places = {colour: place for place, colour in enumerate(kept)}
    for colour in common[_FEW:]:
        nearest = min(kept, key=lambda one: sum((a - b) ** 2 for a, b in zip(one, colour, strict=True)))
        places[colour] = places[nearest]
    found = Image.frombytes("P", image.size, bytes(map(places.__getitem__, dots)))
    found.putpalette([part for colour in kept for part in colour])
    return found


def svg(terminal: Terminal) -> str:
    """Return what the terminal shows as SVG."""
    columns, rows = terminal.columns, terminal.rows
    lines = [cells_of(terminal.screen.buffer[y], columns) for y in range(rows)]
    ground = lines[1][-1].ground
    width, height = columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" fill="#76849a"/>',
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" fill="{ground}"/>',
        f'<g transform="translate({MARGIN} {MARGIN})" font-size="{SIZE}" '
        'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">',
        *(rectangle for y, line in enumerate(lines) for rectangle in _grounds(line, y, ground)),
        *(words for y, line in enumerate(lines) for words in _texts(line, y)),
        *(
            drawn(cell.text, cell.x * WIDTH, y * HEIGHT, cell.ink, bold=cell.bold)
            for y, line in enumerate(lines)
            for cell in line
            if is_drawn(cell.text)
        ),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


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


def _grounds(line: list[Cell], y: int, page: str) -> Iterator[str]:
    for ground, found in groupby(line, lambda cell: cell.ground):
        if ground != page:
            run = list(found)
            cells = sum(cell.cells for cell in run)
            yield (
                f'<rect x="{run[0].x * WIDTH}" y="{y * HEIGHT}" width="{cells * WIDTH}" height="{HEIGHT}" '
                f'fill="{ground}" shape-rendering="crispEdges"/>'
            )


def _texts(line: list[Cell], y: int) -> Iterator[str]:
    for (is_mark, *_), found in groupby(line, lambda cell: (is_drawn(cell.text), *cell.looks)):
        if not is_mark:
            for alone, run in groupby(found, lambda cell: (cell.runs_left, cell.stands_alone)):
                words = list(run)
                yield from (_text([cell], y) for cell in words) if alone == (False, True) else [_text(words, y)]


def _text(words: list[Cell], y: int) -> str:
    said = "".join(cell.text for cell in words)
    if not said.strip() and not words[0].underline:
        return ""
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
    # Letters that join are set as one, and fill the cells they have; all others stand each in its own.
    places = str(first.x * WIDTH) if first.runs_left else " ".join(str(cell.x * WIDTH) for cell in words)
    size = f' font-size="{WIDE}"' if first.cells > 1 else ""
    return (
        f'<text x="{places}" y="{y * HEIGHT + BASELINE}" xml:space="preserve"{size} '
        f'fill="{first.ink}"{looks}>{escape(said)}</text>'
    )
