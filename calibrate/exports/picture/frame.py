"""What stands around the boxes: whose picture it is, the heads of columns and rows, the foot."""

from collections.abc import Sequence
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.box import Box
from calibrate.exports.extract import Extract
from calibrate.exports.picture.svg import HEIGHT, WIDTH, fitted, group, rectangle, text, width
from calibrate.exports.picture.words import place_words, sentence
from calibrate.exports.workbook.stamp import band_words
from calibrate.exports.workbook.style import AMBER, INK, ON_BAND, SECOND
from calibrate.exports.workbook.words import people

GROUND, PANEL = "#f1ede3", "#fffdf8"
"""The paper theme of the screens."""

LEFT, RIGHT = 46, 1554
TOP, BOTTOM = 176, 838
GAP = 13
ACROSS = 437
"""The width of a panel."""
EDGE = 44
"""From a panel's left side to its text; the marks hang in between."""
_PANELS = (218, 668, 1117)
_HEAD = 160
_FOOT = 872


class Panel(NamedTuple):
    """Where one box is drawn."""

    box: Box
    x: float
    y: float
    down: float


def panel_at(box: Box, row: int, tops: Sequence[float], downs: Sequence[float]) -> Panel:
    """Return where a box stands, its row counted from the top."""
    return Panel(box, _PANELS[box.performance - 1], tops[row], downs[row])


def drawn_box(extract: Extract, prefix: str, panel: Panel, inner: str, count: str = "") -> str:
    """Return one box with its title; the count beside it where the box holds names."""
    here = extract.totals.boxes[panel.box]
    label = f"{extract.naming.box(panel.box)}, {place_words(extract, panel.box)}: {people(here)}"
    x, y = panel.x, panel.y
    room = ACROSS - EDGE - 18 - (width(count, 19, bold=True) + 12 if count else 0)
    shapes = rectangle(x, y, ACROSS, panel.down, PANEL)
    shapes += text(fitted(extract.naming.box(panel.box), room, 19, bold=True), x + EDGE, y + 28, 19, bold=True)
    shapes += text(count, x + ACROSS - 18, y + 28, 19, bold=True, anchor="end")
    return group(f"{prefix}{panel.box.performance.word}-{panel.box.potential.word}", label, shapes + inner)


def frame(extract: Extract, tops: Sequence[float], downs: Sequence[float], foot: str) -> str:
    """Return everything around the boxes.

    Args:
        extract: The session.
        tops: Where each row of boxes begins, from the top.
        downs: How high each is.
        foot: What the marks mean, in one line.
    """
    return _head(extract) + _columns(extract) + _rows(extract, tops, downs) + _foot(extract, foot)


def _head(extract: Extract) -> str:
    whose = band_words(extract.stamp) if extract.is_sealed else f"NOT SEALED · {band_words(extract.stamp)}"
    said = sentence(extract)
    room = RIGHT - LEFT - width(said, 18) / 0.88 - 40
    shapes = rectangle(0, 0, WIDTH, HEIGHT, GROUND)
    shapes += rectangle(LEFT, 38, width(whose, 15, bold=True) / 0.88 + 24, 26, INK if extract.is_sealed else AMBER)
    shapes += text(whose, LEFT + 12, 56.5, 15, fill=ON_BAND, bold=True)
    shapes += text(fitted(extract.title, room, 36, bold=True), LEFT, 112, 36, bold=True)
    return shapes + text(said, RIGHT, 112, 18, fill=SECOND, anchor="end")


def _columns(extract: Extract) -> str:
    shapes = text("performance →", LEFT, _HEAD, 18, fill=SECOND)
    for band, x in zip(Band, _PANELS, strict=True):
        name = fitted(extract.naming.band(Axis.PERFORMANCE, band), ACROSS - EDGE - 70, 19, bold=True)
        shapes += text(name, x + EDGE, _HEAD, 19, bold=True)
        here = sum(number for box, number in extract.totals.boxes.items() if box.performance is band)
        shapes += text(str(here), x + ACROSS - 18, _HEAD, 18, fill=SECOND, anchor="end")
    return shapes


def _rows(extract: Extract, tops: Sequence[float], downs: Sequence[float]) -> str:
    shapes = ""
    for band, y in zip(reversed(Band), tops, strict=True):
        name = fitted(extract.naming.band(Axis.POTENTIAL, band), _PANELS[0] - LEFT - 8, 19, bold=True)
        shapes += text(name, LEFT, y + 28, 19, bold=True)
        here = sum(number for box, number in extract.totals.boxes.items() if box.potential is band)
        shapes += text(str(here), LEFT, y + 54, 18, fill=SECOND)
    return shapes + text("↑ potential", LEFT, tops[-1] + downs[-1] - 12, 18, fill=SECOND)


def _foot(extract: Extract, said: str) -> str:
    head = f"{extract.head.number}:{extract.head.link.hex()}"[:12]
    stamp = " · ".join(filter(None, (extract.cycle, f"head {head}…")))
    room = RIGHT - LEFT - width(stamp, 15) / 0.88 - 30
    shapes = text(fitted(said, room, 15), LEFT, _FOOT, 15, fill=SECOND)
    return shapes + text(stamp, RIGHT, _FOOT, 15, fill=SECOND, anchor="end")
