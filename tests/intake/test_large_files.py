"""Files as large as a file may be: they load, add up, and the child stays within its limits."""

import csv
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from calibrate.intake import read

pytestmark = pytest.mark.scale

HEADER = ("person_id", "name", "manager_id", "organisation", "performance", "potential", "remarks")


def people(count: int) -> Iterator[tuple[str, ...]]:
    for at in range(count):
        band = ("low", "middle", "high")[at % 3]
        yield (
            f"{at:07d}",
            f"Person {at}",
            f"{at // 9:07d}" if at else "",
            f"Org {at % 50}",
            str(at % 5 + 1),
            band,
            "x y z",
        )


def test_a_hundred_thousand_lines(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    with file.open("w", newline="") as out:
        csv.writer(out).writerows([HEADER, *people(100_000)])

    reading = read([file])

    assert reading.population is not None
    assert (reading.report.people, reading.report.adds_up) == (100_000, True)
    assert reading.population.manager_ids[-1] == "0011111"


def test_two_hundred_thousand_sheet_rows(tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True, "tmpdir": str(tmp_path)})
    sheet = book.add_worksheet()
    for at, row in enumerate([HEADER, *people(200_000)]):
        sheet.write_row(at, 0, row)
    book.close()

    report = read([file]).report

    assert (report.people, report.fault, report.adds_up) == (200_000, None, True)


def test_a_million_records(tmp_path: Path) -> None:
    file = tmp_path / "people.parquet"
    pl.DataFrame(list(people(1_000_000)), schema=HEADER, orient="row").write_parquet(file)

    report = read([file]).report

    assert (report.people, report.fault, report.adds_up) == (1_000_000, None, True)
