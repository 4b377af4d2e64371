import pytest

from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.reader import index_of, reader_of

WORDS = HelpWords()
READER = reader_of("2026-H2", index_of(("Rosalind Quist",), WORDS), ("Yara Khan",), WORDS)


def names_work(text: str) -> bool:
    return Hint.NO_WORK not in READER.hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "Led the launch", "the audit, alone", "Rebuilt the tariff tables", "rebuilding tariff tables",
        "Won Norrland back", "Closed the books", "Took Phoenix live", "Everything about the SOX controls",
        "Met both goals", "Left four doors open", "Hat den Tarif umgestellt und das Projekt beendet",
        "a négocié le bail", "negoció el alquiler", "negociou o aluguel",
        "Stood in for the manager at the architecture round", "Wrote three tests",
    ],
)  # fmt: skip
def test_a_piece_of_work_is_named_by_its_kind_by_what_was_done_or_by_its_name(text: str) -> None:
    assert names_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Very strong", "Delivered consistently strong results", "Took on more responsibility",
        "Made a big impact", "Led by example", "Learns quickly and adapts well", "Did a great job",
        "Met expectations", "Led. Always there", "Led Rosalind Quist", "Gives 110 %", "KEEPS GOING",
        "Taught themselves", "Works with HR", "Is valued by everyone", "Sehr gute Arbeit und immer da",
        "Très bon travail", "Muy buen trabajo", "Muito bom trabalho", "Won in July",
    ],
)  # fmt: skip
def test_praise_and_blame_name_none(text: str) -> None:
    assert not names_work(text)
