"""Two binomial counts added up by their recurrence, against their convolution."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calibrate.domain.spread.binomial import shape
from calibrate.domain.spread.convolution import convolved, reaching
from calibrate.domain.spread.two_binomials import two_binomials

ODDS = st.floats(0.02, 50)


def chances(weights: dict[int, float]) -> dict[int, float]:
    whole = sum(weights.values())
    return {value: weight / whole for value, weight in weights.items()}


@given(st.integers(1, 60), ODDS, st.integers(1, 60), ODDS)
@example(1, 1.0, 1, 1.0)
@example(60, 0.02, 1, 50.0)
@example(60, 50.0, 60, 50.0)
def test_every_sum_is_as_the_convolution_has_it(n: int, a: float, m: int, b: float) -> None:
    found = two_binomials(n, a, m, b)
    assert found is not None
    assert list(found) == list(range(n + m + 1))
    assert chances(found) == pytest.approx(chances(convolved(shape(n, a, 0, n), shape(m, b, 0, m))), rel=1e-11)


@given(st.integers(300, 3000), st.floats(0.2, 5), st.integers(300, 3000), st.floats(0.2, 5))
def test_far_ends_of_large_groups_are_left_out(n: int, a: float, m: int, b: float) -> None:
    found = two_binomials(n, a, m, b, cut=1e-18)
    if found is not None:
        likely = chances(convolved(shape(n, a, 0, n, cut=1e-18), shape(m, b, 0, m, cut=1e-18)))
        mine = chances(found)
        assert all(
            mine.get(value, 0) == pytest.approx(chance, rel=1e-11, abs=1e-17) for value, chance in likely.items()
        )


@given(
    st.lists(st.floats(0.1, 1), min_size=1, max_size=6),
    st.lists(st.floats(0.1, 1), min_size=1, max_size=6),
    st.integers(-3, 16),
)
def test_reaching_a_sum(first: list[float], second: list[float], value: int) -> None:
    one, other = dict(enumerate(first, start=2)), dict(enumerate(second, start=-1))
    table = convolved(one, other)
    whole = sum(table.values())
    at, upper = reaching(one, other, value)
    assert at == pytest.approx(table.get(value, 0) / whole)
    assert upper == pytest.approx(sum(weight for each, weight in table.items() if each >= value) / whole)
