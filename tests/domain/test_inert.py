"""What a terminal would obey becomes a mark; everything else stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.inert import inert

C0 = [chr(code) for code in range(0x20)]
C1 = [chr(code) for code in range(0x80, 0xA0)]
BIDI = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ZERO_WIDTH = list("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u00ad")
OTHERS = ["\x7f", "\u2028", "\u2029", "\ufff9", "\ufffb", "\U000e0001", "\U000e0041", "\ud800", "\udfff"]
OBEYED = [*C0, *C1, *BIDI, *ZERO_WIDTH, *OTHERS]


@pytest.mark.parametrize("character", OBEYED, ids=lambda character: f"U+{ord(character):04X}")
def test_each_control_is_one_visible_mark(character: str) -> None:
    shown = inert(f"A{character}B")
    assert len(shown) == 3
    assert (shown[0], shown[2]) == ("A", "B")
    assert unicodedata.category(shown[1]) == "So"


def test_c0_and_delete_become_their_own_pictures() -> None:
    assert inert("\x1b[31m\x07\t\n\x7f\x00") == "␛[31m␇␉␊␡␀"


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_everything_a_name_may_hold_stays(text: str) -> None:
    assert inert(text) == text


@given(st.text(st.characters(codec=None)))
def test_nothing_obeyed_is_left_and_nothing_is_lost_or_added(text: str) -> None:
    shown = inert(text)
    assert len(shown) == len(text)
    assert not set(shown) & set(OBEYED)
    assert inert(shown) == shown
    assert shown.encode().decode() == shown


@pytest.mark.parametrize(
    "name", ["Zoë O’Brien-Łukasiewicz", "佐藤 美咲", "محمد", "עדה", "A [/b] B", "é (decomposed)", "=1+1", "𝒜na 👩"]
)
def test_names_in_any_script_are_shown_as_they_are(name: str) -> None:
    assert inert(name) == name
