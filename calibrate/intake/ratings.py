"""From labels to bands, for everybody: scales found per header, questions asked where they are open."""

from dataclasses import dataclass

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.intake.findings import Findings
from calibrate.intake.fold import fold
from calibrate.intake.mapping import AxisMap, Mapping
from calibrate.intake.part import TABLE, Part
from calibrate.intake.report import Need, ValueCount
from calibrate.intake.scales import Scale, scale_of
from calibrate.intake.toml import to_toml

_SHOWN = 60


@dataclass(frozen=True, eq=False)
class Ratings:
    """The frame with a band per axis, and the scale each table was read with."""

    frame: pl.DataFrame
    scales: dict[int, dict[Axis, dict[str, str | None]]]


def rate(frame: pl.DataFrame, parts: list[Part], mapping: Mapping, findings: Findings) -> Ratings:
    """Return everybody's bands; columns ``performance`` and ``potential`` stay the labels as written."""
    scales: dict[int, dict[Axis, dict[str, str | None]]] = {number: {} for number in range(len(parts))}
    for axis in Axis:
        frame = frame.with_columns(pl.lit(None, dtype=pl.Int8).alias(band_column(axis)))
        if axis.value not in frame.columns:
            continue
        for numbers in _alike(parts, axis):
            frame = _rate_alike(frame, axis, numbers, parts, mapping, findings, scales)
    return Ratings(frame, scales)


def band_column(axis: Axis) -> str:
    """Return the name of the column that holds an axis's band."""
    return f"#{axis}"


def _alike(parts: list[Part], axis: Axis) -> list[list[int]]:
    """Group the tables whose column for an axis has the same header: they share one scale."""
    groups: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        if (header := part.columns.headers().get(axis)) is not None:
            groups.setdefault(fold(header), []).append(number)
    return list(groups.values())


def _rate_alike(
    frame: pl.DataFrame,
    axis: Axis,
    numbers: list[int],
    parts: list[Part],
    mapping: Mapping,
    findings: Findings,
    scales: dict[int, dict[Axis, dict[str, str | None]]],
) -> pl.DataFrame:
    here = pl.col(TABLE).is_in(numbers)
    counts = frame.filter(here & (pl.col(axis) != "")).group_by(axis, maintain_order=True).len()
    labels = {label: count for label, count in sorted(counts.rows(), key=lambda pair: -pair[1])}
    part = parts[numbers[0]]
    header = part.columns.headers()[axis]
    scale = scale_of(axis, labels, mapping.axis(axis), header)
    if scale.is_open:
        findings.ask([_need(axis, part, header, labels, scale, mapping)])
    for number in numbers:
        scales[number][axis] = _shown(scale)
    bands = [(label, band) for label, band in scale.bands.items() if band is not None]
    mapped = pl.col(axis).replace_strict(
        [label for label, _ in bands], [int(band) for _, band in bands], default=None, return_dtype=pl.Int8
    )
    column = band_column(axis)
    return frame.with_columns(pl.when(here).then(mapped).otherwise(pl.col(column)).alias(column))


def _shown(scale: Scale) -> dict[str, str | None]:
    return {label: band.word if band else None for label, band in scale.bands.items()}


def _need(axis: Axis, part: Part, header: str, labels: dict[str, int], scale: Scale, mapping: Mapping) -> Need:
    values = [ValueCount(value=label, count=labels[label]) for label in scale.unplaced if label in labels]
    answered = AxisMap.model_validate(
        {
            **mapping.axis(axis).model_dump(exclude_unset=True),
            **scale.proposal.model_dump(exclude_unset=True),
        }
    )
    remarks = tuple(
        f"to place: {value.value}"
        for value in values[:_SHOWN]
        if not scale.proposal.model_fields_set & {"cuts", "direction"}
    )
    return Need(
        axis=axis, file=part.table.file, question=scale.question, column=header, values=tuple(values[:_SHOWN]),
        map=to_toml(mapping.model_copy(update={axis.value: answered}), remarks=remarks),
    )  # fmt: skip
