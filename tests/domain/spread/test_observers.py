"""Krippendorff's alpha."""

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.spread import krippendorff_alpha


def read(text: str) -> list[int | None]:
    """Read a row as printed, `.` where an observer did not rate."""
    return [None if mark == "." else int(mark) for mark in text.split()]


FOUR_OBSERVERS = [
    read("1 2 3 3 2 1 4 1 2 . . ."),
    read("1 2 3 3 2 2 4 1 2 5 . ."),
    read(". 3 3 3 2 3 4 2 2 5 1 3"),
    read("1 2 3 3 2 4 4 1 2 5 1 ."),
]
"""Krippendorff 2011, section C: four observers, twelve units."""


@pytest.mark.parametrize(
    ("metric", "printed"), [("nominal", 0.7434), ("ordinal", 0.8154), ("interval", 0.8491), ("ratio", 0.7974)]
)
def test_four_observers_and_twelve_units(metric: str, printed: float) -> None:
    assert krippendorff_alpha(FOUR_OBSERVERS, metric) == pytest.approx(printed, abs=5e-5)


def test_two_observers_and_two_values() -> None:
    """Krippendorff 2011, section A: .095."""
    rows = [read("0 1 0 0 0 0 0 0 1 0"), read("1 1 1 0 0 1 0 0 0 0")]
    assert round(krippendorff_alpha(rows, "nominal"), 3) == 0.095


def test_two_observers_and_five_values() -> None:
    """Krippendorff 2011, section B: .692 (letters a to e as 1 to 5)."""
    rows = [read("1 1 2 2 4 3 3 3 5 4 4 1"), read("2 1 2 2 2 3 3 3 5 4 4 4")]
    assert round(krippendorff_alpha(rows, "nominal"), 3) == 0.692


ROWS = st.integers(2, 4).flatmap(
    lambda observers: st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=observers, max_size=observers),
        min_size=2,
        max_size=7,
    )
)


@given(ROWS)
@pytest.mark.parametrize(
    ("metric", "distance"),
    [("nominal", lambda a, b: float(a != b)), ("interval", lambda a, b: float(a - b) ** 2)],
    ids=["nominal", "interval"],
)
def test_every_pair_listed_gives_the_same_alpha(
    metric: str, distance: Callable[[int, int], float], units: list[list[int | None]]
) -> None:
    """Average distance within units over average distance between any two ratings that can be paired."""
    paired = [kept for unit in units if len(kept := [rating for rating in unit if rating is not None]) > 1]
    ratings = [rating for unit in paired for rating in unit]
    rows = [list(row) for row in zip(*units, strict=True)]
    if len(set(ratings)) < 2:
        with pytest.raises(ValueError, match="not defined"):
            krippendorff_alpha(rows, metric)
        return
    observed = sum(sum(distance(a, b) for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in paired)
    expected = sum(distance(a, b) for a, b in permutations(ratings, 2)) / (len(ratings) - 1)
    assert krippendorff_alpha(rows, metric) == pytest.approx(1 - observed / expected, abs=1e-12)


@given(ROWS, st.sampled_from(["nominal", "ordinal", "interval"]))
def test_order_of_observers_and_a_turned_scale_change_nothing(units: list[list[int | None]], metric: str) -> None:
    rows = [list(row) for row in zip(*units, strict=True)]
    turned = [[None if rating is None else 5 - rating for rating in row] for row in reversed(rows)]

    def alpha(table: list[list[int | None]]) -> float | None:
        try:
            return krippendorff_alpha(table, metric)
        except ValueError:
            return None

    assert alpha(turned) == (None if (found := alpha(rows)) is None else pytest.approx(found, abs=1e-12))


@pytest.mark.parametrize("metric", ["nominal", "ordinal", "interval", "ratio"])
def test_full_agreement_is_one(metric: str) -> None:
    assert krippendorff_alpha([[0, 1, 2, 3], [0, 1, 2, 3]], metric) == 1


@pytest.mark.parametrize(
    ("rows", "metric"),
    [
        ([[1, 2], [1, 2]], "euclid"),
        ([[1, 2], [1]], "nominal"),
        ([], "nominal"),
        ([[1, 2]], "nominal"),
        ([[1, 2], [1, float("nan")]], "nominal"),
        ([[1, 2], [1, -1]], "ratio"),
    ],
    ids=["unknown metric", "rows of different lengths", "nobody", "one observer", "not a number", "below 0"],
)
def test_what_cannot_be_agreed_on_is_refused(rows: list[list[float]], metric: str) -> None:
    with pytest.raises(ValueError, match=r"metric|row|defined|finite"):
        krippendorff_alpha(rows, metric)
