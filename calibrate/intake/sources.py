"""Files to tables."""

from pathlib import Path

from calibrate.domain.watching import Watcher, unwatched, within
from calibrate.intake.alphabets import NAMES
from calibrate.intake.decode import decode
from calibrate.intake.delimited import read_delimited
from calibrate.intake.findings import UnreadableError
from calibrate.intake.grid import Table
from calibrate.intake.kind import Kind, kind_of
from calibrate.intake.workbook import read_fields, read_workbook

_DECODED = 0.1
"""The share of reading text that making letters of its bytes is."""


def tables_of(file: Path, told: Watcher = unwatched) -> list[Table]:
    """Return the tables of one file.

    Args:
        file: The file, as given on the command line.
        told: What the share read is told to.

    Raises:
        UnreadableError: It is not there, may not be opened, or holds no table.
    """
    content = bytes_of(file)
    kind = kind_of(content)
    if kind is Kind.TEXT:
        return [_text_table(file, content, told)]
    if kind is Kind.PARQUET:
        return [read_fields(str(file), content, told)]
    return read_workbook(str(file), content, kind, told)


def bytes_of(file: Path) -> bytes:
    """Return what a file holds.

    Raises:
        UnreadableError: It is not there, or may not be opened.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError:
        text = f"There is no file {file}. Check its name and folder."
    except IsADirectoryError:
        text = f"{file} is a folder. Name the files in it, for example {file}/*.csv."
    except (OSError, ValueError):
        text = f"{file} cannot be opened. Check that you may read it."
    raise UnreadableError("file", text)


def _text_table(file: Path, content: bytes, told: Watcher) -> Table:
    decoded = decode(content)
    told(_DECODED)
    records = read_delimited(decoded.text, within(told, _DECODED, 1))
    warnings: tuple[tuple[str, str], ...] = ()
    if decoded.guessed:
        name = NAMES[decoded.encoding]
        text = f"The file is not UTF-8; read as {name}. Look at a name with an accent before you go on."
        warnings = (("encoding", text),)
    return Table(
        str(file), records, encoding=decoded.encoding, delimiter=records.delimiter, warnings=warnings
    )  # fmt: skip
