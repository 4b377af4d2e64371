"""One question as a scale of three bands: where the person stands, where they came from, and the way between."""

from typing import NamedTuple

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Standing
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.widgets.cells import cut, width
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class ScaleColumns(NamedTuple):
    """Where the name of each band begins, its mark two cells before it; and where all of it ends."""

    low: int
    middle: int
    high: int
    end: int

    def of(self, band: Band) -> int:
        """Return the column of a band's name."""
        return self[band - 1]


def put_scale(row: Row, axis: Axis, standing: Standing, naming: Naming, room: Room, at: ScaleColumns) -> None:
    """Draw one axis of one person into a row; in full where every name fits, else by short names."""
    names = {band: inert(naming.band(axis, band)) for band in Band}
    if any(width(names[band]) + 2 > at[band] - at[band - 1] for band in Band):
        names = {band: inert(naming.short(axis, band)) for band in Band}
    names = {band: cut(name, at[band] - at[band - 1] - 3, room.glyphs.cut) for band, name in names.items()}
    here, was = standing.band, standing.proposed if standing.shift else None
    for band, name in names.items():
        column = at.of(band)
        if band == here:
            row.put(column - 2, Run(room.glyphs.here, Tone.ACCENT)).put(column, Run(name, Tone.ACCENT, bold=True))
        elif band == was:
            row.put(column - 2, Run(room.glyphs.was, Tone.AMBER)).put(column, Run(name, Tone.SECOND))
        else:
            row.put(column, Run(name, Tone.SECOND))
    if here is not None and was is not None:
        _put_path(row, was, here, {band: at.of(band) + width(name) for band, name in names.items()}, room, at)


def _put_path(row: Row, was: Band, here: Band, ends: dict[Band, int], room: Room, at: ScaleColumns) -> None:
    glyphs, up = room.glyphs, here > was
    for band in range(min(was, here), max(was, here)):
        after = Band(band + 1)
        start, end = ends[Band(band)] + 1, at.of(after) - (3 if after in {was, here} else 1)
        cells = end - start
        if cells < 1:
            continue
        arrives = after == here if up else band == here
        arrow = glyphs.path_line(cells) if up else glyphs.path_back(cells)
        row.put(start, Run(arrow if arrives else glyphs.path * cells, Tone.AMBER))


def state_run(standing: Standing, room: Room) -> Run:
    """Return how finished an axis is: its mark and its word."""
    glyphs = room.glyphs
    match standing.state:
        case AxisState.AGREED:
            return Run(f"{glyphs.agreed} agreed", Tone.DONE)
        case AxisState.AGREED_UNHEARD:
            return Run(f"{glyphs.consent} by consent", Tone.DONE)
        case AxisState.PARKED:
            return Run(f"{glyphs.parked} parked", bold=True)
        case _ if standing.band is None:
            return Run("not yet rated")
        case _:
            return Run("open" if standing.moves else "open, as loaded", Tone.SECOND)
