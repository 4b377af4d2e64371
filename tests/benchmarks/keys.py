"""Key to painted frame, through a pty, against the same key in a blank application."""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.company import prepared_session
from tests.benchmarks.figure import Figure, median, spread_note
from tests.terminal import Terminal, key_bytes

QUIET = 0.1
SIZES = (50, 5_000)
CURSOR = ("down", "up") * 20
CARRY = ("shift+right", "left") * 10


def measured() -> Iterator[Figure]:
    """Yield the figures of cursor, carry, sheet and save, at two sizes."""
    with Terminal([sys.executable, "-m", "tests.benchmarks.blank"]) as blank:
        blank.wait_for("READY")
        floor = median([_frame(blank, "x") for _ in range(40)])
    for people in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            yield from _on_the_grid(Path(folder), people, floor)


def _on_the_grid(home: Path, people: int, floor: float) -> Iterator[Figure]:
    environment, command = prepared_session(home, people)
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("SHARED").press("enter").settle()
        cursor = [_frame(terminal, key) for key in CURSOR]
        yield Figure(f"cursor, {people} people", median(cursor), floor, 2, note=spread_note(cursor))
        carry = _carries(terminal)
        yield Figure(f"move repainted, {people} people", median(carry), floor, 4, note=spread_note(carry))
        sheet, save = _moves(terminal)
        yield Figure(f"reason sheet open, {people} people", median(sheet), floor, 30, note=spread_note(sheet))
        yield Figure(f"save to frame, {people} people", median(save), floor, 12, note=spread_note(save))


def _carries(terminal: Terminal) -> list[float]:
    terminal.press("m")
    samples = [_frame(terminal, key) for key in ("right", "left", "up", "down") * 6]
    terminal.press("esc")
    return samples


def _moves(terminal: Terminal) -> tuple[Sequence[float], Sequence[float]]:
    sheet, save = [], []
    for step in range(8):
        terminal.press("shift+right" if step % 2 == 0 else "shift+left")
        sheet.append(_frame(terminal, "enter"))
        terminal.press("text:Closed the audit alone, in June")
        save.append(_frame(terminal, "enter"))
    return sheet, save


def _frame(terminal: Terminal, key: str) -> float:
    """Return the seconds from a key to the last byte before the program is quiet."""
    terminal.send(key_bytes(key))
    start = last = time.perf_counter()
    while terminal.read_bytes(QUIET):
        last = time.perf_counter()
    return last - start
