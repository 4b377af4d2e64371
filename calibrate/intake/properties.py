"""What a workbook says of itself: its custom properties, read without a parser that expands anything."""

import html
import io
import re
import zipfile

from calibrate.intake.archive import BROKEN_PART

_PART = "docProps/custom.xml"
_MOST = 64 * 1024
_PROPERTY = re.compile(
    r"<(?:\w+:)?property\b[^>]*?\bname=(\"[^\"]*\"|'[^']*')[^>]*>\s*<(?:\w+:)?lpwstr[^>]*>([^<]*)</", re.DOTALL
)


def custom_properties(content: bytes) -> dict[str, str]:
    """Return a workbook's custom properties of text; none where it has none, or they cannot be read.

    Args:
        content: A workbook whose archive has been checked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(_PART) as part:
            text = part.read(_MOST).decode("utf-8")
    except (KeyError, *BROKEN_PART):  # KeyError: there is no such part
        return {}
    return {html.unescape(name[1:-1]): html.unescape(value) for name, value in _PROPERTY.findall(text)}
