"""Text to records and their lines."""

import pytest

from calibrate.intake.delimited import read_delimited
from calibrate.intake.findings import UnreadableError


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_from_the_lines(delimiter: str) -> None:
    text = delimiter.join(("ID", "Name", "Performance")) + "\n" + delimiter.join(("1", "Abel; Ada, jr", "2")) + "\n"
    quoted = text.replace("Abel; Ada, jr", '"Abel; Ada, jr"')

    assert read_delimited(quoted).delimiter == delimiter


def test_decimal_commas_do_not_make_a_comma_the_delimiter() -> None:
    text = "ID;A;B;C\n1;2,5;3,5;1,5\n2;2,0;3,0;1,0\n"

    assert read_delimited(text).opening(2)[1] == ["1", "2,5", "3,5", "1,5"]


def test_a_first_line_may_name_the_delimiter() -> None:
    assert read_delimited("sep=;\nID;Name, first\n1;a,b,c,d\n").delimiter == ";"


def test_a_record_stands_on_the_line_it_starts_on() -> None:
    records = read_delimited('ID,Name\r\n1,"two\r\nlines"\n\n2,"three\n\nlines"\r3,x\n')

    assert [(records.row(at), record[:1]) for at, record in enumerate(records.opening(9))] == [
        (1, ["ID"]),
        (2, ["1"]),
        (4, []),
        (5, ["2"]),
        (8, ["3"]),
    ]
    assert records.opening(2)[1][1] == "two\r\nlines"


def test_a_stray_quotation_mark_harms_its_line_only() -> None:
    records = read_delimited('ID,Name\n1,"Ada" Abel\n2,Bo "the" Brandt\n3,"Cy ""Q"" Costa"\n')

    assert records.below(0, 2).stray_quotes == (2,)
    assert records.opening(9)[1:] == [["2", 'Bo "the" Brandt'], ["3", 'Cy "Q" Costa']]


@pytest.mark.parametrize(
    "text", ['ID,Name\n1,"Ada\n2,Bo\n', 'ID,Name\n1,"Ada\n2,"Bo"\n3,Cy\n', 'ID,Name\n1,Bo\n2,"Ada']
)
def test_a_quotation_mark_that_swallows_lines_spoils_the_file(text: str) -> None:
    with pytest.raises(UnreadableError, match="A quotation mark opened on line"):
        read_delimited(text)


def test_blank_cells_beyond_the_header_are_no_cells_and_others_are_told() -> None:
    body = read_delimited("ID,Name\n1,Ada,,\n2,Bo,x\n3\n\n4,Di\n").below(0, 2)

    assert body.frame.rows() == [("1", "Ada"), ("", ""), ("4", "Di")]
    assert body.rows.to_list() == [2, 5, 6]
    assert [(uneven.row, uneven.cells) for uneven in body.uneven] == [(3, ("2", "Bo", "x")), (4, ("3",))]
