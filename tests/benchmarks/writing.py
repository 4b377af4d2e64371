"""One decision, durable, against a bare append and fsync on the same disk."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from calibrate.domain.axis import Axis, Band
from calibrate.services.meeting import Meeting
from tests.benchmarks.figure import Figure, median, spread_note
from tests.store.vaults import VaultFolder

ROUNDS = 200


def measured() -> Iterator[Figure]:
    """Yield the figure of a move."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Path(folder)
        floor, decision = [], []
        with (home / "floor").open("ab", buffering=0) as file, Meeting(VaultFolder(home / "v").create().open()) as room:
            for step in range(ROUNDS):
                floor.append(_append(file.fileno()))
                decision.append(_decide(room, step))
    yield Figure("one decision, durable, acknowledged", median(decision), median(floor), 15, note=spread_note(decision))


def _append(descriptor: int) -> float:
    start = time.perf_counter()
    os.write(descriptor, b"x" * 200)
    os.fsync(descriptor)
    return time.perf_counter() - start


def _decide(room: Meeting, step: int) -> float:
    person = room.population.ids[0]
    band = Band.HIGH if step % 2 == 0 else Band.MIDDLE
    drafts = room.drafts(person, {Axis.PERFORMANCE: band}, {Axis.PERFORMANCE: f"Closed audit {step} alone, in June"})
    start = time.perf_counter()
    room.move(*drafts)
    return time.perf_counter() - start
