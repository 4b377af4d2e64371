"""The first half of the minutes: when, who, the head, the counts, and what comes next."""

from collections.abc import Iterator

from calibrate.domain.axis import Axis, Band
from calibrate.exports.bands import Bands, Shift
from calibrate.exports.extract import Extract
from calibrate.exports.markdown import plain, table
from calibrate.exports.next_steps import next_steps
from calibrate.exports.workbook.words import counted, moment

_GROUP, _A_LINE = 4, 4


def facts(extract: Extract) -> list[str]:
    """Return the table on top."""
    return table(("", ""), list(_facts(extract)))


def _facts(extract: Extract) -> Iterator[tuple[str, str]]:
    yield ("sealed", moment(extract.sealed_at)) if extract.sealed_at else ("written", moment(extract.at))
    if extract.panel:
        yield "in the room", ", ".join(f"{plain(one.name)} ({one.role.value})" for one in extract.panel)
    if extract.rule:
        yield "decision rule", plain(extract.rule)
    totals, progress = extract.totals, extract.totals.progress
    said = (
        f"{totals.in_grid} in the grid",
        f"{totals.moved} moved",
        f"{progress.parked} parked",
        f"{progress.not_rated} not yet rated",
        f"{progress.set_aside} set aside",
    )
    yield "people", ", ".join(said)
    yield "agreed", f"{totals.heard} after discussion, {totals.by_consent} by consent"


def head_lines(extract: Extract) -> list[str]:
    """Return the head to be read aloud: its number, sixteen groups of four, four a line; then once whole."""
    link = extract.head.link.hex()
    groups = [link[start : start + _GROUP] for start in range(0, len(link), _GROUP)]
    lines = ["   ".join(groups[start : start + _A_LINE]) for start in range(0, len(groups), _A_LINE)]
    return [
        "## The head, to read aloud",
        "",
        f"Decision **{extract.head.number}**, then sixteen groups of four:",
        "",
        "```text",
        *lines,
        "```",
        "",
        f"To check later: `calibrate verify {extract.session} --head {extract.head}`",
    ]


def before_and_after(extract: Extract) -> list[str]:
    """Return how many stood where, as loaded and now."""
    first, second = (Shift.of(extract.seats, axis) for axis in Axis)
    heads = ["", *_names(extract, Axis.PERFORMANCE), "", *_names(extract, Axis.POTENTIAL)]
    now = "as agreed" if extract.is_sealed else "as it stands"
    rows = [
        ["as loaded", *_plain(first.loaded), "", *_plain(second.loaded)],
        [now, *_plain(first.now), "", *_plain(second.now)],
    ]
    up, down = first.raised + second.raised, first.lowered + second.lowered
    moved = f"The room left {counted(up, 'rating', 'ratings')} higher and {counted(down, 'rating', 'ratings')} lower."
    return ["## Before and after", "", *table(heads, rows, "lrrrlrrr"), "", moved]


def _names(extract: Extract, axis: Axis) -> list[str]:
    return [plain(extract.naming.short(axis, band)) for band in Band]


def _plain(counts: Bands) -> list[str]:
    return [str(count) for count in counts]


def what_next(extract: Extract) -> list[str]:
    """Return what happens next, and by when."""
    steps = [f"- {step}" for step in next_steps(extract)]
    return ["## Next", "", *(steps or ["Nothing is waiting."])]
