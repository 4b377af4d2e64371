"""SVG: rectangles, real text, groups. No style sheet, no script, no font, no address but the namespace's own."""

import re
from collections.abc import Iterable
from html import escape

from calibrate.exports.workbook.measure import BOLD, pixels, short
from calibrate.exports.workbook.style import INK
from calibrate.exports.workbook.words import one_line

WIDTH, HEIGHT = 1600, 900
"""16 to 9: a slide."""

_FONTS = "Calibri, Carlito, Arial, 'Noto Sans', 'Noto Sans CJK JP', sans-serif"
_MEASURED_AT = 11 * 96 / 72
_ROOM = 0.88
"""Arial, where there is no Calibri, is 13 % wider."""
_FORBIDDEN = re.compile("[\ud800-\udfff\ufeff\ufffe\uffff]")
"""What XML forbids beside control characters, and the mark of a byte order."""


def clean(text: str) -> str:
    """Return a text as it may stand in XML and on one line; what may not is seen as a mark."""
    return _FORBIDDEN.sub("�", one_line(text))


def width(content: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is in Calibri."""
    return pixels(content, size / _MEASURED_AT * (BOLD if bold else 1))


def fitted(content: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return a text that fits, cut with an ellipsis, also in a wider font."""
    return short(content, room * _ROOM, size / _MEASURED_AT * (BOLD if bold else 1))


def text(
    content: str, x: float, y: float, size: float, *, fill: str = INK, bold: bool = False, anchor: str = "start"
) -> str:
    """Return a line of text; nothing for a blank one."""
    if not content:
        return ""
    weight = ' font-weight="700"' if bold else ""
    place = f' text-anchor="{anchor}"' if anchor != "start" else ""
    head = f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(size)}" fill="{fill}"{weight}{place}>'
    return f"{head}{escape(clean(content))}</text>\n"


def rectangle(x: float, y: float, across: float, down: float, fill: str) -> str:
    """Return a filled rectangle."""
    return (
        f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(across)}" height="{_number(down)}" fill="{fill}"/>\n'
    )


def dots(places: Iterable[tuple[float, float]], radius: float, fill: str) -> str:
    """Return dots, as one shape."""
    r = _number(radius)
    back = _number(-2 * radius)
    ahead = _number(2 * radius)
    path = "".join(
        f"M{_number(x - radius)} {_number(y)}a{r} {r} 0 1 0 {ahead} 0a{r} {r} 0 1 0 {back} 0" for x, y in places
    )
    return f'<path d="{path}" fill="{fill}"/>\n' if path else ""


def group(name: str, label: str, inner: str) -> str:
    """Return shapes that belong together, under a name of their own."""
    return f'<g id="{name}" role="group" aria-label="{escape(clean(label))}">\n{inner}</g>\n'


def picture(prefix: str, title: str, description: str, inner: str) -> bytes:
    """Return a whole picture.

    Args:
        prefix: What its ids begin with: two pictures may share a page.
        title: What it is, in one line.
        description: Everything it shows, in words: a reader that is told of a picture hears nothing else.
        inner: Its shapes.
    """
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="img" aria-labelledby="{prefix}title {prefix}description" lang="en" font-family="{_FONTS}">\n'
        f'<title id="{prefix}title">{escape(clean(title))}</title>\n'
        f'<desc id="{prefix}description">{escape(clean(description))}</desc>\n'
        f"{inner}</svg>\n"
    ).encode()


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
