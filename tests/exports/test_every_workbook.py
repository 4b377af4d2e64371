"""What holds for every workbook, whoever it is for."""

from xml.etree import ElementTree

import pytest

from tests.exports.every import every_workbook, followed
from tests.exports.meeting import HOSTILE, SEALED
from tests.exports.reading import cells, opened, parts

PAYLOAD = '=HYPERLINK("http://example.org","x")'
WORDS = (PAYLOAD, "+1+1\n@SUM(A1)", "<r><t>rich</t></r> &P \x07 \ufffe", "long " * 800)


@pytest.fixture(scope="module", params=WORDS, ids=["formula", "lines", "mark-up", "long"])
def books(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """Return every workbook of a meeting in which every text is hostile."""
    return every_workbook(followed(60, HOSTILE, request.param))


def test_there_is_one_for_each_reader_and_moment(books: dict[str, bytes]) -> None:
    assert {name.rpartition(" ")[2] for name in books} == {
        "agreed.xlsx", "before.xlsx", "leadership.xlsx", "hand-off.xlsx",
    }  # fmt: skip
    assert len(books) == 4 + 2 * 7


def test_no_cell_is_a_formula_and_no_link_leaves_the_file(books: dict[str, bytes]) -> None:
    for name, content in books.items():
        for part, text in parts(content).items():
            if part.startswith("xl/worksheets/sheet"):
                assert "<f>" not in text, (name, part)
                assert "<f " not in text, (name, part)
            assert 'TargetMode="External"' not in text, (name, part)


def test_every_text_is_typed_and_formatted_as_text(books: dict[str, bytes]) -> None:
    for name, content in books.items():
        for sheet in opened(content):
            if sheet.title != "Cover":
                assert {cell.number_format for cell in cells(sheet) if cell.data_type == "s"} == {"@"}, name
            assert {cell.data_type for cell in cells(sheet)} <= {"s", "n", "d"}, name


def test_every_part_is_xml(books: dict[str, bytes]) -> None:
    for content in books.values():
        for name, part in parts(content).items():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(part)  # noqa: S314 - our own file


def test_nothing_is_cut(books: dict[str, bytes]) -> None:
    """A text that is longer than the highest row goes on in the next one."""
    for content in books.values():
        for sheet in opened(content):
            heights = [dimension.height or 0 for dimension in sheet.row_dimensions.values()]
            assert max(heights, default=0) <= 409.5


def test_two_runs_give_the_same_bytes() -> None:
    meeting = followed(60, HOSTILE)
    assert every_workbook(meeting) == every_workbook(meeting)


def test_the_hour_of_a_sealed_workbook_is_the_seals() -> None:
    for name, content in every_workbook(followed(40)).items():
        if "before" not in name:
            assert opened(content).properties.created == SEALED.replace(tzinfo=None), name


def test_sheet_names_take_no_persons_name() -> None:
    meeting = followed(40)
    names = {sheet for content in every_workbook(meeting).values() for sheet in opened(content).sheetnames}
    assert not names & set(meeting.population.names)
    assert all(len(name) <= 31 for name in names)
