"""The top of every sheet: the band, the title and one sentence."""

from collections.abc import Sequence

from calibrate.exports.stamp import Stamp
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.table import Column


def open_page(
    page: Page,
    stamp: Stamp,
    widths: Sequence[int],
    title: str,
    sentence: str,
    corner: str | None = None,
    top: int = 0,
) -> None:
    """Write band, title and sentence over columns of these widths; the band ends with the session, or the corner."""
    page.widths(widths)
    end = stamp.title if corner is None else corner
    page.band(widths, band_words(stamp), end, sealed=stamp.is_sealed, top=top)
    page.heading(title, sentence, top)


def open_sheet(
    page: Page, stamp: Stamp, columns: Sequence[Column], title: str, sentence: str, corner: str | None = None
) -> None:
    """Write band, title and sentence over a table's columns."""
    open_page(page, stamp, [column.width for column in columns], title, sentence, corner)


def band_words(stamp: Stamp) -> str:
    """Return whose file it is, as the band says it."""
    return f"FOR {stamp.whose.upper()}"
