"""Where the pictures are taken: the real program in a throw-away home, its keys pressed as a facilitator would."""

import csv
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from terminal_picture import png

from calibrate.invented import company, meeting_script
from tests.terminal import Terminal

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "calibrate")
SEED = 7
ROOM = (120, 36)


class Invented:
    """An invented company in the middle of its meeting: who it is, and what the room has decided so far."""

    def __init__(self, people: int) -> None:
        self.people = people
        made = company(people, SEED)
        self._script = meeting_script(made)
        self.rows = {row["person_id"]: row for row in csv.DictReader(io.StringIO(made.csv()))}

    def decide(self, terminal: Terminal) -> None:
        """Type the script's moves, agree and park."""
        for person, digit, reasons in self._moves():
            find(terminal, person)
            terminal.press(digit)
            for number, words in enumerate(reasons, start=1):
                terminal.press("enter").wait_for(f"{number} of {len(reasons)}")
                terminal.press(f"text:{words}")
            terminal.press("enter")
            gone(terminal, "put back")
        for person in (*self._script.agreed, self.somebody("high", "high")):
            find(terminal, person)
            terminal.press("a")
        find(terminal, self.somebody("middle", "middle"))
        terminal.press("c").wait_for("without discussion")
        for _ in range(_pages(terminal)):
            terminal.press("enter")
        gone(terminal, "without discussion")
        for parked in self._script.parked:
            find(terminal, parked.person_id)
            terminal.press("p").wait_for("who settles it")
            terminal.press("enter")
            gone(terminal, "who settles it")

    def _moves(self) -> Iterator[tuple[str, str, list[str]]]:
        """Yield whom the script moves, the digit of the box as it lies on a numpad, and the reasons."""
        bands = ("low", "middle", "high")
        for scripted in self._script.moves:
            row = self.rows[scripted.person_id]
            to = {axis: row[axis] for axis in ("performance", "potential")}
            to |= {change.axis: change.to for change in scripted.changes}
            digit = 1 + bands.index(to["performance"]) + 3 * bands.index(to["potential"])
            yield scripted.person_id, str(digit), [change.because for change in scripted.changes]

    @cached_property
    def moved_twice(self) -> str:
        """Whom the script moves on both questions."""
        return next(move.person_id for move in self._script.moves if len(move.changes) == 2)

    @cached_property
    def agreed(self) -> str:
        """Whom the script agrees first."""
        return self._script.agreed[0]

    def somebody(self, performance: str, potential: str) -> str:
        """Return somebody whom the ratings put in a box and the script leaves alone."""
        taken = {move.person_id for move in self._script.moves} | set(self._script.agreed)
        return next(
            person_id
            for person_id, row in self.rows.items()
            if (row["performance"], row["potential"]) == (performance, potential) and person_id not in taken
        )


class Studio:
    """Keeps pictures in a folder, and runs the program in a home of its own."""

    def __init__(self, folder: Path, home: Path, titles: dict[str, str]) -> None:
        self._folder = folder
        self._titles = titles
        self.home = home
        folder.mkdir(parents=True, exist_ok=True)
        secret = home / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text("four unrelated words here\n", encoding="utf-8")

    def keep(self, name: str, terminal: Terminal) -> None:
        """Keep what a terminal shows now as the picture of a name; a wide one is drawn smaller."""
        zoom = 1 if terminal.columns <= ROOM[0] else 8 / 14
        (self._folder / f"{name}.png").write_bytes(png(terminal, self._titles[name], zoom))

    @contextmanager
    def demo(self, invented: Invented, size: tuple[int, int] = ROOM, **environment: str) -> Iterator[Terminal]:
        """Open the demonstration and decide what the room has decided by now."""
        with self.terminal(
            "demo", "--people", str(invented.people), "--seed", str(SEED), size=size, **environment
        ) as terminal:
            terminal.wait_for("? keys")
            invented.decide(terminal)
            yield terminal

    def terminal(self, *arguments: str, size: tuple[int, int] = ROOM, **environment: str) -> Terminal:
        """Start the program in a terminal."""
        return Terminal((*COMMAND, *arguments), size=size, environment={**self._surroundings, **environment})

    def run(self, *arguments: str) -> None:
        """Run a plain command to its end."""
        environment = {**os.environ, **self._surroundings}
        subprocess.run(  # noqa: S603 - the command that is pictured
            [*COMMAND, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True
        )

    @property
    def _surroundings(self) -> dict[str, str]:
        return {
            "CALIBRATE_HOME": str(self.home),
            "CALIBRATE_PASSPHRASE_FILE": str(self.home / "passphrase"),
            "HOME": str(self.home),
            "TZ": "UTC",
        }


def find(terminal: Terminal, person_id: str) -> None:
    """Go to somebody by typing their id."""
    terminal.press("/").wait_for("Find somebody")
    terminal.press(f"text:{person_id}").wait_for("1 people")
    terminal.press("enter")
    gone(terminal, "Find somebody")


def _pages(terminal: Terminal) -> int:
    found = re.search(r"page \d+ of (\d+)", terminal.text())
    return int(found[1]) if found else 1


def gone(terminal: Terminal, text: str) -> None:
    """Wait until a sheet that says something has left the screen."""
    terminal.wait_until(lambda: text not in terminal.text(), f"{text!r} gone")
    terminal.settle()
