"""The share of a load that is done: it rises, and ends at the whole, whatever kind of file it is."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from calibrate.domain.watching import each_watched, within
from calibrate.intake.draft import Draft
from tests.intake.files import Folder

HEADER = ("person_id", "name", "performance", "potential")
ROWS = [HEADER, *((f"E{number:03}", "Ada", "low", "high") for number in range(25))]


def parquet(folder: Folder) -> Path:
    file = folder.path / "people.parquet"
    pl.DataFrame(ROWS[1:], schema=HEADER, orient="row").write_parquet(file)
    return file


KINDS: dict[str, Callable[[Folder], Path]] = {
    "even": lambda folder: folder.table(ROWS),
    "cell by cell": lambda folder: folder.table([*ROWS, ("E999",)]),
    "workbook": lambda folder: folder.xlsx(ROWS),
    "parquet": parquet,
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_rises_to_the_whole(folder: Folder, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calibrate.intake.delimited._TOLD_EVERY", 10)
    told: list[float] = []

    Draft.of([KINDS[kind](folder)], told=told.append)

    assert told == sorted(told)
    assert told[-1] == 1
    assert len({share for share in told if share <= 0.5}) >= 2
    assert len({share for share in told if 0.5 < share < 1}) >= 2


def test_each_file_is_a_share_of_its_size(folder: Folder) -> None:
    small = folder.table(ROWS[:6], "small.csv")
    large = folder.table([HEADER, *((f"X{number:06}", "Ada", "low", "high") for number in range(500))], "large.csv")
    told: list[float] = []

    Draft.of([small, large], told=told.append)

    first_file = 0.5 * small.stat().st_size / (small.stat().st_size + large.stat().st_size)
    assert any(abs(share - first_file) < 0.001 for share in told)


def test_parts_without_a_size_are_told_too() -> None:
    told: list[float] = []
    for _, here in each_watched(["a", "b"], [0, 0], within(told.append, 0, 0.5)):
        here(1)
    assert told == [0, 0, 0, 0]
