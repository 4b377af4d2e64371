"""The boxes with how many stand in them."""

from calibrate.domain.box import Box, rows
from calibrate.exports.extract import Extract
from calibrate.exports.picture.frame import ACROSS, BOTTOM, EDGE, GAP, TOP, Panel, drawn_box, frame, panel_at
from calibrate.exports.picture.svg import dots, rectangle, text, width
from calibrate.exports.workbook.grid_counts import share
from calibrate.exports.workbook.style import AMBER, RULE, SECOND

_RADIUS, _STEP = 5.6, 15.6
_IN_A_ROW = int((ACROSS - EDGE - 18) / _STEP)
_MOST_DOTS = 3 * _IN_A_ROW


def drawn_counts(extract: Extract, prefix: str, why: str = "") -> str:
    """Return all nine boxes with their counts, and what is around them.

    Args:
        extract: The session.
        prefix: What ids begin with.
        why: What has to be said of showing counts.
    """
    down = (BOTTOM - TOP - 2 * GAP) / 3
    downs = [down] * 3
    tops = [TOP + row * (down + GAP) for row in range(3)]
    drawn = _dots if max(extract.totals.boxes.values()) <= _MOST_DOTS else _bar
    shapes = frame(extract, tops, downs, _foot(extract, why, has_dots=drawn is _dots))
    for row, boxes in enumerate(rows()):
        for box in boxes:
            panel = panel_at(box, row, tops, downs)
            shapes += drawn_box(extract, prefix, panel, _count(extract, panel) + drawn(extract, panel))
    return shapes


def _was(extract: Extract, box: Box) -> str:
    before = extract.totals.proposed[box]
    return "" if extract.is_before or before == extract.totals.boxes[box] else f"was {before}"


def _count(extract: Extract, panel: Panel) -> str:
    here = extract.totals.boxes[panel.box]
    x, base = panel.x + EDGE, panel.y + 116
    beside = x + max(96, width(str(here), 64, bold=True) / 0.88 + 22)
    return (
        text(str(here), x, base, 64, bold=True)
        + text(_was(extract, panel.box), beside, base - 26, 20, fill=AMBER)
        + text(share(here, extract.totals.in_grid), beside, base, 20, fill=SECOND)
    )


def _dots(extract: Extract, panel: Panel) -> str:
    lowest = panel.y + panel.down - 22
    here = extract.totals.boxes[panel.box]
    full = -(-here // _IN_A_ROW)
    return dots(
        (
            (panel.x + EDGE + _RADIUS + place % _IN_A_ROW * _STEP, lowest - (full - 1 - place // _IN_A_ROW) * _STEP)
            for place in range(here)
        ),
        _RADIUS,
        RULE,
    )


def _bar(extract: Extract, panel: Panel) -> str:
    here, most = extract.totals.boxes[panel.box], max(extract.totals.boxes.values())
    long = here / most * (ACROSS - EDGE - 18)
    return rectangle(panel.x + EDGE, panel.y + panel.down - 30, long, 2 * _RADIUS, RULE) if here else ""


def _foot(extract: Extract, why: str, *, has_dots: bool) -> str:
    said = [why]
    if extract.totals.in_grid:
        said.append("each dot is one person" if has_dots else "the longer the bar, the more people")
    if any(_was(extract, box) for box in extract.totals.boxes):
        said.append("was: before the meeting")
    return " · ".join(filter(None, said))
