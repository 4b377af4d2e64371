"""What is asked, each time with a map that answers it once completed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Labels

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.intake.aliases import RATED
from calibrate.intake.box import legend_for
from calibrate.intake.findings import Findings
from calibrate.intake.mapping import AxisMap, BoxMap, Mapping
from calibrate.intake.part import Part
from calibrate.intake.report import Need, ValueCount
from calibrate.intake.scales import Scale, number_in
from calibrate.intake.toml import to_toml

_LISTED = 60
_MOST_LABELS = 40
_LONGEST = 80


def ask_about_columns(parts: Sequence[Part], mapping: Mapping, findings: Findings) -> None:
    """Ask which column is meant, once for files of one shape, and what the cells of a combined column mean."""
    for field, part in _with_rivals(parts):
        question = f"Several columns could be {field}. Which one is it?"
        findings.ask([_which_column(part, field, question, part.columns.rivals[field], mapping)])
    rated = any(axis in part.columns.fields or axis in part.columns.rivals for part in parts for axis in RATED)
    boxed = [part for part in parts if part.columns.box is not None]
    if boxed and (mapping.box or not rated):
        findings.ask(_about_box(boxed, mapping))
    elif not rated:
        asked = [axis for axis in RATED if mapping.columns.get(axis) != ""]
        text = "No column is recognised as {}. Which one is it? Leave it empty if the file has none."
        findings.ask([_which_column(parts[0], axis, text.format(axis), _every(parts[0]), mapping) for axis in asked])


def _with_rivals(parts: Sequence[Part]) -> Iterable[tuple[str, Part]]:
    """Return each field several columns could be, with the first file of each shape where that is so."""
    found: dict[tuple[str, ...], tuple[str, Part]] = {}
    for part in parts:
        for field, rivals in part.columns.rivals.items():
            found.setdefault((field, *(part.columns.labels[at] for at in rivals)), (field, part))
    return found.values()


def _every(part: Part) -> range:
    return range(len(part.columns.labels))


def _which_column(part: Part, field: str, question: str, columns: Sequence[int], mapping: Mapping) -> Need:
    headers = [ValueCount(value=part.columns.labels[at], count=part.filled(at)) for at in columns]
    completed = mapping.model_copy(update={"columns": {**mapping.columns, field: ""}})
    remark = f"{field} is one of: {', '.join(header.value for header in headers if header.value)}"
    return Need(
        axis=Axis(field) if field in RATED else None,
        field=None if field in RATED else field,
        file=part.table.file,
        question=question,
        values=tuple(header for header in headers if header.value),
        map=to_toml(completed, remarks=(remark,)),
    )


def _about_box(parts: Sequence[Part], mapping: Mapping) -> list[Need]:
    column = parts[0].columns.labels[parts[0].columns.box or 0]
    counts: Counter[str] = Counter()
    for part in parts:
        cells = part.live.cells.to_series(part.columns.box or 0).str.strip_chars()
        counts.update(dict(cells.filter(cells != "").value_counts().rows()))
    legend, unplaced = legend_for(sorted(counts, key=lambda cell: (-counts[cell], cell)), mapping.box)
    if not unplaced:
        return []
    if len(unplaced) > _MOST_LABELS:
        question = f"“{column}” holds more different cells than there are boxes. Which columns hold the ratings?"
        return [_which_column(parts[0], axis, question, _every(parts[0]), mapping) for axis in RATED]
    completed = mapping.model_copy(update={"box": BoxMap(column=column, legend=legend)})
    return [
        Need(
            field="box",
            file=parts[0].table.file,
            question=f"What does each cell of “{column}” mean? Write performance first, then potential.",
            column=column,
            values=tuple(ValueCount(value=cell, count=counts[cell]) for cell in unplaced),
            map=to_toml(completed, remarks=('performance, then potential: "low", "middle", "high" or "unrated"',)),
        )
    ]


def ask_about_scale(
    axis: Axis, part: Part, labels: Labels[str, int], scale: Scale, mapping: Mapping, names: pl.Series
) -> Need:
    """Return the question a scale leaves open; about the column, if what it holds are no labels."""
    header = part.columns.header(axis)
    words = [label for label in scale.unplaced if number_in(label) is None]
    if len(words) > _MOST_LABELS or max(map(len, words), default=0) > _LONGEST or names.is_in(words).any():
        question = f"“{header}” holds text, not ratings. Which column holds {axis}?"
        return _which_column(part, axis, question, _every(part), mapping)
    values = [ValueCount(value=label, count=labels[label]) for label in scale.unplaced]
    proposed = scale.proposal.model_dump(exclude_unset=True)
    said = mapping.axis(axis)
    places = not {"cuts", "direction"} & proposed.keys()
    if places:
        proposed = AxisMap.placing({**said.written(), **scale.proposal.written()}).model_dump(exclude_unset=True)
    answered = AxisMap.model_validate({**said.model_dump(exclude_unset=True), **proposed})
    return Need(
        axis=axis,
        file=part.table.file,
        question=scale.question,
        column=header,
        values=tuple(values[:_LISTED]),
        map=to_toml(
            mapping.model_copy(update={axis.value: answered}),
            remarks=tuple(f"to place: {value.value}" for value in values[:_LISTED]) if places else (),
        ),
    )
