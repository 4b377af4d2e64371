"""What an office suite makes of the files. Needs LibreOffice; run by make faults."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from calibrate.exports import files
from tests.exports.meeting import HOSTILE, extract, held

SOFFICE = shutil.which("soffice")
PEOPLE = 3
"""The sheet's place in the workbook."""
AS_SHOWN = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{PEOPLE}"

pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(SOFFICE is None, reason="not run: no soffice"),
]


def test_libreoffice_shows_every_hostile_name_as_text(tmp_path: Path) -> None:
    (tmp_path / "agreed.xlsx").write_bytes(files(extract(held(60, HOSTILE)), ["xlsx"])["agreed.xlsx"])
    subprocess.run(
        [
            str(SOFFICE),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            AS_SHOWN,
            "--outdir",
            str(tmp_path),
            str(tmp_path / "agreed.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (tmp_path / "agreed-People.csv").open(encoding="utf-8", newline="") as shown:
        names = {row[1] for row in csv.reader(shown) if len(row) > 1}
    assert {name for name in HOSTILE if name.isprintable()} - names == set()
