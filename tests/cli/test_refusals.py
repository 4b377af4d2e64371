"""Refused means nothing changed: the vault, its log, the head and everything else, byte for byte."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.desk import SEALED, SPRING, WHY, Desk, digest, write_passphrase

MOVE = ("--performance", "high", "--because", WHY)
WISH = ("--words", "I like it here.", "--on", "2026-11-03", "--asked-by", "Pia Weiss")
ACTION = (
    "--conversation", "coaching", "--when", "when the audit closes", "--will", "present what it found to Risk",
    "--check-on", "2026-12-01", "--owner", "Pia Weiss",
)  # fmt: skip
PLAN = (
    "--gap", "two of four releases came back", "--example", "3 Sep: release 41", "--example", "9 Oct: release 44",
    "--standard", "every release with a tested rollback", "--support", "Ivo pairs on two", "--start", "2026-11-24",
    "--decides", "Pia Weiss and HR",
)  # fmt: skip
CHECK = ("--on", "2026-12-08", "--result", "partly")
MORE = ("--days", "30", "--because", "the support began late")
OUTCOME = ("--on", "2027-01-22", "--outcome", "met")

REFUSALS = [
    ("missing_rationale", ("move", SPRING, "001", "--performance", "high")),
    ("missing_rationale", ("move", SPRING, "001", "--performance", "high", "--because", "too short")),
    ("missing_rationale", ("move", SPRING, "001", "--performance", "high", "--because", " " * 40)),
    ("missing_rationale", ("move", SPRING, "001", "--performance", "high", "--because", "")),
    ("missing_rationale", ("move", SPRING, "001", "--potential", "high")),
    ("nothing_changes", ("move", SPRING, "001", "--performance", "middle", "--because", WHY)),
    ("unknown_person", ("move", SPRING, "1", *MOVE)),
    ("unknown_person", ("move", SPRING, "Ana Ito", *MOVE)),
    ("set_aside", ("move", SPRING, "006", "--performance", "low", "--because", WHY)),
    ("nothing_changes", ("agree", SPRING, "001")),
    ("nothing_changes", ("agree", SPRING, "001", "--unheard")),
    ("unknown_person", ("agree", SPRING, "002", "003", "no one")),
    ("set_aside", ("agree", SPRING, "002", "006")),
    ("not_rated", ("agree", SPRING, "002", "007")),
    ("not_rated", ("agree", SPRING, "002", "004", "--axis", "performance")),
    ("needs_discussion", ("agree", SPRING, "Ü9", "002", "--unheard")),
    ("needs_discussion", ("agree", SPRING, "002", "--axis", "potential", "--unheard")),
    ("nothing_changes", ("park", SPRING, "001", "--owner", "Pia Weiss")),
    ("nothing_changes", ("park", SPRING, "008", "--owner", "Pia Weiss")),
    ("empty_text", ("park", SPRING, "002", "--owner", "  ")),
    ("set_aside", ("park", SPRING, "006", "--owner", "Pia Weiss")),
    ("unknown_person", ("park", SPRING, "2", "--owner", "Pia Weiss")),
    ("nothing_changes", ("set-aside", SPRING, "006", "--because", "leave")),
    ("unknown_person", ("set-aside", SPRING, "6", "--because", "leave")),
    ("set_aside", ("bring-back", SPRING, "001")),
    ("unknown_person", ("bring-back", SPRING, "1")),
    ("empty_text", ("note", SPRING, "001", "")),
    ("empty_text", ("note", SPRING, "001", " \n ")),
    ("unknown_person", ("note", SPRING, "1", "ask about June")),
    ("still_open", ("seal", SPRING)),
    ("not_sealed", ("reopen", SPRING, "--because", "The appeal of May")),
    ("sealed", ("move", SEALED, "002", *MOVE)),
    ("sealed", ("agree", SEALED, "002")),
    ("sealed", ("agree", SEALED, "008", "--unheard")),
    ("sealed", ("park", SEALED, "002", "--owner", "Pia Weiss")),
    ("sealed", ("set-aside", SEALED, "002", "--because", "left")),
    ("sealed", ("bring-back", SEALED, "006")),
    ("sealed", ("undo", SEALED)),
    ("sealed", ("seal", SEALED)),
    ("sealed", ("seal", SEALED, "--with-open")),
    ("empty_text", ("reopen", SEALED, "--because", "")),
    ("empty_text", ("reopen", SEALED, "--because", "  ")),
    ("empty_text", ("note", SEALED, "001", "")),
    ("unknown_person", ("say", SPRING, "1", "Two audits closed")),
    ("nothing_changes", ("say", SPRING, "001", "")),
    ("unknown_person", ("thank", SPRING, "1", "Two audits closed")),
    ("nothing_changes", ("thank", SEALED, "001", " ")),
    ("unknown_person", ("told", SPRING, "1", "--on", "2026-12-01")),
    ("nothing_changes", ("told", SPRING, "001", "--on", "none")),
    ("unknown_person", ("access", SPRING, "1")),
    ("not_sealed", ("release", SPRING, "/no/such/folder/visible.duckdb")),
    ("empty_text", ("release", SEALED, "visible.duckdb", "--untold", "--because", "  ")),
    ("unknown_head", ("verify", SPRING, "--head", "1:" + "0" * 64)),
    ("unknown_head", ("verify", SPRING, "--head", "the last one")),
    ("unknown_head", ("verify", SPRING, "--head", "")),
    ("file", ("backup", SPRING, "/no/such/folder/spring.backup")),
    ("file", ("backup", SPRING, "/")),
    ("bad_session_name", ("backup", "../x", "/no/such/folder/spring.backup")),
    ("file", ("restore", "/no/such/file")),
    ("unsafe_vault", ("restore", "/")),
    ("damaged", ("restore", __file__)),
    ("file", ("load", "/no/such/file.csv", "--session", SPRING)),
    ("file", ("load", "/no/such/file.csv", "--session", "new")),
    ("unknown_role", ("nominate", SPRING, "R1", "002", "--ready", "now", "--because", WHY)),
    ("unknown_role", ("stand-down", SPRING, "R1", "002", "--because", WHY)),
    ("empty_text", ("stays", SPRING, "002", "--words", "", *WISH[2:])),
    ("unknown_person", ("stays", SPRING, "2", *WISH)),
    ("sealed", ("nominate", SEALED, "R1", "002", "--ready", "now", "--because", WHY)),
    ("sealed", ("stand-down", SEALED, "R1", "002", "--because", WHY)),
    ("empty_text", ("stays", SEALED, "002", "--words", "", *WISH[2:])),
    ("unknown_person", ("action", "add", SPRING, "2", *ACTION)),
    ("empty_text", ("action", "add", SEALED, "002", *ACTION, "--will", " ")),
    ("unknown_action", ("action", "edit", SPRING, "A1", "--will", "write it down")),
    ("unknown_action", ("action", "done", SEALED, "A1")),
    ("unknown_action", ("action", "drop", SPRING, "", "--because", "another team")),
    ("nothing_changes", ("action", "carry", SPRING, "--from", SPRING.upper())),
    ("nothing_changes", ("action", "carry", SPRING, "--from", SEALED)),
    ("unknown_session", ("action", "carry", SPRING, "--from", "summer")),
    ("bad_session_name", ("action", "carry", SPRING, "--from", "../x")),
    ("unknown_person", ("plan", "add", SPRING, "2", *PLAN)),
    ("plan", ("plan", "add", SEALED, "002", *PLAN[:4], *PLAN[6:])),
    ("plan", ("plan", "add", SPRING, "002", *PLAN, "--start", "9999-12-01")),
    ("empty_text", ("plan", "add", SPRING, "002", *PLAN, "--gap", "")),
    ("plan", ("plan", "check", SPRING, "002", *CHECK)),
    ("plan", ("plan", "extend", SPRING, "002", *MORE)),
    ("plan", ("plan", "decide", SEALED, "002", *OUTCOME)),
    ("unknown_person", ("plan", "check", SPRING, "2", *CHECK)),
    ("no_terminal", ("open", SPRING)),
    ("no_terminal", ()),
]  # fmt: skip

VERBS = {
    "action add": ("002", *ACTION), "action edit": ("A1", "--will", "write it down"), "action done": ("A1",),
    "action drop": ("A1",), "action carry": ("--from", SEALED), "actions": (),
    "plan add": ("002", *PLAN), "plan check": ("002", *CHECK), "plan extend": ("002", *MORE),
    "plan decide": ("002", *OUTCOME),
    "nominate": ("R1", "002", "--ready", "now", "--because", WHY), "stand-down": ("R1", "002", "--because", WHY),
    "stays": ("002", *WISH), "bench": (),
    "grid": (), "log": (), "move": ("001", *MOVE), "agree": ("002",), "park": ("002", "--owner", "Pia Weiss"),
    "set-aside": ("002", "--because", "left"), "bring-back": ("006",), "note": ("001", "ask about June"),
    "undo": (), "seal": ("--with-open",), "reopen": ("--because", "The appeal of May"), "verify": (),
    "export": ("out",), "passphrase": (), "doctor": ("--accept-head",),
    "say": ("001", "Two audits closed"), "thank": ("001", "Two audits closed"), "told": ("001", "--on", "2026-12-01"),
    "release": ("visible.duckdb",), "purge": ("--yes",), "access": ("001",),
    "backup": ("spring.backup",),
}  # fmt: skip
"""Each verb that opens a session, with arguments that would be done if nothing stood in the way."""


@pytest.mark.parametrize("waiting", [False, True], ids=["closed", "killed"])
@pytest.mark.parametrize(("code", "arguments"), REFUSALS, ids=lambda value: value if isinstance(value, str) else None)
def test_refused_means_nothing_changed(desk: Desk, code: str, arguments: tuple[str, ...], waiting: bool) -> None:
    if waiting:
        desk.killed()
    assert desk.refused(*arguments) == code


@pytest.mark.parametrize("waiting", [False, True], ids=["closed", "killed"])
@pytest.mark.parametrize("verb", VERBS)
def test_a_wrong_passphrase_changes_nothing(desk: Desk, tmp_path: Path, verb: str, waiting: bool) -> None:
    if waiting:
        desk.killed()
    desk.passphrase = write_passphrase(tmp_path / "wrong", b"four unrelated werds\n")
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "wrong_passphrase"


@pytest.mark.parametrize("verb", VERBS)
def test_an_unknown_session_makes_nothing(desk: Desk, verb: str) -> None:
    assert desk.refused(*verb.split(), "summer", *VERBS[verb]) == "unknown_session"


@pytest.mark.parametrize("verb", ["grid", "note", "doctor"])
@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "_a", "a b", "ä", "x" * 65, "a\n"])
def test_a_name_no_session_can_have_is_refused(desk: Desk, verb: str, name: str) -> None:
    assert desk.refused(*verb.split(), name, *VERBS[verb]) == "bad_session_name"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in {"verify", "backup"}])
def test_without_a_passphrase_and_a_terminal_nothing_is_asked(desk: Desk, verb: str) -> None:
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb], secret=False) == "passphrase"


@pytest.mark.parametrize("verb", VERBS)
def test_a_vault_that_is_a_link_is_refused(desk: Desk, tmp_path: Path, verb: str) -> None:
    real = desk.vault().rename(tmp_path / "elsewhere.duckdb")
    desk.vault().symlink_to(real)
    before = real.read_bytes()
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "unsafe_vault"
    assert real.read_bytes() == before


@pytest.mark.parametrize("verb", VERBS)
def test_a_damaged_vault_is_refused(desk: Desk, verb: str) -> None:
    content = bytearray(desk.vault().read_bytes())
    content[: len(content) // 2] = bytes(len(content) // 2)
    desk.vault().write_bytes(content)
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "damaged"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "doctor"])
def test_a_vault_behind_its_head_is_refused(desk: Desk, tmp_path: Path, verb: str) -> None:
    older = shutil.copy(desk.vault(), tmp_path / "yesterday")
    desk.read("note", SPRING, "001", "ask about June")
    desk.read("note", SPRING, "001", "ask about July")
    shutil.copy(older, desk.vault())
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "behind_head"
    assert "2 decisions" in desk("grid", SPRING).err


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "doctor"])
def test_a_log_that_is_gone_is_seen(desk: Desk, verb: str) -> None:
    desk.killed()
    desk.log_file().unlink()
    assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "behind_head"


@contextmanager
def held_elsewhere(vault: Path) -> Iterator[int]:
    """Hold a vault open in another process; yield its id."""
    hold = "import sys, duckdb; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(vault)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == b"held\n"
        yield process.pid
        process.stdin.close()


def test_a_vault_in_use_is_refused_and_names_the_process(desk: Desk) -> None:
    with held_elsewhere(desk.vault()) as process:
        for verb, arguments in VERBS.items():
            assert desk.refused(*verb.split(), SPRING, *arguments) == "in_use"
        assert f"{process}" in desk("grid", SPRING).err
        listed = desk.read("sessions", secret=False)
    assert listed[1] == {"name": SPRING, "cycle": None, "people": None, "state": "in use"}


def test_a_refusal_reads_no_reason_back(desk: Desk) -> None:
    """What was typed is somebody's opinion of somebody: it is not repeated on the terminal."""
    answer = desk("--json", "move", SPRING, "001", "--performance", "middle", "--because", "kestrel-9f2c closed it")
    assert answer.code == 1
    assert "kestrel" not in answer.out + answer.err


def test_listing_changes_nothing(desk: Desk) -> None:
    desk.killed()
    before = digest(desk.home)
    for reading in (
        ("sessions",),
        ("grid", SPRING),
        ("log", SPRING),
        ("bench", SPRING),
        ("verify", SPRING),
        ("config", "--show"),
    ):
        assert desk(*reading).code == 0
    assert digest(desk.home) == before
