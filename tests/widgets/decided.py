"""A board and its ledger in memory, and one more decision on them."""

from datetime import UTC, datetime
from typing import NamedTuple

from calibrate.domain import agreement, move, presence
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.event import Event, LoadDetail, Loaded, UndoDetail, Undone
from calibrate.domain.item import SetAsideKind
from calibrate.domain.ledger import Ledger
from calibrate.domain.move import MoveDraft, MoveRules
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from tests import sample

AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
WORDS = "Closed the audit alone, in June."

NAMES = (
    "Ana Abara", "Bo Baker", "Chidi Costa", "Dana Diaz", "Eli Evans", "Fay Fofana",
    "Gus Grau", "Hana Haas", "Ivo Ito", "Jun Katz", "Kai Lund", "Lea Mora",
    "Ana Baker", "Bo Costa", "Chidi Diaz", "Dana Evans", "Eli Fofana", "Fay Grau",
    "Gus Haas", "Hana Ito", "Ivo Katz", "Jun Lund", "Kai Mora", "Lea Novak",
)  # fmt: skip


def the_room() -> Population:
    """Return twenty-four invented people by known names, the last two not yet rated on performance."""
    people = sample.population(len(NAMES), unrated=2)
    return Population(
        people.ids, NAMES, people.manager_ids, people.managers, people.performance, people.potential, people.details
    )


class Decided(NamedTuple):
    """Who stands where, and every decision that led there."""

    board: Board
    ledger: Ledger

    @classmethod
    def nothing(cls, people: Population) -> "Decided":
        """Return a meeting in which nothing is decided yet."""
        detail = LoadDetail(session="s", cycle="2026-H2", files=(), people=len(people), joined=len(people))
        ledger = Ledger.of([Loaded(at=AT, parts=(), detail=detail)])
        return cls(ledger.board(people), ledger)

    def after(self, event: Event) -> "Decided":
        """Return the meeting after one more event."""
        ledger = self.ledger.with_event(event)
        return Decided(ledger.board(self.board.population), ledger)

    def moved(self, person: str, **bands: Band) -> "Decided":
        """Return the meeting after a person was moved: `performance=Band.HIGH` and so on."""
        seat = self.board.seat(PersonId(person))
        drafts = [
            MoveDraft(
                person_id=PersonId(person), axis=Axis(axis), from_band=seat.axis(Axis(axis)).band, to_band=band,
                rationale=WORDS,
            )
            for axis, band in bands.items()
        ]  # fmt: skip
        return self.after(move.moved(self.board, drafts, MoveRules(), AT))

    def agreed(self, *people: str, unheard: bool = False) -> "Decided":
        """Return the meeting after people were agreed."""
        ids = [PersonId(person) for person in people]
        return self.after(agreement.agreed(self.board, ids, agreement.BOTH, AT, unheard=unheard))

    def parked(self, person: str, owner: str = "Pia Weiss") -> "Decided":
        """Return the meeting after a person was put off."""
        return self.after(agreement.parked(self.board, PersonId(person), owner, None, AT))

    def set_aside(self, person: str) -> "Decided":
        """Return the meeting after a person was set aside."""
        return self.after(presence.set_aside(self.board, PersonId(person), SetAsideKind.LEAVE, AT))

    def undone(self) -> "Decided":
        """Return the meeting after its last decision was withdrawn."""
        return self.after(Undone(at=AT, detail=UndoDetail(undoes=self.ledger.last_undoable().number)))
