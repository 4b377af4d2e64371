import pytest
from pydantic import ValidationError

from calibrate.domain.folded import folded
from calibrate.domain.rationale.help_words import HelpWords, WordChanges
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.reader import ReasonReader, index_of, reader_of
from calibrate.domain.rationale.tokens import words_of
from calibrate.domain.rationale.word_list import WordList, is_entry
from calibrate.domain.rationale.words.character import CHARACTER, NOT_CHARACTER
from calibrate.domain.rationale.words.doing import DOING, TOO_GENERAL
from calibrate.domain.rationale.words.ordinary import ORDINARY
from calibrate.domain.rationale.words.private import NOT_PRIVATE, PRIVATE
from calibrate.domain.rationale.words.when import RECENT, WHEN
from calibrate.domain.rationale.words.work import NOT_WORK, WORK

LISTS = {
    "work": WORK, "not work": NOT_WORK, "private": PRIVATE, "not private": NOT_PRIVATE, "character": CHARACTER,
    "not character": NOT_CHARACTER, "when": WHEN, "recent": RECENT, "doing": DOING,
}  # fmt: skip
TEXT = "Led the audit in July"


def changed(**changes: WordChanges) -> ReasonReader:
    words = HelpWords(**changes)
    return reader_of("2026-H2", index_of(("Oto Mora",), words), ("Yara Khan",), words)


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_is_one_and_written_as_it_is_compared(name: str) -> None:
    for entry in LISTS[name]:
        assert is_entry(entry), entry
        assert folded(entry) == entry


@pytest.mark.parametrize(
    ("entries", "exceptions"), [(WORK, NOT_WORK), (PRIVATE, NOT_PRIVATE), (CHARACTER, NOT_CHARACTER)]
)
def test_every_exception_is_one_from_an_entry(entries: tuple[str, ...], exceptions: tuple[str, ...]) -> None:
    found = WordList(entries)
    assert [entry for entry in exceptions if not list(found.spans(words_of(entry)))] == []


def test_single_words_are_single() -> None:
    assert [word for word in (*ORDINARY, *TOO_GENERAL, *DOING) if words_of(word) != (word,)] == []


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("salary", "their Salary, again", True),
        ("salary", "salaries", False),
        ("pregnan*", "PREGNANCY", True),
        ("sick leave", "on sick-leave since May", True),
        ("sick leave", "sick of leave", False),
        ("pay ris*", "two pay rises", True),
        ("conge", "Après son congé", True),
        ("licenca", "licença", True),
    ],
)
def test_case_accents_and_hyphens_do_not_count(entry: str, text: str, found: bool) -> None:
    assert bool(list(WordList((entry,)).spans(words_of(text)))) is found


def test_an_organisation_adds_words() -> None:
    own = changed(
        work=WordChanges(add=("zebra",)),
        when=WordChanges(add=("stagegate",)),
        recent=WordChanges(add=("after the fair",)),
        private=WordChanges(add=("stammtisch",)),
        names=WordChanges(add=("Board Member Ito",)),
        character=WordChanges(add=("sparkl*",)),
    )
    assert own.hints("Zebra at the stagegate") == frozenset()
    assert own.hints("Led the audit after the fair") == {Hint.LAST_QUARTER}
    assert own.hints(f"{TEXT}, also at the Stammtisch") == {Hint.PRIVATE}
    assert own.hints(f"{TEXT} for Ito") == {Hint.OTHER_NAME}
    assert own.hints(f"{TEXT}, sparkling") == {Hint.CHARACTER}


def test_an_organisation_takes_words_out() -> None:
    usual = changed()
    own = changed(
        work=WordChanges(take_out=("audit",)),
        when=WordChanges(take_out=("july", "every")),
        private=WordChanges(take_out=("hospital", "health")),
        names=WordChanges(take_out=("Oto",)),
        character=WordChanges(take_out=("drama",)),
    )
    text = "audit in July, every hospital health drama for Oto"
    assert usual.hints(text) == {Hint.PRIVATE, Hint.CHARACTER, Hint.OTHER_NAME}
    assert own.hints(text) == {Hint.NO_WORK, Hint.NO_DATE}
    assert own.hints("hospitals and Mora") >= {Hint.PRIVATE, Hint.OTHER_NAME}


@pytest.mark.parametrize("entry", ["", "   ", "*", "ab*", "a*b", "pay * rise", "…"])
def test_what_is_no_entry_is_refused(entry: str) -> None:
    with pytest.raises(ValidationError):
        WordChanges(add=(entry,))


def test_every_hint_says_what_to_do() -> None:
    assert len({hint.sentence for hint in Hint}) == len({hint.short for hint in Hint}) == len(Hint)
    assert all(hint.sentence.endswith(".") for hint in Hint)
