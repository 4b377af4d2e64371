"""From a judgement to what the load screen asks, and what each answer comes to so far."""

import tomllib
from collections.abc import Iterator, Sequence

import polars as pl

from calibrate.domain.axis import Axis, Band
from calibrate.intake.asked import Asked, BandCounts, Cell, Choice, Form, Label
from calibrate.intake.findings import Tabs
from calibrate.intake.fold import fold
from calibrate.intake.mapping import ONE_IS_BEST, BoxMap, Mapping, squeezed
from calibrate.intake.part import TABLE, Part
from calibrate.intake.reading import Judged
from calibrate.intake.report import Need
from calibrate.intake.scales import Scale

_SAMPLES = 5


def asked_of(judged: Judged, mapping: Mapping) -> tuple[Asked, ...]:
    """Return every question that is open, which sheet is read first; then what was chosen, and every scale as read."""
    sheets = [_of_tabs(tabs) for tabs in judged.tabs]
    open_ones = [_of_need(judged, need, mapping) for need in judged.report.needs]
    asked_scales = {(asked.axis, fold(asked.column)) for asked in open_ones if asked.axis and asked.column}
    closed = [
        _of_scale(judged, axis, numbers, scale, mapping)
        for axis, numbers, scale in _scales(judged)
        if (axis, fold(judged.parts[numbers[0]].columns.header(axis))) not in asked_scales and scale.bands
    ]
    asked = [*sheets, *open_ones, *closed]
    return tuple(sorted(asked, key=lambda one: not one.is_open))


def scales_of(judged: Judged, axis: Axis) -> list[Scale]:
    """Return how an axis is read, once for each header that rates it."""
    return [scale for of, _, scale in _scales(judged) if of is axis]


def box_of(judged: Judged, mapping: Mapping) -> BoxMap | None:
    """Return the legend as far as it is known or proposed."""
    needs = (need for need in judged.report.needs if need.field == "box")
    need = next(needs, None)
    return mapping.box if need is None else _completed(need).box


def _completed(need: Need) -> Mapping:
    return Mapping.model_validate(tomllib.loads(need.map))


def _scales(judged: Judged) -> Iterator[tuple[Axis, list[int], Scale]]:
    """Yield each scale once, with the tables that share it."""
    if judged.rated is None:
        return
    for axis in Axis:
        found: dict[str, tuple[list[int], Scale]] = {}
        for number, scales in judged.rated.scales.items():
            if axis in scales:
                header = fold(judged.parts[number].columns.header(axis))
                found.setdefault(header, ([], scales[axis]))[0].append(number)
        for numbers, scale in found.values():
            yield axis, numbers, scale


def _of_tabs(tabs: Tabs) -> Asked:
    return Asked(
        form=Form.SHEET,
        is_open=not tabs.chosen,
        question="" if tabs.chosen else "Several sheets hold people. Which one is read, or all of them?",
        field="sheet",
        file=tabs.file,
        choices=tuple(Choice(header=tab.sheet, filled=tab.rows) for tab in tabs.tabs),
        chosen=tabs.chosen,
    )


def _of_need(judged: Judged, need: Need, mapping: Mapping) -> Asked:
    part = next(part for part in judged.parts if part.table.file == need.file)
    if need.field == "box":
        return _of_box(part, need)
    if need.field == "date":
        samples = _samples(part, part.columns.labels.index(need.column or ""))
        return _asked(need, Form.DATES, "date", samples=samples)
    if need.axis and need.column:
        for axis, numbers, scale in _scales(judged):
            if axis is need.axis and judged.parts[numbers[0]].columns.header(axis) == need.column:
                return _of_scale(judged, axis, numbers, scale, mapping)
    headers = {value.value for value in need.values}
    choices = tuple(
        Choice(header=label, filled=part.filled(at), samples=_samples(part, at))
        for at, label in enumerate(part.columns.labels)
        if label in headers
    )
    return _asked(need, Form.COLUMN, need.axis or need.field or "", choices=choices)


def _asked(need: Need, form: Form, field: str, **more: object) -> Asked:
    said = {"form": form, "is_open": True, "question": need.question, "axis": need.axis, "field": field}
    return Asked.model_validate({**said, "file": need.file, "column": need.column or "", **more})


def _of_box(part: Part, need: Need) -> Asked:
    at = part.columns.labels.index(need.column or "")
    legend = {squeezed(cell): said for cell, said in (_completed(need).box or BoxMap(column="")).legend.items()}
    cells = tuple(
        Cell(value=cell, count=count, performance=said[0], potential=said[1])
        for cell, count in _counted(part.live.cells.to_series(at))
        for said in [legend.get(squeezed(cell), ("", ""))]
    )
    return _asked(need, Form.BOX, "box", cells=cells, samples=_samples(part, at))


def _of_scale(judged: Judged, axis: Axis, numbers: Sequence[int], scale: Scale, mapping: Mapping) -> Asked:
    part = judged.parts[numbers[0]]
    rows = judged.rated.frame.filter(pl.col(TABLE).is_in(numbers))[axis.value] if judged.rated else pl.Series()
    labels = tuple(
        Label(value=label, count=count, band=scale.bands.get(label), is_placed=label in scale.bands)
        for label, count in _counted(rows)
    )
    direction = mapping.axis(axis).direction
    return Asked(
        form=_form(scale),
        is_open=scale.is_open,
        question=scale.question,
        axis=axis,
        field=axis.value,
        file=part.table.file,
        column=part.columns.header(axis),
        labels=labels,
        samples=_samples(part, part.columns.fields[axis.value]),
        counts=_counts(labels, _each_person_once(judged, axis, rows)),
        cuts=scale.cuts,
        one_is_best=direction == ONE_IS_BEST if direction else None,
    )


def _form(scale: Scale) -> Form:
    asked = scale.proposal.model_fields_set if scale.is_open else ()
    if scale.cuts or "cuts" in asked:
        return Form.CUTS
    return Form.DIRECTION if "direction" in asked else Form.LABELS


def _counted(cells: pl.Series) -> list[tuple[str, int]]:
    stripped = cells.str.strip_chars()
    counts: list[tuple[str, int]] = stripped.filter(stripped != "").value_counts().rows()
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _each_person_once(judged: Judged, axis: Axis, rows: pl.Series) -> pl.Series:
    """Return the cells of an axis, one a person where several rows of a person were folded into one."""
    folded = judged.folded
    is_one_scale = sum(1 for of, _, _ in _scales(judged) if of is axis) == 1
    return folded.frame[axis.value] if folded is not None and folded.merged and is_one_scale else rows


def _counts(labels: Sequence[Label], cells: pl.Series) -> BandCounts:
    counts = dict(_counted(cells))
    at = {band: sum(counts.get(label.value, 0) for label in labels if label.band is band) for band in Band}
    to_place = sum(counts.get(label.value, 0) for label in labels if not label.is_placed)
    rated = sum(at.values())
    return BandCounts(
        low=at[Band.LOW],
        middle=at[Band.MIDDLE],
        high=at[Band.HIGH],
        not_rated=cells.len() - rated - to_place,
        to_place=to_place,
    )


def _samples(part: Part, at: int) -> tuple[str, ...]:
    cells = part.live.cells.to_series(at).str.strip_chars()
    return tuple(cells.filter(cells != "").unique(maintain_order=True).head(_SAMPLES).to_list())
