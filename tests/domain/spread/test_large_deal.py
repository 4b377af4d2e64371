"""Line by line and team by team, the same deal."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calibrate.domain.spread import deal
from calibrate.domain.spread.convolution import convolved
from calibrate.domain.spread.large_deal import scatter_of, sums_of
from calibrate.domain.spread.parabola import outside

POOLS = st.dictionaries(st.integers(1, 6), st.integers(1, 8), min_size=2, max_size=4).map(
    lambda counts: tuple(sorted(counts.items()))
)


@given(POOLS, st.integers(1, 25))
def test_sums_line_by_line(pool: tuple[tuple[int, int], ...], n: int) -> None:
    assume(n <= sum(people for _, people in pool))
    found = sums_of(deal._lines(pool, n), n * pool[-1][0])
    table = deal.sums(pool, n)
    assert list(found) == list(table.values)
    assert [weight / sum(found.values()) for weight in found.values()] == pytest.approx(list(table.at), rel=1e-11)


@settings(max_examples=40)
@given(POOLS, st.integers(1, 12))
def test_scatter_line_by_line(pool: tuple[tuple[int, int], ...], n: int) -> None:
    assume(n <= sum(people for _, people in pool))
    table = deal._scatters(pool, n)
    for value, lower, at in zip(table.values, table.lower, table.at, strict=True):
        assert scatter_of(deal._lines(pool, n), n, value) == pytest.approx((lower, at), rel=1e-11)
    between = table.values[0] + 1
    assert scatter_of(deal._lines(pool, n), n, between)[0] == pytest.approx(table.around(between)[0], rel=1e-11)


@given(st.integers(1, 6), st.integers(-40, 40), st.integers(-60, 60))
def test_where_a_parabola_is_not_below_zero(a: int, b: int, c: int) -> None:
    low, high = outside(a, b, c)
    for x in range(-80, 81):
        assert (a * x * x + b * x + c >= 0) == (x <= low or x >= high or low == high)


@given(st.lists(st.floats(0.1, 1), min_size=1, max_size=6), st.lists(st.floats(0.1, 1), min_size=1, max_size=6))
def test_sums_of_two_counts(first: list[float], second: list[float]) -> None:
    found = convolved(dict(enumerate(first, start=2)), dict(enumerate(second, start=-1)))
    for total in range(1, len(first) + len(second)):
        pairs = [a * b for i, a in enumerate(first) for j, b in enumerate(second) if i + 2 + j - 1 == total]
        assert found[total] == pytest.approx(sum(pairs))
    assert len(found) == len(first) + len(second) - 1
