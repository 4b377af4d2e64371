"""Every shape of export that is known loads, asks what it must, and adds up."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from calibrate.intake import read
from calibrate.intake.draft import Reading
from calibrate.intake.mapping import Mapping
from calibrate.intake.report import Report

SHAPES = Path(__file__).parents[2] / "fixtures" / "shapes"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((SHAPES / "expected.toml").read_text(encoding="utf-8"))
COUNTS = ("rows", "blank", "people", "merged", "skipped", "holding")


def files_of(name: str) -> list[Path]:
    return [SHAPES / name, *(SHAPES / other for other in EXPECTED[name].get("beside", ()))]


def reading_of(name: str) -> Reading:
    expected = EXPECTED[name]
    mapping = Mapping.model_validate(tomllib.loads(expected["map"])) if "map" in expected else None
    return read(files_of(name), mapping=mapping, sheet=expected.get("sheet"))


def asked(report: Report) -> list[str]:
    return [need.axis or need.field or "" for need in report.needs]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_shape_loads_and_adds_up(name: str) -> None:
    expected = EXPECTED[name]

    reading = reading_of(name)
    report = reading.report

    assert report.fault is None
    assert asked(report) == []
    assert {count: getattr(report, count) for count in COUNTS} == {count: expected.get(count, 0) for count in COUNTS}
    assert report.adds_up
    assert reading.population is not None
    assert len(reading.population) == report.people
    assert list(dict.fromkeys(item.code for item in report.notes)) == expected.get("notes", [])
    assert list(dict.fromkeys(item.code for item in report.warnings)) == expected.get("warnings", [])


@pytest.mark.parametrize("name", EXPECTED)
def test_a_shape_says_how_it_was_read(name: str) -> None:
    expected = EXPECTED[name]

    first = reading_of(name).report.files[0]

    assert first.header_row == expected.get("header_row")
    for key in ("encoding", "delimiter"):
        if key in expected:
            assert getattr(first, key) == expected[key]
    if "columns" in expected:
        assert first.columns == expected["columns"]


@pytest.mark.parametrize("name", [name for name in EXPECTED if "needs" in EXPECTED[name]])
def test_what_is_unclear_is_asked_and_nothing_is_loaded(name: str) -> None:
    reading = read(files_of(name))

    assert asked(reading.report) == EXPECTED[name]["needs"]
    assert reading.population is None
    assert reading.report.adds_up
    for need in reading.report.needs:
        Mapping.model_validate(tomllib.loads(need.map))


def test_every_file_of_the_folder_is_expected() -> None:
    named = {*EXPECTED, *(other for expected in EXPECTED.values() for other in expected.get("beside", ()))}

    assert named == {file.name for file in SHAPES.iterdir()} - {"expected.toml"}
