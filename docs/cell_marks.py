"""Marks that no font is trusted with: blocks, rules, arrows, dots and braille, each as shapes in its cell."""

from collections.abc import Callable, Mapping

WIDTH, HEIGHT = 14, 28
"""A cell, in units of the picture."""

_MIDDLE = HEIGHT / 2
Part = tuple[float, float, float, float]
"""A part of a cell: x, y, width, height, each as a share of the cell."""

_HALVES: Mapping[str, tuple[Part, ...]] = {
    "▀": ((0, 0, 1, 0.5),),
    "▐": ((0.5, 0, 0.5, 1),),
    "▔": ((0, 0, 1, 0.125),),
    "▕": ((0.875, 0, 0.125, 1),),
}
_QUARTERS = dict(zip("▖▗▘▙▚▛▜▝▞▟", (4, 8, 1, 13, 9, 7, 11, 2, 6, 14), strict=True))
"""Which quarters are filled: 1 upper left, 2 upper right, 4 lower left, 8 lower right."""
_CORNERS: Mapping[int, Part] = {
    1: (0, 0, 0.5, 0.5),
    2: (0.5, 0, 0.5, 0.5),
    4: (0, 0.5, 0.5, 0.5),
    8: (0.5, 0.5, 0.5, 0.5),
}
_BLOCKS: Mapping[str, tuple[Part, ...]] = {
    **_HALVES,
    **{chr(0x2580 + n): ((0, 1 - n / 8, 1, n / 8),) for n in range(1, 9)},
    **{chr(0x2590 - n): ((0, 0, n / 8, 1),) for n in range(1, 8)},
    **{mark: tuple(part for bit, part in _CORNERS.items() if bits & bit) for mark, bits in _QUARTERS.items()},
}
_LINES: Mapping[str, str] = {
    "─": f"M0 {_MIDDLE}H{WIDTH}",
    "━": f"M0 {_MIDDLE}H{WIDTH}",
    "┄": f"M0.8 {_MIDDLE}h2.6m2.2 0h2.6m2.2 0h2.6",
    "╍": f"M1 {_MIDDLE}h4.5m3 0h4.5",
    "│": f"M{WIDTH / 2} 0V{HEIGHT}",
    "┃": f"M{WIDTH / 2} 0V{HEIGHT}",
    "┊": f"M{WIDTH / 2} 1.5v4m0 3v4m0 3v4m0 3v4",
    "╱": f"M0 {HEIGHT}L{WIDTH} 0",
    "→": "M0 14H12.4M8 9.4L12.6 14L8 18.6",
    "←": "M14 14H1.6M6 9.4L1.4 14L6 18.6",
    "↑": "M7 21.5V7M2.4 11.6L7 7L11.6 11.6",
    "↓": "M7 7.5V22M2.4 17.4L7 22L11.6 17.4",
    "↗": "M2 20L12 9.5M4.6 9H12.4V16.8",
    "↘": "M2 9L12 19.5M4.6 20H12.4V12.2",
    "↖": "M12 20L2 9.5M9.4 9H1.6V16.8",
    "↙": "M12 9L2 19.5M9.4 20H1.6V12.2",
    "✓": "M2 15L5.6 19.4L12 9.4",
    "‖": "M4.4 6V22M9.6 6V22",
}
_HEAVY = frozenset("━╍┃")
_ROUND: Mapping[str, str] = {"●": 'fill="{ink}"', "○": 'fill="none"', "◌": 'fill="none" stroke-dasharray="2 1.6"'}
_CONTROLS = (
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
    "SP", "DEL",
)  # fmt: skip
"""What the pictures of control characters say, in their order."""
_BRAILLE = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
"""Column and row of each dot, from the lowest bit up."""


def is_drawn(text: str) -> bool:
    """Tell whether a cell's text is drawn here and not by a font."""
    return text in _BLOCKS or text in _LINES or text in _ROUND or _of(text, 0x2800, 256) or _of(text, 0x2400, 34)


def drawn(text: str, x: float, y: float, ink: str, *, bold: bool = False) -> str:
    """Return the shapes of a mark whose cell begins at a place, in a colour."""
    draw: Callable[[str, str, bool], str]
    if text in _BLOCKS:
        draw = _block
    elif text in _LINES:
        draw = _line
    elif text in _ROUND:
        draw = _ring
    else:
        draw = _braille if ord(text) >= 0x2800 else _control
    return f'<g transform="translate({x:g} {y:g})">{draw(text, ink, bold)}</g>'


def _block(text: str, ink: str, bold: bool) -> str:  # noqa: FBT001 - one of five that are called alike
    del bold
    return "".join(
        f'<rect x="{left * WIDTH:g}" y="{top * HEIGHT:g}" width="{across * WIDTH:g}" height="{down * HEIGHT:g}" '
        f'fill="{ink}" shape-rendering="crispEdges"/>'
        for left, top, across, down in _BLOCKS[text]
    )


def _line(text: str, ink: str, bold: bool) -> str:  # noqa: FBT001 - as above
    width = (3 if text in _HEAVY else 1.6) + (0.8 if bold else 0)
    return f'<path d="{_LINES[text]}" fill="none" stroke="{ink}" stroke-width="{width:g}"/>'


def _ring(text: str, ink: str, bold: bool) -> str:  # noqa: FBT001 - as above
    width = 2.2 if bold else 1.6
    return f'<circle cx="7" cy="14" r="4.8" stroke="{ink}" stroke-width="{width:g}" {_ROUND[text].format(ink=ink)}/>'


def _braille(text: str, ink: str, bold: bool) -> str:  # noqa: FBT001 - as above
    radius = 2 if bold else 1.7
    bits = ord(text) - 0x2800
    return "".join(
        f'<circle cx="{3.5 + 7 * column:g}" cy="{3.5 + 7 * row:g}" r="{radius:g}" fill="{ink}"/>'
        for bit, (column, row) in enumerate(_BRAILLE)
        if bits >> bit & 1
    )


def _control(text: str, ink: str, bold: bool) -> str:  # noqa: FBT001 - as above
    """Draw a control's name as small letters that step down."""
    del bold
    return "".join(
        f'<text x="{0.4 + step * 4.4:g}" y="{12 + step * 5}" font-size="8.5" fill="{ink}">{letter}</text>'
        for step, letter in enumerate(_CONTROLS[ord(text) - 0x2400])
    )


def _of(text: str, first: int, many: int) -> bool:
    return len(text) == 1 and first <= ord(text) < first + many
