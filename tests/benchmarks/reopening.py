"""Reopening 100,000 people with 3,000 moves: seconds, and memory then."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from calibrate.domain.axis import Axis, Band
from calibrate.paths import Places
from calibrate.services.sessions import Sessions
from tests.benchmarks.company import PASSPHRASE, SESSION, prepared_session
from tests.benchmarks.figure import Figure, median

PEOPLE, MOVES, ROUNDS = 100_000, 3_000, 3

REOPEN = """
import re, sys, time
from pathlib import Path
from calibrate.paths import Places
from calibrate.services.sessions import Sessions
start = time.perf_counter()
meeting = Sessions(Places.under(Path(sys.argv[1]))).open(sys.argv[2], sys.argv[3])
meeting.board.progress()
seconds = time.perf_counter() - start
# Not getrusage: its peak is inherited from the process that started this one.
(peak,) = re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(seconds, int(peak) / 1024)
"""


def measured() -> Iterator[Figure]:
    """Yield the figures of reopening."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        prepared_session(home, PEOPLE)
        _make_moves(home)
        runs = [_reopened(home) for _ in range(ROUNDS)]
    yield Figure("reopen 100,000 people, 3,000 moves", median([run[0] for run in runs]), None, 1)
    yield Figure("memory then", median([run[1] for run in runs]), None, 400, unit="MiB")


def _make_moves(home: Path) -> None:
    with Sessions(Places.under(home)).open(SESSION, PASSPHRASE) as meeting:
        for number, person in enumerate(meeting.population.ids[:MOVES]):
            band = meeting.board.seat(person).performance.band
            wanted = Band.MIDDLE if band is not Band.MIDDLE else Band.HIGH
            reason = {Axis.PERFORMANCE: f"Closed audit {number} alone, two weeks early"}
            meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: wanted}, reason))


def _reopened(home: Path) -> tuple[float, float]:
    printed = subprocess.run(
        [sys.executable, "-c", REOPEN, str(home), SESSION, PASSPHRASE], capture_output=True, text=True, check=True
    ).stdout.split()
    return float(printed[0]), float(printed[1])
