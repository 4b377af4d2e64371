import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.reader import index_of, reader_of
from tests.domain.rationale.reasons import CYCLE, MANAGER, NAMES, OWN

WORDS = HelpWords()
INDEX = index_of(NAMES, WORDS)
READER = reader_of(CYCLE, INDEX, (OWN, MANAGER), WORDS)


def is_hinted(text: str) -> bool:
    return Hint.OTHER_NAME in READER.hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "with Oto", "with OTO MORA", "with oto", "Oto's rota", "Oto’s rota", "(Mora)", "with dvořák", "with Dvorak",
        "with Muller", "with Müller", "with Mueller", "with Muellers crew", "with O'Brien", "with OBrien",
        "with Lukasiewicz", "with zoe", "Mark Price said so", "as price, mark", "with Mark", "than Will did",
        "Young, May", "with Grace", "佐藤さん", "美咲と", "佐藤美咲", "김민준이", "with Yılmaz'ın crew", "with IREM",
        "with xi", "for Bridge and others", "d'Oto", "Ines did it", "and Nguyễn too", "with Nguye\u0302\u0303n",
    ],
)  # fmt: skip
def test_a_name_is_seen_however_it_is_written(text: str) -> None:
    assert is_hinted(f"Led the audit in July {text}")


@pytest.mark.parametrize(
    "text",
    [
        "", OWN, "KHAN", "yara's rota", MANAGER, "as Pia asked", "will help", "may help", "a mark of trust",
        "at the best price", "Will it hold? Yes", "Grant applications went out", "the park", "no hope left",
        "by grace of luck", "a king's ransom", "the Bridge project", "long ago", "an hour", "in May", "since March",
        "young and old", "sharp cuts", "de la", "The Field app", "otology", "Mo", "x", "佐", "petit à petit",
    ],
)  # fmt: skip
def test_ordinary_words_and_the_names_allowed_are_nobody(text: str) -> None:
    assert not is_hinted(f"{text}. Led the audit in July, {text[:1].lower()}{text[1:]}")


def test_somebody_with_the_same_first_name_is_somebody_else() -> None:
    words = HelpWords()
    index = index_of(("Oto Mora", "Oto Zhao"), words)
    about = reader_of(CYCLE, index, ("Oto Mora", ""), words)
    assert Hint.OTHER_NAME not in about.hints("Oto led the audit")
    assert Hint.OTHER_NAME in about.hints("Oto Zhao led the audit")


def test_nobody_has_a_name_in_an_empty_file() -> None:
    words = HelpWords()
    about = reader_of(CYCLE, index_of(("", " ", "·"), words), ("",), words)
    assert Hint.OTHER_NAME not in about.hints("With · and with nobody")


@given(st.sampled_from([name for name in NAMES if name.isascii() and name not in (OWN, MANAGER)]))
def test_a_whole_name_is_always_seen_whatever_its_case(name: str) -> None:
    for written in (name, name.upper(), name.lower(), f"‘{name}’", f"{name}'s"):
        assert is_hinted(f"In July the audit went to {written}.")


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    hints = READER.hints(text)
    assert hints <= set(Hint)
    assert READER.hints(text) == hints


@given(st.text(min_size=1, max_size=40))
def test_any_name_can_be_made_ready_and_is_allowed_to_its_owner(name: str) -> None:
    words = HelpWords()
    about = reader_of(CYCLE, index_of((name,), words), (name,), words)
    assert Hint.OTHER_NAME not in about.hints(f"Led the audit with {name}")
