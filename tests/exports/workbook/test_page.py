from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from calibrate.errors import FileRefusedError
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import CELL, DAY, Styles
from tests.exports.reading import opened

LONGEST = 32_767


@contextmanager
def a_page(buffer: BytesIO) -> Iterator[Page]:
    workbook = Workbook(buffer, {"in_memory": True})
    yield Page(workbook, workbook.add_worksheet("People"), Styles(workbook), "People")
    workbook.close()


@pytest.mark.parametrize(
    "text",
    ["a" * (LONGEST + 1), "👩" * (LONGEST // 2 + 1), f"<r>{'a' * LONGEST}</r>", f"<{'a' * LONGEST}"],
    ids=["plain", "two units a character", "like mark-up", "like a tag"],
)
def test_a_text_too_long_for_a_cell_is_refused_not_cut(text: str) -> None:
    with a_page(BytesIO()) as page, pytest.raises(FileRefusedError, match=r"sheet People, row 3.*32,767"):
        page.put(2, 0, text, CELL)


@pytest.mark.parametrize(
    "text",
    ["a" * LONGEST, f"<r>{'a' * (LONGEST - 7)}</r>", "<r></r>", "<r>", " x ", "=1+1", "{=1+1}", "mailto:a@b"],
    ids=["longest", "longest like mark-up", "run", "tag", "blanks", "formula", "array formula", "link"],
)
def test_a_text_that_fits_is_kept_whole_and_is_a_text(text: str) -> None:
    buffer = BytesIO()
    with a_page(buffer) as page:
        page.put(0, 0, text, CELL)
    cell = opened(buffer.getvalue())["People"]["A1"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_row_beyond_the_last_is_refused() -> None:
    with a_page(BytesIO()) as page:
        with pytest.raises(FileRefusedError, match="row 1048577"):
            page.put(1_048_576, 0, "x", CELL)
        with pytest.raises(FileRefusedError, match="row 1048577"):
            page.number(1_048_576, 0, 1, page.styles.of(CELL))
        with pytest.raises(FileRefusedError, match="row 1048577"):
            page.day(1_048_576, 0, date(2026, 1, 1), page.styles.of(DAY))


def test_a_date_no_workbook_has_is_written_as_text() -> None:
    buffer = BytesIO()
    with a_page(buffer) as page:
        page.day(0, 0, date(1899, 12, 31), page.styles.of(DAY))
        page.day(1, 0, date(1900, 3, 1), page.styles.of(DAY))
    sheet = opened(buffer.getvalue())["People"]
    assert sheet["A1"].value == "1899-12-31"
    assert sheet["A2"].is_date
