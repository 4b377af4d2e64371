"""Rows that share an id, for whoever picks one of them."""

import polars as pl

from calibrate.domain.mend import RowPlace
from calibrate.intake.part import ROW, TABLE
from calibrate.intake.reading import Judged


def rows_of_same_id(judged: Judged, place: RowPlace) -> tuple[RowPlace, ...]:
    """Return every row with the id of this one, itself included, in file order."""
    if judged.rated is None:
        return (place,)
    frame = judged.rated.frame
    numbers = [
        number
        for number, part in enumerate(judged.parts)
        if (part.place.file, part.place.sheet) == (place.file, place.sheet)
    ]
    own = frame.filter(pl.col(TABLE).is_in(numbers) & (pl.col(ROW) == place.row))["person_id"]
    found = frame.filter(pl.col("person_id").is_in(own.to_list())).select(TABLE, ROW).rows()
    places = [(judged.parts[number].place, row) for number, row in found]
    return tuple(RowPlace(file=at.file, sheet=at.sheet, row=row) for at, row in places) or (place,)
