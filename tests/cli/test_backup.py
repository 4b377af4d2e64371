"""backup and restore: one line of JSON or one sentence, no passphrase asked for, and nothing changed when refused."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import PASSPHRASE, SEALED, SPRING, Desk, digest, write_passphrase
from tests.cli.test_refusals import held_elsewhere
from tests.store.backups import forged


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """A backup of the open session."""
    desk.read("backup", SPRING, tmp_path / "spring.backup", secret=False)
    return tmp_path / "spring.backup"


@pytest.mark.parametrize("session", [SPRING, SEALED, SPRING.upper()])
@pytest.mark.parametrize("secret", [True, False], ids=["with passphrase", "without"])
def test_there_and_back_on_another_machine(desk: Desk, tmp_path: Path, session: str, secret: bool) -> None:
    here, file = digest(desk.home), tmp_path / "a name of its own"
    listed = [one for one in desk.read("sessions", secret=False) if one["name"] == session.lower()]
    told = [desk.read(verb, session) for verb in ("grid", "log", "verify")]
    assert desk.read("backup", session, file, secret=secret) == {"head": desk.head(session), "file": str(file)}
    assert digest(desk.home) == here
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    desk.move_to(tmp_path / "another machine")
    back = desk.read("restore", file, secret=secret)
    assert back == {"session": session.lower(), "head": told[2]["head"]}
    assert file.read_bytes() == before
    assert desk.read("sessions", secret=False) == listed
    assert [desk.read(verb, session) for verb in ("grid", "log", "verify")] == told
    assert "no record" not in desk("verify", session).err
    assert sorted(path.name for path in desk.places.confidential.iterdir()) == [f"{session.lower()}.duckdb"]


def test_without_json_a_sentence_and_an_empty_stdout(desk: Desk, tmp_path: Path) -> None:
    made = desk("backup", SPRING, tmp_path / "spring.backup", secret=False)
    assert (made.code, made.out) == (0, "")
    assert f"{tmp_path / 'spring.backup'}" in made.err
    assert desk.head() in made.err
    head = desk.head()
    desk.move_to(tmp_path / "another machine")
    back = desk("restore", tmp_path / "spring.backup", secret=False)
    assert (back.code, back.out) == (0, "")
    assert SPRING in back.err
    assert head in back.err


def test_a_waiting_log_comes_along_and_stays_where_it_is(desk: Desk, tmp_path: Path) -> None:
    desk.killed()
    before, head = digest(desk.home), desk.head()
    desk.read("backup", SPRING, tmp_path / "killed.backup", secret=False)
    assert digest(desk.home) == before
    desk.move_to(tmp_path / "another machine")
    assert desk.read("restore", tmp_path / "killed.backup", secret=False)["head"] == head
    assert desk.log()[-1]["detail"]["text"] == "said just before the power went"


def test_it_is_no_event(desk: Desk, file: Path) -> None:
    assert file.exists()
    assert {row["kind"] for row in desk.log()} == {"load", "agree", "set_aside", "park"}


def test_a_new_machine_is_told_that_it_knows_no_head(desk: Desk, tmp_path: Path) -> None:
    shutil.rmtree(desk.places.heads)
    answer = desk("backup", SPRING, tmp_path / "spring.backup", secret=False)
    assert answer.code == 0
    assert "no record" in answer.err
    assert not desk.places.heads.exists()


def test_a_file_that_is_there_is_left_alone(desk: Desk, file: Path) -> None:
    before = file.read_bytes()
    for secret in (True, False):
        assert desk.refused("backup", SPRING, file, secret=secret) == "file"
    assert desk.refused("backup", SPRING, desk.places.confidential / "another.duckdb") == "file"
    assert file.read_bytes() == before


def test_a_session_that_is_there_is_left_alone(desk: Desk, file: Path) -> None:
    assert desk.refused("restore", file, secret=False) == "session_exists"
    assert desk.refused("restore", file, "--older", secret=False) == "session_exists"
    desk.read("purge", SPRING, "--yes")
    assert desk.refused("restore", file, secret=False) == "session_exists"


def test_a_session_in_use_is_refused_with_the_process(desk: Desk, tmp_path: Path) -> None:
    with held_elsewhere(desk.vault()) as process:
        assert desk.refused("backup", SPRING, tmp_path / "spring.backup", secret=False) == "in_use"
        assert f"process {process}" in desk("backup", SPRING, tmp_path / "spring.backup", secret=False).err
    assert not (tmp_path / "spring.backup").exists()


REFUSED = {
    "a wrong passphrase": "wrong_passphrase", "a cut file": "damaged", "a flipped byte": "damaged",
    "letters": "damaged", "a vault": "damaged", "a link": "unsafe_vault", "a folder": "unsafe_vault",
    "nothing": "file", "a log beside it": "damaged", "a hostile name": "bad_session_name",
    "a giant key": "damaged", "a newer one": "too_new",
}  # fmt: skip


@pytest.mark.parametrize("fresh", [True, False], ids=["another machine", "this machine"])
@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_puts_nothing_anywhere(desk: Desk, file: Path, tmp_path: Path, what: str, fresh: bool) -> None:
    given = _spoilt(desk, file, tmp_path, what)
    if fresh:
        desk.move_to(tmp_path / "another machine")
        desk.home.mkdir()
    else:
        desk.vault().unlink()
    around = digest(tmp_path)
    assert desk.refused("restore", given, secret=what == "a wrong passphrase") == REFUSED[what]
    assert digest(tmp_path) == around


def _spoilt(desk: Desk, file: Path, folder: Path, what: str) -> Path:
    """Spoil a backup, or return what is given in its place."""
    content = bytearray(file.read_bytes())
    if what == "a wrong passphrase":
        desk.passphrase = write_passphrase(folder / "wrong", b"four unrelated werds\n")
    elif what == "a cut file":
        file.write_bytes(content[:-1000])
    elif what == "a flipped byte":
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
    elif what == "letters":
        file.write_bytes(b"letters\n")
    elif what == "a vault":
        return Path(shutil.copy(desk.vault(), folder / "copied"))
    elif what == "a log beside it":
        file.with_name(f"{file.name}.wal").touch()
    else:
        return _spoilt_path(file, folder, what)
    return file


def _spoilt_path(file: Path, folder: Path, what: str) -> Path:
    if what == "a link":
        (folder / "link").symlink_to(file)
        return folder / "link"
    edits = {
        "a hostile name": "session = '../../x'", "a giant key": "memory_kib = 2000000000", "a newer one": "schema = 2",
    }  # fmt: skip
    if what in edits:
        return forged(file, f"UPDATE header SET {edits[what]}")  # noqa: S608 - the attacker's words are ours
    return folder if what == "a folder" else folder / "nothing here"


def lost(desk: Desk) -> str:
    """Note two more things and lose the vault; return the head that is kept."""
    desk.read("note", SPRING, "001", "ask about June")
    desk.read("note", SPRING, "001", "ask about July")
    kept = desk.head()
    desk.vault().unlink()
    return kept


def test_a_backup_that_lacks_decisions_says_how_many_and_can_be_accepted(desk: Desk, file: Path) -> None:
    kept = lost(desk)
    assert desk.refused("restore", file, secret=False) == "behind_head"
    answer = desk("restore", file, secret=False)
    assert "2 decisions" in answer.err
    assert "--older" in answer.err
    older = desk("--json", "restore", file, "--older", secret=False)
    assert older.document["session"] == SPRING
    assert f"doctor {SPRING} --accept-head" in older.err
    assert desk.refused("grid", SPRING) == "behind_head"
    desk.read("doctor", SPRING, "--accept-head")
    row = desk.log()[-1]
    assert (row["kind"], row["number"], row["detail"]) == ("head_accepted", 5, {"expected": kept})


def test_older_changes_nothing_where_nothing_is_missing(desk: Desk, file: Path) -> None:
    desk.vault().unlink()
    answer = desk("--json", "restore", file, "--older", secret=False)
    assert answer.document["head"] == desk.head()
    assert "accept-head" not in answer.err
    assert desk("grid", SPRING).code == 0


def test_in_a_process_of_its_own_it_asks_for_nothing(full_price: Path, tmp_path: Path) -> None:
    """At the full cost of a key, without a terminal, under a mask that would let others read."""
    home, new, file = tmp_path / "home", tmp_path / "new", tmp_path / "spring.backup"
    shutil.copytree(full_price, home)
    for where, arguments in ((home, ("backup", SPRING, file)), (new, ("restore", file))):
        done = subprocess.run(
            [sys.executable, "-m", "calibrate", "--json", *map(str, arguments)],
            env={"CALIBRATE_HOME": str(where), "PATH": ""}, umask=0,
            capture_output=True, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
    for path in (file, new, *new.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert PASSPHRASE.encode() not in file.read_bytes()
