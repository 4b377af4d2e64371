"""Checks of ids: there is one, and no spreadsheet has destroyed it."""

import polars as pl

from calibrate.intake.findings import Findings, counted
from calibrate.intake.part import ROW, TABLE, Part

_SCIENTIFIC = r"(?i)^[+-]?\d(?:[.,]\d+)?e[+-]\d+$"
_DECIMAL = r"^\d+[.,]0+$"

SENTENCES = {
    "no_id": "There is no id in this row. Fill it in, or leave the row out.",
    "id_notation": "A spreadsheet wrote this id in scientific notation, and the digits are lost. "
    "Format the column as text at its source and export again.",
}
"""What each refusal of an id says."""


def refuse_ids(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> pl.DataFrame:
    """Refuse rows whose id is missing or destroyed, and return the others."""
    code = (
        pl.when(pl.col("person_id") == "").then(pl.lit("no_id"))
        .when(pl.col("person_id").str.contains(_SCIENTIFIC)).then(pl.lit("id_notation"))
    )  # fmt: skip
    checked = frame.with_columns(code.alias("#code"))
    for number, row, found in checked.filter(pl.col("#code").is_not_null()).select(TABLE, ROW, "#code").rows():
        part = parts[number]
        findings.refuse(part.place, row, part.columns.headers()["person_id"], found, SENTENCES[found])
    good = checked.filter(pl.col("#code").is_null()).drop("#code")
    _warn_decimals(good, parts, findings)
    return good


def _warn_decimals(frame: pl.DataFrame, parts: list[Part], findings: Findings) -> None:
    decimals = frame.filter(pl.col("person_id").str.contains(_DECIMAL)).group_by(TABLE).len().sort(TABLE)
    for number, count in decimals.rows():
        part = parts[number]
        text = (
            f"{counted(count, 'id ends', 'ids end')} in .0, as if a number had been an id. They are kept as they are; "
            "managers' ids without it will not match."
        )
        findings.warn(part.place, "id_decimal", text, column=part.columns.headers()["person_id"])
