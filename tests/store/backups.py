"""Backups as somebody else could have changed them: their line is written from the page, not from the code."""

import hashlib
from pathlib import Path

import duckdb


def edited(file: Path, *statements: str) -> Path:
    """Change a vault with SQL, as somebody with the file could."""
    with duckdb.connect(str(file)) as connection:
        for statement in statements:
            connection.execute(statement)
    return file


def forged(file: Path, *statements: str, head: str | None = None) -> Path:
    """Change a backup with SQL and write its line anew, as somebody who knows the format could."""
    vault = file.read_bytes()
    file.write_bytes(vault[: vault.rindex(b"calibrate backup ")])
    edited(file, *statements)
    if head is None:
        with duckdb.connect(str(file), read_only=True) as connection:
            ((seq, link),) = connection.execute("SELECT seq, link FROM ledger ORDER BY seq DESC LIMIT 1").fetchall()
        head = f"{int(seq)}:{link.hex()}"
    content = file.read_bytes() + f"calibrate backup {head} sha256 ".encode()
    file.write_bytes(content + hashlib.sha256(content).hexdigest().encode() + b"\n")
    return file
