"""A short walk of the fuzzer in the suite; a long one with the faults. `python -m tests.fuzz SECONDS` goes on."""

import random
import time
from pathlib import Path

import pytest

from tests.fuzz.cases import QUICK, SLOW
from tests.fuzz.run import Tally, fuzz, run_one


def test_a_few_strange_files_of_each_kind_do_no_harm() -> None:
    tally = fuzz(QUICK, seed=1, count=60)

    assert tally.cases.total() == 60
    assert tally.crashes == []
    assert tally.hangs == []


def test_a_crash_and_a_hang_are_counted_with_the_seed_that_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashes(_dice: random.Random, _folder: Path) -> None:
        raise ZeroDivisionError

    def hangs(_dice: random.Random, _folder: Path) -> None:
        end = time.monotonic() + 5
        while time.monotonic() < end:
            pass

    monkeypatch.setattr("tests.fuzz.run.PATIENCE", 0.05)
    tally = Tally()
    run_one(crashes, 7, tally)
    run_one(hangs, 8, tally)

    assert tally.crashes[0].startswith("crashes, seed 7\n")
    assert tally.hangs == ["hangs, seed 8"]
    assert tally.line() == "2 cases (crashes 1, hangs 1), 1 crashes, 1 hangs"


@pytest.mark.fault
def test_many_strange_files_do_no_harm() -> None:
    tally = fuzz((*QUICK * 4, *SLOW), seed=int(time.time()), seconds=60)
    print(f"\nfuzz: {tally.line()}")

    assert tally.crashes == []
    assert tally.hangs == []
