"""The top of every sheet: the band, the title and one sentence."""

from collections.abc import Sequence

from calibrate.exports.extract import Extract
from calibrate.exports.workbook.page import Page
from calibrate.exports.workbook.table import Column
from calibrate.exports.workbook.words import WHOSE


def open_page(page: Page, extract: Extract, widths: Sequence[int], title: str, sentence: str) -> None:
    """Write band, title and sentence over columns of these widths."""
    page.widths(widths)
    page.band(widths, band_words(extract), extract.title, sealed=extract.is_sealed)
    page.heading(title, sentence)


def open_sheet(page: Page, extract: Extract, columns: Sequence[Column], title: str, sentence: str) -> None:
    """Write band, title and sentence over a table's columns."""
    open_page(page, extract, [column.width for column in columns], title, sentence)


def band_words(extract: Extract) -> str:
    """Return whose file it is, as the band says it."""
    return f"FOR {WHOSE[extract.audience].upper()}"
