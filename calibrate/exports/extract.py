"""What an export is made of: a session as one audience may see it at one stage."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from calibrate.domain.action.actions import Actions
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.bench.bench import Bench
from calibrate.domain.board import Board, Seat, Tracks
from calibrate.domain.documents import Document, grid_document
from calibrate.domain.event import Moved
from calibrate.domain.head import Head
from calibrate.domain.inert import inert
from calibrate.domain.item import MoveItem
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.panel import Member
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plans import Plans
from calibrate.domain.spread.survey import Survey
from calibrate.domain.telling.telling import Telling
from calibrate.domain.telling.untold import Carried, Untold, untold
from calibrate.exports.stamp import Stamp
from calibrate.exports.totals import Totals

WHOSE = {
    Audience.FACILITATOR: "the facilitator",
    Audience.LEADERSHIP: "leadership",
    Audience.MANAGER: "the manager",
}
"""Who a file is for, in words."""


@dataclass(frozen=True)
class Extract:
    """One session, ready to be written: values only, nothing is read from a vault."""

    session: str
    cycle: str
    audience: Audience
    stage: Stage
    at: datetime
    """The moment of writing."""
    sealed_at: datetime | None
    """None while the session is not sealed."""
    head: Head
    """The head before the export's own event."""
    naming: Naming
    board: Board
    ledger: Ledger
    bench: Bench = field(default_factory=lambda: Bench.folded((), ()))
    """With the critical roles in it."""
    actions: Actions = field(default_factory=lambda: Actions({}, "A1"))
    plans: Plans = field(default_factory=lambda: Plans({}))
    telling: Telling = field(default_factory=Telling)
    panel: tuple[Member, ...] = ()
    survey: Survey | None = None
    """Ratings as loaded, by manager."""
    shares_performance: bool = False
    """Whether people may see their agreed performance."""
    rule: str = ""
    """How the room decided, in words."""

    @property
    def is_sealed(self) -> bool:
        """The agreed grid is fixed."""
        return self.sealed_at is not None

    @property
    def is_before(self) -> bool:
        """Ratings as loaded, nothing the room did with them."""
        return self.stage is Stage.BEFORE

    @property
    def title(self) -> str:
        """The session's name, and its cycle where the name does not say it."""
        if not self.cycle or self.cycle.casefold() in self.session.casefold():
            return self.session
        return inert(f"{self.session} · {self.cycle}")

    @property
    def stamp(self) -> Stamp:
        """What stands on every sheet of this audience's workbook."""
        return Stamp(WHOSE[self.audience], self.title, self.sealed_at or self.at, self.head, self.is_sealed)

    @cached_property
    def standing(self) -> Board:
        """The board of this stage: before the meeting everybody stands at their proposal."""
        if not self.is_before:
            return self.board
        aside = {
            person_id: Tracks(set_aside=tracks.set_aside)
            for person_id, tracks in self.board.tracks.items()
            if tracks.set_aside is not None
        }
        return Board(self.board.population, aside)

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Everybody's seat in file order, people set aside included."""
        return tuple(self.standing.seats())

    @cached_property
    def grid(self) -> list[Document]:
        """The grid document with everybody in it."""
        return grid_document(self.standing, everyone=True)

    @cached_property
    def moves(self) -> tuple[Entry, ...]:
        """The moves no undo has withdrawn, in order; none before the meeting."""
        if self.is_before:
            return ()
        return tuple(entry for entry in self.ledger.standing() if isinstance(entry.event, Moved))

    @cached_property
    def move_items(self) -> tuple[tuple[int, datetime, MoveItem], ...]:
        """One move an axis, with its number and its hour; a diagonal is two with one number."""
        return tuple(
            (entry.number, entry.event.at, item)
            for entry in self.moves
            for item in entry.event.items
            if isinstance(item, MoveItem)
        )

    @cached_property
    def totals(self) -> Totals:
        """How many people stand where at this stage."""
        return Totals.of(self.standing, self.seats, [item for _, _, item in self.move_items])

    @cached_property
    def untold(self) -> dict[PersonId, Untold]:
        """Who has not been told everything that would be released of them."""
        carried = Carried(
            self.board, self.ledger, self.actions, self.plans, self.telling, shares_performance=self.shares_performance
        )
        return {one.person_id: one for one in untold(carried)}

    def name(self, person_id: PersonId) -> str:
        """Return a person's name as loaded, blank for somebody no longer in the file."""
        population = self.board.population
        return population.name(person_id) if person_id in population else ""

    def called(self, person_id: PersonId) -> str:
        """Return what tells a person apart where no id stands beside the name."""
        name = self.name(person_id)
        if not name:
            return person_id
        return f"{name} ({person_id})" if name in self._shared_names else name

    @cached_property
    def _shared_names(self) -> frozenset[str]:
        counted = Counter(self.board.population.names)
        return frozenset(name for name, people in counted.items() if people > 1)
