"""The files in fixtures/ are what the generator gives now, and the worst of them still reads as CSV."""

import csv
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from calibrate.invented import Habit, company

FIXTURES = Path(__file__).parents[2] / "fixtures"
COMPANIES = ("company_24.csv", "company_60.csv", "company_300.csv")
READY = (*COMPANIES, "hostile_names.csv")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder the script has just filled."""
    folder = tmp_path_factory.mktemp("ready")
    subprocess.run([sys.executable, FIXTURES / "make_companies.py", folder], check=True)
    return folder


def _hostile() -> Iterator[dict[str, str]]:
    with (FIXTURES / "hostile_names.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


@pytest.mark.parametrize("name", READY)
def test_a_ready_file_is_what_the_generator_gives(name: str, written: Path) -> None:
    assert (FIXTURES / name).read_bytes() == (written / name).read_bytes()


def test_the_script_writes_the_ready_files_and_nothing_else(written: Path) -> None:
    assert {path.name for path in written.iterdir()} == set(READY)


def test_the_page_beside_the_files_names_who_has_which_habit() -> None:
    page = (FIXTURES / "README.md").read_text(encoding="utf-8")
    for people in (24, 60, 300):
        invented = company(people, 7)
        names = dict(zip(invented.column("manager_id"), invented.column("manager"), strict=True))
        cells = [
            "; ".join(f"{names[manager]} ({manager})" for manager, has in invented.habits if has is habit)
            for habit in Habit
        ]
        assert f"| `company_{people}.csv` | {' | '.join(cells)} |" in page


def test_hostile_people_are_told_apart_by_id() -> None:
    ids = [row["person_id"] for row in _hostile()]
    assert len(ids) >= 40
    assert len(set(ids)) == len(ids)


def test_hostile_names_hold_what_a_screen_and_a_sheet_would_obey() -> None:
    names = [row["name"] for row in _hostile()]
    everything = "".join(names)
    assert {"\x1b", "\x07", "\x7f", "\x9b", "\x9d", "\u202e", "\u2066", "\u200b", "\ufeff", "\n", "\r"} <= set(
        everything
    )
    assert {name[0] for name in names} >= set("=+-@'[\t")
    assert any(unicodedata.combining(letter) for letter in everything)
    assert max(map(len, names)) == 120
    assert any(not name.strip() for name in names)


def test_a_hostile_name_is_not_blunted_where_it_manages() -> None:
    rows = list(_hostile())
    names = {row["person_id"]: row["name"] for row in rows}
    outside = [row for row in rows if row["manager_id"] not in names]
    assert len(outside) == 1
    assert all(row["manager"] == names[row["manager_id"]] for row in rows if row not in outside)
