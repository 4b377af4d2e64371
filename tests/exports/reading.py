"""Reading back what was written, by a reader that is not the writer."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

_ESCAPE = re.compile(r"'(?='*[=+\-@\t\r])")
_CONTROL = re.compile("_x(00[01][0-9A-F]|FFF[EF])_")


def restored(cell: str) -> str:
    """Return what a neutralised CSV cell was: one ``'`` taken away from every text of that form."""
    return cell[1:] if _ESCAPE.match(cell) else cell


def unescape(text: str) -> str:
    """Return a text with the control characters that openpyxl leaves escaped."""
    return _CONTROL.sub(lambda escape: chr(int(escape[1], 16)), text)


def opened(workbook: bytes) -> Any:  # noqa: ANN401  openpyxl has no types
    """Return a workbook as openpyxl reads it."""
    return load_workbook(BytesIO(workbook))


def cells(sheet: Any) -> Iterator[Any]:  # noqa: ANN401  openpyxl has no types
    """Yield the cells of a sheet that hold something."""
    return (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)


def texts(sheet: Any) -> list[str]:  # noqa: ANN401  openpyxl has no types
    """Return the texts of a sheet, escaped control characters back in place."""
    return [unescape(cell.value) for cell in cells(sheet) if isinstance(cell.value, str)]


def column(sheet: Any, head: str) -> list[Any]:  # noqa: ANN401  openpyxl has no types
    """Return what stands below a head of a table, blanks included."""
    heads = [cell.value for cell in sheet[5]]
    place = heads.index(head) + 1
    values = [sheet.cell(row, place).value for row in range(6, sheet.max_row + 1)]
    return [unescape(value) if isinstance(value, str) else value for value in values]


def parts(workbook: bytes) -> dict[str, str]:
    """Return the XML inside a workbook by name."""
    with ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
