"""Dates, told from all of a column."""

from datetime import date

import polars as pl
import pytest

from calibrate.domain.axis import Band
from calibrate.intake.dates import day_of_cells, in_order
from tests.intake.files import Folder, codes


@pytest.mark.parametrize("texts", [["45000", "44930"], ["45000.5", "44930,25"], ["45000", None, "44930"]])
def test_days_counted_by_a_spreadsheet_are_dates(texts: list[str | None]) -> None:
    read = in_order(pl.Series("date", texts, dtype=pl.String))

    assert read[0] == date(2023, 3, 15)
    assert read[-1] == date(2023, 1, 4)


@pytest.mark.parametrize("texts", [["45000", "12"], ["45000", "x"], ["10001", "10002"], ["99999"]])
def test_other_numbers_are_not(texts: list[str]) -> None:
    assert in_order(pl.Series("date", texts)).null_count() == len(texts)


def test_a_cell_by_hand_may_be_one() -> None:
    assert day_of_cells(["45000", "2023-03-16"]) == [date(2023, 3, 15), date(2023, 3, 16)]


def test_the_latest_of_two_rows_is_told_by_such_a_column(folder: Folder) -> None:
    reading = folder.read(
        "ID,Performance,Potential,Review Date", "1,low,low,45000", "1,high,low,45100", "2,low,low,45000"
    )

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH, Band.LOW)
    assert codes(reading, "notes") == ["latest", "no_name"]
