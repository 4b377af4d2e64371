"""The spread as tables for people: everyone first, then what stands out, with its sentence below it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TypeVar

from calibrate.cli.call import show
from calibrate.cli.table import table_lines
from calibrate.domain.axis import Band
from calibrate.domain.naming import Naming
from calibrate.domain.spread import POWER, Finding, GroupOnAxis, OnAxis, Survey

_WIDTH = 100

GroupT = TypeVar("GroupT")
Line = tuple[tuple[object, ...], str]
"""A line of a table, and the sentence below it, if any."""


def show_spread(survey: Survey, naming: Naming, stage: str) -> None:
    """Show both questions apart, then together."""
    for axis, on_axis in survey.axes.items():
        show(f"{axis.value.capitalize()}, {stage}. {on_axis.headline}")
        bands = [naming.short(axis, band) for band in Band]
        heads = (survey.by.value, "people", *bands, "average", "19 in 20", "gap", "what it may mean")
        _show_lines(heads, list(_on_axis(survey, on_axis)), right=range(1, 6))
        if on_axis.groups and not on_axis.differ:
            show(f"No gaps: {survey.no_difference}.")
        show()
    show(f"Both questions, {stage}.")
    heads = (survey.by.value, "people", "same level twice", "what it may mean")
    _show_lines(heads, list(_on_both(survey)), right=(1, 2))
    show()
    show_wrapped(f"19 in 20: between these averages 19 of 20 teams of that size land, dealt at random. {POWER}")


def show_wrapped(text: str, indent: str = "") -> None:
    """Show a text in lines that can be read."""
    for line in wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent):
        show(line)


def _show_lines(heads: Sequence[str], lines: Sequence[Line], *, right: Sequence[int]) -> None:
    head, *shown = table_lines(heads, [cells for cells, _ in lines], right=right)
    show(head)
    for line, (_, said) in zip(shown, lines, strict=True):
        show(line)
        show_wrapped(said, indent="    ")


def _on_axis(survey: Survey, on_axis: OnAxis) -> Iterator[Line]:
    mean = "" if on_axis.mean is None else f"{on_axis.mean:.2f}"
    yield ("everyone", sum(on_axis.everyone), *on_axis.everyone, mean, "", "", ""), ""
    for key, group in told_first(on_axis.groups, lambda group: (group.leniency, group.compression)):
        low, high = group.range
        told = [finding for finding in (group.leniency, group.compression) if finding.decision.tier]
        told.sort(key=lambda finding: finding.order)
        cells = (survey.names[key], group.people, *group.counts, f"{group.mean:.2f}", f"{low:.2f} to {high:.2f}")
        brief = group.wording.brief
        yield (*cells, _gap(group, differ=on_axis.differ), brief), " ".join(each.wording.sentence for each in told)


def _gap(group: GroupOnAxis, *, differ: bool) -> str:
    if group.gap is None or group.interval is None or not differ:
        return ""
    low, high = group.interval
    return f"{group.gap:+.2f} ({low:+.2f} to {high:+.2f})"


def _on_both(survey: Survey) -> Iterator[Line]:
    yield ("everyone", survey.everyone_on_both.people, survey.everyone_on_both.same, ""), ""
    for key, group in told_first(survey.on_both, lambda group: (group.halo,)):
        wording = group.halo.wording
        yield (
            (survey.names[key], group.likeness.people, group.likeness.same, wording.brief),
            wording.sentence if group.halo.decision.tier else "",
        )


def told_first(
    groups: Mapping[str, GroupT], findings: Callable[[GroupT], Sequence[Finding]]
) -> list[tuple[str, GroupT]]:
    """Return groups with what stands out at the top, the rest in file order."""

    def order(item: tuple[str, GroupT]) -> tuple[bool, tuple[bool, float]]:
        told = [finding.order for finding in findings(item[1]) if finding.decision.tier]
        return (not told, min(told, default=(True, 1.0)))

    return sorted(groups.items(), key=order)
