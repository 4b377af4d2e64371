"""A report for a person to read: short, what needs doing last."""

from collections.abc import Sequence

from calibrate.domain.inert import inert
from calibrate.domain.load_kind import LoadKind
from calibrate.intake.findings import counted
from calibrate.intake.report import FileRead, Item, Need, Report
from calibrate.intake.toml import merged_toml

_LISTED = 20
_LABELS = 8


def sentences(report: Report) -> list[str]:
    """Return the report line by line."""
    if report.fault:
        return [inert(f"{report.fault.file}: {report.fault.text} Nothing was loaded.")]
    lines = []
    for file in report.files:
        lines += [_file(file.file, file.sheet, file.header_row), *_scales(file)]
    lines.append(_sum(report))
    lines += _listed("Note", report.notes)
    lines += _listed("Warning", report.warnings)
    lines += _listed("Refused", report.refused)
    return [inert(line) for line in (*lines, *_asked(report.needs))]


def _file(file: str, sheet: str | None, header_row: int | None) -> str:
    where = f" (sheet “{sheet}”)" if sheet else ""
    header = f", header in row {header_row}" if header_row else ""
    return f"Read {file}{where}{header}."


def _scales(file: FileRead) -> list[str]:
    """Return how the labels of each axis were read, where they are not the bands' own words."""
    lines = []
    for axis, scale in file.scales.items():
        read: dict[str | None, list[str]] = {"low": [], "middle": [], "high": [], None: []}
        for label, word in scale.items():
            read[word].append(f"“{label}”")
        if any(label != word for label, word in scale.items()):
            said = "; ".join(f"{word or 'not rated'}: {_few(labels)}" for word, labels in read.items() if labels)
            lines.append(f"  {axis} from “{file.columns[axis]}”: {said}")
    return lines


def _few(labels: Sequence[str]) -> str:
    return ", ".join(labels[:_LABELS]) + (" and more" if len(labels) > _LABELS else "")


def _sum(report: Report) -> str:
    left = "left out as totals or titles" if report.kind is LoadKind.PEOPLE else "left out"
    parts = [
        (report.blank, "blank"), (report.merged, "folded into another row"),
        (report.skipped, left), (report.refused_rows, "refused"),
    ]  # fmt: skip
    others = "".join(f", {count:,} {what}" for count, what in parts if count)
    holding = f" Not yet rated on an axis: {report.holding:,}." if report.holding else ""
    return f"{counted(report.rows, 'row', 'rows')}: {report.kind.counted(report.people)}{others}.{holding}"


def _listed(head: str, items: Sequence[Item]) -> list[str]:
    lines = [f"{head}: {_where(item)}{item.text}" for item in items[:_LISTED]]
    if len(items) > _LISTED:
        lines.append(f"{head}: and {len(items) - _LISTED:,} more; --json lists every one.")
    return lines


def _where(item: Item) -> str:
    places = [item.file]
    places += [f"sheet “{item.sheet}”"] if item.sheet else []
    places += [f"row {item.row:,}"] if item.row else []
    places += [f"column “{item.column}”"] if item.column else []
    return f"{', '.join(places)}: "


def _asked(needs: Sequence[Need]) -> list[str]:
    """Return the questions, and one map that answers all of them once completed."""
    lines = []
    for need in needs:
        where = f"{need.file}, column “{need.column}”" if need.column else need.file
        values = ", ".join(f"“{value.value}” ({value.count:,})" for value in need.values)
        lines += [f"Asked: {where}: {need.question}", *([f"  {values}"] if values else [])]
    if needs:
        lines.append("Complete this map and give it with --map:")
        lines += [f"    {line}" for line in merged_toml([need.map for need in needs]).splitlines()]
    return lines
