"""Other people's names are taken out, and nothing else is touched."""

import pytest

from calibrate.domain.leak.names import NamesInFile
from calibrate.domain.leaving.redaction import Redaction
from calibrate.domain.rationale.help_words import HelpWords
from tests.domain.leak.file import MAY_NAME, population

PEOPLE = population()
REDACTION = Redaction(NamesInFile.of(PEOPLE.names, PEOPLE.ids, HelpWords()), (*MAY_NAME[:2], "E0001"))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Bo Okoye did it.", "[name] did it."),
        ("bo okoye and JENS MÜLLER did it", "[name] and [name] did it"),
        ("Okoye's work, O’Brien-Łukasiewicz’s help", "[name] work, [name] help"),
        ("Baker did it; then Young.", "[name] did it; then [name]."),
        ("May was busy. Will it end? A stone lies there.", "May was busy. Will it end? A stone lies there."),
        ("佐藤さんと話した", "[name]"),
        ("See E0002, not E0001.", "See [name], not E0001."),
        ("Ana Ito told Pia Weiss.", "Ana Ito told Pia Weiss."),
        ("Ana Okoye", "Ana [name]"),
        ("Zoe\u0308 was there.", "[name] was there."),
        ("nobody, nothing; 100 % [b] \x1b", "nobody, nothing; 100 % [b] \x1b"),
        ("", ""),
    ],
)
def test_other_people_are_taken_out(text: str, given: str) -> None:
    assert REDACTION.text(text) == given


def test_a_field_of_a_name_is_theirs_their_managers_or_nobodys() -> None:
    assert REDACTION.somebody("Pia Weiss") == "Pia Weiss"
    assert REDACTION.somebody("Somebody From Outside") == "[name]"
    assert REDACTION.somebody("") == ""
    assert REDACTION.somebody(None) is None


def test_an_owner_may_stand_in_their_own_action() -> None:
    assert REDACTION.text("Ask Jens Müller", ("Jens Müller",)) == "Ask Jens Müller"


def test_a_whole_document_is_redacted() -> None:
    assert REDACTION.value({"a": ["Ask Okoye", 1, None], "b": {"c": ("Okoye",)}}) == {
        "a": ["Ask [name]", 1, None],
        "b": {"c": ["[name]"]},
    }
