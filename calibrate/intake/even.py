"""Text in which every record has as many cells as the first: proven so, then read at once and not cell by cell."""

import io
import re
from dataclasses import dataclass

import polars as pl

from calibrate.intake.grid import Body

LONGEST_CELL = 1 << 20
"""Characters of the longest cell that any list of people has."""


@dataclass(frozen=True, eq=False)
class Lines:
    """The records of an even text, and the line each starts on."""

    frame: pl.DataFrame
    rows: pl.Series
    delimiter: str

    def opening(self, count: int) -> list[list[str]]:
        """Return the first records."""
        return [list(row) for row in self.frame.head(count).rows()]

    def row(self, index: int) -> int:
        """Return the line a record starts on."""
        return int(self.rows[index])

    def below(self, index: int, width: int) -> Body:
        """Return what stands below a record, as columns."""
        return Body(self.frame[index + 1 :, :width], self.rows[index + 1 :])


def read_even(text: str, delimiter: str) -> Lines | None:
    """Return the records of a text; None where it takes a reader that looks at each cell.

    That is where a quotation mark stands where it may not, a record has more
    or fewer cells than another, or lines end in several ways.
    """
    windows = text.count("\r\n")
    if text.count("\r") != windows:
        return None
    if windows:
        text = text.replace("\r\n", "\n")
    if not _is_sound(text, delimiter):
        return None
    content = text.encode()
    frame = _frame(content, delimiter)
    if frame is None or not _is_all_of(frame, content):
        return None
    breaks = frame.select(pl.sum_horizontal(pl.all().str.count_matches("\n", literal=True))).to_series()
    if windows and (breaks > 0).any():
        return None
    starts = (breaks + 1).cum_sum().shift(1, fill_value=0) + 1
    return Lines(frame, starts.cast(pl.Int64).alias("row"), delimiter)


def _is_sound(text: str, delimiter: str) -> bool:
    """Tell whether quotation marks stand around whole cells only, and doubled inside them."""
    cut = re.escape(delimiter)
    field = rf'(?:"(?:[^"]|"")*"|[^"{cut}\r\n]*)'
    return bool(pl.Series([text]).str.contains(rf"\A(?:{field}[{cut}\n])*{field}\z").item())


def _frame(content: bytes, delimiter: str) -> pl.DataFrame | None:
    try:
        frame = pl.read_csv(
            io.BytesIO(content),
            has_header=False,
            separator=delimiter,
            infer_schema=False,
            empty_string_is_null=False,
            extra_columns="raise",
        )
    except pl.exceptions.PolarsError:
        return None
    if frame.width < 2:
        return None
    return frame.rename({name: str(at) for at, name in enumerate(frame.columns)})


def _is_all_of(frame: pl.DataFrame, content: bytes) -> bool:
    """Tell whether the records are every byte of the text: nothing skipped, padded or cut."""
    if frame.null_count().sum_horizontal().item():
        return False
    texts = pl.all().str
    cells, inside, longest = frame.select(
        pl.sum_horizontal(texts.len_bytes().sum()).alias("cells"),
        pl.sum_horizontal(texts.count_matches('"', literal=True).sum()).alias("inside"),
        pl.max_horizontal(texts.len_bytes().max()).alias("longest"),
    ).row(0)
    around = content.count(b'"') - 2 * inside
    ends = frame.height - (not content.endswith(b"\n"))
    whole = cells + inside + around + frame.height * (frame.width - 1) + ends
    return bool(whole == len(content) and longest <= LONGEST_CELL)
