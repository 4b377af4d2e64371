import pytest

from calibrate.widgets.numerals import numeral_rows, numeral_width


def test_a_number_is_drawn_in_three_rows_of_half_blocks() -> None:
    assert numeral_rows(18) == (
        "▀█  █▀█",
        " █  █▀█",
        "▀▀▀ ▀▀▀",
    )


@pytest.mark.parametrize("number", [0, 7, 18, 118, 2345, 67890])
def test_every_row_is_as_wide_as_the_number_says(number: int) -> None:
    assert {len(row) for row in numeral_rows(number)} == {numeral_width(number)}


def test_no_two_digits_look_the_same() -> None:
    assert len({numeral_rows(digit) for digit in range(10)}) == 10
