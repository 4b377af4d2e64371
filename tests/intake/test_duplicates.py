"""One id on several rows."""

import polars as pl
import pytest

from calibrate.domain.axis import Band
from calibrate.intake import read
from calibrate.intake.dates import in_order, is_ambiguous
from calibrate.intake.mapping import Mapping
from tests.intake.files import Folder, codes

HEADER = "ID,Name,Performance,Potential"
DATED = "ID,Review Date,Performance,Potential"


def test_the_same_row_twice_is_one_person(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,low,low", "2,Bo,low,low", "1,Ada, low ,low")

    assert (reading.report.people, reading.report.merged) == (2, 1)
    assert "merged" in codes(reading, "notes")


def test_rows_that_differ_are_refused_each_naming_the_others(folder: Folder) -> None:
    reading = folder.read(HEADER, "1,Ada,low,low", "1,Ada,low,high", "1,Ada,low,low", "2,Bo,low,low")

    assert [(item.row, item.code) for item in reading.report.refused] == [(row, "duplicate_id") for row in (2, 3, 4)]
    assert "row 3, row 4" in reading.report.refused[0].text
    assert (reading.report.people, reading.report.merged) == (1, 0)


def test_rows_of_two_files_name_each_other(folder: Folder) -> None:
    one, two = folder.csv(HEADER, "1,Ada,low,low", name="a.csv"), folder.csv(HEADER, "1,Ada,low,high", name="b.csv")

    report = read([one, two]).report

    assert f"row 2 of {two}" in report.refused[0].text
    assert report.adds_up


def test_the_latest_of_dated_rows_wins_and_it_says_so(folder: Folder) -> None:
    reading = folder.read(
        DATED, "1,2026-03-01,high,high", "1,2025-12-31,low,low", "2,2025-01-01,low,low", "1,2024-01-01,middle,low"
    )

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH, Band.LOW)
    assert (reading.report.people, reading.report.merged, codes(reading, "notes")[0]) == (2, 2, "latest")
    assert "“Review Date”" in reading.report.notes[0].text


def test_a_map_may_say_which_column_is_the_date(folder: Folder) -> None:
    rows = ("ID,When,Performance,Potential", "1,2026-01-01,high,low", "1,2025-01-01,low,low")

    assert len(folder.read(*rows).report.refused) == 2
    assert folder.read(*rows, mapping=Mapping(date="When")).report.people == 1


@pytest.mark.parametrize("dates", [("2026-01-01", "2026-01-01"), ("2026-01-01", ""), ("soon", "later")])
def test_rows_without_one_latest_date_are_refused(folder: Folder, dates: tuple[str, str]) -> None:
    reading = folder.read(DATED, f"1,{dates[0]},high,high", f"1,{dates[1]},low,low", "2,2026-01-01,low,low")

    assert [item.code for item in reading.report.refused] == ["duplicate_id", "duplicate_id"]
    assert reading.report.people == 1


def test_records_of_one_axis_each_are_put_together(folder: Folder) -> None:
    reading = folder.read(
        DATED, "1,2026-03-01,high,", "1,2026-04-01,,low", "1,2025-03-01,low,", "2,2026-01-01,middle,", "3,2026-01-01,,"
    )

    assert reading.population is not None
    assert reading.population.performance == (Band.HIGH, Band.MIDDLE, None)
    assert reading.population.potential == (Band.LOW, None, None)
    assert (reading.report.merged, reading.report.holding) == (2, 2)


def test_two_records_of_one_day_that_differ_are_refused(folder: Folder) -> None:
    reading = folder.read(DATED, "1,2026-03-01,high,", "1,2026-03-01,low,", "1,2026-04-01,,low")

    assert [item.row for item in reading.report.refused] == [2, 3, 4]


def test_an_order_of_days_and_months_is_asked_only_where_it_matters(folder: Folder) -> None:
    clear = folder.read(DATED, "1,13/02/2026,high,low", "1,01/03/2026,low,low")
    alone = folder.read(DATED, "1,03/04/2026,high,low", "2,04/03/2026,low,low")

    assert clear.population is not None
    assert clear.population.performance == (Band.LOW,)
    assert alone.report.needs == ()
    rows = (DATED, "1,03/04/2026,high,low", "1,04/03/2026,low,low")
    assert [need.field for need in folder.read(*rows).report.needs] == ["date"]
    for order, band in (("day first", Band.HIGH), ("month first", Band.LOW)):
        answered = folder.read(*rows, mapping=Mapping.model_validate({"date_order": order}))
        assert answered.population is not None
        assert answered.population.performance == (band,)


@pytest.mark.parametrize(
    ("texts", "years"),
    [
        (["2026-02-03", ""], [2026, None]),
        (["2026-02-03 10:15:00", "2025-02-03T10:15"], [2026, 2025]),
        (["3.12.2025", "25.12.2026"], [2025, 2026]),
        (["12/25/2025", "1/2/2026"], [2025, 2026]),
        (["3-Feb-2026", "14-Mar-2025"], [2026, 2025]),
        (["2026年2月3日"], [2026]),
        (["20260203"], [2026]),
        (["2026-02-03", "03/02/2026"], [None, None]),
    ],
)
def test_dates_are_read_as_files_write_them(texts: list[str], years: list[int | None]) -> None:
    assert in_order(pl.Series(texts)).dt.year().to_list() == years


def test_a_date_that_reads_the_same_both_ways_is_clear() -> None:
    assert not is_ambiguous(pl.Series(["05/05/2026"]))
    assert is_ambiguous(pl.Series(["05/06/2026"]))
