"""Every speed the product promises, each beside its floor measured in the same run: make bench."""

import sys

from tests.benchmarks import exporting, keys, loading, reopening, spreading, starting, writing
from tests.benchmarks.figure import Figure

GROUPS = {
    "write": writing.measured,
    "keys": keys.measured,
    "start": starting.measured,
    "load": loading.measured,
    "reopen": reopening.measured,
    "spread": spreading.measured,
    "export": exporting.measured,
}


def main(names: list[str]) -> int:
    """Measure the groups named, or all; print a line each; return how many bars were missed."""
    figures: list[Figure] = []
    print(Figure.heads())
    for name in names or list(GROUPS):
        for figure in GROUPS[name]():
            print(figure.line(), flush=True)
            figures.append(figure)
    missed = [figure for figure in figures if not figure.is_met]
    print(f"\n{len(figures) - len(missed)} of {len(figures)} bars met")
    return len(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
