"""A text with some of its words lit, counted as the leak guard counts them."""

from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.inert import inert
from calibrate.domain.leak.reading import read
from calibrate.widgets.cells import width
from calibrate.widgets.lit_words import lit_lines
from calibrate.widgets.theme import Tone


def lit(text: str, first: int, last: int) -> list[str]:
    """Return the pieces that are lit."""
    return [run.text.strip() for line in lit_lines(text, first, last, 40) for run in line if run.tone is Tone.AMBER]


def test_the_words_counted_are_lit_and_no_others() -> None:
    assert lit("talks about the bench, in June", 4, 4) == ["bench,"]
    assert lit("asked of Ana O'Brien-Katz twice", 3, 5) == ["Ana", "O'Brien-Katz"]
    assert lit("one - two", 2, 2) == ["two"]


@given(st.text(st.sampled_from("ab é'’-., 佐"), max_size=120), st.integers(10, 60))
def test_nothing_is_lost_and_no_line_of_short_words_is_too_wide(text: str, cells: int) -> None:
    lines = lit_lines(text, 1, 1, cells)
    shown = " ".join("".join(run.text for run in line) for line in lines)
    assert shown == " ".join(inert(piece) for piece in text.split())
    for line in lines:
        assert width("".join(run.text for run in line)) <= cells or len(line) == 1


@given(st.lists(st.sampled_from(["bench", "in", "June,", "(then)", "high-high", "–"]), min_size=1, max_size=12))
def test_every_word_the_guard_counts_can_be_lit(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for place in range(1, len(read(text).words) + 1):
        assert len(lit(text, place, place)) == 1
