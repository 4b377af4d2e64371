"""The succession bench of a meeting: naming people for roles, and what follows from it."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from calibrate.domain.bench import nominating
from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.document import bench_document
from calibrate.domain.bench.high_box import is_high
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.settling import ToSettle, to_settle
from calibrate.domain.bench.suggesting import managing, strong_on_both, suggested
from calibrate.domain.bench.warnings import BenchWarning, Concern, bench_warnings, new_warnings
from calibrate.domain.board import Board, Seat
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.services.meeting import Meeting, Recorded


class Watched(NamedTuple):
    """A decision's acknowledgement, and what the bench newly warns of because of it."""

    recorded: Recorded
    warnings: tuple[BenchWarning, ...]


class Succession:
    """The bench of an open meeting. Verbs are durable before they return; a refused one changes nothing."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._strong: tuple[Board, list[PersonId]] | None = None
        self._managing: tuple[Population, frozenset[PersonId] | None] | None = None

    @property
    def bench(self) -> Bench:
        """Who is named for which role, now."""
        return self._meeting.bench

    @property
    def today(self) -> date:
        """The day the meeting's clock tells."""
        return self._meeting.today

    def nominate(
        self, role_id: str, person_id: PersonId, ready: Readiness, because: str, by: str | None = None
    ) -> Recorded:
        """Name somebody for a role; a second time replaces readiness and words.

        Raises:
            CalibrateError: As for `calibrate.domain.bench.nominating.nominated`; sealed; or the disk refused.
        """
        meeting = self._meeting
        return meeting.decide(
            lambda: nominating.nominated(
                meeting.board, self.bench, role_id, person_id, ready, because, by, meeting.rules, meeting.clock()
            )
        )

    def stand_down(self, role_id: str, person_id: PersonId, because: str) -> Recorded:
        """Take somebody off a role's bench.

        Raises:
            CalibrateError: As for `calibrate.domain.bench.nominating.stood_down`; sealed; or the disk refused.
        """
        meeting = self._meeting
        return meeting.decide(
            lambda: nominating.stood_down(
                meeting.board, self.bench, role_id, person_id, because, meeting.rules, meeting.clock()
            )
        )

    def stays(self, person_id: PersonId, words: str, on: date, asked_by: str) -> Recorded:
        """Record that somebody wants to stay in their role; a sealed session takes it too.

        Raises:
            CalibrateError: As for `calibrate.domain.bench.nominating.stays`; or the disk refused.
        """
        meeting = self._meeting
        return meeting.decide(
            lambda: nominating.stays(meeting.board, self.bench, person_id, words, on, asked_by, meeting.clock()),
            sealed_too=True,
        )

    def watched(self, verb: Callable[[], Recorded]) -> Watched:
        """Make a decision, and tell what the bench newly warns of because of it.

        Raises:
            CalibrateError: As for the verb.
        """
        before = self.warnings()
        recorded = verb()
        return Watched(recorded, new_warnings(before, self.warnings()))

    def left_high_box(self, before: Seat) -> BenchWarning | None:
        """Tell whether a nominee stood in a high box before their last move and no longer does, and for which roles.

        Args:
            before: Where the person stood.
        """
        bench, person_id = self.bench, before.person_id
        if not is_high(before.box) or is_high(self._meeting.board.seat(person_id).box):
            return None
        role_ids = bench.roles_of(person_id)
        return BenchWarning(Concern.LEFT_HIGH_BOX, role_ids, person_id) if role_ids else None

    def warnings(self) -> tuple[BenchWarning, ...]:
        """Return everything the bench warns of now; nothing where no roles are loaded and nobody wants to stay."""
        bench = self.bench
        if not bench.roles and not bench.stays:
            return ()
        return bench_warnings(bench, self._meeting.board, self._meeting.ledger.standing(), self.today)

    def to_settle(self) -> dict[str, ToSettle]:
        """Return what is to settle for every role."""
        return to_settle(self.bench)

    def read_people(self) -> None:
        """Look up who is strong on both questions and who manages: with many people, for a thread."""
        self._strong_on_both()
        self._managers(self._meeting.population)

    def suggested(self, role_id: str) -> list[PersonId]:
        """Return whom the room might think of for a role: strong on both questions, and free for it."""
        return suggested(self.bench, self._strong_on_both(), role_id)

    def _strong_on_both(self) -> list[PersonId]:
        """Return who is strong on both questions, looked up anew only when somebody has moved."""
        board = self._meeting.board
        if self._strong is None or self._strong[0] is not board:
            self._strong = (board, strong_on_both(board))
        return self._strong[1]

    def has_managed(self, person_id: PersonId) -> bool | None:
        """Tell whether somebody has reports in the file; None where the file does not say who manages whom."""
        managers = self._managers(self._meeting.population)
        return None if managers is None else person_id in managers

    def _managers(self, population: Population) -> frozenset[PersonId] | None:
        if self._managing is None or self._managing[0] is not population:
            self._managing = (population, managing(population))
        return self._managing[1]

    def document(self) -> dict[str, Any]:
        """Return the bench as scripts read it."""
        return bench_document(self.bench, self._meeting.population)
