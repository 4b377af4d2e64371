"""Dates in figures, taken out of a text before its words are read."""

import re

from calibrate.domain.rationale.mention import Mention, Nearness

_FIGURES = re.compile(
    r"(?<![\d.])(?:(?P<y1>20\d\d)-(?P<m1>[01]\d)(?:-[0-3]\d)?"
    r"|[0-3]?\d\.(?P<m2>[01]?\d)\.(?P<y2>20\d\d)?"
    r"|(?P<m3>[0-3]?\d)/(?P<n3>[0-3]?\d)/(?P<y3>20\d\d)"
    r"|(?P<m4>[01]?\d)/(?P<y4>20\d\d))(?!\d)"
)


def dates_apart(text: str) -> tuple[str, list[Mention]]:
    """Return a text without its dates in figures, and those dates."""
    if not any(sign in text for sign in "-./"):
        return text, []
    found = [mention for match in _FIGURES.finditer(text) if (mention := _mention(match)) is not None]
    return (_FIGURES.sub(" ", text), found) if found else (text, found)


def _mention(match: re.Match[str]) -> Mention | None:
    groups = {name[0] + name[1]: value for name, value in match.groupdict().items() if value}
    month = int(next(value for name, value in groups.items() if name[0] == "m"))
    year = next((int(value) for name, value in groups.items() if name[0] == "y"), None)
    other = int(groups.get("n3", month))
    if month != other and min(month, other) <= 12 < max(month, other):
        month = min(month, other)
    elif month != other:
        # 7/8/2026: day or month first, nobody can tell; the year holds.
        return Mention(-1, year=year)
    return Mention(-1, month=month, months=1, year=year) if 1 <= month <= 12 else Mention(-1, Nearness.WIDE)
