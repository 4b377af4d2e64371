"""The spread of 100,000 people, document included, by manager, organisation and whole tree; of 300 after a move."""

import csv
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from calibrate.paths import Places
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions
from tests.benchmarks.company import PASSPHRASE, SESSION, prepared_session
from tests.benchmarks.figure import Figure, median

SIZES = ((100_000, 20_000), (300, 40))
ROUNDS = 3
_BANDS = ("low", "middle", "high")

SPREAD = """
import gc, json, sys, time
from pathlib import Path
from calibrate.domain.grouped_by import By
from calibrate.domain.spread import spread_document
from calibrate.paths import Places
from calibrate.services.sessions import Sessions
from calibrate.services.spread import spread
gc.disable()  # As in the command.
meeting = Sessions(Places.under(Path(sys.argv[1]))).open(sys.argv[2], sys.argv[3], read_only=True)
start = time.process_time()
found = spread(meeting, By(sys.argv[4]), whole_tree=len(sys.argv) > 5)
counted = time.process_time() - start
json.dumps(spread_document(found.survey, found.stage))
print(counted, time.process_time() - start)
"""


def measured() -> Iterator[Figure]:
    """Yield the figures of the spread, after unlock."""
    for people, managers in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            _session(home, people, managers)
            runs = [_run(home) for _ in range(ROUNDS)]
        if people == SIZES[0][0]:
            whole = median([run[1] for run in runs])
            yield Figure(f"spread, {people:,} people, {managers:,} managers", whole, None, 2, note="document included")
        else:
            yield Figure(f"spread, {people} people, {managers} managers", median([run[0] for run in runs]), None, 0.033)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        prepared_session(home, SIZES[0][0])
        for what, asked in (("organisation", ("organisation",)), ("whole tree", ("manager", "tree"))):
            whole = median([_run(home, *asked)[1] for _ in range(ROUNDS)])
            yield Figure(f"spread, {SIZES[0][0]:,} people, by {what}", whole, None, 2, note="document included")


def _session(home: Path, people: int, managers: int) -> None:
    dice = random.Random(7)
    file = home / "people.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out)
        lines.writerow(("person_id", "name", "manager_id", "performance", "potential"))
        for at in range(people):
            bands = dice.choices(_BANDS, (20, 55, 25), k=2)
            lines.writerow((f"{at:06d}", f"Person {at}", f"{at % managers:06d}", *bands))
    own = Passphrases(of_new=lambda: PASSPHRASE, of_existing=lambda: PASSPHRASE)
    load(Sessions(Places.under(home)), LoadRequest(files=(file,), session=SESSION), own)


def _run(home: Path, by: str = "manager", *tree: str) -> tuple[float, float]:
    """Return the processor seconds of the figures alone, and with their document."""
    command = [sys.executable, "-c", SPREAD, str(home), SESSION, PASSPHRASE, by, *tree]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(printed[0]), float(printed[1])
