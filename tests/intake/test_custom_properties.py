"""A workbook's custom properties: a bounded part is read, and nothing in it is expanded."""

import io
import zipfile

import pytest

from calibrate.intake.properties import custom_properties

PROPERTY = '<property name="Calibrate head"><vt:lpwstr>1:ab &amp; cd</vt:lpwstr></property>'


def workbook(text: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        archive.writestr("docProps/custom.xml", text)
    return content.getvalue()


def test_a_property_of_text_is_read() -> None:
    assert custom_properties(workbook(f"<Properties>{PROPERTY}</Properties>")) == {"Calibrate head": "1:ab & cd"}


def test_what_lies_beyond_the_first_64_kib_is_not_read() -> None:
    assert custom_properties(workbook(" " * 70_000 + PROPERTY)) == {}


def test_without_such_a_part_there_are_none() -> None:
    assert custom_properties(b"PK") == {}


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_was_changed_since_it_was_packed_has_none(method: int) -> None:
    packed = workbook(PROPERTY * 40, method)
    for at in range(30, packed.index(b"PK\x01\x02")):
        assert isinstance(custom_properties(packed[:at] + bytes([packed[at] ^ 0xFF]) + packed[at + 1 :]), dict)


def test_a_part_packed_in_a_way_nobody_knows_has_none() -> None:
    packed = bytearray(workbook(PROPERTY, zipfile.ZIP_STORED))
    packed[8] = packed[packed.index(b"PK\x01\x02") + 10] = 99
    assert custom_properties(bytes(packed)) == {}
