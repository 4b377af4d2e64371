"""The visible store holds the allow-list and nothing else, whatever stands beside it in a session."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from calibrate.domain.person import PersonId
from calibrate.domain.visible import (
    CONVERSATIONS,
    TABLES,
    Visible,
    VisibleAction,
    VisibleCheck,
    VisiblePerformance,
    VisiblePerson,
    VisiblePlan,
    VisibleThanks,
)
from calibrate.errors import FileRefusedError
from calibrate.store.visible import CREATE, visible_file

DAY = date(2026, 12, 1)
ONE, TWO = PersonId("001"), PersonId("Ü9")
FULL = Visible(
    people=(VisiblePerson(ONE, "Ana Ito", "2026-H2"), VisiblePerson(TWO, "=1+1 \x1b[31m", "2026-H2")),
    performance=(VisiblePerformance(ONE, "low", "Two releases came late"), VisiblePerformance(TWO, "high", None)),
    actions=(
        VisibleAction(ONE, "coaching", "the audit closes", "write it up", None, "reads it", None, DAY, "open"),
        VisibleAction(TWO, "career", "May", "ask", "calm", None, "a page", DAY, "done"),
    ),
    support_plans=(
        VisiblePlan(ONE, "late", ("3 June", "8 July"), "on time", "a template", DAY, 60,
                    (VisibleCheck(DAY, "met"), VisibleCheck(DAY, "not")), DAY, None, "too much at once"),
        VisiblePlan(TWO, "late", (), "on time", "a template", DAY, 30, (), DAY, "another role", None),
    ),
    thanks=(VisibleThanks(ONE, "Two audits closed"),),
)  # fmt: skip


def dumped(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, in the order of the file."""
    with duckdb.connect(str(file), read_only=True) as database:
        tables = [row[0] for row in database.execute("SHOW TABLES").fetchall()]
        return {table: database.table(table).fetchall() for table in tables}


def columns(file: Path) -> dict[str, list[str]]:
    """Return the columns of every table."""
    with duckdb.connect(str(file), read_only=True) as database:
        found = database.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal").fetchall()
    named: dict[str, list[str]] = {}
    for table, column in found:
        named.setdefault(table, []).append(column)
    return named


def made(folder: Path, visible: Visible, name: str = "v.duckdb") -> Path:
    file = folder / name
    file.write_bytes(visible_file(folder, visible))
    return file


@pytest.mark.parametrize("visible", [FULL, Visible()], ids=["full", "empty"])
def test_tables_and_columns_are_the_allow_list(tmp_path: Path, visible: Visible) -> None:
    assert columns(made(tmp_path, visible)) == {table: list(kind._fields) for table, kind in TABLES.items()}
    assert set(TABLES) == {field.name for field in fields(Visible)}


def test_every_value_is_there_in_order(tmp_path: Path) -> None:
    found = dumped(made(tmp_path, FULL))
    for table in TABLES:
        written = [tuple(_plain(cell) for cell in row) for row in getattr(FULL, table)]
        assert found[table] == written, table
    assert [name for name, _ in found["conversations"]] == ["expectations", "coaching", "development", "career"]


def _plain(cell: object) -> object:
    return [part._asdict() if hasattr(part, "_asdict") else part for part in cell] if isinstance(cell, tuple) else cell


def test_two_of_the_same_values_have_one_size_and_neither_tells_its_name(tmp_path: Path) -> None:
    first, second = made(tmp_path, FULL, "kestrel.duckdb"), made(tmp_path, FULL, "other.duckdb")
    assert first.stat().st_size == second.stat().st_size
    assert dumped(first) == dumped(second)
    assert b"kestrel" not in first.read_bytes()
    assert b"visible" in first.read_bytes(), "the name it was built under is always this one"


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    visible_file(tmp_path, FULL)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileRefusedError):
        visible_file(tmp_path / "file" / "below", FULL)


def test_the_page_has_the_tables_as_they_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "visible-store.md").read_text(encoding="utf-8")
    (sql,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    assert _tables(sql) == _tables(CREATE)


def _tables(sql: str) -> dict[str, list[str]]:
    bare = re.sub(r"--[^\n]*", "", sql).replace(" NOT NULL", "")
    found = re.findall(r"CREATE TABLE (\w+)\s*\((.*?)\)\s*;", bare, re.DOTALL)
    return {table: [" ".join(line.split()).rstrip(",") for line in body.strip().splitlines()] for table, body in found}


def test_the_conversations_are_the_four(tmp_path: Path) -> None:
    assert dumped(made(tmp_path, Visible()))["conversations"] == [tuple(one) for one in CONVERSATIONS]
