"""Bytes to text."""

import codecs

import pytest

from calibrate.intake.decode import decode
from calibrate.intake.findings import UnreadableError

TEXT = "ID,Name\n1,Chloé Novák 林\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_every_unicode_encoding_is_told_by_its_bytes(content: bytes, encoding: str) -> None:
    decoded = decode(content)

    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, encoding, False)


def test_what_is_not_utf8_is_windows_and_said_to_be_a_guess() -> None:
    decoded = decode("1,Chloé – “Ann”".encode("cp1252"))

    assert (decoded.text, decoded.encoding, decoded.guessed) == ("1,Chloé – “Ann”", "cp1252", True)


@pytest.mark.parametrize("content", [codecs.BOM_UTF8 + b"a\xff", b"\x01\x02\xff\xfd", b"a\xff\x81\x8d"])
def test_bytes_that_are_no_text_are_refused_without_a_value(content: bytes) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(content)

    assert refused.value.code == "encoding"
