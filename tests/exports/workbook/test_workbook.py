import re
from datetime import datetime
from io import BytesIO
from typing import Any

import fastexcel
import pytest

from calibrate.domain.audience import Stage
from calibrate.exports import files
from tests.exports.meeting import HEAD, HOSTILE, REASONS, SEALED, Meeting, extract, held, population
from tests.exports.reading import cells, column, opened, parts, texts


def agreed(meeting: Meeting, *, sealed: bool = True, cycle: str = "2026-H2") -> bytes:
    return files(extract(meeting, sealed=sealed, cycle=cycle), ["xlsx"])["agreed.xlsx"]


def before(meeting: Meeting) -> bytes:
    return files(extract(meeting, sealed=False, stage=Stage.BEFORE), ["xlsx"])["before.xlsx"]


def data_sheets(workbook: Any) -> list[Any]:  # noqa: ANN401  openpyxl has no types
    return [workbook[name] for name in workbook.sheetnames if name != "Cover"]


def test_the_sheets_stand_in_the_order_a_reader_asks() -> None:
    assert opened(agreed(held(24))).sheetnames == [
        "Cover", "Grid", "People", "Moves", "Open points",
        "Bench", "Actions", "Support plans", "Spread", "Before and after",
    ]  # fmt: skip
    assert opened(before(held(24))).sheetnames == ["Cover", "Grid", "People", "Open points", "Spread"]


def test_no_text_becomes_a_formula() -> None:
    content = agreed(held(60, HOSTILE))
    assert {cell.data_type for sheet in opened(content) for cell in cells(sheet)} <= {"s", "n", "d"}
    assert not any("<f>" in part for name, part in parts(content).items() if "/sheet" in name)


def test_only_the_cover_has_links_and_they_stay_in_the_file() -> None:
    workbook = opened(agreed(held(60, HOSTILE)))
    assert not any(cell.hyperlink for sheet in data_sheets(workbook) for cell in cells(sheet))
    links = [cell.hyperlink for cell in cells(workbook["Cover"]) if cell.hyperlink]
    assert [link.location for link in links] == [f"'{sheet.title}'!A1" for sheet in data_sheets(workbook)]
    assert not any(link.target for link in links)
    assert not any('TargetMode="External"' in part for name, part in parts(agreed(held(60, HOSTILE))).items())


def test_names_are_kept_to_the_letter() -> None:
    workbook = opened(agreed(held(60, HOSTILE)))
    assert set(HOSTILE) <= set(column(workbook["People"], "name"))


def test_another_reader_finds_the_same_names() -> None:
    reader = fastexcel.read_excel(agreed(held(60, HOSTILE)))
    sheet = reader.load_sheet("People", header_row=None, dtypes="string").to_polars()
    # calamine leaves the escape of a character that XML forbids as it is; openpyxl's test above reads it.
    assert set(HOSTILE) - {"\ufffe"} - {text for column_ in sheet for text in column_} == set()


def test_ids_keep_their_leading_zeros() -> None:
    ids = column(opened(agreed(held(24)))["People"], "id")
    assert set(ids) == set(population(24).ids)


def test_every_text_is_typed_and_formatted_as_text() -> None:
    workbook = opened(agreed(held(60, HOSTILE)))
    assert {
        cell.number_format for sheet in data_sheets(workbook) for cell in cells(sheet) if cell.data_type == "s"
    } == {"@"}


def test_numbers_and_dates_are_numbers_and_dates() -> None:
    workbook = opened(agreed(held(60)))
    assert all(isinstance(number, int) for number in column(workbook["Moves"], "no."))
    days = [day for day in column(workbook["Open points"], "until") if day]
    assert days == [datetime(2026, 12, 1), datetime(2026, 12, 4)]  # noqa: DTZ001  a cell has no zone


