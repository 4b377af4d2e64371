"""One id on several rows: the same row twice is folded into one, anything else is refused with every row named."""

from dataclasses import dataclass

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.part import ROW, TABLE, Part

_NAMED = 5


@dataclass(frozen=True, eq=False)
class Folded:
    """One row per id, and how many rows were folded into another."""

    frame: pl.DataFrame
    merged: int


def fold_duplicates(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> Folded:
    """Return one row per id, in file order."""
    if frame["person_id"].n_unique() == frame.height:
        return Folded(frame, 0)
    cells = [name for name in frame.columns if name not in (TABLE, ROW)]
    unique = frame.unique(subset=cells, keep="first", maintain_order=True)
    merged = frame.height - unique.height
    clashing = unique.filter(pl.col("person_id").is_duplicated())
    _refuse(clashing, frame, parts, findings)
    kept = unique.filter(~pl.col("person_id").is_duplicated())
    merged -= frame.join(clashing.select("person_id").unique(), on="person_id", how="semi").height - clashing.height
    if merged:
        text = f"{counted(merged, 'row says', 'rows say')} exactly what another row says and {'was' if merged == 1 else 'were'} folded into it."
        findings.note(parts[0].place, "merged", text)
    return Folded(kept, merged)


def _refuse(clashing: pl.DataFrame, frame: pl.DataFrame, parts: list[Part], findings: Findings) -> None:
    """Refuse every row of an id whose rows differ, each naming the others."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for person, number, row in (
        frame.join(clashing.select("person_id").unique(), on="person_id", how="semi", maintain_order="left")
        .select("person_id", TABLE, ROW)
        .rows()
    ):
        groups.setdefault(person, []).append((number, row))
    for places in groups.values():
        for number, row in places:
            others = [_named(parts, other, number) for other in places if other != (number, row)]
            listed = ", ".join(others[:_NAMED]) + (" and more" if len(others) > _NAMED else "")
            text = f"The same id stands in {listed}, and the rows differ. Keep one of them."
            column = parts[number].columns.headers()["person_id"]
            findings.refuse(parts[number].place, row, column, "duplicate_id", text)


def _named(parts: list[Part], other: tuple[int, int], number: int) -> str:
    place = parts[other[0]].place
    if other[0] == number:
        return f"row {other[1]}"
    return f"row {other[1]} of {place.file}" + (f" ({place.sheet})" if place.sheet else "")
