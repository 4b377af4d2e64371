"""What the picture says in words: its title, everything in it, and the lines around the boxes."""

from collections.abc import Mapping, Sequence

from calibrate.domain.axis import Axis, AxisState
from calibrate.domain.board import Seat
from calibrate.domain.box import BOXES, Box
from calibrate.exports.extract import Extract
from calibrate.exports.workbook.words import long_day, one_line, people

TOO_MANY = "too many names for one picture, so it shows counts"


def stage_words(extract: Extract) -> str:
    """Return what stands in the boxes."""
    if extract.is_before:
        return "as loaded"
    return "as agreed" if extract.is_sealed else "as it stands"


def title(extract: Extract, *, with_names: bool) -> str:
    """Return what the picture is."""
    shown = "names" if with_names else "counts"
    sealed = "" if extract.is_sealed else ", not sealed"
    return f"{extract.title}: nine-box grid, {shown}, {stage_words(extract)}{sealed}"


def sentence(extract: Extract) -> str:
    """Return how many people there are, how many moved, and whether it is fixed; what is nought is not said."""
    totals, progress = extract.totals, extract.totals.progress
    counted = (
        (progress.not_rated, "not yet rated"),
        (progress.set_aside, "set aside"),
        (totals.moved, "moved"),
        (0 if extract.is_before else progress.open, "open"),
        (progress.parked, "parked"),
    )
    said = [people(totals.in_grid), *(f"{number} {word}" for number, word in counted if number)]
    if extract.is_before:
        said.append("ratings as loaded")
    said.append("not sealed" if extract.sealed_at is None else f"sealed {long_day(extract.sealed_at.date())}")
    return " · ".join(said)


def place_words(extract: Extract, box: Box) -> str:
    """Return where a box stands: its band on each question."""
    naming = extract.naming
    bands = (naming.band(axis, box.band(axis)) for axis in Axis)
    return ", ".join(one_line(name) for name in bands)


def description(extract: Extract, seats: Mapping[Box, Sequence[Seat]] | None) -> str:
    """Return everything the picture shows.

    Args:
        extract: The session.
        seats: Who stands in each box; None where the picture shows counts.
    """
    said = [f"{sentence(extract)}.", "Performance from left to right, potential from bottom to top."]
    said += [
        f"{extract.naming.box(box)}, {place_words(extract, box)}: {_box_words(extract, seats, box)}." for box in BOXES
    ]
    if seats is not None and not extract.is_before:
        everybody = [seat for box in BOXES for seat in seats.get(box, ())]
        said += _state_words(extract, everybody)
    return " ".join(said)


def _box_words(extract: Extract, seats: Mapping[Box, Sequence[Seat]] | None, box: Box) -> str:
    here, before = extract.totals.boxes[box], extract.totals.proposed[box]
    if seats is not None:
        names = ", ".join(_name(extract, seat) for seat in seats.get(box, ()))
        return f"{here} ({names})" if names else str(here)
    return str(here) if extract.is_before or before == here else f"{here}, was {before}"


def _state_words(extract: Extract, seats: Sequence[Seat]) -> list[str]:
    groups = {
        "Moved": [seat for seat in seats if seat.moves],
        "Parked": [seat for seat in seats if seat.state is AxisState.PARKED],
        "Open": [seat for seat in seats if seat.state is AxisState.OPEN],
        "Agreed by consent": [seat for seat in seats if seat.state is AxisState.AGREED_UNHEARD],
    }
    return [f"{word}: {', '.join(_name(extract, seat) for seat in found)}." for word, found in groups.items() if found]


def _name(extract: Extract, seat: Seat) -> str:
    return one_line(extract.called(seat.person_id))
