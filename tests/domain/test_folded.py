"""Text is compared without case and accents, the same way everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.folded import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łukasz", "lukasz"),
        ("DVOŘÁK", "dvorak"),
        ("Søren", "soren"),
        ("Straße", "strasse"),
        ("佐藤", "佐藤"),
        ("ZOË", "zoe"),
        ("℡ Ａ", "tel a"),
        ("İpek", "ipek"),
    ],
)
def test_folded_text_knows_no_case_and_no_accents(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(text=st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
