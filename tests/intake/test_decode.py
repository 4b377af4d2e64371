"""Bytes to text."""

import codecs

import pytest

from calibrate.intake import read
from calibrate.intake.decode import decode
from calibrate.intake.findings import UnreadableError
from tests.intake.files import Folder

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


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("工号,姓名,绩效,潜力\n1,林,高,低\n", "gb18030"),
        ("社員番号,氏名,評価\n1,山田,高\n", "cp932"),
        ("사번,성명,성과\n1,김,상\n", "cp949"),
        ("Табельный номер;ФИО;Потенциал\n1;Иванов;высокий\n", "cp1251"),
        ("Numer pracownika;Imię i nazwisko;Potencjał\n1;Łukasz;średni\n", "cp1250"),
        ("Personalnummer;Name;Führungskraft\n1;Müller;Weiß\n", "cp1252"),
        ("Matricule;Prénom;Évaluation\n1;Zoé;Élevé\n", "cp1252"),
    ],
)
def test_an_older_encoding_is_told_by_the_headers_that_are_words_in_it(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))

    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, True)


def test_it_is_told_from_the_top_of_a_long_file_too() -> None:
    text = "工号,姓名,绩效,潜力\n" + "1,林林林,高,低\n" * 2000

    assert decode(text.encode("gb18030")).text == text


def test_the_warning_says_which_encoding_it_was(folder: Folder) -> None:
    reading = read([folder.bytes("工号,绩效,潜力\n1,高,低\n".encode("gb18030"))])

    (warning,) = reading.report.warnings
    assert "read as GB 18030" in warning.text
    assert reading.population is not None


@pytest.mark.parametrize("text", ['[{"id": 1}]', '{"people": []}', " [ [1, 2] ]", '\ufeff{"a": 1}'])
def test_json_is_refused_by_its_name(folder: Folder, text: str) -> None:
    fault = read([folder.bytes(text.encode())]).report.fault

    assert fault is not None
    assert (fault.code, "JSON" in fault.text) == ("not_a_table", True)
