"""Several dated rows of one person: the latest is taken, and said to be."""

from collections.abc import Sequence

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.intake.dates import in_order, is_ambiguous
from calibrate.intake.findings import Findings, counted
from calibrate.intake.mapping import Mapping
from calibrate.intake.part import DATE, Part
from calibrate.intake.report import Need
from calibrate.intake.toml import to_toml

_WHEN = "#when"


def latest_of(clashing: pl.DataFrame, parts: Sequence[Part], mapping: Mapping, findings: Findings) -> pl.DataFrame:
    """Return one row for each id whose latest row is plain; ids without it are left out.

    Where every row rates one axis only, the records are separate and the
    latest of each axis is taken; otherwise the latest row is taken whole.
    """
    dated = _dated(clashing, parts, mapping, findings)
    axes = [axis for axis in Axis if axis.value in clashing.columns]
    both = dated.select(pl.all_horizontal(pl.col(axis) != "" for axis in axes).any()).item() if axes else True
    latest = _whole(dated) if both or len(axes) < len(Axis) else _by_axis(dated)
    if latest.height:
        part = next(part for part in parts if part.columns.date is not None)
        column = part.columns.labels[part.columns.date or 0]
        rows = clashing.join(latest, on="person_id", how="semi").height - latest.height
        people = counted(latest.height, "person has", "people have")
        text = (
            f"{people} several rows; the latest by “{column}” was taken, {counted(rows, 'row', 'rows')} folded into it."
        )
        findings.note(part.place, "latest", text, column=column)
    return latest.drop(_WHEN).select(clashing.columns)


def _dated(clashing: pl.DataFrame, parts: Sequence[Part], mapping: Mapping, findings: Findings) -> pl.DataFrame:
    """Return the rows with a date, of people whose every row has one."""
    dates = clashing[DATE].fill_null("")
    order = mapping.date_order
    if not order and is_ambiguous(dates):
        findings.ask([_which_order(parts, mapping)])
        order = "day first"
    dated = clashing.with_columns(in_order(dates, order).alias(_WHEN))
    return dated.filter(pl.col(_WHEN).is_not_null().all().over("person_id"))


def _which_order(parts: Sequence[Part], mapping: Mapping) -> Need:
    part = next(part for part in parts if part.columns.date is not None)
    column = part.columns.labels[part.columns.date or 0]
    question = "Dates here can be read two ways. Write “day first” or “month first” as date_order."
    text = to_toml(mapping.model_copy(update={"date_order": ""}), remarks=("day first or month first",))
    return Need(field="date", file=part.table.file, question=question, column=column, map=text)


def _whole(dated: pl.DataFrame) -> pl.DataFrame:
    newest = dated.filter(pl.col(_WHEN) == pl.col(_WHEN).max().over("person_id"))
    return newest.filter(~pl.col("person_id").is_duplicated())


def _by_axis(dated: pl.DataFrame) -> pl.DataFrame:
    """Take each axis from the latest row that rates it, and everything else from the latest row."""
    newest = pl.col(_WHEN) == pl.col(_WHEN).max()
    columns = []
    torn = pl.lit(value=False)
    for axis in Axis:
        rated = pl.col(axis) != ""
        latest = rated & (pl.col(_WHEN) == pl.col(_WHEN).filter(rated).max())
        torn |= pl.col(axis).filter(latest).n_unique() > 1
        columns += [pl.col(name).filter(latest).first() for name in dated.columns if _is_about(axis, name)]
    others = [name for name in dated.columns if not any(_is_about(axis, name) for axis in Axis) and name != "person_id"]
    columns += [pl.col(name).filter(newest).first() for name in others]
    one = dated.group_by("person_id", maintain_order=True).agg(*columns, torn.alias("#torn"))
    return one.filter(~pl.col("#torn")).drop("#torn").with_columns(pl.col(list(Axis)).fill_null(""))


def _is_about(axis: Axis, column: str) -> bool:
    return column in (axis, f"#{axis}") or column.startswith(f"{axis}_")
