"""Single points of failure, each with the ids of whom and what it is about."""

from calibrate.domain.bench import SinglePoint, SinglePointKind, single_points
from calibrate.domain.person import PersonId

NOBODY, SEVERAL, REMOVAL = SinglePointKind
YARA, LEA = PersonId("yara"), PersonId("lea")


def test_a_role_with_nobody_within_two_years() -> None:
    bench = {"a": {}, "b": {"x": "3-5"}, "c": {"x": "emergency"}, "d": {"x": "1-2"}}
    assert single_points(bench) == [SinglePoint(NOBODY, (role,)) for role in "abc"]


def test_the_only_one_ready_now_for_two_roles() -> None:
    assert single_points({"a": {"yara": "now"}, "b": {"yara": "now", "oto": "1-2"}}) == [
        SinglePoint(SEVERAL, ("a", "b"), YARA),
        SinglePoint(REMOVAL, ("a", "b"), YARA),
    ]


def test_a_removal_that_leaves_one_role_fewer() -> None:
    bench = {"a": {"yara": "now", "lea": "now"}, "b": {"yara": "now", "lea": "now"}}
    assert single_points(bench) == [SinglePoint(REMOVAL, ("a", "b"), who) for who in (YARA, LEA)]
    bench["b"]["vic"] = "now"
    assert single_points(bench) == []


def test_a_bench_of_no_roles_has_none() -> None:
    assert single_points({}) == []
