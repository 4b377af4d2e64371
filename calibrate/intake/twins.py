"""Whose a row is, and which rows share its id."""

import polars as pl

from calibrate.domain.mend import RowPlace
from calibrate.domain.person import PersonId
from calibrate.intake.part import ROW, TABLE
from calibrate.intake.reading import Judged


def rows_of_same_id(judged: Judged, place: RowPlace) -> tuple[RowPlace, ...]:
    """Return every row with the id of this one, itself included, in file order: one of them may be picked."""
    if judged.rated is None:
        return (place,)
    frame = judged.rated.frame
    found = frame.filter(pl.col("person_id").is_in(_ids_of(judged, place))).select(TABLE, ROW).rows()
    places = [(judged.parts[number].place, row) for number, row in found]
    return tuple(RowPlace(file=at.file, sheet=at.sheet, row=row) for at, row in places) or (place,)


def person_of_row(judged: Judged, place: RowPlace) -> PersonId | None:
    """Return whose row it is, by its id as read; None where it has none, or was folded into another."""
    ids = _ids_of(judged, place)
    return PersonId(ids[0]) if ids and ids[0] else None


def _ids_of(judged: Judged, place: RowPlace) -> list[str]:
    if judged.rated is None:
        return []
    numbers = [
        number
        for number, part in enumerate(judged.parts)
        if (part.place.file, part.place.sheet) == (place.file, place.sheet)
    ]
    here = pl.col(TABLE).is_in(numbers) & (pl.col(ROW) == place.row)
    return judged.rated.frame.filter(here)["person_id"].to_list()