def test_a_band_on_every_sheet_says_whose_it_is_and_whether_it_is_sealed() -> None:
    sealed, unsealed = opened(agreed(held(24))), opened(agreed(held(24), sealed=False))
    for name in sealed.sheetnames:
        assert sealed[name]["A1"].value == "FOR THE FACILITATOR"
        assert sealed[name]["A1"].fill.fgColor.rgb == "FF12161C"
        assert unsealed[name]["A1"].value == "NOT SEALED · FOR THE FACILITATOR"
        assert unsealed[name]["A1"].fill.fgColor.rgb == "FF783600"
        assert "NOT SEALED" in unsealed[name].oddFooter.left.text
        assert "NOT SEALED" not in sealed[name].oddFooter.left.text


def test_the_cover_bears_the_whole_head_in_one_cell() -> None:
    cover = opened(agreed(held(24)))["Cover"]
    (cell,) = [cell for cell in cells(cover) if cell.value == str(HEAD)]
    assert cell.font.name == "Courier New"
    assert "24 November 2026, 16:04 UTC" in texts(cover)


def test_an_ampersand_in_a_footer_is_printed_not_obeyed() -> None:
    part = parts(agreed(held(24), cycle="R&D &P"))["xl/worksheets/sheet2.xml"]
    footer = re.findall("<oddFooter>(.*)</oddFooter>", part)[0].replace("&amp;", "&")
    assert "R&&D &&P" in footer
    assert footer.endswith(" · &P of &N")


def test_a_long_cycle_does_not_lose_the_footer() -> None:
    content = agreed(held(24), cycle="&" * 300)
    assert all("<oddFooter>" in part for name, part in parts(content).items() if "sheets/sheet" in name)


@pytest.mark.parametrize(("sheet", "frozen"), [("People", "C6"), ("Moves", "C6"), ("Open points", "D6")])
def test_tables_have_heads_filters_and_a_printed_shape(sheet: str, frozen: str) -> None:
    page = opened(agreed(held(60)))[sheet]
    (table,) = page.tables.values()
    assert table.ref == f"A5:{page.cell(page.max_row, page.max_column).coordinate}"
    assert table.autoFilter is not None
    assert page.freeze_panes == frozen
    assert page.print_title_rows == "$5:$5"
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert not page.merged_cells.ranges


def test_the_grid_is_one_page_and_the_cover_stands_upright() -> None:
    workbook = opened(agreed(held(60)))
    assert workbook["Grid"].sheet_properties.pageSetUpPr.fitToPage
    assert workbook["Grid"].page_setup.fitToHeight in {None, 1}
    assert workbook["Grid"].page_setup.orientation == "landscape"
    assert workbook["Cover"].page_setup.orientation == "portrait"


def test_properties_name_the_tool_and_no_person() -> None:
    workbook = opened(agreed(held(60)))
    assert workbook.properties.creator == "Calibrate"
    assert workbook.properties.lastModifiedBy == "Calibrate"
    assert workbook.properties.created == SEALED.replace(tzinfo=None)
    assert workbook.custom_doc_props["Calibrate head"].value == str(HEAD)
    about = "".join(part for name, part in parts(agreed(held(60))).items() if name.startswith("docProps"))
    assert not any(name in about for name in population(60).names)


def test_before_the_meeting_nothing_the_room_did_is_in_the_file() -> None:
    meeting = held(60)
    workbook = opened(before(meeting))
    said = " ".join(text for sheet in workbook for text in texts(sheet))
    assert not any(reason in said for reason in REASONS)
    assert not any(arrow in said for arrow in "←↑↓↗↘↖↙" if arrow != "↑")
    assert "Lea Novak" not in column(workbook["Open points"], "who settles it")
    people = workbook["People"]
    loaded = [
        None if band is None else extract(meeting).naming.performance.short[band - 1]
        for band in meeting.population.performance
    ]
    shown = dict(zip(column(people, "id"), column(people, "performance"), strict=True))
    assert [shown[person_id] for person_id in meeting.population.ids] == loaded


def test_the_archive_reads_as_xml_whatever_the_names() -> None:
    for name, part in parts(agreed(held(60, HOSTILE))).items():
        if name.endswith(".xml"):
            opened_part = BytesIO(part.encode())
            assert opened_part.getvalue().startswith(b"<?xml")
            assert "<si><t>other" not in part
