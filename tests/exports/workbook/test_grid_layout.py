from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.box import BOXES, Box
from calibrate.exports.workbook.grid_layout import FEWEST, heights, two_columns

some_sizes = st.fixed_dictionaries({box: st.integers(0, 40) for box in BOXES})


def sized(*numbers: int) -> dict[Box, int]:
    return dict(zip(BOXES, numbers, strict=True))


def test_few_names_stand_in_one_column() -> None:
    assert two_columns(sized(2, 3, 2, 2, 5, 3, 1, 2, 0)) == frozenset()
    assert heights({}, frozenset()) == [FEWEST] * 3


def test_the_fullest_box_is_halved_first_and_only_as_many_as_needed() -> None:
    assert two_columns(sized(3, 8, 5, 5, 18, 7, 3, 6, 3)) == frozenset([BOXES[4], BOXES[1]])
    assert two_columns(sized(3, 7, 4, 4, 18, 7, 3, 5, 2)) == frozenset([BOXES[4]])


def test_about_a_hundred_names_fit_one_page_and_no_more() -> None:
    assert two_columns(sized(10, 10, 10, 14, 18, 14, 10, 10, 10)) is not None
    assert two_columns(sized(20, 20, 20, 20, 40, 20, 20, 20, 20)) is None


@given(sizes=some_sizes)
def test_names_never_take_more_rows_than_a_page_has(sizes: dict[Box, int]) -> None:
    halved = two_columns(sizes)
    if halved is None:
        assert sum(heights(sizes, frozenset(BOXES))) > 29
    else:
        assert sum(heights(sizes, halved)) <= 29
        assert all(sizes[box] > FEWEST for box in halved)
