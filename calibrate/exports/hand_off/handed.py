"""What one manager may have: values cut from a session, with nothing else in reach of the writers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from calibrate.domain.action.action import Action
from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.folded import folded
from calibrate.domain.person import Person, PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.domain.telling.untold import settled_performance
from calibrate.exports.bands import seats_by_manager
from calibrate.exports.extract import Extract
from calibrate.exports.hand_off.own_spread import own_spread
from calibrate.exports.stamp import Stamp
from calibrate.exports.workbook.words import one_line


@dataclass(frozen=True)
class Briefing:
    """What is said to managers before the meeting, as the organisation set it."""

    questions: tuple[tuple[str, tuple[str, ...]], ...]
    """Each question's name, and what its bands look like, low first."""
    rules: tuple[str, ...]


@dataclass(frozen=True)
class OwnRating:
    """What the manager wrote on one question before the meeting."""

    written: str
    """The label or number as the file has it."""
    band: str
    """What it was read as; blank while not yet rated."""


@dataclass(frozen=True)
class HandedPerson:
    """One of the manager's people, as far as the manager may know."""

    person_id: PersonId
    name: str
    role: str
    agreed: Band | None
    """Performance as the seal fixed it; None of somebody parked, not yet rated or set aside."""
    proposed: Band | None
    """What the manager proposed on performance."""
    say: str
    thanks: str
    actions: tuple[Action, ...]
    """Those that are not done and not dropped."""
    plan: Plan | None
    """The open one."""
    ratings: tuple[OwnRating, OwnRating] | None = None
    """Both of the manager's own ratings: before the meeting only."""


@dataclass(frozen=True)
class HandOff:
    """One manager's file."""

    number: int
    """Neutral: from the order of the managers' ids."""
    manager_id: str
    manager: str
    stage: Stage
    stamp: Stamp
    session: str
    cycle: str
    bands: tuple[str, str, str]
    """Performance's bands in full, low first."""
    short: tuple[str, str, str]
    other_bands: tuple[str, str, str] | None
    """The other question's, before the meeting only."""
    people: tuple[HandedPerson, ...]
    spread: tuple[str, ...]
    """What is said of the manager's own ratings, a sentence a question: after the seal of performance only."""
    shares_performance: bool

    @property
    def folder(self) -> str:
        """The folder below the export's own."""
        return f"manager-{self.number:03}"

    @property
    def own(self) -> str:
        """How the cycle is named on a page, blank without one."""
        return one_line(self.cycle)

    def band(self, band: Band | None) -> str:
        """Return a band of performance in a word or two."""
        return "" if band is None else self.short[band - 1]

    def full_band(self, band: Band) -> str:
        """Return a band of performance in full."""
        return self.bands[band - 1]


def hand_offs(extract: Extract) -> tuple[HandOff, ...]:
    """Return every manager's file, in the order of their ids: each with direct reports only."""
    seats, written = seats_by_manager(extract), _managers(extract)
    numbered = enumerate(sorted(seats), start=1)
    made = (
        _made(extract, number, manager_id, _called(extract, manager_id, written), seats[manager_id])
        for number, manager_id in numbered
    )
    return tuple(one for one in made if one.people)


def _made(extract: Extract, number: int, manager_id: str, manager: str, seats: list[Seat]) -> HandOff:
    people = sorted(_people(extract, seats), key=lambda one: (folded(one.name), one.person_id))
    axes = tuple(Axis) if extract.is_before else (Axis.PERFORMANCE,)
    return HandOff(
        number=number,
        manager_id=manager_id,
        manager=manager,
        stage=extract.stage,
        stamp=replace(extract.stamp, whose=manager),
        session=extract.session,
        cycle=extract.cycle,
        bands=extract.naming.performance.full,
        short=extract.naming.performance.short,
        other_bands=extract.naming.potential.full if extract.is_before else None,
        people=tuple(people),
        spread=tuple(own_spread(extract, manager_id, axis) for axis in axes),
        shares_performance=extract.shares_performance,
    )


def _managers(extract: Extract) -> dict[str, str]:
    """Return what managers are called on their people's rows, by id: as it is written first."""
    population = extract.board.population
    written: dict[str, str] = {}
    for manager_id, name in zip(population.manager_ids, population.managers, strict=True):
        if manager_id and name:
            written.setdefault(manager_id, name)
    return written


def _called(extract: Extract, manager_id: str, written: Mapping[str, str]) -> str:
    """Return what a manager is called: as their people's rows say, else as in their own row, else by id."""
    return one_line(written.get(manager_id) or extract.name(PersonId(manager_id)) or manager_id)


def _people(extract: Extract, seats: list[Seat]) -> Iterator[HandedPerson]:
    """Yield a manager's people; one set aside only where something is still to be done."""
    for seat in seats:
        person = extract.board.population.person(seat.person_id)
        actions = () if extract.is_before else extract.actions.current(seat.person_id)
        plan = None if extract.is_before else extract.plans.open_of(seat.person_id)
        is_aside = seat.set_aside is not None
        if is_aside and not actions and plan is None:
            continue
        yield HandedPerson(
            person_id=seat.person_id,
            name=one_line(person.name or person.person_id),
            role=", ".join(filter(None, (person.title, person.organisation))),
            agreed=None if extract.is_before else settled_performance(seat),
            proposed=None if is_aside else seat.performance.proposed,
            say="" if extract.is_before else extract.telling.says.get(seat.person_id, ""),
            thanks="" if extract.is_before else extract.telling.thanks.get(seat.person_id, ""),
            actions=actions,
            plan=plan,
            ratings=_ratings(extract, person, seat) if extract.is_before else None,
        )


def _ratings(extract: Extract, person: Person, seat: Seat) -> tuple[OwnRating, OwnRating]:
    first, second = (
        OwnRating(person.rating(axis).label, "" if band is None else extract.naming.short(axis, band))
        for axis in Axis
        for band in (seat.axis(axis).proposed,)
    )
    return first, second
