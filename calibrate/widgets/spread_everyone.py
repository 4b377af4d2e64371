"""Everyone together, in counts alone: what the wall may see of the spread."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calibrate.domain.axis import Axis, Band
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.spread import COHORT, guideline, natural_range
from calibrate.widgets.cells import wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.spread_row import LevelCounts
from calibrate.widgets.theme import Tone

_SCALE = 50
"""People in a hundred at the right end of a bar, or more where a band has more."""


@dataclass(frozen=True)
class Picture:
    """What is counted of everyone."""

    counts: Mapping[Axis, LevelCounts]
    stage: str
    headline: Mapping[Axis, str]
    middle_box: int
    in_boxes: int
    last_cycle: Mapping[Axis, LevelCounts | None]
    """None where the file does not tell it, or not in words that can be counted."""
    shares: Sequence[float] | None
    """The organisation's guideline, for performance."""


def everyone_rows(room: Room, naming: Naming, picture: Picture, width: int, height: int) -> list[Row]:
    """Draw both questions, one under the other; blank rows go where there is no room for them."""
    rows = [row for axis in Axis for row in _on_axis(room, naming, picture, axis, width)]
    rows += _boxes(picture)
    return rows if len(rows) <= height else [row for row in rows if row.runs]


def _on_axis(room: Room, naming: Naming, picture: Picture, axis: Axis, width: int) -> Iterator[Row]:
    counts = picture.counts[axis]
    people = sum(counts)
    head = Row().put(2, Run(axis.value, bold=True), Run(f"  {picture.stage}, {people:,} people", Tone.SECOND))
    yield from (Row(), head)
    yield Row().put(2, Run(room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
    shares = picture.shares if axis is Axis.PERFORMANCE else None
    for band in reversed(Band):
        share = None if shares is None else shares[band - 1]
        yield _bar(room, inert(naming.band(axis, band)), counts[band - 1], people, share, width)
    for line in wrapped(picture.headline[axis], width - 4):
        yield Row().put(2, Run(line, Tone.DONE))
    for line in wrapped(" ".join(_said(picture, axis)), width - 4):
        yield Row().put(2, Run(line, Tone.SECOND))


def _bar(room: Room, name: str, count: int, people: int, share: float | None, width: int) -> Row:
    left, end = 34, width - 2
    most = max(people * _SCALE / 100, count, 1)
    cells = end - left
    row = Row().put_cut(2, 22, room.glyphs.cut, Run(name))
    row.put_right(27, Run(f"{count:,}", bold=True))
    row.put_right(33, Run(f"{count / people:.0%}" if people else "", Tone.SECOND))
    marks = [" "] * cells
    length = round(count / most * cells)
    marks[:length] = room.glyphs.range * length
    row.put(left, Run("".join(marks[:length]), Tone.INK))
    if share is not None and people:
        low, high = natural_range(people, share)
        for edge in (low, high):
            at = min(cells - 1, round(edge / most * cells))
            if at >= length:
                row.put(left + at, Run(room.glyphs.everyone, Tone.SECOND))
    return row


def _said(picture: Picture, axis: Axis) -> Iterator[str]:
    counts = picture.counts[axis]
    people = sum(counts)
    if people:
        yield f"{counts[1]:,} of {people:,} in the middle."
    last = picture.last_cycle[axis]
    if last is not None:
        yield "Last cycle: " + ", ".join(f"{count:,}" for count in reversed(last)) + ", from the highest band down."
    if picture.shares is not None and axis is Axis.PERFORMANCE and people:
        yield from _against(picture.shares, counts)


def _against(shares: Sequence[float], counts: LevelCounts) -> Iterator[str]:
    people = sum(counts)
    ranges = [natural_range(people, share) for share in shares]
    said = ", ".join(f"{low:,} to {high:,}" for low, high in reversed(ranges))
    yield f"Chance alone would give the guideline {said}, from the highest band down; it is not a quota."
    if people >= COHORT:
        p = guideline(counts, shares)
        often = "often" if p >= 0.05 else "seldom"
        yield f"Counts this far from the guideline come by chance {often}."


def _boxes(picture: Picture) -> Iterator[Row]:
    yield Row()
    said = f"{picture.middle_box:,} of {picture.in_boxes:,} people stand in the middle box."
    yield Row().put(2, Run(said, Tone.SECOND))
