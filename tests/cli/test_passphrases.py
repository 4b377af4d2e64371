"""Where a passphrase comes from, what a file of it must be, and changing it."""

import unicodedata
from pathlib import Path

import duckdb
import pytest

from tests.cli.desk import PASSPHRASE, SEALED, SPRING, Desk, digest, write_passphrase

NEW = b"another long passphrase\n"


def write(desk: Desk, content: bytes, mode: int = 0o600) -> Path:
    return write_passphrase(desk.home.parent / "given", content, mode)


@pytest.mark.parametrize(
    "content",
    [
        PASSPHRASE.encode(),
        f"{PASSPHRASE}\n".encode(),
        f"{PASSPHRASE}\r\n".encode(),
        f"\ufeff{PASSPHRASE}\r\n".encode(),
        f"{PASSPHRASE}\nsecond line\n".encode(),
        f"{PASSPHRASE}\r\n\xff\xfe".encode("latin-1"),
    ],
    ids=["bare", "LF", "CRLF", "BOM", "more lines", "other bytes below"],
)
def test_the_first_line_counts_however_it_ends(desk: Desk, content: bytes) -> None:
    desk.passphrase = write(desk, content)
    assert desk("grid", SPRING).code == 0


@pytest.mark.parametrize(
    "content",
    [
        f" {PASSPHRASE}\n".encode(),
        f"{PASSPHRASE} \n".encode(),
        f"{PASSPHRASE}\r\r\n".encode(),
        f"{PASSPHRASE.upper()}\n".encode(),
        b"short\n",
    ],
    ids=["space before", "space after", "another CR", "case", "short"],
)
def test_every_character_of_it_counts(desk: Desk, content: bytes) -> None:
    desk.passphrase = write(desk, content)
    assert desk.refused("grid", SPRING) == "wrong_passphrase"


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"\r\n", b"\nsecond line\n", "Prüfung und mehr\n".encode("latin-1"), b"\xff\xfe1\x002\x00"]
)
def test_a_file_without_a_passphrase_is_refused(desk: Desk, content: bytes) -> None:
    desk.passphrase = write(desk, content)
    assert desk.refused("grid", SPRING) == "passphrase"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o666, 0o620, 0o601])
def test_a_file_that_others_may_touch_is_refused(desk: Desk, mode: int) -> None:
    desk.passphrase = write(desk, PASSPHRASE.encode(), mode)
    assert desk.refused("grid", SPRING) == "passphrase"
    assert "chmod 600" in desk("grid", SPRING).err


@pytest.mark.parametrize("name", ["nowhere", "home", "x" * 300])
def test_a_file_that_cannot_be_read_is_refused(desk: Desk, name: str) -> None:
    desk.passphrase = desk.home.parent / name
    assert desk.refused("grid", SPRING) == "passphrase"


def test_composed_and_decomposed_letters_are_the_same(empty_desk: Desk) -> None:
    composed, decomposed = (unicodedata.normalize(form, "Überprüfung für Zoë\n") for form in ("NFC", "NFD"))
    assert composed != decomposed
    people = empty_desk.home.parent / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    empty_desk.passphrase = write(empty_desk, decomposed.encode())
    empty_desk.read("load", people, "--session", SPRING)
    for either in (composed, decomposed):
        empty_desk.passphrase = write(empty_desk, either.encode())
        assert empty_desk("grid", SPRING).code == 0


