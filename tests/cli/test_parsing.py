"""The command line itself: where options may stand, what cannot be parsed, and texts from standard input."""

import pytest

import calibrate
from tests.cli.desk import SPRING, WHY, Desk, digest

UNPARSED = [
    ("gird", SPRING),
    ("grid",),
    ("grid", SPRING, "extra"),
    ("grid", SPRING, "--everyone"),
    ("--loud", "grid", SPRING),
    ("move", SPRING, "001"),
    ("move", SPRING, "001", "--because", WHY),
    ("move", SPRING, "001", "--performance", "top", "--because", WHY),
    ("move", SPRING, "001", "--performance", "HIGH", "--because", WHY),
    ("move", SPRING, "001", "--performance", "3", "--because", WHY),
    ("move", SPRING, "001", "--performance"),
    ("move", SPRING, "--performance", "high", "--because", WHY),
    ("agree", SPRING),
    ("agree", SPRING, "001", "--axis", "growth"),
    ("park", SPRING, "001"),
    ("park", SPRING, "001", "--owner", "Pia Weiss", "--until", "tomorrow"),
    ("park", SPRING, "001", "--owner", "Pia Weiss", "--until", "01.12.2026"),
    ("park", SPRING, "001", "--owner", "Pia Weiss", "--until", "2026-02-30"),
    ("set-aside", SPRING, "001"),
    ("set-aside", SPRING, "001", "--because", "boredom"),
    ("set-aside", SPRING, "001", "--because", "LEFT"),
    ("note", SPRING, "001"),
    ("reopen", SPRING),
    ("load", "--session", SPRING),
    ("load", "people.csv"),
    ("export", SPRING),
    ("export", SPRING, "out", "--for", "everyone"),
    ("export", SPRING, "out", "--stage", "after"),
    ("export", SPRING, "out", "--format", "docx"),
    ("export", SPRING, "out", "--format", ""),
    ("doctor", SPRING, "--heal"),
    ("demo", "--people", "0"),
    ("demo", "--people", "many"),
    ("demo", "--seed", "-1"),
    ("verify",),
    ("open",),
    ("note", SPRING, "001", "half a \udce4 character"),
    ("--passphrase-file",),
]  # fmt: skip

VERBS = (
    "", "load", "open", "sessions", "demo", "grid", "move", "agree", "park", "set-aside", "bring-back", "note",
    "undo", "log", "verify", "export", "seal", "reopen", "passphrase", "doctor", "config",
)  # fmt: skip


@pytest.mark.parametrize("arguments", UNPARSED, ids=ascii)
def test_what_cannot_be_parsed_is_2_and_changes_nothing(desk: Desk, arguments: tuple[str, ...]) -> None:
    before = digest(desk.home)
    for json in ((), ("--json",)):
        answer = desk(*json, *arguments)
        assert (answer.code, answer.out) == (2, "")
        assert "Error: " in answer.err
    assert digest(desk.home) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--passphrase-file", "FILE", "grid", SPRING),
        ("--passphrase-file", "FILE", "grid", SPRING, "--json"),
        ("--json", "grid", SPRING, "--passphrase-file", "FILE"),
        ("grid", SPRING, "--json", "--passphrase-file", "FILE"),
        ("grid", "--json", "--passphrase-file", "FILE", SPRING),
        ("--json", "grid", SPRING, "--passphrase-file=FILE", "--json"),
        ("--passphrase-file", "/no/such/file", "grid", SPRING, "--json", "--passphrase-file", "FILE"),
    ],
    ids=" ".join,
)
def test_shared_options_stand_before_or_after_the_verb(desk: Desk, arguments: tuple[str, ...]) -> None:
    given = [argument.replace("FILE", str(desk.passphrase)) for argument in arguments]
    answer = desk(*given, secret=False)
    assert answer.code == 0, answer.err
    assert len(answer.document) == 8


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_that_opens_nothing(empty_desk: Desk, verb: str) -> None:
    answer = empty_desk(*([verb] if verb else []), "--help", secret=False)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Usage: calibrate")
    assert "--passphrase-file" in answer.out
    assert "--json" in answer.out
    assert not empty_desk.home.exists()


@pytest.mark.parametrize("verb", ["action add", "action edit", "plan add", "plan check", "plan extend", "plan decide"])
def test_the_verbs_of_actions_and_plans_have_help_in_words(empty_desk: Desk, verb: str) -> None:
    answer = empty_desk(*verb.split(), "--help", secret=False)
    assert (answer.code, answer.err) == (0, "")
    assert "None" not in answer.out


def test_the_version(empty_desk: Desk) -> None:
    answer = empty_desk("--version", secret=False)
    assert (answer.code, answer.out, answer.err) == (0, f"calibrate {calibrate.__version__}\n", "")


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\n\n"])
def test_a_dash_reads_the_reason_from_standard_input(desk: Desk, ending: bytes) -> None:
    why = "Über den Prüfbericht, im Juni – allein"
    desk.read("move", SPRING, "002", "--performance", "high", "--because", "-", stdin=why.encode() + ending)
    assert desk.log()[-1]["rationale"] == why


def test_several_lines_from_standard_input_stay_several(desk: Desk) -> None:
    desk.read("note", SPRING, "002", "-", stdin=b"ask Gus\nabout June\n")
    assert desk.log()[-1]["detail"] == {"text": "ask Gus\nabout June"}


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("park", SPRING, "002", "--owner", "-"), lambda row: row["detail"]["owner"]),
        (("move", SPRING, "002", "--potential", "low", "--because-potential", "-"), lambda row: row["rationale"]),
        (("move", SPRING, "002", "--performance", "high", "--because", WHY, "--by", "-"), lambda row: row["by"]),
    ],
    ids=["owner", "because-potential", "by"],
)
def test_any_text_may_be_a_dash(desk: Desk, arguments: tuple[str, ...], field: object) -> None:
    assert callable(field)
    desk.read(*arguments, stdin=b"somebody said so, in June\n")
    assert field(desk.log()[-1]) == "somebody said so, in June"


def test_reopening_takes_its_reason_from_standard_input(desk: Desk) -> None:
    desk.read("seal", SPRING, "--with-open")
    desk.read("reopen", SPRING, "--because", "-", stdin=b"The appeal of May\n")
    assert desk.log()[-1]["rationale"] == "The appeal of May"


def test_an_empty_standard_input_is_no_reason(desk: Desk) -> None:
    assert desk.refused("move", SPRING, "002", "--performance", "high", "--because", "-") == "missing_rationale"
    assert desk.refused("note", SPRING, "002", "-") == "empty_text"


def test_what_is_not_utf_8_is_refused_rather_than_changed(desk: Desk) -> None:
    before = desk.head()
    answer = desk("note", SPRING, "002", "-", stdin="Prüfbericht".encode("latin-1"))
    assert answer.code in {1, 2}
    assert "UTF-8" in answer.err
    assert desk.head() == before


def test_words_that_look_like_options_follow_two_dashes(desk: Desk) -> None:
    desk.read("note", SPRING, "--", "002", "--unheard of")
    assert desk.log()[-1]["detail"] == {"text": "--unheard of"}
