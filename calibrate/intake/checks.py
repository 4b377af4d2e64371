"""Every row checked at once; words only for the rows that fail."""

import polars as pl

from calibrate.domain.axis import Axis
from calibrate.intake.findings import Findings, counted
from calibrate.intake.part import ROW, TABLE, Part
from calibrate.intake.ratings import Scales
from calibrate.intake.row import SCIENTIFIC, what_is_wrong

_DECIMAL = r"^\d+[.,]0+$"


def refuse_rows(frame: pl.DataFrame, parts: list[Part], scales: Scales, findings: Findings) -> pl.DataFrame:
    """Refuse rows without a usable id or with a rating on no scale, and return the others."""
    wrong = frame.select(_is_wrong(frame, scales).alias("wrong")).to_series()
    fields = [name for name in ("person_id", *Axis) if name in frame.columns]
    for number, row, *cells in frame.filter(wrong).select(TABLE, ROW, *fields).rows():
        part = parts[number]
        strays = {axis.value: scale.strays for axis, scale in scales[number].items()}
        for field, code, text in what_is_wrong(dict(zip(fields, cells, strict=True)), strays):
            findings.refuse(part.place, row, part.columns.header(field), code, text)
    good = frame.filter(~wrong)
    _warn_of_ids(good, parts, findings)
    return good


def _is_wrong(frame: pl.DataFrame, scales: Scales) -> pl.Expr:
    wrong = (pl.col("person_id") == "") | pl.col("person_id").str.contains(SCIENTIFIC)
    for number, found in scales.items():
        for axis, scale in found.items():
            if scale.strays and axis.value in frame.columns:
                wrong |= (pl.col(TABLE) == number) & pl.col(axis).is_in(sorted(scale.strays))
    return wrong


def _warn_of_ids(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> None:
    for number, count in (
        frame.filter(pl.col("person_id").str.contains(_DECIMAL)).group_by(TABLE).len().sort(TABLE).rows()
    ):
        text = (
            f"{counted(count, 'id ends', 'ids end')} in .0, as if it had been a number. Kept as written; "
            "a manager's id without it does not match."
        )
        part = parts[number]
        findings.warn(part.place, "id_decimal", text, column=part.columns.header("person_id"))
    _warn_of_alike(frame["person_id"].unique(), parts, findings)


def _warn_of_alike(ids: pl.Series, parts: list[Part], findings: Findings) -> None:
    alike = int(ids.str.replace_all(r"\p{Cf}", "").str.normalize("NFKC").str.to_lowercase().is_duplicated().sum())
    if alike:
        text = f"{counted(alike, 'id differs', 'ids differ')} from another only in capitals or in something unseen."
        findings.warn(parts[0].place, "id_alike", text)
