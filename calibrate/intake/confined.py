"""The child process that opens workbooks and Parquet: one file in, text out, within limits.

A workbook of five kilobytes can abort the parser and one of a megabyte can
take all memory; here that ends this process and nothing else. The bytes come
by standard input and the cells go back by standard output: nothing is written
to a disk.
"""

import io
import json
import sys
from typing import Any

from calibrate.platform import limit_resources

_MEMORY = 640 * 1024 * 1024
_SECONDS = 20
_MOST_TEXT = 256 * 1024 * 1024


def main() -> None:
    """Read standard input, answer on standard output."""
    limit_resources(memory=_MEMORY, seconds=_SECONDS)
    content = sys.stdin.buffer.read()
    try:
        sheets = _columns(content) if sys.argv[1] == "parquet" else _sheets(content)
    except _Refused as refused:
        _answer({"code": refused.code, "text": refused.text}, [])
        return
    blocks = []
    for sheet, frame in sheets:
        block = io.BytesIO()
        frame.write_ipc(block)
        sheet["bytes"] = len(block.getvalue())
        blocks.append(block.getvalue())
    _answer({"sheets": [sheet for sheet, _ in sheets]}, blocks)


class _Refused(Exception):  # noqa: N818 - an answer, not an error of this process
    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def _answer(said: dict[str, Any], blocks: list[bytes]) -> None:
    head = json.dumps(said).encode()
    sys.stdout.buffer.write(len(head).to_bytes(8))
    sys.stdout.buffer.write(head)
    for block in blocks:
        sys.stdout.buffer.write(block)
    sys.stdout.buffer.flush()


def _sheets(content: bytes) -> list[tuple[dict[str, Any], Any]]:
    import fastexcel

    try:
        reader = fastexcel.read_excel(content)
    except fastexcel.FastExcelError as error:
        raise _why(str(error)) from None
    sheets = []
    room = _MOST_TEXT
    for name in reader.sheet_names:
        try:
            sheet = reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
            frame = sheet.to_polars()
        except fastexcel.FastExcelError as error:
            raise _why(str(error)) from None
        room -= int(frame.estimated_size())
        if room < 0:
            raise _Refused("too_large", "The workbook holds far more text than a list of people can need.")
        said = {"name": name, "is_hidden": sheet.visible != "visible", "hidden_rows": [], "error_cells": []}
        sheets.append((said, _named_by_place(frame)))
    return sheets


def _named_by_place(frame: Any) -> Any:
    return frame.rename({name: str(at) for at, name in enumerate(frame.columns)})


def _why(error: str) -> _Refused:
    if "password" in error.lower() or "encrypt" in error.lower():
        return _Refused("encrypted", "The workbook has a password. Save a copy without one and load that.")
    return _Refused("damaged", "The workbook cannot be read: it is damaged. Open it, save it again, and load that.")


def _columns(content: bytes) -> list[tuple[dict[str, Any], Any]]:
    import polars as pl

    try:
        frame = pl.read_parquet(io.BytesIO(content))
    except (pl.exceptions.PolarsError, OSError):
        raise _Refused("damaged", "The Parquet file cannot be read: it is damaged. Export it again.") from None
    names = frame.columns
    kept = [at for at, dtype in enumerate(frame.dtypes) if not dtype.is_nested() and dtype != pl.Binary]
    texts = [frame.to_series(at).cast(pl.String).alias(str(place)) for place, at in enumerate(kept)]
    if sum(text.estimated_size() for text in texts) > _MOST_TEXT:
        raise _Refused("too_large", "The Parquet file holds far more text than a list of people can need.")
    return [({"names": [names[at] for at in kept]}, pl.DataFrame(texts))]


if __name__ == "__main__":
    main()
