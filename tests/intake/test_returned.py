import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from calibrate.domain.telling.events import ReturnStatus
from calibrate.domain.telling.return_sheet import ReturnSheet
from calibrate.errors import ReturnRefusedError
from calibrate.intake.dates import day_of_cells
from calibrate.intake.properties import custom_properties
from calibrate.intake.returned import read_return
from tests.exports.every import followed, hand_off
from tests.exports.meeting import HEAD, HOSTILE

FIRST = 6
TOLD, CHECK, STATUS, CHANGE = 6, 7, 8, 9


@pytest.fixture(scope="module")
def sent() -> bytes:
    """Return a hand-off as it was sent."""
    return hand_off(followed())["hand-off.xlsx"]


def filled(folder: Path, content: bytes, cells: dict[tuple[int, int], Any], name: str = "Pia's answers.xlsx") -> Path:
    """Save a hand-off with cells filled in, under a name of the manager's own."""
    book = load_workbook(io.BytesIO(content))
    for (row, column), value in cells.items():
        book["Return"].cell(row, column).value = value
    path = folder / name
    book.save(path)
    return path


def read(folder: Path, content: bytes, cells: dict[tuple[int, int], Any]) -> ReturnSheet:
    return read_return(filled(folder, content, cells))


def refused(folder: Path, content: bytes, cells: dict[tuple[int, int], Any]) -> str:
    with pytest.raises(ReturnRefusedError) as error:
        read(folder, content, cells)
    return error.value.text


def test_a_sheet_is_known_and_read_whatever_its_name(tmp_path: Path, sent: bytes) -> None:
    sheet = read(
        tmp_path,
        sent,
        {
            (FIRST, TOLD): datetime(2026, 12, 3),  # noqa: DTZ001  a cell has no zone
            (FIRST, CHECK): "18.12.2026",
            (FIRST, STATUS): "Changed  Together",
            (FIRST, CHANGE): "  one month later ",
        },
    )
    assert (sheet.file, sheet.head, sheet.manager) == ("Pia's answers.xlsx", HEAD, "M00")
    first, *rest = sheet.rows
    assert (first.row, first.told_on, first.check_in_on) == (FIRST, date(2026, 12, 3), date(2026, 12, 18))
    assert (first.status, first.change) == (ReturnStatus.CHANGED, "one month later")
    assert rest
    assert not any(row.says_something for row in rest)
    assert [row.row for row in sheet.rows] == list(range(FIRST, FIRST + len(sheet.rows)))


def test_as_it_was_sent_nothing_is_filled_in(tmp_path: Path, sent: bytes) -> None:
    (tmp_path / "x.xlsx").write_bytes(sent)
    sheet = read_return(tmp_path / "x.xlsx")
    assert not any(row.says_something for row in sheet.rows)
    assert {row.person_id for row in sheet.rows} <= set(followed().population.ids)


def test_a_name_that_looks_like_a_formula_comes_back_as_a_row(tmp_path: Path) -> None:
    content = hand_off(followed(60, HOSTILE))["hand-off.xlsx"]
    (tmp_path / "x.xlsx").write_bytes(content)
    assert len(read_return(tmp_path / "x.xlsx").rows) >= 8


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        (TOLD, "soon", "told on: this is no date"),
        (CHECK, "31.2.2026", "check-in held on: this is no date"),
        (TOLD, "3.12.1026", "told on: this is no date"),
        (STATUS, "in progress", "status of the step: choose one of agreed, changed together"),
        (CHANGE, "=1/0", "anything to change: the cell holds an error or a formula"),
        (TOLD, "=TODAY()", "told on: the cell holds an error or a formula"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(tmp_path: Path, sent: bytes, column: int, value: str, says: str) -> None:
    text = refused(tmp_path, sent, {(FIRST + 1, column): value})
    assert f"Pia's answers.xlsx, sheet Return, row {FIRST + 1}, {says}" in text
    assert value not in text.replace("choose one of agreed", "")


def test_every_refused_cell_of_a_sheet_is_named_at_once(tmp_path: Path, sent: bytes) -> None:
    text = refused(tmp_path, sent, {(FIRST, TOLD): "soon", (FIRST + 2, STATUS): "later"})
    assert f"row {FIRST}, told on" in text
    assert f"row {FIRST + 2}, status of the step" in text


def test_a_row_without_its_id_is_refused_and_an_empty_one_passed(tmp_path: Path, sent: bytes) -> None:
    text = refused(tmp_path, sent, {(FIRST, 2): None, (FIRST, TOLD): "3.12.2026"})
    assert f"row {FIRST}, id: number or id is missing" in text
    sheet = read(tmp_path, sent, dict.fromkeys(((FIRST, column) for column in range(1, 10)), None))
    assert sheet.rows[0].row == FIRST + 1


def test_other_files_are_refused_with_what_to_do(tmp_path: Path, sent: bytes) -> None:
    cases = {
        "letter.txt": b"told on,3 December",
        "empty.xlsx": b"",
        "cut.xlsx": sent[:2000],
        "zip.xlsx": _zip({"a.txt": b"x"}),
        "plain.xlsx": _without(sent, "docProps/custom.xml"),
    }
    for name, content in cases.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ReturnRefusedError) as error:
            read_return(tmp_path / name)
        assert error.value.text.startswith(name), name
    with pytest.raises(ReturnRefusedError, match="no file"):
        read_return(tmp_path / "none.xlsx")


def test_a_workbook_without_the_sheet_or_its_heads_is_refused(tmp_path: Path, sent: bytes) -> None:
    assert "do not stand in one row" in refused(tmp_path, sent, {(5, 1): "number"})
    book = load_workbook(io.BytesIO(sent))
    del book["Return"]
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(ReturnRefusedError, match="has no sheet Return"):
        read_return(tmp_path / "x.xlsx")


def test_dates_are_read_in_any_form_and_the_order_that_fits_them_all() -> None:
    assert day_of_cells(["2026-12-24", "24.12.2026", "1/2/2026", "24 Dec 2026", "5/12/26"]) == [
        date(2026, 12, 24), date(2026, 12, 24), date(2026, 2, 1), date(2026, 12, 24), date(2026, 12, 5),
    ]  # fmt: skip
    assert day_of_cells(["5/12/2026", "12/24/2026"]) == [date(2026, 5, 12), date(2026, 12, 24)]
    assert day_of_cells(["maybe", "13/13/2026", "3.12.2026"]) == [None, None, date(2026, 12, 3)]
    assert day_of_cells([]) == []


def test_properties_are_read_and_nothing_in_them_is_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "boom">]><Properties><property name="A&amp;B"><vt:lpwstr>&a;&#65;</vt:lpwstr>'
    assert custom_properties(_zip({"docProps/custom.xml": bomb + b"</property></Properties>"})) == {"A&B": "&a;A"}
    assert custom_properties(_zip({"other": b""})) == {}
    assert custom_properties(b"no archive") == {}
    assert custom_properties(_zip({"docProps/custom.xml": b"\xff\xfe\x00"})) == {}


def _zip(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _without(content: bytes, left_out: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _zip({name: archive.read(name) for name in archive.namelist() if name != left_out})