def test_the_environment_names_a_file_and_the_flag_wins(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    right, wrong = desk.passphrase, write(desk, b"four unrelated werds\n")
    monkeypatch.setenv("CALIBRATE_PASSPHRASE_FILE", str(right))
    assert desk("grid", SPRING, secret=False).code == 0
    desk.passphrase = wrong
    assert desk.refused("grid", SPRING) == "wrong_passphrase"
    monkeypatch.setenv("CALIBRATE_PASSPHRASE_FILE", str(wrong))
    desk.passphrase = right
    assert desk("grid", SPRING).code == 0
    assert desk.refused("verify", SPRING, secret=False) == "wrong_passphrase"
    monkeypatch.setenv("CALIBRATE_PASSPHRASE_FILE", "")
    assert desk.refused("grid", SPRING, secret=False) == "passphrase"


@pytest.mark.parametrize("content", [b"eleven char\n", b"\n", "ü".encode() * 11, "u\u0308".encode() * 11])
def test_a_new_session_needs_twelve_characters(empty_desk: Desk, content: bytes) -> None:
    people = empty_desk.home.parent / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    empty_desk.passphrase = write(empty_desk, content)
    assert empty_desk.refused("load", people, "--session", SPRING) == "passphrase"
    assert not empty_desk.home.exists() or digest(empty_desk.home) == {}


def test_a_dry_run_into_a_new_session_asks_nothing_and_makes_nothing(empty_desk: Desk) -> None:
    people = empty_desk.home.parent / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    report = empty_desk.read("load", people, "--session", SPRING, "--dry-run", secret=False)
    assert (report["people"], report["joined"], report["number"], report["head"]) == (3, 3, None, None)
    assert not empty_desk.home.exists()


def test_verify_never_asks(desk: Desk) -> None:
    assert desk("verify", SPRING, secret=False).code == 0


def wrapped_key(vault: Path) -> bytes:
    with duckdb.connect(str(vault), read_only=True) as connection:
        ((key,),) = connection.execute("SELECT wrapped_key FROM header").fetchall()
    return bytes(key)


@pytest.mark.parametrize("session", [SPRING, SEALED])
def test_a_new_passphrase_opens_and_the_old_one_does_not(desk: Desk, session: str) -> None:
    before, old_key = desk.log(session), wrapped_key(desk.vault(session))
    new = write(desk, NEW)
    recorded = desk.read("passphrase", session, "--new-passphrase-file", new)
    assert list(recorded) == ["number", "head"]
    assert desk.refused("grid", session) == "wrong_passphrase"
    desk.passphrase = new
    log = desk.log(session)
    assert log[:-1] == before
    assert (log[-1]["kind"], log[-1]["number"]) == ("passphrase", recorded["number"])
    assert desk.head(session) == recorded["head"]
    everything = b"".join(path.read_bytes() for path in desk.home.rglob("*") if path.is_file())
    assert old_key not in everything
    assert not desk.log_file(session).exists()
    assert desk.read("sessions", secret=False) == [
        {"name": SEALED, "cycle": "2026-H1", "people": 9, "state": "sealed"},
        {"name": SPRING, "cycle": "2026-H1", "people": 9, "state": "open"},
    ]


def test_a_new_passphrase_after_a_kill_loses_nothing(desk: Desk) -> None:
    desk.killed()
    before = desk.log()
    new = write(desk, NEW)
    desk.read("passphrase", SPRING, "--new-passphrase-file", new)
    desk.passphrase = new
    assert desk.log()[:-1] == before


@pytest.mark.parametrize("content", [b"eleven char\n", b"", b"\xff\n"])
def test_a_new_passphrase_that_will_not_do_changes_nothing(desk: Desk, content: bytes) -> None:
    assert desk.refused("passphrase", SPRING, "--new-passphrase-file", write(desk, content)) == "passphrase"
    assert desk("grid", SPRING).code == 0


def test_a_new_passphrase_that_others_can_read_changes_nothing(desk: Desk) -> None:
    assert desk.refused("passphrase", SPRING, "--new-passphrase-file", write(desk, NEW, 0o644)) == "passphrase"


def test_nobody_to_ask_for_the_new_one_changes_nothing(desk: Desk) -> None:
    assert desk.refused("passphrase", SPRING) == "passphrase"


def test_no_passphrase_is_ever_said(desk: Desk) -> None:
    new = write(desk, NEW)
    answer = desk("passphrase", SPRING, "--new-passphrase-file", new)
    wrong = desk("grid", SPRING)
    for said in (answer.out, answer.err, wrong.out, wrong.err):
        assert PASSPHRASE not in said
        assert NEW.decode().strip() not in said
