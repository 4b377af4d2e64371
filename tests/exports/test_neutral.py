import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.documents import grid_document
from calibrate.exports.neutral import GRID_COLUMNS, Cell, csv_text, grid_csv, neutral
from tests.exports.meeting import HOSTILE, held
from tests.exports.reading import restored

LIVE = "=+-@\t\r"

some_text = st.text(st.characters(exclude_categories=["Cs"])) | st.builds(
    str.__add__, st.text("'=+-@\t\r\n\", x", max_size=6), st.text(st.characters(exclude_categories=["Cs"]))
)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1+1", "''=1+1"),
        ("''=1+1", "'''=1+1"),
        ("'t Hooft", "'t Hooft"),
        ("'", "'"),
        ("''", "''"),
        ("a=1", "a=1"),
        ("", ""),
        ("00107", "00107"),
    ],
)
def test_one_mark_goes_before_what_a_spreadsheet_would_obey(text: str, written: str) -> None:
    assert neutral(text) == written


@given(text=some_text)
def test_nothing_written_is_obeyed_and_everything_reads_back(text: str) -> None:
    assert neutral(text)[:1] not in set(LIVE)
    assert restored(neutral(text)) == text


@given(rows=st.lists(st.lists(some_text, min_size=3, max_size=3)))
def test_a_csv_reads_back_row_by_row(rows: list[list[str]]) -> None:
    back = read(csv_text(("a", "b", "c"), rows))
    assert [[restored(cell) for cell in row] for row in back] == [["a", "b", "c"], *rows]


def test_numbers_stay_numbers_and_blanks_are_blank() -> None:
    row: list[Cell] = [-3, 2.5, True, None]
    assert csv_text(("a", "b", "c", "d"), [row]) == "a,b,c,d\r\n-3,2.5,true,\r\n"


def test_a_lone_carriage_return_does_not_end_a_row() -> None:
    assert csv_text(("a", "b"), [("x\ry", "z\nw")]) == 'a,b\r\n"x\ry","z\nw"\r\n'


def test_the_grid_has_the_columns_of_its_document() -> None:
    rows = grid_document(held(40, HOSTILE).board, everyone=True)
    assert all(tuple(row) == GRID_COLUMNS for row in rows)
    head, *body = read(grid_csv(rows))
    assert tuple(head) == GRID_COLUMNS
    assert [restored(line[1]) for line in body] == [row["name"] for row in rows]


def test_a_grid_without_people_still_has_its_heads() -> None:
    assert grid_csv([]) == ",".join(GRID_COLUMNS) + "\r\n"
