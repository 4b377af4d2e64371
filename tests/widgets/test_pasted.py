"""What is pasted is one text, wherever the terminal's pieces are cut."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from textual import events

from calibrate.widgets.pasted import PasteParser

START, END = "\x1b[200~", "\x1b[201~"


def read(*pieces: str) -> list[str]:
    """Return what is read of pieces: keys by name, a paste by its text."""
    parser = PasteParser()
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [
        f"pasted {event.text!r}" if isinstance(event, events.Paste) else event.key
        for event in found
        if isinstance(event, events.Paste | events.Key)
    ]


def test_an_escape_sequence_in_a_paste_is_text_not_keys() -> None:
    assert read(f"a{START}b\x1b[31maaaa\x1b[A\x1b\x1bq{END}z", "a") == ["a", "pasted 'b[31maaaa[Aq'", "z", "a"]


def test_keys_are_read_as_ever() -> None:
    assert read("\x1b[A", "q", "\x1b[1;2B", "\x1b[20", "~") == ["up", "q", "shift+down", "f9"]


@given(text=st.text(alphabet="ab\x1b[201~\r", max_size=30), cuts=st.lists(st.integers(0, 60), max_size=6))
def test_it_makes_no_difference_where_the_pieces_are_cut(text: str, cuts: list[int]) -> None:
    text = text.replace(END, "")
    whole = f"x{START}{text}{END}yz"
    places = [0, *sorted(min(cut, len(whole)) for cut in cuts), len(whole)]
    pieces = [whole[start:end] for start, end in itertools.pairwise(places) if start < end]

    assert read(*pieces) == read(whole)
    plain = text.replace("\x1b", "")
    assert read(*pieces) == (["x", f"pasted {plain!r}", "y", "z"] if plain else ["x", "pasted ''", "y", "z"])
