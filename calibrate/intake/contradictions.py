"""Two columns that rate one axis: the other one is read too, and rows where they differ are counted."""

from collections.abc import Sequence

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.intake.findings import Findings, counted
from calibrate.intake.mapping import AxisMap
from calibrate.intake.part import TABLE, Part
from calibrate.intake.ratings import Ratings, band_column
from calibrate.intake.scales import scale_of


def warn_of_contradictions(rated: Ratings, parts: Sequence[Part], findings: Findings) -> None:
    """Warn where a column that was not chosen says another band than the one that was."""
    for number, part in enumerate(parts):
        names = {at: name for name, at in part.columns.extras().items()}
        for axis, others in part.columns.others.items():
            for at in (other for other in others if other in names):
                count = _differing(rated.frame.filter(pl.col(TABLE) == number), Axis(axis), names[at])
                if count:
                    text = (
                        f"{counted(count, 'row gives', 'rows give')} another band than “{part.columns.header(axis)}”, "
                        f"which was read for {axis}."
                    )
                    findings.warn(part.place, "contradiction", text, column=part.columns.labels[at])


def _differing(frame: pl.DataFrame, axis: Axis, column: str) -> int:
    labels = frame[column].str.strip_chars()
    counts = dict(labels.filter(labels != "").value_counts().rows())
    scale = scale_of(axis, counts, AxisMap(), "")
    placed = {label: int(band) for label, band in scale.bands.items() if band is not None}
    if scale.is_open or not placed:
        return 0
    bands = labels.replace_strict(placed, default=None, return_dtype=pl.Int8)
    return int((bands != frame[band_column(axis)]).sum())
