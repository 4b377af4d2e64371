"""The first time: from a file nobody has seen to the grid, in a real terminal, with few keys."""

import json
import subprocess
from pathlib import Path

from tests.journeys.conftest import COMMAND, ROOT
from tests.terminal import Terminal

PASSPHRASE = "four unrelated words"
UNKNOWN = """Talent review export;;;;
;;;;
Employee Name;Emp No;Line manager;Perf;Potential rating
"Ito, Inès";0417;;5;4
"Abel, Bo  M";0418;Inès Ito;1;2
"Katz, Cy";0419;Inès Ito;3;3
"Lund, Di";0420;Bo Abel;4;5
"Mora, Ed";0421;Bo Abel;2;1
"""


class Counted:
    """A terminal that counts keys; a text put into a field counts none, Enter after it does."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.pressed: list[str] = []

    def press(self, key: str, then: str) -> None:
        self.pressed.append(key)
        self.terminal.press(key).wait_for(then)

    def type(self, text: str) -> None:
        self.terminal.press(f"text:{text}")


def test_from_an_unknown_file_to_the_grid_in_under_twelve_keys(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    file = tmp_path / "spring ratings.csv"
    file.write_text(UNKNOWN, encoding="cp1252")
    environment = {"CALIBRATE_HOME": str(home), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}

    with Terminal(COMMAND, environment=environment) as terminal:
        terminal.wait_for("No session on this machine yet.")
        keys = Counted(terminal)
        keys.press("n", "drag the file here")
        # As a terminal writes a dragged file: quoted, with a blank after it.
        terminal.send(f"\x1b[200~'{file}' \x1b[201~".encode())
        terminal.settle()
        keys.press("enter", "Load report")
        assert "5 " in terminal.text()
        keys.press("enter", "A new session for 5 people")
        keys.press("enter", "At least 12 characters; four unrelated words are good.")
        keys.type(PASSPHRASE)
        keys.press("enter", "Type it once more.")
        keys.type(PASSPHRASE)
        keys.press("enter", "SHARED")
        assert "Abel" not in terminal.text()
        keys.press("enter", "Abel")
        shown = terminal.text()
        keys_pressed = len(keys.pressed)

    assert keys_pressed < 12, keys.pressed
    assert "Ito" in shown
    secret = home / "passphrase"
    secret.touch(mode=0o600)
    secret.write_text(PASSPHRASE + "\n")
    grid = json.loads(_grid(environment, secret))
    assert [(row["person_id"], row["manager_id"], row["performance"], row["potential"]) for row in grid] == [
        ("0417", None, "high", "high"),
        ("0418", "0417", "low", "low"),
        ("0419", "0417", "middle", "middle"),
        ("0420", "0418", "high", "high"),
        ("0421", "0418", "low", "low"),
    ]


def _grid(environment: dict[str, str], secret: Path) -> str:
    done = subprocess.run(
        [*COMMAND, "grid", "spring-ratings", "--json"],
        env={"PATH": "", **environment, "CALIBRATE_PASSPHRASE_FILE": str(secret)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
