"""Cells that hold both ratings: read by a legend, and the legend asked for."""

import re
from collections.abc import Iterable

from calibrate.domain.axis import Axis, Band
from calibrate.intake.labels import band_of, is_unrated
from calibrate.intake.mapping import BoxMap, BoxWord, squeezed

_CUT = re.compile(r"\s*[/,|;+&·]\s*|\s+[-–—x×]\s+")
_HINTS = {
    Axis.PERFORMANCE: re.compile(r"perf|leistung|绩效|業績|desemp|rendim|prestat", re.IGNORECASE),
    Axis.POTENTIAL: re.compile(r"poten|潜力|ポテンシャル", re.IGNORECASE),
}
_WORDS: dict[Band, BoxWord] = {Band.LOW: "low", Band.MIDDLE: "middle", Band.HIGH: "high"}

Legend = dict[str, tuple[BoxWord, BoxWord]]
"""Cell to the words for performance and potential."""


def legend_for(cells: Iterable[str], said: BoxMap | None) -> tuple[Legend, tuple[str, ...]]:
    """Return a legend as far as it is known or proposed, and the cells that still need one.

    A proposal is made only for a cell that names both axes in words; which
    box a number or a pair of letters is differs between companies.
    """
    legend: Legend = dict(said.legend) if said else {}
    unplaced = []
    for cell in cells:
        written = next((known for known in legend if squeezed(known) == squeezed(cell)), cell)
        if is_unrated(cell) or all(legend.get(written, ("", ""))):
            continue
        unplaced.append(cell)
        legend[written] = legend.get(written) or _proposed(cell)
    return legend, tuple(unplaced)


def _proposed(cell: str) -> tuple[BoxWord, BoxWord]:
    said: dict[Axis, BoxWord] = {}
    for part in _CUT.split(cell):
        for axis, hint in _HINTS.items():
            band = band_of(axis, part) or band_of(axis, hint.sub("", part))
            if hint.search(part) and band:
                said[axis] = _WORDS[band]
    return said.get(Axis.PERFORMANCE, ""), said.get(Axis.POTENTIAL, "")
