"""One question's scale on one row: three bands, where somebody stands, and the path that led there."""

from dataclasses import dataclass

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Standing
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.widgets.cells import cut, width
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class ScalePlace:
    """Where scales stand on a row, the same on the strip and on the sheet that rises out of it."""

    label: int
    bands: tuple[int, int, int]
    """Columns of the three words; each word's mark stands two cells before it."""
    state: int
    """The column of what is said behind the scale."""

    def room(self, band: Band) -> int:
        """Return the cells a band's word may take."""
        beyond = (*self.bands, self.state)[band]
        return beyond - self.bands[band - 1] - 3


def scale_place(cells: int) -> ScalePlace:
    """Return where scales stand on a row of some cells; beyond 120 they stay where they are."""
    less = max(0, 120 - cells)
    return ScalePlace(label=39 - less, bands=(54 - less, 68 - less, 92 - less), state=110 - less)


@dataclass(frozen=True)
class Path:
    """Where an axis stands, and where it came from."""

    here: Band | None
    was: Band | None = None
    """None where nothing moved."""


def standing_path(standing: Standing) -> Path:
    """Return the path of what is recorded: from the loaded rating to where the person stands."""
    return Path(standing.band, standing.proposed if standing.shift else None)


def held_path(standing: Standing, target: Band) -> Path:
    """Return the path of somebody held: from where they stand to where they are held."""
    return standing_path(standing) if target == standing.band else Path(target, standing.band)


def band_words(naming: Naming, axis: Axis, place: ScalePlace, mark: str) -> tuple[str, str, str]:
    """Return the words of the three bands, in full where there is room, else short."""
    words = []
    for band in Band:
        full, room = inert(naming.band(axis, band)), place.room(band)
        words.append(full if width(full) <= room else cut(inert(naming.short(axis, band)), room, mark))
    return words[0], words[1], words[2]


def put_scale(row: Row, place: ScalePlace, words: tuple[str, str, str], path: Path, glyphs: Glyphs) -> None:
    """Put a scale on a row: its words, the mark of here, and of where the path began."""
    for band, column, word in zip(Band, place.bands, words, strict=True):
        is_here = band is path.here
        if is_here:
            row.put(column - 2, Run(glyphs.here, Tone.ACCENT))
        elif band is path.was:
            row.put(column - 2, Run(glyphs.was, Tone.AMBER))
        row.put(column, Run(word, Tone.ACCENT if is_here else Tone.SECOND, bold=is_here))
    if path.was is not None and path.here is not None and path.was != path.here:
        _put_path(row, place, words, path.was, path.here, glyphs)


def _put_path(row: Row, place: ScalePlace, words: tuple[str, str, str], was: Band, here: Band, glyphs: Glyphs) -> None:
    low, high = min(was, here), max(was, here)
    for left in range(low, high):
        start = place.bands[left - 1] + width(words[left - 1]) + 1
        is_marked = left + 1 in {was, here}
        cells = place.bands[left] - (3 if is_marked else 1) - start
        if here == left + 1 and here > was:
            line = glyphs.path_line(cells)
        elif here == left and here < was:
            line = glyphs.path_back(cells)
        else:
            line = glyphs.path * max(0, cells)
        row.put(start, Run(line, Tone.AMBER))
