"""The sentences of the summary: facts and asks. No name of a manager stands beside what their ratings look like."""

from collections.abc import Iterator

from calibrate.domain.axis import Axis
from calibrate.domain.bench.settling import Gap
from calibrate.domain.role import Role
from calibrate.domain.spread import Tier
from calibrate.exports.bands import Shift
from calibrate.exports.bench_gaps import BenchGaps
from calibrate.exports.extract import Extract
from calibrate.exports.next_steps import next_steps
from calibrate.exports.workbook.words import counted, one_line, people

_MOST = 5
_HIGH = 3
_GAPS = {
    Gap.NO_NAME: "nobody is named{risk}. Hire, build or redesign?",
    Gap.COVER_ONLY: "there is cover for weeks, and no successor{risk}. Hire, build or redesign?",
    Gap.NOBODY_IN_TWO_YEARS: "nobody within two years{risk}. Who covers until then?",
}


def asked(extract: Extract) -> list[str]:
    """Return what leadership is asked to decide; empty where nothing is."""
    if extract.is_before:
        return []
    gaps = BenchGaps(extract.bench)
    far = sorted(gaps.far, key=lambda role: (-(role.risk_of_loss or 0), -(role.impact_of_loss or 0)))
    said = [_gap(extract, gaps, role) for role in far]
    if len(said) > _MOST:
        said = [*said[: _MOST - 1], f"{len(said) - _MOST + 1} more roles are open in the same way (sheet Bench)."]
    return [*said, *_only_names(extract, gaps)]


def _gap(extract: Extract, gaps: BenchGaps, role: Role) -> str:
    risk = ", and the risk of loss is high" if role.risk_of_loss == _HIGH else ""
    words = _GAPS[gaps.settling[role.role_id].gap].format(risk=risk)
    title = role.title or role.role_id
    is_shared = sum(other.title == role.title for other in gaps.bench.roles) > 1
    if is_shared and role.incumbent_id is not None:
        title = f"{title} (held by {extract.called(role.incumbent_id)})"
    return f"{one_line(title)}: {words}"


def _only_names(extract: Extract, gaps: BenchGaps) -> Iterator[str]:
    names = [one_line(extract.called(person_id)) for person_id in gaps.only_names]
    if not names:
        return
    counts = gaps.strength
    covered = f"With each name used once, {counts.at_once} of {counts.roles} roles are covered."
    if len(names) == 1:
        yield f"{names[0]} is the only name ready now for more than one role. {covered}"
    else:
        who = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) <= _MOST else f"{len(names)} people"
        yield f"{who} are each the only name ready now for more than one role. {covered}"


def did(extract: Extract) -> list[str]:
    """Return what the meeting did, in numbers."""
    if extract.is_before:
        return ["The meeting has not been held."]
    first, second = (Shift.of(extract.seats, axis) for axis in Axis)
    up, down = first.raised + second.raised, first.lowered + second.lowered
    before, now = first.loaded[1], first.now[1]
    said = [
        f"{counted(up, 'rating', 'ratings')} raised, {down} lowered; each move with its reason (sheet Moves).",
        f"The middle of performance went from {before} to {now} of {people(first.people)}."
        if before != now
        else f"The middle of performance stayed at {now} of {people(first.people)}.",
    ]
    return [*said, *_chance(extract), *_open(extract)]


def _chance(extract: Extract) -> Iterator[str]:
    survey = extract.survey
    if survey is None:
        return
    told = {
        manager_id
        for on_axis in survey.axes.values()
        for manager_id, group in on_axis.groups.items()
        if Tier.DISCUSS in {group.leniency.decision.tier, group.compression.decision.tier}
    }
    if told:
        whose = "One manager's ratings stand" if len(told) == 1 else f"The ratings of {len(told)} managers stand"
        asks = "a strong team, or a different yardstick?"
        yield f"{whose} further from everyone's than chance often gives: {asks} (sheet Spread)"
    else:
        yield "By manager, ratings differ about as much as chance would make them (sheet Spread)."


def _open(extract: Extract) -> Iterator[str]:
    progress = extract.totals.progress
    parts = [
        f"{number} {words}"
        for number, words in (
            (progress.parked, "parked"),
            (progress.not_rated, "not yet rated"),
            (progress.open, "not agreed"),
            (progress.set_aside, "set aside"),
        )
        if number
    ]
    yield f"Not settled: {', '.join(parts)}." if parts else "Everybody in the meeting is agreed."


def following(extract: Extract) -> list[str]:
    """Return what happens next."""
    if extract.is_before:
        return []
    steps = [f"{step[:1].upper()}{step[1:]}." for step in next_steps(extract)]
    return steps or ["Nothing is waiting."]
