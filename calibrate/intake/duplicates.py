"""One id on several rows: the same row twice is one, the latest by date wins, anything else is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.latest import latest_of
from calibrate.intake.mapping import Mapping
from calibrate.intake.part import DATE, ROW, TABLE, Part

_LISTED = 5


@dataclass(frozen=True, eq=False)
class Folded:
    """One row per id, in file order, and how many rows were folded into another."""

    frame: pl.DataFrame
    merged: int


def fold_duplicates(frame: pl.DataFrame, parts: Sequence[Part], mapping: Mapping, findings: Findings) -> Folded:
    """Return one row per id; refuse every row of an id whose rows differ and have no date to choose by."""
    if frame["person_id"].n_unique() == frame.height:
        return Folded(frame, 0)
    numbered = frame.with_row_index("#at")
    cells = [name for name in frame.columns if name not in (TABLE, ROW)]
    unique = numbered.unique(subset=cells, keep="first", maintain_order=True)
    several = pl.col("person_id").is_duplicated()
    clashing, single = unique.filter(several), unique.filter(~several)
    _note_same(numbered.filter(several).height and numbered.height - unique.height, parts, findings)
    if DATE in frame.columns and clashing.height:
        latest = latest_of(clashing, parts, mapping, findings)
        single = pl.concat([single, latest], how="diagonal").sort("#at")
        clashing = clashing.join(latest, on="person_id", how="anti", maintain_order="left")
    refused = numbered.join(clashing, on="person_id", how="semi", maintain_order="left")
    _refuse(refused, parts, findings)
    return Folded(single.drop("#at"), frame.height - single.height - refused.height)


def _note_same(count: int, parts: Sequence[Part], findings: Findings) -> None:
    if count:
        text = f"{counted(count, 'row is', 'rows are')} the same as another row and read once."
        findings.note(parts[0].place, "merged", text)


def _refuse(refused: pl.DataFrame, parts: Sequence[Part], findings: Findings) -> None:
    """Refuse every row of an id, each naming the others."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for person, number, row in refused.select("person_id", TABLE, ROW).rows():
        groups.setdefault(person, []).append((number, row))
    for places in groups.values():
        for number, row in places:
            others = [_named(parts, other, number) for other in places if other != (number, row)]
            listed = ", ".join(others[:_LISTED]) + (" and more" if len(others) > _LISTED else "")
            text = f"The id of this row stands in {listed} too, and the rows differ. Keep one of them."
            findings.refuse(parts[number].place, row, parts[number].columns.header("person_id"), "duplicate_id", text)


def _named(parts: Sequence[Part], other: tuple[int, int], number: int) -> str:
    if other[0] == number:
        return f"row {other[1]}"
    place = parts[other[0]].place
    return f"row {other[1]} of {place.file}" + (f" (sheet “{place.sheet}”)" if place.sheet else "")
