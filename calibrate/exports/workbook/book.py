"""A workbook built in memory: its sheets in order, its properties, its bytes."""

from collections.abc import Callable, Sequence
from datetime import UTC
from io import BytesIO
from typing import NamedTuple

from calibrate.exports.extract import Extract
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import Styles
from calibrate.exports.workbook.words import WHOSE


class Sheet(NamedTuple):
    """One sheet a workbook may have."""

    name: str
    purpose: str
    """What it holds, for the list on the cover."""
    write: Callable[[Page, Extract], None]
    is_for: Callable[[Extract], bool] = lambda _: True
    """Whether an extract has anything for it."""


# In memory: otherwise the writer leaves its parts, in clear, in the temporary folder.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def built(extract: Extract, sheets: Sequence[Sheet], subject: str) -> bytes:
    """Return a workbook of the sheets that an extract has something for.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  100 ms that a plain command need not wait for

    buffer = BytesIO()
    workbook = Workbook(buffer, _OPTIONS)
    # The hour of the seal, not of the writing: the same extract gives the same bytes.
    created = (extract.sealed_at or extract.at).astimezone(UTC).replace(tzinfo=None)
    workbook.set_properties(
        {
            "title": f"{extract.title}: {subject}",
            "author": "Calibrate",
            "created": created,
        }
    )
    workbook.set_custom_property("Calibrate head", str(extract.head), "text")
    styles = Styles(workbook)
    confidential = f"Confidential: for {WHOSE[extract.audience]}"
    whose = confidential if extract.is_sealed else f"NOT SEALED · {confidential}"
    for sheet in sheets:
        page = Page(workbook.add_worksheet(sheet.name), styles, sheet.name)
        sheet.write(page, extract)
        page.footer(whose, extract.title, str(extract.head))
    workbook.close()
    return buffer.getvalue()
