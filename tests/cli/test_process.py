"""The command as it is really run: a process of its own, at the full price of a key."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.desk import PASSPHRASE, SPRING, digest, write_passphrase
from tests.terminal import Terminal

COMMAND = (sys.executable, "-m", "calibrate")
CLOSE = """
import os, sys
os.close(int(sys.argv[1]))
os.execv(sys.executable, [sys.executable, "-m", "calibrate", *sys.argv[2:]])
"""
LOCALES: tuple[dict[str, str], ...] = (
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "TERM": "dumb"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
)


class Shell:
    """Runs the command in processes of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.passphrase = write_passphrase(home.parent / "passphrase")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("CALIBRATE", "PYTHON"))},
            "CALIBRATE_HOME": str(home),
            "CALIBRATE_PASSPHRASE_FILE": str(self.passphrase),
        }

    def __call__(
        self, *arguments: str | Path, stdin: bytes = b"", more: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            env={**self.environment, **(more or {})},
        )

    def closed(self, stream: int, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        """Run the command with one of its three streams closed."""
        return subprocess.run(
            [sys.executable, "-c", CLOSE, str(stream), *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=self.environment,
        )


@pytest.fixture
def shell(full_price: Path, tmp_path: Path) -> Shell:
    """A copy of the prepared home."""
    return Shell(shutil.copytree(full_price, tmp_path / "home"))


def test_the_exit_codes(shell: Shell) -> None:
    done = shell("--json", "note", SPRING, "001", "-", stdin="über June\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(json.loads(done.stdout)) == ["number", "head"]
    refused = shell("move", SPRING, "001", "--performance", "high")
    assert (refused.returncode, refused.stdout) == (1, b"")
    unparsed = shell("move", SPRING, "001", "--performance", "top")
    assert (unparsed.returncode, unparsed.stdout) == (2, b"")


def test_nothing_is_printed_at_exit(shell: Shell, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    for arguments in (
        ("load", people, "--session", "new", "--json"),
        ("export", "new", tmp_path / "out", "--format", "xlsx,csv,parquet,json", "--json"),
        ("load", tmp_path / "out" / "people.parquet", "--session", "again", "--json"),
        ("grid", "again", "--json"),
    ):
        done = shell(*arguments)
        assert done.returncode == 0, done.stderr
        assert done.stdout.count(b"\n") == 1
        json.loads(done.stdout)
        if arguments[0] != "load":
            assert done.stderr == b""
        assert b"nanobind" not in done.stderr


def test_the_first_thing_it_does_is_keep_to_itself(shell: Shell, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    shell.environment["CALIBRATE_HOME"] = str(tmp_path / "fresh")
    before = os.umask(0)
    try:
        assert shell("load", people, "--session", "new").returncode == 0
    finally:
        os.umask(before)
    found = [tmp_path / "fresh", *(tmp_path / "fresh").rglob("*")]
    assert len(found) > 5
    assert [path for path in found if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_letters_a_terminal_lacks_are_no_fault(shell: Shell, locale: Mapping[str, str]) -> None:
    shown = shell("grid", SPRING, more=locale)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"Ana Ito" in shown.stdout
    assert shown.stdout.count(b"\n") == 9
    table = shell("grid", SPRING, "--csv", more=locale)
    assert "Ü9".encode() in table.stdout


def test_a_closed_stream_is_no_fault(shell: Shell) -> None:
    assert shell.closed(0, "note", SPRING, "001", "-").returncode == 1
    assert shell.closed(0, "open", SPRING).returncode == 1
    assert shell.closed(1, "grid", SPRING).returncode == 0
    assert shell.closed(1, "grid", "nowhere", "--json").returncode == 1
    recorded = shell.closed(2, "note", SPRING, "001", "ask about June", "--json")
    assert recorded.returncode == 0
    assert json.loads(recorded.stdout)["number"] == 5
    assert not (shell.home / "state" / "log").exists()


def test_a_reader_that_has_gone_is_no_fault(shell: Shell) -> None:
    for arguments, code in ((("grid", SPRING), 0), (("grid", "nowhere", "--json"), 1)):
        with subprocess.Popen(
            [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=shell.environment
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            said = process.stderr.read()
            assert process.wait() == code
        assert b"Traceback" not in said
        assert b"went wrong" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_stdout_shows_no_traceback(shell: Shell) -> None:
    for arguments, code in ((("note", SPRING, "001", "ask", "--json"), 70), (("grid", "nowhere", "--json"), 1)):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, env=shell.environment
            )
        assert done.returncode == code
        assert b"Traceback" not in done.stderr
        assert b"Exception" not in done.stderr
    verified = shell("verify", SPRING, "--json")
    assert json.loads(verified.stdout)["events"] == 5


def test_the_demonstration_without_a_terminal(shell: Shell, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    shell.environment |= {"CALIBRATE_HOME": str(tmp_path / "nowhere"), "TMPDIR": str(temporary)}
    del shell.environment["CALIBRATE_PASSPHRASE_FILE"]
    shown = shell("demo", "--people", "24", "--seed", "3")
    assert (shown.returncode, shown.stderr) == (0, b"")
    text = shown.stdout.decode()
    assert "24 people" in text
    assert "Build one skill" in text
    moves = text[text.index("no.") :].split("\n\n")[0].splitlines()[1:]
    assert len({line.split()[0] for line in moves}) == 3, "three moves, a diagonal in two lines"
    assert "agreed" in text
    assert shell("demo", "--people", "24", "--seed", "3").stdout == shown.stdout
    told = json.loads(shell("demo", "--people", "24", "--seed", "3", "--json").stdout)
    assert len(told["grid"]) == 24
    assert [row["kind"] for row in told["log"]].count("move") == len(moves)
    assert list(temporary.iterdir()) == []
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("arguments", [("open", SPRING), ()], ids=["open", "no verb"])
def test_a_screen_without_a_terminal_is_refused(shell: Shell, arguments: tuple[str, ...]) -> None:
    before = digest(shell.home)
    done = shell("--json", *arguments)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "no_terminal"
    assert digest(shell.home) == before


def in_a_terminal(shell: Shell, *arguments: str | Path) -> Terminal:
    environment = {**shell.environment, "CALIBRATE_PASSPHRASE_FILE": ""}
    return Terminal([*COMMAND, *map(str, arguments)], environment=environment)


def test_a_passphrase_is_asked_for_in_a_terminal_and_not_shown(shell: Shell) -> None:
    with in_a_terminal(shell, "note", SPRING, "001", "ask about June") as terminal:
        terminal.wait_for("Passphrase:")
        terminal.send(f"{PASSPHRASE}\r".encode())
        assert terminal.wait_for_exit() == 0
        assert "Number 5" in terminal.text()
        assert PASSPHRASE.encode() not in bytes(terminal.raw)


def test_a_new_passphrase_is_asked_for_twice(shell: Shell, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("person_id,performance,potential\n1,low,high\n2,middle,low\n3,high,middle\n")
    for second, code in (("four unrelated werds", 1), (PASSPHRASE, 0)):
        with in_a_terminal(shell, "load", people, "--session", "new") as terminal:
            terminal.wait_for("New passphrase:")
            assert "cannot be recovered" in terminal.text()
            terminal.send(f"{PASSPHRASE}\r".encode())
            terminal.wait_for("The same again:")
            terminal.send(f"{second}\r".encode())
            assert terminal.wait_for_exit() == code, terminal.text()
        assert (shell.home / "data" / "confidential" / "new.duckdb").exists() is (code == 0)
    assert shell("grid", "new").returncode == 0


def test_an_interrupted_question_is_a_refusal(shell: Shell) -> None:
    before = digest(shell.home)
    with in_a_terminal(shell, "undo", SPRING) as terminal:
        terminal.wait_for("Passphrase:")
        terminal.send(b"\x03")
        assert terminal.wait_for_exit() == 1
        assert "Traceback" not in terminal.text()
    assert digest(shell.home) == before


@pytest.mark.parametrize("arguments", [("grid",), ("grid", "--csv"), ("grid", "--json"), ("log",)], ids=" ".join)
def test_no_name_reaches_a_terminal_raw(shell: Shell, arguments: tuple[str, ...]) -> None:
    shell("note", SPRING, "Ü9", "ask \x1b]52;c;aGk=\x07")
    verb, *flags = arguments
    with Terminal([*COMMAND, verb, SPRING, *flags], environment=shell.environment) as terminal:
        assert terminal.wait_for_exit() == 0
        assert b"\x1b" not in bytes(terminal.raw)
        assert "Ivo" in terminal.text()
