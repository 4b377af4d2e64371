"""One open session: who stands where, and every verb of the meeting."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from types import TracebackType
from typing import NamedTuple, Self

from calibrate.domain import agreement, move, presence, sealing
from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Event, UndoDetail, Undone
from calibrate.domain.head import Head
from calibrate.domain.item import SetAsideKind
from calibrate.domain.ledger import Entry
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.move import MoveDraft, MoveRules
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import HeadNotSavedError, NotSealedError, SealedError
from calibrate.services.open_session import OpenSession
from calibrate.store.creating import LoadEvent
from calibrate.store.vault import Vault

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time, in whole milliseconds of UTC."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


class Recorded(NamedTuple):
    """The acknowledgement of a decision: it is on the disk, and so is its head."""

    number: int
    head: Head


class Meeting(OpenSession):
    """One open session. Every verb is durable before it returns; a refused one changes nothing.

    Verbs may be called from any thread; they take turns.
    """

    def __init__(self, vault: Vault, *, rules: MoveRules | None = None, clock: Clock = utc_now) -> None:
        super().__init__(vault)
        self._clock = clock
        self.rules = rules or MoveRules()
        """What is asked of every move."""

    @property
    def clock(self) -> Clock:
        """What tells the hour of every decision."""
        return self._clock

    @property
    def today(self) -> date:
        """The day here and now, by that clock."""
        return self._clock().astimezone().date()

    def drafts(
        self,
        person_id: PersonId,
        bands: Mapping[Axis, Band],
        reasons: Mapping[Axis, str],
        *,
        by: str | None = None,
    ) -> tuple[MoveDraft, ...]:
        """Return the drafts that take a person from where they stand to other bands.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        seat = self.board.seat(person_id)
        return tuple(
            MoveDraft(
                person_id=person_id,
                axis=axis,
                from_band=seat.axis(axis).band,
                to_band=band,
                rationale=reasons.get(axis, ""),
                by=by,
            )
            for axis, band in bands.items()
        )

    def move(self, *drafts: MoveDraft) -> Recorded:
        """Make one decision of one move, or of the two of a diagonal.

        Raises:
            CalibrateError: As for `calibrate.domain.move.moved`; sealed; or the disk refused.
        """
        return self.decide(lambda: move.moved(self.board, drafts, self.rules, self._clock()))

    def agree(
        self, people: Sequence[PersonId], axes: Sequence[Axis] = agreement.BOTH, *, unheard: bool = False
    ) -> Recorded:
        """Fix the bands that people stand at, in one decision.

        Raises:
            CalibrateError: As for `calibrate.domain.agreement.agreed`; sealed; or the disk refused.
        """
        return self.decide(lambda: agreement.agreed(self.board, people, axes, self._clock(), unheard=unheard))

    def park(
        self, person_id: PersonId, owner: str, until: date | None = None, axes: Sequence[Axis] = agreement.BOTH
    ) -> Recorded:
        """Put those of a person's axes that are not yet agreed off, with somebody who settles it.

        Raises:
            CalibrateError: As for `calibrate.domain.agreement.parked`; sealed; or the disk refused.
        """
        return self.decide(lambda: agreement.parked(self.board, person_id, owner, until, self._clock(), axes))

    def hold_for_words(self, *drafts: MoveDraft, owner: str) -> Recorded:
        """Park a person at wanted bands, the words to come; the board does not move.

        Raises:
            CalibrateError: As for `calibrate.domain.agreement.held_for_words`; sealed; or the disk refused.
        """
        return self.decide(lambda: agreement.held_for_words(self.board, drafts, owner, self._clock()))

    def set_aside(self, person_id: PersonId, kind: SetAsideKind) -> Recorded:
        """Take somebody in the file out of this meeting.

        Raises:
            CalibrateError: As for `calibrate.domain.presence.set_aside`; sealed; or the disk refused.
        """
        return self.decide(lambda: presence.set_aside(self.board, person_id, kind, self._clock()))

    def bring_back(self, person_id: PersonId) -> Recorded:
        """Bring somebody set aside back into the meeting.

        Raises:
            CalibrateError: As for `calibrate.domain.presence.brought_back`; sealed; or the disk refused.
        """
        return self.decide(lambda: presence.brought_back(self.board, person_id, self._clock()))

    def note(self, person_id: PersonId, text: str) -> Recorded:
        """Keep a private note on somebody; a sealed session takes it too.

        Raises:
            CalibrateError: As for `calibrate.domain.presence.noted`; or the disk refused.
        """
        return self.decide(lambda: presence.noted(self.board, person_id, text, self._clock()), sealed_too=True)

    def next_undo(self) -> Entry:
        """Return the decision that undo would withdraw.

        Raises:
            NothingToUndoError: There is none.
        """
        return self.ledger.last_undoable()

    def undo(self) -> Recorded:
        """Withdraw the last decision not yet withdrawn, whole, by one more event.

        Raises:
            NothingToUndoError: There is none.
            SealedError: The session is sealed.
        """
        return self.decide(lambda: Undone(at=self._clock(), detail=UndoDetail(undoes=self.next_undo().number)))

    def seal(self, *, with_open: bool = False) -> Recorded:
        """Fix the grid.

        Raises:
            CalibrateError: As for `calibrate.domain.sealing.sealed`; sealed already; or the disk refused.
        """
        return self.decide(
            lambda: sealing.sealed(self.board, self._clock(), with_open=with_open),
            shown=(len(self.population), "sealed"),
        )

    def reopen(self, because: str) -> Recorded:
        """Lift the seal, with a reason that stays in the log.

        Raises:
            NotSealedError: The session is open.
            EmptyTextError: No reason is given.
        """
        with self._lock:
            if not self.is_sealed:
                raise NotSealedError("This session is not sealed: nothing needs reopening.")
            return self._record(sealing.reopened(because, self._clock()), (len(self.population), "open"))

    def load(self, population: Population, load: LoadEvent) -> Recorded:
        """Replace the proposals, keeping every decision.

        Raises:
            SealedError: The session is sealed.
            NotSavedError: The disk refused.
        """
        with self._lock:
            self._refuse_if_sealed()
            try:
                head = self._vault.load(population, load)
            finally:
                self.board = self.ledger.board(self._vault.population)
            return Recorded(head.number, head)

    def load_beside(self, kind: LoadKind, plain: bytes, load: LoadEvent) -> Recorded:
        """Put roles, goals, groups or the panel beside the people, in the place of what was there.

        Raises:
            SealedError: The session is sealed.
            NotSavedError: The disk refused.
        """
        with self._lock:
            self._refuse_if_sealed()
            try:
                head = self._vault.load_beside(kind, plain, load)
            finally:
                self.__dict__.pop(kind.value, None)
            return Recorded(head.number, head)

    def rest(self) -> None:
        """Fold the log into the file; for idle moments."""
        with self._lock:
            self._vault.checkpoint()

    def close(self) -> None:
        """Close the session; another process may open it."""
        with self._lock:
            self._vault.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def decide(
        self, event: Callable[[], Event], *, sealed_too: bool = False, shown: tuple[int, str] | None = None
    ) -> Recorded:
        """Make one event durable: what every verb here and in the services beside this one ends in.

        Args:
            event: Makes the event, or refuses; called while no other verb decides.
            sealed_too: Whether a sealed session takes it.
            shown: People and state for the list of sessions, where they change.

        Raises:
            CalibrateError: As the event's maker; sealed; or the disk refused.
        """
        with self._lock:
            if not sealed_too:
                self._refuse_if_sealed()
            return self._record(event(), shown)

    def _record(self, event: Event, shown: tuple[int, str] | None = None) -> Recorded:
        try:
            head = self._vault.append(event, shown=shown)
        except HeadNotSavedError:
            self._follow(event)
            raise
        self._follow(event)
        return Recorded(head.number, head)

    def _follow(self, event: Event) -> None:
        if event.kind == "undo":
            self.board = self.ledger.board(self.population)
        else:
            self.board = self.board.after(event)

    def _refuse_if_sealed(self) -> None:
        if self.is_sealed:
            raise SealedError("This session is sealed. Reopen it with a reason first: `calibrate reopen`.")
