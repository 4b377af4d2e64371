"""The strip of the spread: the fact, its chance, two explanations and one question."""

import re
from collections.abc import Sequence

from calibrate.widgets.cells import wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.spread_table import WIDE
from calibrate.widgets.theme import Tone

_BETWEEN = re.compile(r"(?<=[.?;]) (?=[A-Z])")
_LEGEND = 33


def strip_rows(room: Room, name: str, sentence: str, width: int, height: int, *, legend: bool) -> list[Row]:
    """Draw what is said of the line under the cursor, half rows above and below included.

    Args:
        room: What may be seen now.
        name: What may be shown of the group's name.
        sentence: What is said of it.
        width: Cells there are.
        height: Rows there are.
        legend: What the marks of the picture mean stands at the right, where there is room.
    """
    tint = Tone.GROUND if room.is_ledger else Tone.PANEL
    rows = [Row(tint).put(0, Run(room.glyphs.edge, Tone.ACCENT)) for _ in range(height - 2)]
    has_legend = legend and width >= WIDE
    cells = width - 4 - (_LEGEND if has_legend else 0)
    rows[0].put(2, Run(name, Tone.ACCENT, bold=True))
    place = 0
    for text, italic in _parts(sentence):
        first = 2 if place else rows[0].end + 3
        lines = wrapped(text, cells - (first - 2))
        for line in lines:
            if place < len(rows):
                rows[place].put(first, Run(line, Tone.DONE if place and not italic else Tone.INK, italic=italic))
            place, first = place + 1, 2
    if has_legend:
        _put_legend(rows, room, width - _LEGEND)
    if room.is_ledger:
        return [Row().put(0, Run(room.glyphs.rule * width, Tone.LINE_STRONG)), *rows]
    top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (room.glyphs.top, room.glyphs.bottom))
    return [top, *rows, bottom]


def _parts(sentence: str) -> list[tuple[str, bool]]:
    """Return the fact, its chance, and the questions, each beginning a line."""
    pieces = _BETWEEN.split(sentence)
    said = [piece for piece in pieces if not piece.endswith("?")]
    asked = " ".join(piece for piece in pieces if piece.endswith("?"))
    return [*((piece, False) for piece in said), *([(asked, True)] if asked else [])]


def _put_legend(rows: Sequence[Row], room: Room, left: int) -> None:
    glyphs = room.glyphs
    legend = (
        ((glyphs.here, Tone.ACCENT), "the team"),
        ((glyphs.everyone, Tone.SECOND), "everyone"),
        ((glyphs.range * 3, Tone.SECOND), "19 of 20 teams of that size"),
    )
    for row, ((mark, tone), says) in zip(rows, legend, strict=False):
        row.put(left, Run(mark, tone)).put(left + 4, Run(says, Tone.SECOND))
