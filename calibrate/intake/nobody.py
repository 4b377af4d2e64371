"""Rows below the header that are nobody: blank ones, totals, titles, the header once more."""

import re
from collections.abc import Sequence

import polars as pl

from calibrate.intake.heading import Heading

_TOTAL = (
    r"(?i)^(?:grand\s+|sub[\s-]?)?(?:totals?|sum|count|average|mean|headcount|summe|gesamt|anzahl|durchschnitt|"
    r"moyenne|promedio|合计|总计|小计|平均|合計|小計)(?:\s+(?:employees|people|staff|headcount|count|score|rating))?"
    r"[\s:=]*(?:[\d.,]+\s*%?)?$"
)
"""A whole cell: a name may begin with such a word."""
_SUBTOTAL = r"(?i)\s(?:totals?|subtotal|count|average|summe|anzahl|mittelwert|(?:gesamt)?ergebnis|合计|小计|集計)$"
"""The end of a cell that a spreadsheet writes below each group; only where there is no id."""
_RULE = r"^[\s:|]*[-=_–—]{2,}[\s:|]*$"
"""A line drawn below a header, or above a total, where an id would stand; other cells may be shorter."""
_LINE = r"^[\s:|]*[-=_–—]+[\s:|]*$"
_FILLED = "#filled"
_FIRST = "#first"


def nobody(
    cells: pl.DataFrame, heading: Heading, id_column: int | None, *, has_titles: bool = True
) -> tuple[pl.Series, pl.Series]:
    """Tell which rows are blank, and which are totals, titles or the header once more.

    A title is a row with one cell, in the id's column, that has a space or a
    colon where no id has one; where the key is a name there are none.
    """
    width = len(heading.texts)
    stripped = cells.select(pl.all().str.strip_chars())
    filled = pl.sum_horizontal(pl.all() != "").cast(pl.Int64)
    first = pl.coalesce(pl.when(pl.nth(at) != "").then(pl.nth(at)) for at in range(width)).fill_null("")
    marked = stripped.with_columns(filled.alias(_FILLED), first.alias(_FIRST), _again(heading).alias("#again"))
    ids = pl.nth(id_column or 0)
    is_first = ids == pl.col(_FIRST)
    total = pl.col(_FIRST).str.contains(_TOTAL) & (is_first | (ids == ""))
    total |= pl.col(_FIRST).str.contains(_SUBTOTAL) & (ids == "")
    spaced = ids.str.contains(r"\s|:")
    title = (pl.col(_FILLED) == 1) & is_first & spaced & ~(spaced & (pl.col(_FILLED) > 1)).any()
    title &= has_titles
    told = marked.select(
        (pl.col(_FILLED) == 0).alias("blank"),
        ((pl.col(_FILLED) > 0) & (total | title | pl.col("#again"))).alias("skipped"),
    )
    return told["blank"], told["skipped"] | _ruled(stripped, id_column or 0)


def _ruled(cells: pl.DataFrame, id_column: int) -> pl.Series:
    """Tell which rows are nothing but lines."""
    ruled = cells.to_series(id_column).str.contains(_RULE)
    if not ruled.any():
        return ruled
    return cells.select(pl.all_horizontal((pl.all() == "") | pl.all().str.contains(_LINE))).to_series() & ruled


def _again(heading: Heading) -> pl.Expr:
    """The header's words, all of them, below the header."""
    same = [pl.nth(at).is_in([*over]) for at, over in enumerate(heading.texts) if any(over)]
    return pl.all_horizontal(same) if same else pl.lit(value=False)


def is_title(cells: Sequence[str]) -> bool:
    """Tell whether a record that does not fit the header is a total or a title."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and (len(filled) == 1 == len(cells) or re.match(_TOTAL, filled[0]) is not None)
