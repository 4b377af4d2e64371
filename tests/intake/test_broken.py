"""One fault a file: each is named, placed, and harms nothing else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from calibrate.intake import read
from calibrate.intake.mapping import Mapping

BROKEN = Path(__file__).parents[2] / "fixtures" / "broken"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((BROKEN / "expected.toml").read_text(encoding="utf-8"))


def having(key: str) -> list[str]:
    return [name for name, expected in EXPECTED.items() if key in expected]


@pytest.mark.parametrize("name", having("fault"))
def test_a_file_that_cannot_be_read_says_why(name: str) -> None:
    reading = read([BROKEN / name])

    report = reading.report
    assert reading.population is None
    assert report.fault is not None
    assert (report.fault.code, report.fault.file) == (EXPECTED[name]["fault"], str(BROKEN / name))
    assert (report.rows, report.people, report.files, report.refused) == (0, 0, (), ())
    assert report.sentences() == [f"{BROKEN / name}: {report.fault.text} Nothing was loaded."]


@pytest.mark.parametrize("name", having("refused"))
def test_a_row_that_cannot_be_used_is_refused_and_the_rest_can_be_loaded(name: str) -> None:
    reading = read([BROKEN / name])
    without = read([BROKEN / name], leave_out_refused=True)

    found = [[item.row, item.column or "", item.code] for item in reading.report.refused]
    assert found == EXPECTED[name]["refused"]
    assert reading.report.adds_up
    assert reading.population is None
    assert without.report == reading.report
    assert without.population is not None
    assert len(without.population) == reading.report.people
    assert without.left_out == len(EXPECTED[name]["refused"])


@pytest.mark.parametrize("name", having("needs"))
def test_an_open_question_stops_the_load_until_a_map_answers_it(name: str) -> None:
    asked = read([BROKEN / name], leave_out_refused=True)
    answered = read([BROKEN / name], mapping=Mapping.model_validate(tomllib.loads(EXPECTED[name]["map"])))

    assert [need.axis or need.field for need in asked.report.needs] == EXPECTED[name]["needs"]
    assert asked.population is None
    assert answered.report.needs == ()
    assert answered.population is not None
    assert answered.report.people == asked.report.people


@pytest.mark.parametrize("name", having("warnings"))
def test_a_warning_stops_nothing(name: str) -> None:
    reading = read([BROKEN / name])

    assert [item.code for item in reading.report.warnings] == EXPECTED[name]["warnings"]
    assert reading.population is not None
    assert reading.report.adds_up


def test_every_file_of_the_folder_is_expected() -> None:
    assert set(EXPECTED) == {file.name for file in BROKEN.iterdir()} - {"expected.toml"}
