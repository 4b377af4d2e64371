"""The pictures in docs/pictures: the real program in a real terminal, its keys pressed as a facilitator would.

    python docs/make_pictures.py [FOLDER]

The people are invented, always the same, and what the room decides is typed
here key by key, so that a picture cannot show what the program does not do.
"""

import csv
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from terminal_picture import picture

from calibrate.invented import company, meeting_script
from tests.terminal import Terminal

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "calibrate")
PEOPLE, SEED = 60, 7


class Pictures:
    """Takes the pictures into a folder."""

    def __init__(self, folder: Path, home: Path) -> None:
        self._folder = folder
        self._home = home
        invented = company(PEOPLE, SEED)
        self._script = meeting_script(invented)
        self._rows = {row["person_id"]: row for row in csv.DictReader(io.StringIO(invented.csv()))}

    def take(self) -> None:
        """Take them all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._meeting()
        self._without_colours()
        self._load()
        self._opening()
        self._sessions()

    def _keep(self, name: str, terminal: Terminal, title: str) -> None:
        (self._folder / f"{name}.svg").write_text(picture(terminal, title), encoding="utf-8")

    @contextmanager
    def _demo(self, size: tuple[int, int] = (120, 36), **environment: str) -> Iterator[Terminal]:
        command = (*COMMAND, "demo", "--people", str(PEOPLE), "--seed", str(SEED))
        with Terminal(command, size=size, environment={**self._surroundings, **environment}) as terminal:
            terminal.wait_for("? keys")
            self._decide(terminal)
            yield terminal

    @property
    def _surroundings(self) -> dict[str, str]:
        return {
            "CALIBRATE_HOME": str(self._home),
            "CALIBRATE_PASSPHRASE_FILE": str(self._home / "passphrase"),
            "HOME": str(self._home),
            "TZ": "UTC",
        }

    def _decide(self, terminal: Terminal) -> None:
        """Type the script's moves, agree and park as a room in the middle of its meeting has."""
        for person, digit, reasons in self._moves():
            find(terminal, person)
            terminal.press(digit)
            for number, words in enumerate(reasons, start=1):
                terminal.press("enter").wait_for(f"{number} of {len(reasons)}")
                terminal.press(f"text:{words}")
            terminal.press("enter")
            gone(terminal, "put back")
        for person in (*self._script.agreed, self._of("high", "high")):
            find(terminal, person)
            terminal.press("a")
        find(terminal, self._of("middle", "middle"))
        terminal.press("c").wait_for("without discussion")
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
            row = self._rows[scripted.person_id]
            to = {axis: row[axis] for axis in ("performance", "potential")}
            to |= {change.axis: change.to for change in scripted.changes}
            digit = 1 + bands.index(to["performance"]) + 3 * bands.index(to["potential"])
            yield scripted.person_id, str(digit), [change.because for change in scripted.changes]

    def _of(self, performance: str, potential: str) -> str:
        """Return somebody whom the ratings put in a box and the script leaves alone."""
        taken = {move.person_id for move in self._script.moves} | set(self._script.agreed)
        return next(
            person_id
            for person_id, row in self._rows.items()
            if (row["performance"], row["potential"]) == (performance, potential) and person_id not in taken
        )

    def _meeting(self) -> None:
        diagonal = next(move.person_id for move in self._script.moves if len(move.changes) == 2)
        held = self._of("middle", "middle")
        with self._demo() as terminal:
            find(terminal, diagonal)
            self._keep("grid-dark", terminal, "The nine-box grid in the middle of a meeting, dark theme")
            terminal.press("l")
            self._keep("grid-paper", terminal, "The same grid in the paper theme, for a lit room")
            terminal.press("l", "enter").wait_for("In this meeting")
            self._keep("person", terminal, "The card of one person: both scales, goals, evidence, decisions")
            terminal.press("esc", "g").wait_for("performance pass")
            terminal.press("p", "enter").wait_for("what a band means")
            self._keep("pass", terminal, "The performance pass: three columns, one question alone")
            terminal.press("esc").wait_for("further")
            find(terminal, held)
            terminal.press("m", "right").wait_for("put back")
            self._keep("carry", terminal, "A person held over another box; nothing is recorded yet")
            terminal.press("enter").wait_for("1 of 1")
            terminal.press("text:Rebuilt the claims import in August and ran it alone since").wait_for("alone since")
            self._keep("reason", terminal, "The sheet that asks for the reason of a move")
            terminal.press("esc")
            gone(terminal, "put back")
            terminal.resize(80, 24)
            find(terminal, diagonal)
            self._keep("grid-80x24", terminal, "The same grid in a terminal of 80 by 24")

    def _without_colours(self) -> None:
        with self._demo((80, 24), NO_COLOR="1") as terminal:
            find(terminal, self._script.agreed[0])
            self._keep("grid-plain", terminal, "The grid without colours: rules and plain marks")

    def _load(self) -> None:
        """Read a file of numbers on a scale nobody can know, in which one id stands twice."""
        points = {"low": "1", "middle": "2", "high": "4", "": ""}
        rows = [row | {"performance": points[row["performance"]]} for row in self._rows.values()]
        steady = [row for row in rows if row["performance"] == "2"]
        for row in steady[::2]:
            row["performance"] = "3"
        rows.append(steady[1] | {"performance": "4"})
        with (self._home / "ratings.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        with Terminal(COMMAND, environment=self._surroundings) as terminal:
            terminal.wait_for("calibrate").press("n").wait_for("Load a file")
            terminal.press(f"text:{self._home / 'ratings.csv'}", "enter").wait_for("To answer")
            self._keep("load", terminal, "The report of a file: its sum, a question, two rows to mend")

    def _opening(self) -> None:
        self._run("load", "fixtures/company_60.csv", "--session", "product", "--cycle", "2026-H2")
        with Terminal((*COMMAND, "open", "product"), environment=self._surroundings) as terminal:
            terminal.wait_for("Why we are here").press("l")
            self._keep("opening", terminal, "The page a meeting opens on: why, how, and counts without names")

    def _sessions(self) -> None:
        self._run("load", "fixtures/company_60.csv", "--session", "product-spring", "--cycle", "2026-H1")
        self._run("seal", "product-spring", "--with-open")
        self._run("load", "fixtures/company_300.csv", "--session", "technology", "--cycle", "2026-H2")
        self._run("load", "fixtures/company_24.csv", "--session", "support", "--cycle", "2026-H2")
        saved = {"product": 20, "product-spring": 5, "technology": 19, "support": 18}
        for name, day in saved.items():
            moment = datetime(2026, 11 if name != "product-spring" else 5, day, 16, tzinfo=UTC).timestamp()
            os.utime(self._home / "data" / "confidential" / f"{name}.duckdb", (moment, moment))
        with Terminal(COMMAND, environment=self._surroundings) as terminal:
            terminal.wait_for("4 sessions")
            self._keep("sessions", terminal, "The list of sessions on this machine")

    def _run(self, *arguments: str) -> None:
        environment = {**os.environ, **self._surroundings}
        subprocess.run(  # noqa: S603 - the command that is pictured
            [*COMMAND, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True
        )


def find(terminal: Terminal, person_id: str) -> None:
    """Go to somebody by typing their id."""
    terminal.press("/").wait_for("Find somebody")
    terminal.press(f"text:{person_id}").wait_for("1 people")
    terminal.press("enter")
    gone(terminal, "Find somebody")


def gone(terminal: Terminal, text: str) -> None:
    """Wait until a sheet that says something has left the screen."""
    terminal.wait_until(lambda: text not in terminal.text(), f"{text!r} gone")
    terminal.settle()


def main(folder: Path) -> None:
    """Take every picture into a folder."""
    with tempfile.TemporaryDirectory(prefix="calibrate-pictures-") as name:
        home = Path(name)
        secret = home / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text("four unrelated words here\n", encoding="utf-8")
        Pictures(folder, home).take()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
