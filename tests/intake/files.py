"""Files written for one test."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from calibrate.intake import read
from calibrate.intake.draft import Reading
from calibrate.intake.mapping import Mapping


class Folder:
    """A folder in which a test writes files and reads them back."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def bytes(self, content: bytes, name: str = "people.csv") -> Path:
        """Write bytes."""
        file = self.path / name
        file.write_bytes(content)
        return file

    def csv(self, *rows: str, name: str = "people.csv") -> Path:
        """Write lines."""
        return self.bytes("".join(f"{row}\n" for row in rows).encode(), name)

    def table(self, rows: Sequence[Sequence[object]], name: str = "people.csv") -> Path:
        """Write cells, quoted as they must be."""
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        return self.bytes(text.getvalue().encode(), name)

    def xlsx(self, rows: Sequence[Sequence[object]], name: str = "people.xlsx") -> Path:
        """Write a workbook with one sheet."""
        file = self.path / name
        book = xlsxwriter.Workbook(str(file), {"in_memory": True})
        sheet = book.add_worksheet("People")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        book.close()
        return file

    def read(self, *rows: str, mapping: Mapping | None = None) -> Reading:
        """Write lines and read them, leaving refused rows out."""
        return read([self.csv(*rows)], mapping=mapping, leave_out_refused=True)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder."""
    return Folder(tmp_path)


def codes(reading: Reading, what: str) -> list[str]:
    """Return the codes of notes, warnings or refusals."""
    return [item.code for item in getattr(reading.report, what)]
