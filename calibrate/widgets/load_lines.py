"""Blocks of a load report: lit rows, heads over a rule, and windows on what is longer than its place."""

from collections.abc import Sequence

from calibrate.widgets.cells import width
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


def head(room: Room, title: str, says: str, cells: int, *, is_here: bool = False) -> list[Row]:
    """Draw a section's head and the rule below it; the section with the cursor in the accent."""
    row = Row().put(2, Run(title, Tone.ACCENT if is_here else Tone.INK, bold=True))
    if says:
        row.add(Run(says, Tone.SECOND), after=3)
    return [row, Row().put(2, Run(room.glyphs.rule * (cells - 2), Tone.LINE_STRONG))]


def lit(row: Row, room: Room, cells: int) -> Row:
    """Return a row as the cursor's: on its own ground as far as its block goes, with the edge before it."""
    here = Row(row.ground).put(0, Run(room.glyphs.edge, Tone.ACCENT, on=Tone.HERE))
    for column, run in sorted(row.runs, key=lambda placed: placed[0]):
        if column > here.end:
            here.put(here.end, Run(" " * (column - here.end), on=Tone.HERE))
        if column >= here.end:
            here.put(column, run if run.on else run._replace(on=Tone.HERE))
    if here.end < cells:
        here.put(here.end, Run(" " * (cells - here.end), on=Tone.HERE))
    return here


def window(count: int, cursor: int, places: int) -> range:
    """Return the numbers of the lines in sight, the cursor among them."""
    if count <= places:
        return range(count)
    first = max(0, min(cursor - places // 2, count - places))
    return range(first, first + max(1, places))


def more(room: Room, shown: range, count: int) -> list[Row]:
    """Say how many lines are out of sight; nothing where all are in sight."""
    above, below = shown.start, count - shown.stop
    if not above and not below:
        return []
    glyphs = room.glyphs
    said = [f"{glyphs.up} {above:,} more"] if above else []
    said += [f"{glyphs.down} {below:,} more"] if below else []
    return [Row().put(2, Run("   ".join(said), Tone.SECOND))]


def widest(texts: Sequence[str]) -> int:
    """Return how many cells the widest of some texts takes."""
    return max(map(width, texts), default=0)


def beside(left: Sequence[Row], right: Sequence[Row], column: int) -> list[Row]:
    """Return two blocks next to each other."""
    rows = []
    for number in range(max(len(left), len(right))):
        row = Row().beside(left[number], 0) if number < len(left) else Row()
        rows.append(row.beside(right[number], column) if number < len(right) else row)
    return rows
