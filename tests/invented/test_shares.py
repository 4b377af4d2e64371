from hypothesis import given
from hypothesis import strategies as st

from calibrate.invented.shares import shared_out

weights = st.lists(st.integers(0, 50), min_size=1, max_size=12)


@given(st.integers(0, 10_000), weights)
def test_the_shares_add_up_to_the_total(total: int, weights: list[int]) -> None:
    assert sum(shared_out(total, weights)) == total


@given(st.integers(0, 10_000), weights.filter(any))
def test_no_share_is_a_whole_person_off(total: int, weights: list[int]) -> None:
    whole = sum(weights)
    for share, weight in zip(shared_out(total, weights), weights, strict=True):
        assert abs(share * whole - total * weight) < whole


def test_without_any_weight_the_first_takes_all() -> None:
    assert shared_out(5, [0, 0, 0]) == [5, 0, 0]


def test_at_equal_remainders_the_earlier_wins() -> None:
    assert shared_out(1, [1, 1]) == [1, 0]
