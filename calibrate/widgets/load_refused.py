"""The refused rows of a load: where each stands, what is wrong with it, and what can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from calibrate.domain.inert import inert
from calibrate.services.loading import RefusedRow
from calibrate.widgets.cells import wrapped
from calibrate.widgets.load_lines import head, lit, more, widest, window
from calibrate.widgets.load_sum import counted
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_PLACE = 11
_COLUMN = 16
_A_ROW = 4
_LINES = 2
_WHOLE = "the row"


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
    shown = window(len(view.rows), view.line, max(1, (height - len(rows) - 4) // _A_ROW))
    column = min(
        _COLUMN, 2 + widest([inert(row.items[0].column or _WHOLE) for row in view.rows[shown.start : shown.stop]])
    )
    below = more(room, shown, len(view.rows))
    space, at = height - len(rows) - len(below), _PLACE + column
    drawn = [_refused(view, number, room, cells, at) for number in shown]
    if sum(len(one) + 1 for one in drawn) - 1 > space:
        drawn = [_refused(view, number, room, cells, at, most=_LINES) for number in shown]
    for one in drawn:
        rows += [*one, Row()]
    return [*rows[:-1], *below]


def _refused(view: RefusedView, number: int, room: Room, cells: int, at: int, most: int | None = None) -> list[Row]:
    """Draw one row: the reason in so many lines at most, or with the cursor everything about it."""
    refused = view.rows[number]
    is_here = view.is_here and number == view.line
    if refused.is_left_out:
        rows = _left_out(refused, is_here=is_here)
    else:
        rows = _to_mend(view, number, room, cells, at, None if is_here else most)
    return [lit(row, room, cells) for row in rows] if is_here else rows


def _left_out(refused: RefusedRow, *, is_here: bool) -> list[Row]:
    row = Row().put(2, Run(f"row {refused.place.row:,}", Tone.SECOND)).put(_PLACE, Run("left out by hand", Tone.DONE))
    if is_here:
        row.add(Run("x", Tone.ACCENT, bold=True), Run(" takes it back", Tone.SECOND), after=3)
    return [row]


def _to_mend(view: RefusedView, number: int, room: Room, cells: int, at: int, most: int | None) -> list[Row]:
    refused = view.rows[number]
    is_here = view.is_here and number == view.line
    item, cut = refused.items[0], room.glyphs.cut
    row = Row().put(2, Run(f"row {refused.place.row:,}", Tone.AMBER, bold=True))
    row.put_cut(_PLACE, at - 1, cut, Run(inert(item.column or _WHOLE), Tone.SECOND))
    lines = wrapped(inert(_said(refused)), cells - at)
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    rows = [row.put_cut(at, cells, cut, Run(lines[0], bold=is_here))]
    rows += [Row().put_cut(at, cells, cut, Run(line, bold=is_here)) for line in lines[1:]]
    is_twin = view.is_twin(refused)
    if is_here or is_twin:
        own = room.words(_where(view, refused) + view.cells_of(refused)) or "cells are hidden with the names"
        rows.append(Row().put_cut(_PLACE, cells, cut, Run(own, Tone.DONE)))
    rows.append(Row().put(_PLACE, *_mends(refused, is_twin=is_twin, is_here=is_here)))
    return rows


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
    runs: list[Run] = []
    for key, says in mends:
        runs += [Run("   ")] if runs else []
        runs += [Run(key, Tone.ACCENT, bold=True), Run(f" {says}", Tone.SECOND)]
    return runs
