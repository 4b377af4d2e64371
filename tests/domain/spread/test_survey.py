"""Every group beside everyone, and the document of it."""

from collections import Counter

import pytest

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis
from calibrate.domain.grouped_by import By
from calibrate.domain.spread import (
    RatedPair,
    Survey,
    average_range,
    icc1,
    leniency,
    review,
    shrinkage,
    spread_document,
    survey,
    who_rated,
)

A: list[RatedPair] = [(3, 3), (3, 2), (3, 3), (3, 2), (2, 2), (3, 3)]
B: list[RatedPair] = [(2, 2)] * 7 + [(2, None)]
C: list[RatedPair] = [(1, 2), (None, 1), (2, 1)]
ALONE: list[RatedPair] = [(1, 1), (2, 2), (3, 1), (None, None)] * 3
EVERYONE = [*A, *B, *C, *ALONE]
NAMES = {"a": "Pia Weiss", "b": "Gus Lund", "c": "Marek Dvořák", "gone": "Nobody's"}


def surveyed(**more: bool) -> Survey:
    groups = {"a": Counter(A), "b": Counter(B), "c": Counter(C)}
    apart = groups if more else None
    return survey(groups, Counter(EVERYONE), NAMES, apart=apart)


def levels(pairs: list[RatedPair]) -> list[int]:
    return [performance for performance, _ in pairs if performance is not None]


def test_a_survey_is_what_its_functions_say() -> None:
    found = surveyed().axes[Axis.PERFORMANCE]
    groups = [levels(pairs) for pairs in (A, B, C)]
    assert found.icc == pytest.approx(icc1(groups))
    assert found.headline == who_rated(groups)
    pooled = shrinkage(groups)
    assert [group.gap for group in found.groups.values()] == pytest.approx(list(pooled.gaps))
    assert found.differ == (pooled.tau2 > 0)
    assert found.groups["a"].range == average_range(6, levels(EVERYONE), 0.95)
    assert found.groups["a"].leniency.decision.test == leniency(levels(A), levels(EVERYONE))
    assert found.groups["a"].mean == pytest.approx(17 / 6)
    assert found.everyone == (4, 13, 8)
    assert surveyed().people == len(EVERYONE) - 3


def test_pairs_counted_and_pairs_listed_are_reviewed_alike() -> None:
    listed = review({"a": A, "b": B}, EVERYONE)
    assert review({"a": Counter(A), "b": Counter(B)}, Counter(EVERYONE)) == listed


def test_people_without_a_band_are_not_counted() -> None:
    found = surveyed()
    assert found.axes[Axis.PERFORMANCE].groups["c"].people == 2
    assert found.axes[Axis.POTENTIAL].groups["b"].people == 7
    assert (found.on_both["b"].likeness.people, found.on_both["b"].likeness.same) == (7, 7)
    assert found.on_both["c"].likeness.people == 2


def test_groups_that_share_people_have_no_gaps() -> None:
    found, whole = surveyed(), surveyed(tree=True)
    assert all(group.gap is None for axis in Axis for group in whole.axes[axis].groups.values())
    assert whole.axes[Axis.PERFORMANCE].icc == found.axes[Axis.PERFORMANCE].icc


def test_nobody_at_all() -> None:
    found = survey({}, Counter(), {})
    document = spread_document(found, Stage.BEFORE)
    assert document["people"] == 0
    assert [group["mean"] for group in document["axes"]["performance"]["groups"]] == [None]
    assert document["axes"]["potential"]["icc"] is None
    assert found.axes[Axis.POTENTIAL].headline == "too few to say"


def test_what_is_said_where_averages_do_not_differ() -> None:
    found = survey({"x": Counter([(1, 1), (3, 3)])}, Counter([(1, 1), (3, 3)]), {"x": "Lisbon"}, By.LOCATION)
    assert found.no_difference == "locations' averages differ about as much as chance would make them"


TEST = ["p", "mid_p", "q", "tier"]
GROUP = [
    "id", "name", "people", "low", "middle", "high", "mean", "gap", "interval", "range",
    "leniency", "compression", "sentence",
]  # fmt: skip
HALO = ["id", "name", "people", "same", *TEST]


def test_the_document_has_the_keys_it_promises() -> None:
    document = spread_document(surveyed(), Stage.AGREED)
    assert list(document) == ["by", "stage", "people", "axes", "halo"]
    assert (document["by"], document["stage"]) == ("manager", "agreed")
    assert list(document["axes"]) == ["performance", "potential"]
    for on_axis in document["axes"].values():
        assert list(on_axis) == ["icc", "groups"]
        assert [group["id"] for group in on_axis["groups"]] == ["everyone", "a", "b", "c"]
        for group in on_axis["groups"]:
            assert list(group) == GROUP
            assert list(group["leniency"]) == list(group["compression"]) == TEST
            assert group["low"] + group["middle"] + group["high"] == group["people"]
    assert [(group["id"], list(group)) for group in document["halo"]] == [
        ("everyone", HALO), ("a", HALO), ("b", HALO), ("c", HALO),
    ]  # fmt: skip


def test_too_few_people_are_nulls_in_the_document() -> None:
    few = spread_document(surveyed(), Stage.BEFORE)["axes"]["performance"]["groups"][3]
    assert few["name"] == "Marek Dvořák"
    assert few["leniency"] == dict.fromkeys(TEST)
    assert few["sentence"] == "too few to say"
