"""The refused rows of a load: where each stands, what is wrong with it, and what can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from calibrate.domain.inert import inert
from calibrate.services.loading import RefusedRow
from calibrate.widgets.cells import wrapped
from calibrate.widgets.load_lines import head, lit, more, window
from calibrate.widgets.load_sum import counted
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_PLACE = 10
_COLUMN = 14
_A_ROW = 4


@dataclass(frozen=True)
class RefusedView:
    """The refused rows as they stand on the screen."""

    rows: tuple[RefusedRow, ...]
    cells_of: Callable[[RefusedRow], str]
    """The cells of a row, joined, as far as the room may see them."""
    is_twin: Callable[[RefusedRow], bool]
    """Whether other rows have its id, so that one of them can be kept."""
    line: int
    is_here: bool
    has_many_files: bool = False


def draw_refused(view: RefusedView, room: Room, cells: int, height: int) -> list[Row]:
    """Draw the refused rows, in a block some cells wide."""
    to_mend = sum(not row.is_left_out for row in view.rows)
    says = f"{counted(to_mend, 'row', 'rows')}, nothing is guessed" if to_mend else "none is left to mend"
    rows = head(room, "Refused", says, cells, is_here=view.is_here)
    shown = window(len(view.rows), view.line, max(1, (height - len(rows) - 1) // _A_ROW))
    for number in shown:
        rows += [*_refused(view, number, room, cells), Row()]
    return [*rows[:-1], *more(room, shown, len(view.rows))]


def _refused(view: RefusedView, number: int, room: Room, cells: int) -> list[Row]:
    refused = view.rows[number]
    is_here = view.is_here and number == view.line
    item = refused.items[0]
    if refused.is_left_out:
        row = Row().put(2, Run(f"row {refused.place.row:,}", Tone.SECOND))
        row.put(2 + _PLACE, Run("left out by hand", Tone.DONE))
        if is_here:
            row.add(Run("  x", Tone.ACCENT, bold=True), Run(" takes it back", Tone.SECOND))
        return [lit(row, room, cells) if is_here else row]
    row = Row().put(2, Run(f"row {refused.place.row:,}", Tone.AMBER, bold=True))
    row.put_cut(2 + _PLACE, 1 + _PLACE + _COLUMN, room.glyphs.cut, Run(inert(item.column or "the row"), Tone.SECOND))
    at = 2 + _PLACE + _COLUMN
    lines = wrapped(inert(_said(refused)), cells - at)
    row.put(at, Run(lines[0], bold=is_here))
    rest = [Row().put(at, Run(line)) for line in lines[1:3]]
    where = _where(view, refused)
    own = room.words(where + view.cells_of(refused)) or "cells are not shown while names are hidden"
    rest.append(Row().put_cut(2 + _PLACE, cells, room.glyphs.cut, Run(own, Tone.DONE)))
    rest.append(Row().put(2 + _PLACE, *_mends(refused, is_twin=view.is_twin(refused), is_here=is_here)))
    rows = [row, *rest]
    return [lit(one, room, cells) for one in rows] if is_here else rows


def _said(refused: RefusedRow) -> str:
    """Return every reason, the map a command would ask for left out: here the row is mended."""
    texts = [item.text.replace("Correct it, or place the label in a map.", "").strip() for item in refused.items]
    return " ".join(dict.fromkeys(texts))


def _where(view: RefusedView, refused: RefusedRow) -> str:
    if not view.has_many_files:
        return ""
    sheet = f", {refused.place.sheet}" if refused.place.sheet else ""
    return f"{refused.place.file.rpartition('/')[2]}{sheet}: "


def _mends(refused: RefusedRow, *, is_twin: bool, is_here: bool) -> list[Run]:
    mends = [("k", "keep this one")] if is_twin else []
    mends += [("c", "write it anew" if refused.needs_retyping else "correct"), ("x", "leave out")]
    if not is_here:
        return [Run(", or ".join(says for _, says in mends), Tone.SECOND)]
    runs = []
    for key, says in mends:
        runs += [Run("   ")] if runs else []
        runs += [Run(key, Tone.ACCENT, bold=True), Run(f" {says}", Tone.SECOND)]
    return runs
