"""Workbooks and Parquet files made to harm whoever opens them."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator

import polars as pl

_NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>person_id</t></is></c></row>'


def _book(sheets: list[bytes], strings: bytes = b"") -> bytes:
    """Return a workbook with these sheets' XML."""
    names = "".join(f'<sheet name="S{at}" sheetId="{at}" r:id="r{at}"/>' for at in range(1, len(sheets) + 1))
    targets = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    shared = f'<Relationship Id="s" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>' if strings else ""
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="w" '
        f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{targets}{shared}'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook {_NAMESPACE} xmlns:r="{_RELATIONS}"><sheets>{names}</sheets></workbook>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for at, sheet in enumerate(sheets, start=1):
            archive.writestr(f"xl/worksheets/sheet{at}.xml", sheet)
        if strings:
            archive.writestr("xl/sharedStrings.xml", strings)
    return file.getvalue()


def _sheet(rows: str, dimension: str = "A1:B2", more: str = "") -> bytes:
    head = f'<worksheet {_NAMESPACE}><dimension ref="{dimension}"/>'
    return f"{head}<sheetData>{rows}</sheetData>{more}</worksheet>".encode()


def _bomb() -> bytes:
    return _book([_sheet(_HEADER + "<row r='2'><c r='A2'><v>" + "9" * 250_000_000 + "</v></c></row>")])


def _just_under_the_ratio() -> bytes:
    filler = "".join(f'<row r="{at}"><c r="A{at}"><v>{at % 7}</v></c></row>' for at in range(2, 900_000))
    return _book([_sheet(_HEADER + filler)])


def _far_cell() -> bytes:
    return _book([_sheet(_HEADER + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "A1:XFD1048576")])


def _far_cells_on_many_sheets() -> bytes:
    rows = _HEADER + '<row r="60000"><c r="ZZ60000"><v>1</v></c></row>'
    return _book([_sheet(rows, "A1:ZZ60000")] * 40)


def _lying_dimension() -> bytes:
    return _book([_sheet(_HEADER + '<row r="2"><c r="A2"><v>1</v></c></row>', "A1:XFD1048576")])


def _wide() -> bytes:
    cells = "".join(f'<c r="{_letters(at)}1" t="inlineStr"><is><t>h{at}</t></is></c>' for at in range(16_384))
    rows = "".join(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(2, 2_000))
    return _book([_sheet(f'<row r="1">{cells}</row>{rows}', "A1:XFD2000")])


def _letters(at: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _one_text_many_times() -> bytes:
    return _repeated(60_000)


def _text_up_to_the_limit() -> bytes:
    return _repeated(3_000)


def _repeated(rows: int) -> bytes:
    strings = f"<sst {_NAMESPACE}><si><t>{'x' * 30_000}</t></si></sst>".encode()
    cells = "".join(
        f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="B{at}" t="s"><v>0</v></c></row>' for at in range(2, rows)
    )
    return _book([_sheet(_HEADER + cells, f"A1:B{rows}")], strings)


def _many_texts() -> bytes:
    texts = "".join(f"<si><t>{at:x}</t></si>" for at in range(2_500_000))
    strings = f"<sst {_NAMESPACE} count='1'>{texts}</sst>".encode()
    return _book([_sheet(_HEADER + '<row r="2"><c r="A2" t="s"><v>2400000</v></c></row>')], strings)


def _entities() -> bytes:
    levels = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    doctype = f'<!DOCTYPE x [<!ENTITY a0 "lol">{levels}]>'
    row = '<row r="2"><c r="A2" t="inlineStr"><is><t>&a11;</t></is></c></row>'
    return _book([doctype.encode() + _sheet(_HEADER + row)])


def _deep() -> bytes:
    return _book([_sheet(_HEADER + "<row>" * 400_000 + "</row>" * 400_000)])


def _many_merged_cells() -> bytes:
    merged = "".join(f'<mergeCell ref="A{at}:A1048576"/>' for at in range(2, 120_000))
    rows = _HEADER + '<row r="2"><c r="A2"><v>1</v></c></row>'
    return _book([_sheet(rows, "A1:A2", f"<mergeCells>{merged}</mergeCells>")])


def _almost_marks() -> bytes:
    """Cells that nearly look like formulas without a value, to make a search for them go back and forth."""
    cells = "".join(f'<c r="A{at}" s="1" ' + " " * 400 + "><f>" + "x" * 40 for at in range(2, 40_000))
    return _book([_sheet(_HEADER + cells)])


def _cut_tags() -> bytes:
    return _book([_sheet(_HEADER + "<c r='A1' " * 900_000)])


def _many_sheets() -> bytes:
    return _book([_sheet(_HEADER + '<row r="2"><c r="A2"><v>1</v></c></row>')] * 1_500)


def _circling_streams() -> bytes:
    """A compound file whose directory's chain runs in a circle."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\xff"))
    struct.pack_into("<HH", head, 30, 9, 6)
    struct.pack_into("<I", head, 48, 1)
    struct.pack_into("<I", head, 76, 0)
    chain = struct.pack("<128I", *range(1, 128), 1)
    entry = "Workbook".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 18).ljust(52, b"\0")
    entry += struct.pack("<III", 1, 1 << 31, 0)
    return bytes(head) + chain + (entry * 4) * 126


def _records_in_xls() -> bytes:
    body = struct.pack("<HH", 0x208, 16) + bytes(16)
    return _circling_streams() + body * 1_000_000


def _long_parquet() -> bytes:
    file = io.BytesIO()
    pl.DataFrame({"person_id": pl.repeat(1, 60_000_000, dtype=pl.Int8, eager=True)}).write_parquet(file)
    return file.getvalue()


def _wide_parquet() -> bytes:
    file = io.BytesIO()
    pl.DataFrame({f"c{at}": pl.repeat("x" * 900, 20_000, eager=True) for at in range(60)}).write_parquet(file)
    return file.getvalue()


def _lying_parquet() -> bytes:
    return b"PAR1" + bytes(100) + struct.pack("<I", 0xFFFFFFF0) + b"PAR1"


MAKERS: tuple[Callable[[], bytes], ...] = (
    _bomb, _just_under_the_ratio, _far_cell, _far_cells_on_many_sheets, _lying_dimension, _wide, _one_text_many_times,
    _text_up_to_the_limit,
    _many_texts, _entities, _deep, _many_merged_cells, _almost_marks, _cut_tags, _many_sheets, _circling_streams,
    _records_in_xls, _long_parquet, _wide_parquet, _lying_parquet,
)  # fmt: skip


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Yield each harm's name and its bytes."""
    for maker in MAKERS:
        yield maker.__name__.strip("_").replace("_", " "), maker()
