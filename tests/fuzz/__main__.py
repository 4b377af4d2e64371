"""Files that nobody would write, for so many seconds: python -m tests.fuzz SECONDS [SEED]."""

import sys
import time

from tests.fuzz.cases import QUICK, SLOW
from tests.fuzz.run import fuzz

_TURNS = 8
"""A case that starts a process comes once in so many rounds."""


def main(arguments: list[str]) -> int:
    """Fuzz, print what came of it, and return how many cases went wrong."""
    seconds = float(arguments[0]) if arguments else 60
    seed = int(arguments[1]) if len(arguments) > 1 else int(time.time())
    tally = fuzz((*QUICK * _TURNS, *SLOW), seed=seed, seconds=seconds)
    for found in (*tally.crashes[:20], *tally.hangs):
        print(found)
    print(f"{tally.line()}; first seed {seed}")
    return len(tally.crashes) + len(tally.hangs)


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
