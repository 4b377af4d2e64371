"""The one search that tells which stretches of a sheet are worth a closer look."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.intake import sheet_marks
from calibrate.intake.marks import Marks

WORDS = (b"sheetData", b"hidden", b'"e"', b"'e'", b"<f", b"x:f", b"mergeCell", b"chartsheet")
PLAIN = st.text("abé語🙂<>/ =", max_size=12).map(str.encode)


@given(PLAIN, st.sampled_from(WORDS), PLAIN)
def test_a_stretch_with_a_word_is_looked_at_wherever_letters_are_cut(before: bytes, word: bytes, after: bytes) -> None:
    stretch = before + word + after + b">"
    for cut in range(min(4, len(before) + 1)):
        for end in range(min(4, len(after) + 1)):
            assert sheet_marks._may_have(stretch[cut : len(stretch) - end])


@given(st.text("abé語🙂/ =", min_size=1, max_size=60).map(str.encode), st.integers(0, 3), st.integers(0, 3))
def test_a_stretch_without_any_is_not(text: bytes, start: int, end: int) -> None:
    assert sheet_marks._may_have(text[start : len(text) - end]) is False


@pytest.mark.parametrize("stretch", [b"\xff\xfe<\x00r\x00o\x00w\x00" * 9, "é".encode("cp1252") * 9 + b"abc"])
def test_what_is_no_utf_8_is_always_looked_at(stretch: bytes) -> None:
    assert sheet_marks._may_have(stretch)


def test_marks_far_apart_are_found_past_stretches_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_marks, "_STRETCH", 4096)
    monkeypatch.setattr(sheet_marks, "_OVERLAP", 512)
    rows = [
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>語é🙂 {row}</t></is></c></row>' for row in range(1, 900)
    ]
    rows[2] = '<row r="3" hidden="1"></row>'
    rows[450] = '<row r="451"><c r="B451" t="e"><v>#N/A</v></c><c r="C451"><f>A1</f></c></row>'
    merged = '<mergeCells><mergeCell ref="A5:A7"/></mergeCells>'
    sheet = f"<worksheet><sheetData>{''.join(rows)}</sheetData>{merged}</worksheet>"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>'
        )
        archive.writestr("xl/s.xml", sheet)
    assert sheet_marks.marks_of(content.getvalue()) == {"0": Marks([3], [(451, 1), (451, 2)], [(5, 7, 0)])}
