"""A workbook's custom properties: a bounded part is read, and nothing in it is expanded."""

import io
import zipfile

from calibrate.intake.properties import custom_properties

PROPERTY = '<property name="Calibrate head"><vt:lpwstr>1:ab &amp; cd</vt:lpwstr></property>'


def workbook(text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/custom.xml", text)
    return content.getvalue()


def test_a_property_of_text_is_read() -> None:
    assert custom_properties(workbook(f"<Properties>{PROPERTY}</Properties>")) == {"Calibrate head": "1:ab & cd"}


def test_what_lies_beyond_the_first_64_kib_is_not_read() -> None:
    assert custom_properties(workbook(" " * 70_000 + PROPERTY)) == {}


def test_without_such_a_part_there_are_none() -> None:
    assert custom_properties(b"PK") == {}
