"""What an office suite makes of the files. Needs LibreOffice; run by make faults."""

import csv
import shutil
import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from calibrate.exports import files
from calibrate.intake.returned import read_return
from tests.exports.every import every_workbook, followed, hand_off
from tests.exports.meeting import HOSTILE, extract, held

SOFFICE = shutil.which("soffice")
PEOPLE = 3
"""The sheet's place in the workbook."""
AS_SHOWN = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{PEOPLE}"

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(SOFFICE is None, reason="not run: no soffice"),
]


def saved_as(folder: Path, name: str, kind: str) -> None:
    """Have the office suite open a file and save it as another kind."""
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder / "saved"),
            str(folder / name),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )


def test_libreoffice_shows_every_hostile_name_as_text(tmp_path: Path) -> None:
    (tmp_path / "agreed.xlsx").write_bytes(files(extract(held(60, HOSTILE)), ["xlsx"])["agreed.xlsx"])
    saved_as(tmp_path, "agreed.xlsx", AS_SHOWN)
    with (tmp_path / "saved" / "agreed-People.csv").open(encoding="utf-8", newline="") as shown:
        names = {row[1] for row in csv.reader(shown) if len(row) > 1}
    assert {name for name in HOSTILE if name.isprintable()} - names == set()


def test_a_hand_off_that_libreoffice_saved_is_still_known_and_reads_the_same(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(hand_off(followed(60, HOSTILE))["hand-off.xlsx"]))
    cells = {(6, 6): datetime(2026, 12, 3), (7, 7): "18.12.2026", (6, 8): "started", (8, 9): "later"}  # noqa: DTZ001
    for (row, column), value in cells.items():
        book["Return"].cell(row, column).value = value
    book.save(tmp_path / "back.xlsx")
    saved_as(tmp_path, "back.xlsx", "xlsx:Calc MS Excel 2007 XML")
    sent, saved = read_return(tmp_path / "back.xlsx"), read_return(tmp_path / "saved" / "back.xlsx")
    assert saved == sent
    assert [row.says_something for row in saved.rows[:4]] == [True, True, True, False]


def test_every_workbook_opens_and_prints(tmp_path: Path) -> None:
    for name, content in every_workbook(followed(60, HOSTILE, "=1+1 and more words " * 40)).items():
        file = f"{name.replace(' ', '-')}"
        (tmp_path / file).write_bytes(content)
        saved_as(tmp_path, file, "pdf")
        assert (tmp_path / "saved" / f"{file.removesuffix('.xlsx')}.pdf").stat().st_size > 10_000
