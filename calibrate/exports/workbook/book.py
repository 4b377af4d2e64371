"""A workbook built in memory: its sheets in order, its properties, its bytes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from io import BytesIO
from typing import NamedTuple

from calibrate.domain.telling.return_sheet import HEAD_PROPERTY
from calibrate.errors import FileRefusedError
from calibrate.exports.extract import Extract
from calibrate.exports.stamp import Stamp
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.style import Styles


class Sheet(NamedTuple):
    """One sheet a workbook may have."""

    name: str
    purpose: str
    """What it holds, for the list on the cover."""
    write: Callable[[Page, Extract], None]
    is_for: Callable[[Extract], bool] = lambda _: True
    """Whether an extract has anything for it."""

    def of(self, extract: Extract) -> "Leaf":
        """Return the sheet as it is written for one extract."""
        return Leaf(self.name, lambda page: self.write(page, extract))


def is_after(extract: Extract) -> bool:
    """Tell whether an extract has anything of the meeting, for sheets that are about it."""
    return not extract.is_before


class Leaf(NamedTuple):
    """One sheet of a workbook, ready to be written."""

    name: str
    write: Callable[[Page], None]
    has_footer: bool = True
    """Whether the stamp stands at the foot of each page."""


# In memory: otherwise the writer leaves its parts, in clear, in the temporary folder.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def built(stamp: Stamp, leaves: Sequence[Leaf], subject: str, more: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook of these sheets.

    Args:
        stamp: Whose it is and what it was made from.
        leaves: Its sheets, in order.
        subject: What it holds, for its title.
        more: Custom properties beside the head.

    Raises:
        FileRefusedError: A text is longer than a cell can hold.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  100 ms that a plain command need not wait for

    buffer = BytesIO()
    workbook = Workbook(buffer, _OPTIONS)
    workbook.set_properties(
        {
            "title": f"{stamp.title}: {subject}",
            "author": "Calibrate",
            "created": stamp.created.astimezone(UTC).replace(tzinfo=None),
        }
    )
    for name, value in {HEAD_PROPERTY: str(stamp.head), **(more or {})}.items():
        if workbook.set_custom_property(name, value, "text"):
            raise FileRefusedError("The workbook's own stamp could not be written. Export CSV instead.")
    styles = Styles(workbook)
    confidential = f"Confidential: for {stamp.whose}"
    whose = confidential if stamp.is_sealed else f"NOT SEALED · {confidential}"
    for leaf in leaves:
        page = Page(workbook, workbook.add_worksheet(leaf.name), styles, leaf.name)
        leaf.write(page)
        if leaf.has_footer:
            page.footer(whose, stamp.title, str(stamp.head))
    workbook.close()
    return buffer.getvalue()
