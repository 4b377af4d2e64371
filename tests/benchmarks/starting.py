"""Start to the first grid of 500 people, unlock included, against the start of a blank application."""

import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from calibrate.paths import Places
from calibrate.services.sessions import Sessions
from tests.benchmarks.company import PASSPHRASE, SESSION, prepared_session
from tests.benchmarks.figure import Figure, median
from tests.terminal import Terminal

ROUNDS = 9


def measured() -> Iterator[Figure]:
    """Yield the figure of a start."""
    with tempfile.TemporaryDirectory() as folder:
        environment, command = prepared_session(Path(folder), 500)
        _decide_something(Path(folder))
        blank, grid = [], []
        for _ in range(ROUNDS):
            blank.append(_until([sys.executable, "-m", "tests.benchmarks.blank"], {}, "READY"))
            grid.append(_until(command, environment, "Build one skill"))
    yield Figure("start to grid of 500, unlock included", median(grid), median(blank), 3, note="stretch 2.5 x")


def _decide_something(home: Path) -> None:
    # With a decision in it a session opens on its grid, not on the opening page.
    with Sessions(Places.under(home)).open(SESSION, PASSPHRASE) as meeting:
        meeting.note(meeting.population.ids[0], "opened before")


def _until(command: Sequence[str], environment: Mapping[str, str], text: str) -> float:
    start = time.perf_counter()
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_until(lambda: text in terminal.text(), text)
        return time.perf_counter() - start
