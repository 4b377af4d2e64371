"""100,000 rows of CSV, checked and sealed, against DuckDB reading the same file into a table file."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

from calibrate.invented import company
from calibrate.paths import Places
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions
from tests.benchmarks.figure import Figure, median

PEOPLE = 100_000
ROUNDS = 3


def measured() -> Iterator[Figure]:
    """Yield the figure of a load."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = home / "company.csv"
        file.write_text(company(PEOPLE, 7).csv(), encoding="utf-8", newline="")
        floor, ours = [], []
        for step in range(ROUNDS):
            floor.append(_into_a_table(file, home / f"floor{step}.duckdb"))
            ours.append(_into_a_session(file, home / f"home{step}"))
    yield Figure("load 100,000 rows of CSV, sealed", median(ours), median(floor), 4)


def _into_a_table(file: Path, database: Path) -> float:
    start = time.perf_counter()
    with duckdb.connect(str(database)) as connection:
        connection.execute("CREATE TABLE people AS SELECT * FROM read_csv(?, all_varchar = true)", [str(file)])
    return time.perf_counter() - start


def _into_a_session(file: Path, home: Path) -> float:
    own = Passphrases(of_new=lambda: "a passphrase for benchmarks", of_existing=lambda: "")
    start = time.perf_counter()
    load(Sessions(Places.under(home)), LoadRequest(files=(file,), session="bench"), own)
    return time.perf_counter() - start
