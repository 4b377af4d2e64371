"""The JSON document of the spread, as scripts read it."""

from collections.abc import Iterator
from typing import Any

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Band
from calibrate.domain.spread.review import Finding
from calibrate.domain.spread.survey import GroupOnAxis, Likeness, OnAxis, Survey

Document = dict[str, Any]
"""JSON values by name."""

EVERYONE = "everyone"
"""The id and the name of everybody together: the first group of every list."""


def spread_document(survey: Survey, stage: Stage) -> Document:
    """Return a survey as the contract writes it."""
    return {
        "by": survey.by.value,
        "stage": stage.value,
        "people": survey.people,
        "axes": {
            axis.value: {"icc": on_axis.icc, "groups": list(_groups(survey, on_axis))}
            for axis, on_axis in survey.axes.items()
        },
        "halo": list(_halos(survey)),
    }


def _groups(survey: Survey, on_axis: OnAxis) -> Iterator[Document]:
    yield {
        **_named(EVERYONE, EVERYONE, sum(on_axis.everyone)),
        **_bands(on_axis.everyone),
        "mean": on_axis.mean,
        "gap": None,
        "interval": None,
        "range": None,
        "leniency": _test(None),
        "compression": _test(None),
        "sentence": on_axis.headline,
    }
    for key, group in on_axis.groups.items():
        yield {**_named(key, survey.names[key], group.people), **_of_group(group)}


def _of_group(group: GroupOnAxis) -> Document:
    return {
        **_bands(group.counts),
        "mean": group.mean,
        "gap": group.gap,
        "interval": group.interval,
        "range": group.range,
        "leniency": _test(group.leniency),
        "compression": _test(group.compression),
        "sentence": group.wording.sentence,
    }


def _halos(survey: Survey) -> Iterator[Document]:
    yield _halo(EVERYONE, EVERYONE, survey.everyone_on_both, None)
    for key, group in survey.on_both.items():
        yield _halo(key, survey.names[key], group.likeness, group.halo)


def _halo(key: str, name: str, likeness: Likeness, finding: Finding | None) -> Document:
    return {**_named(key, name, likeness.people), "same": likeness.same, **_test(finding)}


def _named(key: str, name: str, people: int) -> Document:
    return {"id": key, "name": name, "people": people}


def _bands(counts: tuple[int, int, int]) -> Document:
    return dict(zip((band.word for band in Band), counts, strict=True))


def _test(finding: Finding | None) -> Document:
    decision = None if finding is None else finding.decision
    if decision is None or decision.test is None:
        return {"p": None, "mid_p": None, "q": None, "tier": None}
    return {"p": decision.test.p, "mid_p": decision.test.mid_p, "q": decision.q, "tier": decision.tier}
