import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.widgets.progress_rule import rule_cells


@pytest.mark.parametrize(
    ("agreed", "parked", "people", "expected"),
    [(0, 0, 0, (0, 0)), (0, 0, 60, (0, 0)), (30, 3, 60, (60, 6)), (60, 0, 60, (120, 0)), (0, 60, 60, (0, 120))],
)
def test_the_rule_is_to_scale(agreed: int, parked: int, people: int, expected: tuple[int, int]) -> None:
    assert rule_cells(agreed, parked, people, 120) == expected


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300), st.integers(40, 200))
def test_anybody_agreed_parked_or_open_shows(agreed: int, parked: int, rest: int, cells: int) -> None:
    heavy, dashed = rule_cells(agreed, parked, agreed + parked + rest, cells)

    assert heavy + dashed <= cells
    assert min(heavy, dashed) >= 0
    assert (heavy > 0) == (agreed > 0)
    assert (dashed > 0) == (parked > 0)
    assert (heavy + dashed < cells) == (rest > 0 or agreed + parked + rest == 0)
