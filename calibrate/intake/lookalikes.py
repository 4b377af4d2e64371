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


def warn_of_lookalikes(names: Iterable[str], parts: Sequence[Part], findings: Findings) -> None:
    """Warn of names that differ only in how their letters are encoded."""
    different = set(names)
    foreign = {name for name in different if not name.isascii()}
    drawn: dict[str, set[str]] = {}
    for name in foreign:
        drawn.setdefault(_as_drawn(name), set()).add(name)
    alike = sum(len(written) for look in drawn if len(written := drawn[look] | ({look} & different)) > 1)
    if alike:
        looking = counted(alike, "name looks", "names look")
        text = f"{looking} like another, written with other letters. They are kept apart by their ids."
        findings.warn(parts[0].place, "names_alike", text)


def _as_drawn(name: str) -> str:
    composed = unicodedata.normalize("NFKC", name).translate(_TWINS)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")
