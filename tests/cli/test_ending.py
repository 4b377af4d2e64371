"""purge: asked for twice, and then gone."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import SEALED, SPRING, Desk
from tests.cli.test_refusals import VERBS


def test_a_purged_session_is_listed_verified_and_opened_by_no_verb(desk: Desk, tmp_path: Path) -> None:
    head = desk.read("verify", SPRING)["head"]
    done = desk.read("purge", SPRING, "--yes")
    assert {"name": SPRING, "cycle": "2026-H1", "people": 0, "state": "purged"} in desk.read("sessions", secret=False)
    for secret in (True, False):
        verified = desk.read("verify", SPRING, "--head", head, secret=secret)
        assert verified == {"head": done["head"], "events": done["number"], "opened": False}
    for verb in VERBS.keys() - {"verify", "backup"}:
        assert desk.refused(*verb.split(), SPRING, *VERBS[verb]) == "purged", verb
    assert desk.refused("load", _people(tmp_path), "--session", SPRING) == "purged"


def _people(folder: Path) -> Path:
    file = folder / "people.csv"
    file.write_text("person_id,name,performance,potential\n001,Ana Ito,low,high\n")
    return file


def test_a_sealed_session_is_purged_too(desk: Desk) -> None:
    desk.read("purge", SEALED, "--yes")
    assert desk.refused("grid", SEALED) == "purged"


def test_without_yes_and_without_a_terminal_nothing_is_destroyed(desk: Desk) -> None:
    assert desk.refused("purge", SPRING, stdin=SPRING.encode()) == "no_terminal"


@pytest.mark.parametrize(("typed", "code"), [(SPRING, 0), (SPRING.upper(), 0), ("spring", 1), ("", 1), ("yes", 1)])
def test_in_a_terminal_its_name_is_asked_for(full_price: Path, tmp_path: Path, typed: str, code: int) -> None:
    home = tmp_path / "home"
    subprocess.run(["cp", "-r", str(full_price), str(home)], check=True)
    secret = tmp_path / "passphrase"
    secret.write_text("four unrelated words\n")
    secret.chmod(0o600)
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "calibrate", "--passphrase-file", str(secret), "purge", SPRING]
    environment = {**os.environ, "CALIBRATE_HOME": str(home)}
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=environment) as process:
        os.close(follower)
        os.write(leader, f"{typed}\n".encode())
        try:
            while os.read(leader, 4096):
                pass
        except OSError:  # The terminal's other end is closed: it has ended.
            pass
    os.close(leader)
    assert process.returncode == code
