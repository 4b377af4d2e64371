"""Bench, actions, support plans, spread, before and after, read back by another reader."""

import re
from datetime import datetime
from typing import Any

import pytest

from calibrate.domain.audience import Audience
from calibrate.domain.axis import Axis
from calibrate.domain.bench import simultaneous_coverage
from calibrate.exports import files
from calibrate.exports.bands import Shift
from tests.exports.every import followed
from tests.exports.follow_up import whole
from tests.exports.meeting import extract, held
from tests.exports.reading import cells, column, opened, parts, texts


@pytest.fixture(scope="module")
def content() -> bytes:
    """Return the facilitator's workbook."""
    return files(whole(followed()), ["xlsx"])["agreed.xlsx"]


@pytest.fixture
def book(content: bytes) -> Any:  # noqa: ANN401  openpyxl has no types
    """Return it as another reader opens it."""
    return opened(content)


def under(sheet: Any, head: str, row: int) -> list[Any]:  # noqa: ANN401  openpyxl has no types
    """Return what stands below a head that is not in row 5."""
    heads = [cell.value for cell in sheet[row]]
    place = heads.index(head) + 1
    return [sheet.cell(below, place).value for below in range(row + 1, sheet.max_row + 1)]


def test_the_bench_says_what_is_missing_in_words(book: Any) -> None:  # noqa: ANN401
    sheet = book["Bench"]
    settle = dict(zip(under(sheet, "role", 7), under(sheet, "to settle", 7), strict=True))
    assert settle["Site reliability lead"] == "emergency cover only"
    assert settle["Design lead"] == "no name: build or hire?"
    assert settle["Security officer, payments"] == "nobody in two years"
    assert settle["Principal engineer, Ledger"] is None
    made = whole(followed())
    shown = round(12 * simultaneous_coverage(made.bench))
    assert [cell.value for cell in sheet[5] if cell.value] == ["9 of 12", "6 of 12", f"{shown} of 12", "4"]


def test_one_name_on_two_roles_is_marked_and_explained(book: Any) -> None:  # noqa: ANN401
    now = under(book["Bench"], "ready now", 7)
    assert sum("×2" in str(name) for name in now) == 4
    assert any(str(text).startswith("×2: the only name ready now") for text in texts(book["Bench"]))


def test_the_only_amber_on_the_bench_is_what_is_missing(book: Any) -> None:  # noqa: ANN401
    amber = {cell.column_letter for cell in cells(book["Bench"]) if str(cell.font.color.rgb).endswith("783600")}
    assert amber == {"G"}


def test_an_action_is_one_line_with_its_day_and_whether_it_was_heard(book: Any) -> None:  # noqa: ANN401
    made = whole(followed())
    assert column(book["Actions"], "no.") == list(made.actions.by_id)
    days = column(book["Actions"], "check on")
    assert all(isinstance(day, datetime) for day in days)
    told = column(book["Actions"], "told on")
    assert {type(day) for day in told} == {datetime, str}
    assert told.count("not yet") == len(made.actions.by_id) - 4
    assert "status" not in [cell.value for cell in book["Actions"][5]]


def test_a_plan_has_a_row_with_tick_boxes_for_each_check_in(book: Any) -> None:  # noqa: ANN401
    said = texts(book["Support plans"])
    assert said.count("☐ met") == 6
    assert said.count("☒ partly") == 1
    assert {"15 Dec 2026", "29 Dec 2026", "12 Jan 2027", "26 Jan 2027", "14 Dec 2026"} <= set(said)
    assert "29 Jan 2027, Marek Dvořák with HR" in said
    assert said[said.index("accommodation asked") + 1] == "2026-10-05"


def test_the_spread_adds_up_and_puts_as_loaded_beside_as_agreed(book: Any) -> None:  # noqa: ANN401
    made = whole(followed())
    rows = [[cell.value for cell in row] for row in book["Spread"].iter_rows(min_row=7)]
    shift = Shift.of(made.seats, Axis.PERFORMANCE)
    everyone, *managers = rows[:8]
    assert everyone[:8] == ["everyone", shift.people, *shift.loaded, *shift.now]
    assert [sum(row[place] for row in managers) for place in range(2, 8)] == everyone[2:8]
    assert [row[0] for row in managers] == sorted((row[0] for row in managers), key=str.casefold)
    assert all(row[8] for row in managers)


def test_bars_are_as_long_as_the_team_and_stand_in_the_tables_order(content: bytes) -> None:
    charts = {name: part for name, part in parts(content).items() if name.startswith("xl/charts/chart")}
    bars = [part for part in charts.values() if '<c:barDir val="bar"/>' in part]
    assert len(bars) == 2
    for part in bars:
        assert '<c:grouping val="stacked"/>' in part
        assert '<c:orientation val="maxMin"/>' in part
        assert "Spread!$K$8:$K$14" in part or "Spread!$K$" in part
        assert 'formatCode="0;;;"' in part
        assert set(re.findall(r'srgbClr val="(\w+)"', part)) <= {
            "D5CFC2", "9AA3AF", "434B56", "12161C", "FFFFFF", "59626E",
        }  # fmt: skip
        assert len(re.findall('<a:latin typeface="Calibri"', part)) >= 6


def test_labels_of_the_bars_stand_in_sight_and_outside_the_printed_area(book: Any) -> None:  # noqa: ANN401
    sheet = book["Spread"]
    labels = [cell.value for cell in sheet["K"] if cell.value]
    assert "Ada Ferreira · 9" in labels
    assert not sheet.column_dimensions["K"].hidden
    assert sheet.print_area.startswith("'Spread'!$A$1:$I$")


def test_every_chart_says_in_words_what_it_shows(content: bytes) -> None:
    drawings = [part for name, part in parts(content).items() if name.startswith("xl/drawings/drawing")]
    said = [text for part in drawings for text in re.findall(r'descr="([^"]*)"', part)]
    assert len(said) == 4
    assert any("Ada Ferreira · 9: 0 below" in text for text in said)
    assert any("below: 10 as loaded, 11 as agreed" in text for text in said)


def test_before_and_after_counts_the_same_people_twice(book: Any) -> None:  # noqa: ANN401
    made = whole(followed())
    sheet = book["Before and after"]
    for axis, left in zip(Axis, (1, 6), strict=True):
        shift = Shift.of(made.seats, axis)
        assert [sheet.cell(6, left + place).value for place in (1, 2, 3)] == list(shift.loaded)
        assert [sheet.cell(7, left + place).value for place in (1, 2, 3)] == list(shift.now)
        assert sheet.cell(9, left).value.startswith(f"raised {shift.raised}, lowered {shift.lowered}")


def test_with_nothing_recorded_each_sheet_says_so() -> None:
    book = opened(files(extract(held(24)), ["xlsx"])["agreed.xlsx"])
    assert "No critical roles were loaded: there is no bench to show." in texts(book["Bench"])
    assert "No development action has been recorded yet." in texts(book["Actions"])
    assert "There is no support plan." in texts(book["Support plans"])
    assert "No manager has people with a rating." in texts(book["Spread"])


def test_leadership_never_reads_whether_an_accommodation_was_asked_for() -> None:
    made = whole(followed(), audience=Audience.LEADERSHIP)
    book = opened(files(made, ["xlsx"])["leadership.xlsx"])
    said = " ".join(text for sheet in book for text in texts(sheet))
    assert "accommodation" not in said
    assert "2026-10-05" not in said
    assert "Paired with the reliability lead" in said
