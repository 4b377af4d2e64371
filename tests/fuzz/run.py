"""Cases one after the other until the time is up; a crash or a hang is named by its seed."""

import faulthandler
import random
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NoReturn

from tests.fuzz.cases import Case

PATIENCE = 10
"""Seconds after which a case counts as hanging."""


class HangError(Exception):
    """A case took longer than any file may."""


@dataclass
class Tally:
    """What came of the cases so far."""

    cases: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Return the tally in a line."""
        kinds = ", ".join(f"{name} {count:,}" for name, count in sorted(self.cases.items()))
        return f"{self.cases.total():,} cases ({kinds}), {len(self.crashes)} crashes, {len(self.hangs)} hangs"


def fuzz(cases: Sequence[Case], *, seed: int, seconds: float = 1e9, count: int = 1 << 60) -> Tally:
    """Run cases in turn, the first with a seed and each next one with the next.

    Args:
        cases: What to do.
        seed: Where to begin.
        seconds: How long to go on.
        count: How many to run at most.
    """
    tally = Tally()
    end = time.monotonic() + seconds
    for number in range(seed, seed + count):
        if time.monotonic() >= end:
            break
        run_one(cases[number % len(cases)], number, tally)
    return tally


def run_one(case: Case, seed: int, tally: Tally) -> None:
    """Run one case; what it raises is counted, with the seed that does it again."""
    tally.cases[case.__name__] += 1
    faulthandler.dump_traceback_later(3 * PATIENCE, exit=True)
    before = signal.signal(signal.SIGALRM, _hang)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        with tempfile.TemporaryDirectory() as folder:
            case(random.Random(seed), Path(folder))
    except HangError:
        tally.hangs.append(f"{case.__name__}, seed {seed}")
    except Exception:
        tally.crashes.append(f"{case.__name__}, seed {seed}\n{traceback.format_exc(limit=-6)}")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        faulthandler.cancel_dump_traceback_later()


def _hang(_number: int, _frame: FrameType | None) -> NoReturn:
    raise HangError
