"""Questions about columns: several fit a field, or none fits an axis."""

from calibrate.domain.axis import Axis
from calibrate.intake.aliases import RATED
from calibrate.intake.findings import Findings
from calibrate.intake.mapping import Mapping
from calibrate.intake.part import Part
from calibrate.intake.report import Need, ValueCount
from calibrate.intake.toml import to_toml


def ask_about_columns(parts: list[Part], mapping: Mapping, findings: Findings) -> None:
    """Ask which column is meant, once for each file and field."""
    for part in parts:
        for field, rivals in part.columns.rivals.items():
            findings.ask([_which(part, field, rivals, mapping)])
    open_axes = [axis for axis in RATED if not any(_has(part, axis) for part in parts)]
    if len(open_axes) == len(RATED) and parts[0].columns.box is None:
        findings.ask([_where(parts[0], axis, mapping) for axis in RATED if mapping.columns.get(axis) != ""])


def note_columns(parts: list[Part], findings: Findings) -> None:
    """Say which axis nobody is rated on, and which columns were set aside."""
    for part in parts:
        missing = [axis for axis in RATED if not _has(part, axis)]
        if len(missing) == 1:
            text = f"No column for {missing[0]} was found: everybody is not yet rated on it."
            findings.note(part.place, "axis_missing", text)
        for at in part.columns.set_aside:
            text = "A group attribute: set aside, and loaded only for the fairness screen when asked."
            findings.note(part.place, "set_aside", text, column=part.columns.labels[at])


def _has(part: Part, axis: str) -> bool:
    return axis in part.columns.fields or axis in part.columns.rivals


def _which(part: Part, field: str, rivals: tuple[int, ...], mapping: Mapping) -> Need:
    labels = [part.columns.labels[at] for at in rivals]
    return _need(part, field, f"Several columns could be {field}. Which one is it?", labels, mapping)


def _where(part: Part, axis: str, mapping: Mapping) -> Need:
    labels = [label for label in part.columns.labels if label]
    question = f"Which column holds {axis}? Leave it empty if the file has none."
    return _need(part, axis, question, labels, mapping)


def _need(part: Part, field: str, question: str, headers: list[str], mapping: Mapping) -> Need:
    completed = mapping.model_copy(update={"columns": {**mapping.columns, field: ""}})
    axis = Axis(field) if field in RATED else None
    return Need(
        axis=axis,
        field=None if axis else field,
        file=part.table.file,
        question=question,
        values=tuple(ValueCount(value=header, count=part.filled(header)) for header in headers),
        map=to_toml(completed, remarks=(f"{field}: one of {', '.join(headers)}",)),
    )
