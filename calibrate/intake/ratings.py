"""From labels to bands, for everybody: scales found per header, questions asked where they are open."""

from dataclasses import dataclass

import polars as pl

from calibrate.domain.axis import Axis, Band
from calibrate.intake.findings import Findings
from calibrate.intake.fold import fold
from calibrate.intake.mapping import AxisMap, Mapping
from calibrate.intake.part import TABLE, Part
from calibrate.intake.questions import ask_about_scale
from calibrate.intake.scales import Scale, scale_less_strays

Scales = dict[int, dict[Axis, Scale]]
"""By table and axis."""


@dataclass(frozen=True, eq=False)
class Ratings:
    """The frame with a band for each axis, and the scale each table was read with."""

    frame: pl.DataFrame
    scales: Scales


def band_column(axis: Axis) -> str:
    """Return the name of the column that holds an axis's band."""
    return f"#{axis}"


def rate(frame: pl.DataFrame, parts: list[Part], mapping: Mapping, findings: Findings) -> Ratings:
    """Return everybody's bands; the columns of both axes keep the labels as written."""
    scales: Scales = {number: {} for number in range(len(parts))}
    for axis in Axis:
        frame = frame.with_columns(pl.lit(None, dtype=pl.Int8).alias(band_column(axis)))
        for numbers in _alike(parts, axis):
            labels = _labels(frame, axis, numbers)
            part = parts[numbers[0]]
            scale = scale_less_strays(axis, labels, _said(axis, part, mapping), part.columns.header(axis))
            if scale.is_open and not _is_box(axis, part, mapping):
                findings.ask([ask_about_scale(axis, part, labels, scale, mapping, _names(frame))])
            scales |= {number: {**scales[number], axis: scale} for number in numbers}
            frame = _with_bands(frame, axis, numbers, scale)
    return Ratings(frame, scales)


def count_bands(rated: Ratings, parts: list[Part], findings: Findings) -> None:
    """Note how many rows each cut-off puts into each band, so that a wrong one is seen."""
    for number, scales in rated.scales.items():
        for axis, scale in scales.items():
            if scale.cuts:
                bands = rated.frame.filter(pl.col(TABLE) == number)[band_column(axis)]
                counts = [f"{int((bands == band).sum()):,} {band.word}" for band in Band]
                text = f"The cut-offs put {axis} at: {', '.join(counts)}."
                findings.note(parts[number].place, "cuts", text, column=parts[number].columns.header(axis))


def _alike(parts: list[Part], axis: Axis) -> list[list[int]]:
    """Group the tables whose column for an axis has the same header: they share one scale."""
    groups: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        if axis in part.columns.fields:
            groups.setdefault(fold(part.columns.header(axis)), []).append(number)
    return list(groups.values())


def _labels(frame: pl.DataFrame, axis: Axis, numbers: list[int]) -> dict[str, int]:
    """Return every label of an axis with its count, the most frequent first."""
    here = frame.filter(pl.col(TABLE).is_in(numbers) & (pl.col(axis) != ""))
    counts = here[axis].value_counts().rows()
    return dict(sorted(counts, key=lambda pair: (-pair[1], pair[0])))


def _names(frame: pl.DataFrame) -> pl.Series:
    """Return every name in the file, so that none is quoted as a label."""
    columns = [frame[name] for name in ("name", "first_name", "last_name", "manager") if name in frame.columns]
    return pl.concat(columns) if columns else pl.Series([], dtype=pl.String)


def _is_box(axis: Axis, part: Part, mapping: Mapping) -> bool:
    return mapping.box is not None and part.columns.fields[axis] == part.columns.box


def _said(axis: Axis, part: Part, mapping: Mapping) -> AxisMap:
    return mapping.box.axis(axis) if mapping.box and _is_box(axis, part, mapping) else mapping.axis(axis)


def _with_bands(frame: pl.DataFrame, axis: Axis, numbers: list[int], scale: Scale) -> pl.DataFrame:
    placed = {label: int(band) for label, band in scale.bands.items() if band is not None}
    if not placed:
        return frame
    bands = pl.col(axis).replace_strict(placed, default=None, return_dtype=pl.Int8)
    column = band_column(axis)
    here = pl.col(TABLE).is_in(numbers)
    return frame.with_columns(pl.when(here).then(bands).otherwise(pl.col(column)).alias(column))
