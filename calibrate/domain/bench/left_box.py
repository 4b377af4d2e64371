"""Who was named while in a high box, and no longer stands in one."""

from collections.abc import Iterable

from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.high_box import is_high
from calibrate.domain.box import Box
from calibrate.domain.item import AgreeItem, MoveItem
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population

_Bands = dict[Axis, Band | None]


def left_high_box(bench: Bench, population: Population, entries: Iterable[Entry]) -> dict[PersonId, list[str]]:
    """Return the roles that people are named for who stood in a high box at the time, or since, and no longer do.

    Read from the decisions: the file's ratings, then every move and agreement in order.
    """
    named_at = {
        (nominee.person_id, role.role_id): nominee.number
        for role in bench.roles
        for nominee in bench.nominees.get(role.role_id, ())
    }
    people = {person_id for person_id, _ in named_at}
    boxes = _boxes_over_time(people, population, entries)
    left: dict[PersonId, list[str]] = {}
    for (person_id, role_id), number in named_at.items():
        stood = boxes[person_id]
        first = max(place for place, (since, _) in enumerate(stood) if since <= number)
        if not is_high(stood[-1][1]) and any(is_high(box) for _, box in stood[first:]):
            left.setdefault(person_id, []).append(role_id)
    return left


def _boxes_over_time(
    people: set[PersonId], population: Population, entries: Iterable[Entry]
) -> dict[PersonId, list[tuple[int, Box | None]]]:
    """Return every box each person stood in, with the number of the decision since when; 0 for the file's."""
    bands: dict[PersonId, _Bands] = {
        person_id: {axis: population.proposed(axis, person_id) for axis in Axis} for person_id in people
    }
    boxes = {person_id: [(0, _box(standing))] for person_id, standing in bands.items()}
    for number, event in entries:
        for item in event.items:
            if item.person_id in bands and isinstance(item, MoveItem | AgreeItem):
                bands[item.person_id][item.axis] = item.to_band
                boxes[item.person_id].append((number, _box(bands[item.person_id])))
    return boxes


def _box(bands: _Bands) -> Box | None:
    performance, potential = bands[Axis.PERFORMANCE], bands[Axis.POTENTIAL]
    return None if performance is None or potential is None else Box(performance=performance, potential=potential)
