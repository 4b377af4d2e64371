"""Names that look the same and are written differently: told, never merged."""

import unicodedata
from collections.abc import Iterable, Sequence

from calibrate.intake.findings import Findings, counted
from calibrate.intake.part import Part

_TWINS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХасеѕіјорухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
    "ABESIJKMHOPCTYXaceSijopyxdhqwABEZHIKMNOPTYXovp",
)
"""Cyrillic and Greek letters drawn like Latin ones."""

_UNSEEN = (
    (0xAD, 0xAD), (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2),
    (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB), (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0001, 0xE0001), (0xE0020, 0xE007F),
)  # fmt: skip
_DRAWN = _TWINS | {code: None for first, last in _UNSEEN for code in range(first, last + 1)}
"""Letters as they are drawn: format characters are not."""


def warn_of_lookalikes(names: Iterable[str], parts: Sequence[Part], findings: Findings) -> None:
    """Warn of names that differ only in how their letters are encoded."""
    different = set(names)
    foreign = [name for name in different if not name.isascii()]
    drawn: dict[str, set[str]] = {}
    for name, look in zip(foreign, _as_drawn(foreign), strict=True):
        drawn.setdefault(look, set()).add(name)
    alike = sum(len(written) for look in drawn if len(written := drawn[look] | ({look} & different)) > 1)
    if alike:
        looking = counted(alike, "name looks", "names look")
        text = f"{looking} like another, written with other letters. They are kept apart by their ids."
        findings.warn(parts[0].place, "names_alike", text)


def _as_drawn(names: Sequence[str]) -> list[str]:
    whole = "\n".join(name.replace("\n", " ") for name in names)
    return unicodedata.normalize("NFKC", whole).translate(_DRAWN).split("\n") if names else []
