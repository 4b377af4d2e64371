"""Workbooks: true rows, what is hidden is told, and a child process that may fall over alone."""

import io
import zipfile
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from calibrate.intake import read
from calibrate.intake.archive import MOST_MEMBERS, check_archive
from calibrate.intake.findings import UnreadableError
from calibrate.intake.live import _covered
from calibrate.intake.sheet_marks import marks_of
from tests.intake.files import Folder, codes

HEADER = ("ID", "Name", "Performance", "Potential")
SHEET = "xl/worksheets/sheet1.xml"


def edited(file: Path, part: str, old: bytes, new: bytes) -> Path:
    """Replace bytes in one part of a workbook."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            body = before.read(info)
            assert info.filename != part or old in body
            after.writestr(info, body.replace(old, new) if info.filename == part else body)
    file.write_bytes(made.getvalue())
    return file


def test_cells_come_as_text_and_ids_keep_their_zeros(folder: Folder) -> None:
    file = folder.xlsx([HEADER, ("001", "Ada", 3, "High"), (2, "Bo", 1.0, "Low")])

    people = read([file]).population

    assert people is not None
    assert people.ids == ("001", "2")
    assert people.details["performance_label"] == ("3", "1")


def test_formulas_in_names_are_kept_and_nothing_is_taken_from_the_front(folder: Folder) -> None:
    file = folder.path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    for at, row in enumerate([HEADER, ("1", "'=1+1", "low", "low"), ("2", "=1+1", "low", "low")]):
        for column, cell in enumerate(row):
            sheet.write_string(at, column, cell)
    book.close()

    people = read([file]).population

    assert people is not None
    assert people.names == ("'=1+1", "=1+1")


def test_the_first_sheet_with_an_id_is_read_and_hidden_ones_come_last(folder: Folder) -> None:
    file = folder.path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"in_memory": True})
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Cover": [("Talent review",)],
        "Lists": [HEADER, ("9", "Nobody", "low", "low")],
        "People": [HEADER, ("1", "Ada", "low", "low")],
    }
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        if name == "Lists":
            sheet.hide()
        if name == "Cover":
            sheet.activate()
    book.close()

    found, asked, every = read([file]), read([file], sheet="Lists"), read([file], sheet="*")

    assert found.report.files[0].sheet == "People"
    assert codes(found, "warnings") == ["other_sheets_with_people"]
    assert asked.population is not None
    assert asked.population.ids == ("9",)
    assert codes(asked, "notes") == ["hidden_sheet"]
    assert every.report.people == 2
    fault = read([file], sheet="Nope").report.fault
    assert fault is not None
    assert "“Cover”, “Lists”, “People”" in fault.text


def test_the_same_row_of_two_sheets_is_two_places(folder: Folder) -> None:
    file = folder.path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"in_memory": True})
    for name in "AB":
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ("", "Ada", "low", "low"))
    book.close()

    report = read([file], sheet="*").report

    assert report.refused_rows == 2
    assert report.adds_up


def test_dates_without_an_hour_stay_dates(folder: Folder) -> None:
    file = folder.path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, (*HEADER, "Hire Date"))
    sheet.write_row(1, 0, ("1", "Ada", "low", "low"))
    sheet.write_number(1, 4, 45717, book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()

    people = read([file]).population

    assert people is not None
    assert people.details["hired_on"] == ("2025-03-01",)


def test_a_formula_that_gives_an_empty_text_is_blank_and_one_never_computed_is_refused(folder: Folder) -> None:
    file = folder.path / "people.xlsx"
    book = xlsxwriter.Workbook(str(file), {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ("1", "Ada", "low"))
    sheet.write_formula(1, 3, '=IF(1,"","x")', None, "")
    sheet.write_row(2, 0, ("2", "Bo", "low"))
    sheet.write_formula(2, 3, '="low"', None, "low")
    book.close()

    computed = read([edited(file, SHEET, b'<c r="D2">', b'<c r="D2" t="str">')])
    never = read([edited(file, SHEET, b'<c r="D3" t="str"><f>"low"</f><v>low</v>', b'<c r="D3"><f>"low"</f>')])

    assert computed.report.refused == ()
    assert computed.report.holding == 1
    assert [(item.row, item.code) for item in never.report.refused] == [(3, "cell_error")]


def test_marks_are_found_whatever_the_writer(folder: Folder) -> None:
    file = folder.xlsx([HEADER, ("1", "Ada", "low", "low"), ("2", "Bo", "low", "low")])
    content = edited(file, SHEET, b'<row r="3"', b"<row hidden='true' r=\"3\"").read_bytes()

    assert marks_of(content)["0"].hidden_rows == [3]


def test_many_members_are_refused_unopened() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(MOST_MEMBERS + 1):
            archive.writestr(f"xl/{number}.xml", b"")

    with pytest.raises(UnreadableError) as refused:
        check_archive(made.getvalue())

    assert refused.value.code == "too_large"


def test_a_workbook_of_one_long_text_many_times_is_refused_by_the_child(folder: Folder) -> None:
    file = folder.xlsx([HEADER, ("1", "Ada", "low", "x" * 32_000)])
    index = b"<v>7</v>"
    rows = b"".join(b'<row r="%d"><c r="A%d" t="s">%s</c></row>' % (at, at, index) for at in range(9, 40_000))
    file = edited(file, SHEET, b"</sheetData>", rows + b"</sheetData>")

    fault = read([file]).report.fault

    assert fault is not None
    assert fault.code == "too_large"


def test_nothing_is_written_beside_or_in_the_temporary_folder(
    folder: Folder, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path_factory.mktemp("temporary")
    file = folder.xlsx([HEADER, ("1", "Ada", "low", "low")])
    monkeypatch.setenv("TMPDIR", str(temporary))

    read([file])

    assert list(temporary.iterdir()) == []
    assert list(folder.path.iterdir()) == [file]


def test_parquet_has_records_and_no_header_row(folder: Folder) -> None:
    file = folder.path / "people.parquet"
    columns = {
        "person_id": ["1", "", "3"],
        "performance": [1, 2, 3],
        "potential": ["low", None, "high"],
        "tags": [[1]] * 3,
    }
    pl.DataFrame(columns).write_parquet(file)

    report = read([file]).report

    assert (report.files[0].header_row, report.files[0].encoding) == (None, None)
    assert [(item.row, item.code) for item in report.refused] == [(2, "no_id")]
    assert [item.code for item in report.notes][:1] == ["column_left"]
    assert report.adds_up


def test_an_empty_parquet_file_is_empty(folder: Folder) -> None:
    file = folder.path / "people.parquet"
    pl.DataFrame(schema={"person_id": pl.String, "performance": pl.String}).write_parquet(file)

    fault = read([file]).report.fault

    assert fault is not None
    assert fault.code == "no_rows"


def test_rows_under_merged_cells_are_counted_once_each() -> None:
    assert _covered([2, 3, 4, 9, 10], [(2, 4), (3, 9), (9, 9), (20, 30)]) == 3
    assert _covered([], [(1, 5)]) == 0
    assert _covered([7, 8], [(1, 1_048_576)] * 3) == 2
