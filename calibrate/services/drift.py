"""What the meeting itself does to the ratings, as it goes on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.item import AxisItem
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.rationale.period import Period, period_of
from calibrate.domain.spread import (
    EvidenceByQuarter,
    Movement,
    OrderDrift,
    evidence_by_quarter,
    movement_by,
    needs_evidence,
    order_drift,
)
from calibrate.services.open_session import OpenSession

_DISCUSSED = frozenset({"move", "agree", "park"})


@dataclass(frozen=True, slots=True)
class OnAxis:
    """One question before the meeting and now: people in it who are rated both times."""

    movement: Movement | None
    """None while nobody is."""
    by_manager: Mapping[str, Movement]
    """By manager's id, in file order; people without a manager are in none."""
    order: OrderDrift
    """Whether later people ended higher or lower."""
    in_order: int
    """People whose level was settled in the meeting, and whose order is known."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Somebody two bands from where they were loaded: it needs evidence."""

    person_id: PersonId
    axis: Axis
    before: Band
    now: Band
    has_evidence: bool
    """The file has evidence for this question."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Who has been talked about; everybody in the meeting once."""

    discussed: int
    by_consent: tuple[PersonId, ...]
    """Agreed without discussion."""
    not_yet: tuple[PersonId, ...]
    """Neither discussed nor agreed."""


@dataclass(frozen=True, slots=True)
class Drift:
    """The meeting itself, so far."""

    axes: Mapping[Axis, OnAxis]
    raised: int
    """People now higher on either question than loaded, by a move."""
    lowered: int
    jumps: tuple[Jump, ...]
    heard: Heard


def drift(meeting: OpenSession) -> Drift:
    """Return what the meeting has done so far; 300 people take some milliseconds, so ask again after every decision."""
    board, standing = meeting.board, list(_settled(meeting.ledger))
    seats = list(board.present())
    return Drift(
        axes={axis: _on_axis(board.population, axis, seats, standing) for axis in Axis},
        raised=sum(any(seat.axis(axis).shift > 0 for axis in Axis) for seat in seats),
        lowered=sum(any(seat.axis(axis).shift < 0 for axis in Axis) for seat in seats),
        jumps=tuple(jump for axis in Axis for jump in _jumps(board.population, axis, seats)),
        heard=_heard(meeting.ledger, seats),
    )


def _settled(ledger: Ledger) -> Iterator[tuple[PersonId, Axis]]:
    """Yield every question of a person that a standing move or agreement settled, in order."""
    for entry in ledger.standing():
        if entry.event.kind in {"move", "agree"}:
            for item in entry.event.items:
                if isinstance(item, AxisItem):
                    yield item.person_id, item.axis


def _on_axis(
    population: Population, axis: Axis, seats: Iterable[Seat], settled: Iterable[tuple[PersonId, Axis]]
) -> OnAxis:
    both: dict[PersonId, tuple[Band, Band]] = {}
    for seat in seats:
        at = seat.axis(axis)
        if at.proposed is not None and at.band is not None:
            both[seat.person_id] = at.proposed, at.band
    managers = {
        person_id: manager for person_id in both if (manager := population.manager_ids[population.row(person_id)])
    }
    now = {seat.person_id: band for seat in seats if (band := seat.axis(axis).band) is not None}
    in_order = [now[person_id] for person_id in dict.fromkeys(_on(axis, settled)) if person_id in now]
    return OnAxis(
        movement=Movement.of(*_columns(both.values())) if both else None,
        by_manager=movement_by(list(managers.values()), *_columns(both[person_id] for person_id in managers)),
        order=order_drift(in_order),
        in_order=len(in_order),
    )


def _on(axis: Axis, settled: Iterable[tuple[PersonId, Axis]]) -> Iterator[PersonId]:
    return (person_id for person_id, on_axis in settled if on_axis is axis)


def _columns(pairs: Iterable[tuple[Band, Band]]) -> tuple[list[Band], list[Band]]:
    listed = list(pairs)
    return [before for before, _ in listed], [now for _, now in listed]


def _jumps(population: Population, axis: Axis, seats: Iterable[Seat]) -> Iterator[Jump]:
    moved = {seat.person_id: seat.axis(axis) for seat in seats if abs(seat.axis(axis).shift) >= 2}
    evidence = population.details.get(f"{axis}_evidence")
    before = {person_id: at.proposed for person_id, at in moved.items() if at.proposed is not None}
    now = {person_id: at.band for person_id, at in moved.items() if at.band is not None}
    for person_id in needs_evidence(before, now):
        has_evidence = evidence is not None and bool(evidence[population.row(person_id)].strip())
        yield Jump(person_id, axis, before[person_id], now[person_id], has_evidence)


def _heard(ledger: Ledger, seats: Iterable[Seat]) -> Heard:
    talked: set[PersonId] = set()
    consented: set[PersonId] = set()
    for entry in ledger.standing():
        people = (item.person_id for item in entry.event.items)
        if entry.event.kind in _DISCUSSED:
            talked.update(people)
        elif entry.event.kind == "agree_unheard":
            consented.update(people)
    by_consent: list[PersonId] = []
    not_yet: list[PersonId] = []
    discussed = 0
    for seat in seats:
        if seat.person_id in talked:
            discussed += 1
        else:
            (by_consent if seat.person_id in consented else not_yet).append(seat.person_id)
    return Heard(discussed, tuple(by_consent), tuple(not_yet))


class Evidence:
    """When the evidence of a meeting happened. The file's is read once, so make it beside the screen."""

    def __init__(self, meeting: OpenSession) -> None:
        self._meeting = meeting
        self.period: Period | None = period_of(meeting.cycle)
        """None where the cycle's name does not tell it: then nothing can be counted."""
        self._population: Population | None = None
        self._loaded: EvidenceByQuarter | None = None

    def loaded(self) -> EvidenceByQuarter | None:
        """Return when the evidence in the file happened, of everybody in it."""
        if self.period is None:
            return None
        population = self._meeting.population
        if self._population is not population:
            columns = (population.details.get(f"{axis}_evidence", ()) for axis in Axis)
            self._loaded = evidence_by_quarter((text for column in columns for text in column), self.period)
            self._population = population
        return self._loaded

    def reasons(self) -> EvidenceByQuarter | None:
        """Return when what the reasons of standing moves tell of happened."""
        if self.period is None:
            return None
        return evidence_by_quarter(_reasons(self._meeting.ledger), self.period)


def _reasons(ledger: Ledger) -> Iterator[str]:
    for entry in ledger.standing():
        if entry.event.kind == "move":
            yield from (item.rationale for item in entry.event.items)
