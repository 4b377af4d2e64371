import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.invented.dice import Dice
from calibrate.invented.naming import drawn_names
from calibrate.invented.naming.culture import Culture, culture
from calibrate.invented.naming.hands import FIRST, turns

CULTURES = tuple(dict.fromkeys(turns(Dice("any"))))


@settings(max_examples=25)
@given(st.integers(1, 3000), st.integers())
def test_names_differ_but_for_a_few_namesakes(count: int, seed: int) -> None:
    names = drawn_names(count, Dice(seed))
    assert len(names) == count
    assert count - len(set(names)) <= 3


def test_a_hundred_thousand_names_are_there() -> None:
    counted = Counter(drawn_names(100_010, Dice(1)))
    assert sum(times - 1 for times in counted.values()) <= 10
    assert max(counted.values()) == 2


def test_three_hundred_people_have_a_namesake_among_them() -> None:
    names = drawn_names(300, Dice(1))
    assert len(names) - len(set(names)) == 1


@given(st.integers())
def test_two_dozen_names_already_have_scripts_marks_and_length(seed: int) -> None:
    names = drawn_names(24, Dice(seed))
    assert sum("CJK" in unicodedata.name(name[0]) for name in names) >= 2
    assert any(len(name) >= 20 and "-" in name for name in names)
    assert any("WITH" in unicodedata.name(letter, "") for name in names for letter in name)


@given(st.integers())
def test_every_first_hand_is_dealt_before_any_second_card(seed: int) -> None:
    assert set(turns(Dice(seed))[: len(FIRST)]) == set(FIRST)


@pytest.mark.parametrize("culture", CULTURES, ids=lambda culture: str(culture.family[0]))
def test_a_culture_names_nobody_twice(culture: Culture) -> None:
    assert len(set(culture.given)) == len(culture.given)
    assert len(set(culture.family)) == len(culture.family)
    assert len({culture.name(number) for number in range(culture.all_names)}) == culture.all_names


@pytest.mark.parametrize("culture", CULTURES, ids=lambda culture: str(culture.family[0]))
def test_names_are_composed_and_show_every_letter(culture: Culture) -> None:
    for name in (*culture.given, *culture.family):
        assert name
        assert unicodedata.is_normalized("NFC", name)
        assert name.isprintable()
        assert name == name.strip()


def test_the_order_and_the_space_of_a_name_are_the_cultures() -> None:
    assert culture("Ana", "Mora").name(0) == "Ana Mora"
    assert culture("美咲", "佐藤", family_first=True).name(0) == "佐藤 美咲"
    assert culture("雨桐", "沈", family_first=True, space="").name(0) == "沈雨桐"


def test_past_the_short_names_a_second_given_name_is_added() -> None:
    two = culture("Ana, Bo", "Mora")
    assert [two.name(number) for number in range(4)] == ["Ana Mora", "Bo Mora", "Ana Bo Mora", "Bo Ana Mora"]
