"""The visible store: a DuckDB file built new from the allow-list, by code that cannot reach a vault."""

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.visible import TABLES, Visible
from calibrate.errors import DamagedVaultError, FileRefusedError
from calibrate.platform import private_directory
from calibrate.store.connection import Connection, StoreError, connect_file

_NAME = "visible.duckdb"
"""DuckDB writes the stem of a file's first name inside it: it is always this one."""

CREATE = """
-- Everybody in the cycle.
CREATE TABLE people (
    person_id TEXT NOT NULL,
    name      TEXT NOT NULL,
    cycle     TEXT NOT NULL
);
-- Agreed ratings, only where the organisation shares them.
CREATE TABLE performance (
    person_id TEXT NOT NULL,
    band      TEXT NOT NULL,
    said      TEXT
);
-- Development actions that are not dropped.
CREATE TABLE actions (
    person_id    TEXT NOT NULL,
    conversation TEXT NOT NULL,
    when_text    TEXT NOT NULL,
    will         TEXT NOT NULL,
    strength     TEXT,
    manager_does TEXT,
    known_by     TEXT,
    check_on     DATE NOT NULL,
    status       TEXT NOT NULL
);
-- Support plans: each person's last.
CREATE TABLE support_plans (
    person_id   TEXT NOT NULL,
    gap         TEXT NOT NULL,
    examples    TEXT[] NOT NULL,
    standard    TEXT NOT NULL,
    support     TEXT NOT NULL,
    starts_on   DATE NOT NULL,
    days        INTEGER NOT NULL,
    checks      STRUCT(held_on DATE, result TEXT)[] NOT NULL,
    decision_on DATE NOT NULL,
    outcomes    TEXT,
    their_view  TEXT
);
-- What people are thanked for.
CREATE TABLE thanks (
    person_id TEXT NOT NULL,
    said      TEXT NOT NULL
);
-- The four conversations, the same for everybody.
CREATE TABLE conversations (
    name   TEXT NOT NULL,
    prompt TEXT NOT NULL
);
"""

_FILL = {
    "people": "INSERT INTO people SELECT unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[])",
    "performance": "INSERT INTO performance SELECT unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[])",
    "actions": """
        INSERT INTO actions SELECT
            unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[]),
            unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::DATE[]), unnest(?::TEXT[])
    """,
    "support_plans": """
        INSERT INTO support_plans SELECT
            unnest(?::TEXT[]), unnest(?::TEXT[]), unnest(?::TEXT[][]), unnest(?::TEXT[]), unnest(?::TEXT[]),
            unnest(?::DATE[]), unnest(?::INTEGER[]), unnest(?::STRUCT(held_on DATE, result TEXT)[][]),
            unnest(?::DATE[]), unnest(?::TEXT[]), unnest(?::TEXT[])
    """,
    "thanks": "INSERT INTO thanks SELECT unnest(?::TEXT[]), unnest(?::TEXT[])",
    "conversations": "INSERT INTO conversations SELECT unnest(?::TEXT[]), unnest(?::TEXT[])",
}


def visible_file(beside: Path, visible: Visible) -> bytes:
    """Return the visible store as the bytes of a file.

    It is built in a private folder that is gone afterwards, under a name that
    is always the same: nothing in it tells where it comes from.

    Args:
        beside: A folder on the disk it is meant for.
        visible: What people may see.

    Raises:
        FileRefusedError: The disk refused.
    """
    folder = beside / f".new-{secrets.token_hex(8)}"
    built = folder / _NAME
    try:
        private_directory(folder)
        connection = connect_file(built, read_only=False)
        try:
            connection.execute(CREATE)
            for table in TABLES:
                _fill(connection, table, getattr(visible, table))
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        return built.read_bytes()
    except (OSError, StoreError, UnicodeEncodeError, DamagedVaultError):
        raise FileRefusedError(
            "The visible store could not be written there. Check the folder and the room on the disk."
        ) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(connection: Connection, table: str, rows: Sequence[NamedTuple]) -> None:
    if rows:
        connection.execute(_FILL[table], [[_stored(cell) for cell in column] for column in zip(*rows, strict=True)])


def _stored(cell: object) -> object:
    """Return a cell as the database takes it: rows within a cell by the names of their fields."""
    if isinstance(cell, tuple):
        return [part._asdict() if hasattr(part, "_asdict") else part for part in cell]
    return cell
