"""A meeting by script: what a room might decide about an invented company."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from calibrate.invented.company import Company
from calibrate.invented.dice import Dice
from calibrate.invented.habits import Habit
from calibrate.invented.history import WORDS
from calibrate.invented.trade import Trade, trade_of
from calibrate.invented.wording.writer import Writer

_AGREED_BESIDE = 4
NOTHING_BEYOND = " Nothing beyond it was named when the group asked."
NOT_AGAIN = " The group asked for a second example, and none was named."


@dataclass(frozen=True, slots=True)
class Change:
    """One question of one person answered anew, with the reason."""

    axis: Literal["performance", "potential"]
    to: str
    """low, middle or high."""
    because: str


@dataclass(frozen=True, slots=True)
class ScriptedMove:
    """One decision: one change, or the two of a diagonal."""

    person_id: str
    changes: tuple[Change, ...]
    by: str
    """Who proposes it."""


@dataclass(frozen=True, slots=True)
class ScriptedPark:
    """Somebody put off, and who settles it."""

    person_id: str
    owner: str


@dataclass(frozen=True, slots=True)
class MeetingScript:
    """What the room decides, in this order: moves, then whom to agree, then whom to park."""

    moves: tuple[ScriptedMove, ...]
    agreed: tuple[str, ...]
    parked: tuple[ScriptedPark, ...]


@dataclass(frozen=True, slots=True)
class _Seat:
    """What the script looks at in one row."""

    person_id: str
    manager: str
    organisation: str
    level: str
    performance: int
    potential: int
    is_written: bool
    habit: Habit | None

    def writer(self) -> Writer:
        trade = Trade.LEADING if self.level.startswith("M") else trade_of(self.organisation)
        return Writer(trade, self.organisation, Dice("script", self.person_id))


_Claim = Callable[[_Seat], bool]


def meeting_script(company: Company) -> MeetingScript:
    """Write the script of a short meeting about a company.

    From three people on there are three moves: one up, of somebody whose
    manager had put the whole team at one level; one down, in a generous
    manager's team; one diagonal with its two reasons. The people moved and
    a few more are agreed, and one person nobody wrote about is parked with
    their manager. Smaller companies have as many moves as people.
    """
    seats = list(_seats(company))
    taken: set[str] = set()

    def take(*claims: _Claim) -> _Seat | None:
        """Return the first seat not yet taken that meets the first claim anybody meets."""
        for claim in claims:
            for seat in seats:
                if seat.person_id not in taken and claim(seat):
                    taken.add(seat.person_id)
                    return seat
        return None

    decisions = (
        (take(_could_rise, lambda seat: seat.performance < 3), _up),
        (take(_could_fall, lambda seat: seat.performance > 1), _down),
        (take(_in_the_centre, _at_least_sound, lambda _: True), _diagonal),
    )
    moved = [(seat, changes(seat)) for seat, changes in decisions if seat is not None]
    doubt = take(lambda seat: not seat.is_written, lambda _: True)
    beside = [seat for _ in range(_AGREED_BESIDE) if (seat := take(_undisputed, _at_least_sound)) is not None]
    return MeetingScript(
        moves=tuple(
            ScriptedMove(seat.person_id, changes, _proposer(place, seat, seats))
            for place, (seat, changes) in enumerate(moved)
        ),
        agreed=tuple(seat.person_id for seat in [*(seat for seat, _ in moved), *beside]),
        parked=(ScriptedPark(doubt.person_id, doubt.manager),) if doubt is not None else (),
    )


def _seats(company: Company) -> Iterator[_Seat]:
    """Yield the seats of those rated on both questions."""
    habits = dict(company.habits)
    for row in company.rows:
        person = dict(zip(company.header, row, strict=True))
        if person["performance"] and person["potential"]:
            yield _Seat(
                person_id=person["person_id"],
                manager=person["manager"],
                organisation=person["organisation"],
                level=person["level"],
                performance=WORDS.index(person["performance"]),
                potential=WORDS.index(person["potential"]),
                is_written=bool(person["performance_evidence"]),
                habit=habits.get(person["manager_id"]),
            )


def _could_rise(seat: _Seat) -> bool:
    return seat.habit is Habit.COMPRESSED and seat.performance == 2 and seat.is_written


def _could_fall(seat: _Seat) -> bool:
    return seat.habit is Habit.GENEROUS and seat.performance == 3 and seat.is_written


def _in_the_centre(seat: _Seat) -> bool:
    return seat.habit is None and seat.performance == seat.potential == 2 and seat.is_written


def _undisputed(seat: _Seat) -> bool:
    return seat.habit is None and _at_least_sound(seat)


def _at_least_sound(seat: _Seat) -> bool:
    return seat.performance >= 2 and seat.is_written


def _up(seat: _Seat) -> tuple[Change, ...]:
    return (_on_performance(seat, seat.performance + 1, seat.writer()),)


def _down(seat: _Seat) -> tuple[Change, ...]:
    return (_on_performance(seat, seat.performance - 1, seat.writer()),)


def _diagonal(seat: _Seat) -> tuple[Change, ...]:
    writer = seat.writer()
    potential = seat.potential + (1 if seat.potential < 3 else -1)
    return (
        _on_performance(seat, seat.performance + (1 if seat.performance < 3 else -1), writer),
        Change("potential", WORDS[potential], writer.dated(writer.potential(potential))),
    )


def _on_performance(seat: _Seat, to: int, writer: Writer) -> Change:
    because = writer.dated(writer.performance(to))
    if to < seat.performance:
        because += NOTHING_BEYOND if to == 2 else NOT_AGAIN
    return Change("performance", WORDS[to], because)


def _proposer(place: int, seat: _Seat, seats: list[_Seat]) -> str:
    """Return a manager other than the person's own, where there is one; another for each decision."""
    others = [name for name in dict.fromkeys(other.manager for other in seats) if name != seat.manager]
    return others[place % len(others)] if others else seat.manager
