"""The JSON document of the bench, as scripts read it."""

from typing import Any

from calibrate.domain.bench.bench import Bench, Nominee
from calibrate.domain.bench.metrics import coverage, ready_now_rate, simultaneous_coverage
from calibrate.domain.bench.settling import to_settle
from calibrate.domain.bench.single_points import single_points
from calibrate.domain.population import Population


def bench_document(bench: Bench, population: Population) -> dict[str, Any]:
    """Return every role in file order with who is named for it, and how strong the bench is."""
    settling = to_settle(bench)
    return {
        "roles": [
            {
                "role_id": role.role_id,
                "title": role.title,
                "successors": [_successor(nominee, population) for nominee in bench.nominees.get(role.role_id, ())],
                "to_settle": settling[role.role_id].words or None,
            }
            for role in bench.roles
        ],
        "coverage": coverage(bench),
        "ready_now_rate": ready_now_rate(bench),
        "simultaneous_coverage": simultaneous_coverage(bench),
        "single_points": [
            {"kind": point.kind.value, "role_ids": list(point.role_ids), "person_id": point.person_id}
            for point in single_points(bench)
        ],
    }


def _successor(nominee: Nominee, population: Population) -> dict[str, Any]:
    return {
        "person_id": nominee.person_id,
        "name": population.name(nominee.person_id),
        "ready": nominee.ready.value,
        "because": nominee.because,
        "by": nominee.by,
    }
