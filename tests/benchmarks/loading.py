"""Files of 100,000 people, checked and sealed, each beside a bare reader of the same file; a million lines fit."""

import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import fastexcel
import polars as pl
import xlsxwriter

from calibrate.intake import read
from calibrate.invented import company
from calibrate.paths import Places
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions
from tests.benchmarks.figure import Figure

PEOPLE, MANY = 100_000, 1_000_000
ROUNDS = 4
_MANY_HEADER = ("person_id", "name", "manager_id", "organisation", "performance", "potential", "remarks")

LOAD = """
import re, sys, time
from pathlib import Path
from tests.benchmarks.loading import into_a_session
start = time.perf_counter()
into_a_session(Path(sys.argv[1]), Path(sys.argv[2]))
seconds = time.perf_counter() - start
# Not getrusage: its peak is inherited from the process that started this one.
(peak,) = re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(seconds, int(peak) / 1024)
"""


def measured() -> Iterator[Figure]:
    """Yield the figures of loading; the least of some rounds, floor and figure in turn."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = home / "company.csv"
        file.write_text(company(PEOPLE, 7).csv(), encoding="utf-8", newline="")
        frame = pl.read_csv(file, infer_schema=False, empty_string_is_null=False)
        yield _lines(home, file)
        yield _workbook(home, frame)
        yield _parquet(home, frame)
        yield from _a_million(home)


def _lines(home: Path, file: Path) -> Figure:
    folders = (home / f"home{number}" for number in range(ROUNDS))
    databases = (home / f"floor{number}.duckdb" for number in range(ROUNDS))
    floor, ours = _least(
        lambda: _into_a_table(file, next(databases)),
        lambda: into_a_session(file, next(folders)),
    )
    return Figure("load 100,000 lines of CSV, sealed", ours, floor, 4)


def _workbook(home: Path, frame: pl.DataFrame) -> Figure:
    file = home / "company.xlsx"
    with xlsxwriter.Workbook(str(file), {"constant_memory": True, "tmpdir": str(home)}) as book:
        sheet = book.add_worksheet("People")
        sheet.write_row(0, 0, frame.columns)
        for at, row in enumerate(frame.iter_rows(), start=1):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell)

    def bare() -> None:
        reader = fastexcel.read_excel(str(file))
        reader.load_sheet(0, header_row=None, skip_rows=0, dtypes="string").to_polars()

    floor, ours = _least(bare, lambda: _read(file))
    return Figure("read 100,000 rows of XLSX, checked", ours, floor, 1.5, note="floor: calamine in this process")


def _parquet(home: Path, frame: pl.DataFrame) -> Figure:
    file = home / "company.parquet"
    frame.write_parquet(file)
    _, ours = _least(lambda: None, lambda: _read(file))
    return Figure("read 100,000 records of Parquet, checked", ours, None, 1)


def _a_million(home: Path) -> Iterator[Figure]:
    file = home / "million.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out)
        lines.writerow(_MANY_HEADER)
        bands = ("low", "middle", "high")
        lines.writerows(
            (f"{at:07d}", f"Person {at}", f"{at // 9:07d}", f"Org {at % 50}", bands[at % 3], bands[at % 2], "x y z")
            for at in range(MANY)
        )
    printed = subprocess.run(
        [sys.executable, "-c", LOAD, str(file), str(home / "many")], capture_output=True, text=True, check=True
    ).stdout.split()
    yield Figure("load 1,000,000 lines of CSV, sealed", float(printed[0]), None, 60)
    yield Figure("memory then, at its most", float(printed[1]), None, 3072, unit="MiB")


def _least(floor: Callable[[], object], ours: Callable[[], object]) -> tuple[float, float]:
    """Return the least seconds of each, measured in turn."""
    times = [(_seconds(floor), _seconds(ours)) for _ in range(ROUNDS)]
    return min(time for time, _ in times), min(time for _, time in times)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _into_a_table(file: Path, database: Path) -> None:
    with duckdb.connect(str(database)) as connection:
        connection.execute("CREATE TABLE people AS SELECT * FROM read_csv(?, all_varchar = true)", [str(file)])


def into_a_session(file: Path, home: Path) -> None:
    """Load a file into a new session under a folder."""
    own = Passphrases(of_new=lambda: "a passphrase for benchmarks", of_existing=lambda: "")
    done = load(Sessions(Places.under(home)), LoadRequest(files=(file,), session="bench"), own)
    assert done.report.number == 1


def _read(file: Path) -> None:
    assert read([file]).population is not None
