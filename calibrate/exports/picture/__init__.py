"""The grid as a picture for a slide: counts, or names where they are asked for and can be read."""

from calibrate.exports.extract import Extract
from calibrate.exports.picture.counts import drawn_counts
from calibrate.exports.picture.names import columns_of, drawn_names
from calibrate.exports.picture.svg import picture
from calibrate.exports.picture.words import TOO_MANY, description, title
from calibrate.exports.workbook.grid_names import people_by_box


def grid_picture(extract: Extract, *, names: bool = False) -> bytes:
    """Return the grid as SVG, 1600 by 900; the same extract gives the same bytes.

    Args:
        extract: The session at one stage.
        names: Whether people are named. Where their type would fall under
            12 of 900 the picture shows counts and says why.
    """
    halved = columns_of(extract.totals.boxes) if names else None
    prefix = f"calibrate-{extract.session}-{extract.stage}-{'names' if halved is not None else 'counts'}-"
    if halved is None:
        why = TOO_MANY if names else ""
        shapes = drawn_counts(extract, prefix, why)
        said = description(extract, None)
        said = f"{said} {why.capitalize()}." if why else said
        return picture(prefix, title(extract, with_names=False), said, shapes)
    seats = people_by_box(extract)
    shapes = drawn_names(extract, prefix, seats, halved)
    return picture(prefix, title(extract, with_names=True), description(extract, seats), shapes)
