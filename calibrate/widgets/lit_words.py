"""A text broken into lines, some of its words lit: counted as the leak guard counts them."""

import re
from collections.abc import Iterator

from calibrate.domain.inert import inert
from calibrate.widgets.cells import width
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


def lit_lines(text: str, first: int, last: int, cells: int) -> list[list[Run]]:
    """Return the lines of a stored text as runs, broken at blanks.

    Args:
        text: As stored.
        first: The place of the first word to be lit, from 1.
        last: The place of the last one.
        cells: How wide a line may be.
    """
    lines: list[list[Run]] = [[]]
    used = 0
    for piece, is_lit in _pieces(text, first, last):
        shown = inert(piece)
        if used and used + 1 + width(shown) > cells:
            lines.append([])
            used = 0
        blank = " " if used else ""
        lines[-1].append(Run(f"{blank}{shown}", Tone.AMBER if is_lit else Tone.INK, bold=is_lit, italic=not is_lit))
        used += len(blank) + width(shown)
    return lines


def _pieces(text: str, first: int, last: int) -> Iterator[tuple[str, bool]]:
    seen = 0
    for piece in text.split():
        before, seen = seen, seen + len(_WORD.findall(piece))
        yield piece, seen > before and before < last and seen >= first
