"""The shape of an invented company, and that it is the same company everywhere."""

import csv
import hashlib
import io
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.invented import Company, company
from calibrate.invented.company import csv_text
from calibrate.invented.period import CLOSES, OPENS

COMPANY_60_7 = "9cb273663d1533139407e291c55702949be6873e83f742beaf23e7af8ab3ca9f"
"""SHA-256 of the company of 60, seed 7. If a change here is meant, write the ready files anew too."""

PICTURE = {
    ("low", "high"): 3, ("middle", "high"): 8, ("high", "high"): 5,
    ("low", "middle"): 6, ("middle", "middle"): 18, ("high", "middle"): 7,
    ("low", "low"): 3, ("middle", "low"): 7, ("high", "low"): 3,
}  # fmt: skip
"""The boxes of the grid as it was drawn: 60 people, two more not yet rated."""

companies = st.builds(company, st.integers(1, 400), st.integers())


def _boxes(invented: Company) -> list[tuple[str, str]]:
    return list(zip(invented.column("performance"), invented.column("potential"), strict=True))


def test_the_company_of_sixty_is_the_same_everywhere() -> None:
    assert hashlib.sha256(company(60, 7).csv().encode()).hexdigest() == COMPANY_60_7


@given(st.integers(1, 120), st.integers())
def test_the_same_seed_gives_the_same_company(people: int, seed: int) -> None:
    assert company(people, seed) == company(people, seed)


def test_another_seed_gives_another_company() -> None:
    assert len({company(24, seed).csv() for seed in (-7, 0, 7, 8)}) == 4


@pytest.mark.parametrize("people", [-1, 0, 100_001])
def test_no_company_is_empty_or_larger_than_the_grid(people: int) -> None:
    with pytest.raises(ValueError, match=r"from 1 to 100,000"):
        company(people, 7)


@given(companies)
def test_ids_are_unique_text_that_opens_with_a_zero(invented: Company) -> None:
    ids = invented.column("person_id")
    assert len(set(ids)) == len(ids)
    assert len({len(person_id) for person_id in ids}) == 1
    assert all(person_id.isdecimal() and person_id.startswith("0") for person_id in ids)


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_any_cell_survives_the_csv(lines: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(csv_text(lines), newline=""), strict=True)) == lines


@given(companies)
def test_the_csv_reads_back_as_the_rows(invented: Company) -> None:
    assert [tuple(row) for row in csv.reader(io.StringIO(invented.csv()), strict=True)] == [
        invented.header,
        *invented.rows,
    ]


@given(companies)
def test_every_manager_is_one_person_and_some_stand_outside(invented: Company) -> None:
    managers = set(zip(invented.column("manager_id"), invented.column("manager"), strict=True))
    inside = dict(zip(invented.column("person_id"), invented.column("name"), strict=True))
    assert len({manager_id for manager_id, _ in managers}) == len(managers)
    assert all(inside.get(manager_id, name) == name for manager_id, name in managers)
    assert any(manager_id not in inside for manager_id, _ in managers)


@given(companies)
def test_nobody_manages_in_a_circle(invented: Company) -> None:
    above = dict(zip(invented.column("person_id"), invented.column("manager_id"), strict=True))
    for person_id in above:
        path = [person_id]
        while path[-1] in above:
            path.append(above[path[-1]])
            assert len(path) <= 8


@given(companies)
def test_ratings_are_bands_or_blank(invented: Company) -> None:
    for axis in ("performance", "potential"):
        assert set(invented.column(axis)) <= {"low", "middle", "high", ""}


@given(companies)
def test_an_axis_without_a_band_has_no_rater_day_or_evidence(invented: Company) -> None:
    for axis in ("performance", "potential"):
        columns = (axis, f"{axis}_rater", f"{axis}_rated_on", f"{axis}_evidence")
        for band, rater, day, evidence in zip(*map(invented.column, columns), strict=True):
            assert bool(band) == bool(rater) == bool(day)
            assert band or not evidence


@settings(max_examples=30)
@given(st.integers())
def test_sixty_people_fill_the_boxes_as_the_picture_does(seed: int) -> None:
    boxes = Counter(_boxes(company(60, seed)))
    for box, drawn in PICTURE.items():
        assert abs(boxes[box] - drawn) <= 2
    assert sum(count for box, count in boxes.items() if "" in box) == 2


@settings(max_examples=30)
@given(st.integers(45, 400), st.integers())
def test_every_size_keeps_the_shape(people: int, seed: int) -> None:
    boxes = [box for box in _boxes(company(people, seed)) if all(box)]
    shares = Counter(performance for performance, _ in boxes)
    assert 0.12 <= shares["low"] / len(boxes) <= 0.26
    assert 0.44 <= shares["middle"] / len(boxes) <= 0.64
    assert 0.2 <= shares["high"] / len(boxes) <= 0.36


@settings(max_examples=30)
@given(st.integers(8, 400), st.integers())
def test_some_are_not_yet_rated_and_some_have_nothing_written(people: int, seed: int) -> None:
    invented = company(people, seed)
    assert sum(not all(box) for box in _boxes(invented)) == max(1, people // 30)
    written = zip(
        _boxes(invented),
        invented.column("performance_evidence"),
        invented.column("potential_evidence"),
        strict=True,
    )
    rated = [bool(of_performance or of_potential) for box, of_performance, of_potential in written if all(box)]
    assert rated.count(False) == len(rated) // 10


@given(companies)
def test_every_day_is_a_working_day_of_its_time(invented: Company) -> None:
    for day in map(date.fromisoformat, invented.column("hired_on")):
        assert day < CLOSES
        assert day.weekday() < 5
    for axis in ("performance", "potential"):
        for text in filter(None, invented.column(f"{axis}_rated_on")):
            day = date.fromisoformat(text)
            assert day.weekday() < 5
            assert OPENS <= day <= CLOSES or (day.year, day.month) in {(2026, 4), (2026, 5)}


@given(companies)
def test_only_the_unrated_joined_within_the_period(invented: Company) -> None:
    for day, band in zip(invented.column("hired_on"), invented.column("performance"), strict=True):
        assert not band or date.fromisoformat(day) < OPENS


def test_three_hundred_people_carry_some_ratings_over_and_a_namesake() -> None:
    invented = company(300, 7)
    rated_on = [date.fromisoformat(day) for day in invented.column("performance_rated_on") if day]
    assert sum(day < OPENS for day in rated_on) == 7
    assert len(invented.rows) - len(set(invented.column("name"))) == 1


def test_last_cycle_is_near_this_one_and_at_times_two_bands_off() -> None:
    words = ("low", "middle", "high")
    invented = company(300, 7)
    pairs = [
        abs(words.index(now) - words.index(before))
        for now, before in zip(invented.column("performance"), invented.column("prior_performance"), strict=True)
        if now and before
    ]
    steps = Counter(pairs)
    assert steps[0] > steps[1] > steps[2] > 0


def test_a_column_nobody_has_is_said_to_be_none() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        company(1, 1).column("salary")


@pytest.mark.scale
def test_a_hundred_thousand_people_are_invented() -> None:
    invented = company(100_000, 7)
    ids, names = invented.column("person_id"), invented.column("name")
    assert len(set(ids)) == 100_000
    assert 100_000 - len(set(names)) <= 10
