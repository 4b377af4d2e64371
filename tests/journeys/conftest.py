"""A prepared session and the command, as a facilitator has them."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "calibrate"]


@dataclass(frozen=True)
class Desk:
    """A home with one session of 24 invented people, and the command over it."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        return {
            "CALIBRATE_HOME": str(self.home),
            "CALIBRATE_PASSPHRASE_FILE": str(self.home / "passphrase"),
            "HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
        }

    def run(self, *arguments: str) -> str:
        """Run a verb to its end and return what it printed."""
        done = subprocess.run(
            [*COMMAND, *arguments], env={"PATH": "", **self.environment}, capture_output=True, text=True, check=True
        )
        return done.stdout

    def read(self, *arguments: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Run a verb and return its document."""
        return json.loads(self.run(*arguments, "--json"))

    def open(self, *, size: tuple[int, int] = (120, 36), **environment: str) -> Terminal:
        """Open the session in a terminal, past the opening page."""
        terminal = Terminal([*COMMAND, "open", "spring"], size=size, environment={**self.environment, **environment})
        terminal.wait_for("SHARED").press("enter").wait_for("Build one skill")
        return terminal


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A home with the 24 invented people loaded."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    secret = home / "passphrase"
    secret.touch(mode=0o600)
    secret.write_text("a passphrase of enough letters\n")
    made = Desk(home)
    made.run("load", str(ROOT / "fixtures" / "company_24.csv"), "--session", "spring", "--cycle", "2026-H2")
    return made
