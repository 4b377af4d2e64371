"""Who is to be told what, a person a line, each manager's people together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calibrate.domain.axis import Band
from calibrate.domain.board import Seat
from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.domain.telling.untold import Carried, Matter, is_lowered, matters, settled_performance, untold
from calibrate.widgets.action_lines import manager_of


@dataclass(frozen=True)
class TellingLine:
    """One person: what changed, whether they were told, and what is kept for the talk."""

    person_id: PersonId
    manager: str
    """As the file has it: the name, else the id, else blank."""
    matters: tuple[Matter, ...]
    """What a release carries of them, told or not."""
    new: tuple[Matter, ...]
    """What of it they have not been told."""
    told_on: date | None
    proposed: Band | None
    agreed: Band | None
    """Their agreed performance where it differs from the proposal, shared or not."""
    is_lowered: bool
    says: str
    """What may be said of a lowered rating; blank where nothing is kept."""
    thanks: str
    needs_words: bool
    """A release waits for what may be said."""

    @property
    def is_done(self) -> bool:
        """Nothing is left to tell, and nothing to write."""
        return not self.new and not self.needs_words

    @property
    def has_something(self) -> bool:
        """There is something to tell, or something is kept for the talk."""
        return bool(self.matters or self.agreed is not None or self.says or self.thanks)


def telling_lines(carried: Carried, *, everybody: bool, manager: str | None = None) -> list[TellingLine]:
    """Return whom there is something to tell, by manager and name; nobody's place changes when they are told.

    Args:
        carried: What a release would carry, and what people were told.
        everybody: Whether people of whom nothing changed are listed too: anybody can be thanked.
        manager: Only people of this manager, by name or id as the file has it.
    """
    population = carried.board.population
    of, new = matters(carried), {one.person_id: one.matters for one in untold(carried)}
    lines = [_line(carried, carried.board.seat(one), of.get(one, ()), new.get(one, ())) for one in population.ids]
    shown = [line for line in lines if _is_shown(line, carried, everybody=everybody)]
    return sorted(
        (line for line in shown if manager is None or line.manager == manager),
        key=lambda line: (not line.manager, folded(line.manager), folded(population.name(line.person_id))),
    )


def counted(lines: Sequence[TellingLine]) -> tuple[int, int]:
    """Return how many were told everything, and of how many."""
    to_tell = [line for line in lines if line.matters]
    return sum(not line.new for line in to_tell), len(to_tell)


def _is_shown(line: TellingLine, carried: Carried, *, everybody: bool) -> bool:
    return line.has_something or (everybody and carried.board.seat(line.person_id).set_aside is None)


def _line(carried: Carried, seat: Seat, of: tuple[Matter, ...], new: tuple[Matter, ...]) -> TellingLine:
    person_id, telling = seat.person_id, carried.telling
    told, band = telling.told.get(person_id), settled_performance(seat)
    differs, lowered, says = band != seat.performance.proposed, is_lowered(seat), telling.says.get(person_id, "")
    return TellingLine(
        person_id=person_id,
        manager=manager_of(carried.board.population, person_id),
        matters=of,
        new=new,
        told_on=None if told is None else told.on,
        proposed=seat.performance.proposed,
        agreed=band if differs else None,
        is_lowered=lowered,
        says=says,
        thanks=telling.thanks.get(person_id, ""),
        needs_words=lowered and carried.shares_performance and not says,
    )
