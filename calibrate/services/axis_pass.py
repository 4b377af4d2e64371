"""One pass of a meeting: one question, its verbs, and nothing of the other question."""

from collections.abc import Sequence
from datetime import date

from calibrate.domain.agreement import consent_objection
from calibrate.domain.axis import Axis
from calibrate.domain.axis_view import AxisView
from calibrate.domain.board import Board
from calibrate.domain.goal import Goals
from calibrate.domain.ledger import Entry, Ledger
from calibrate.domain.move import MoveDraft, MoveRules
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import NothingToUndoError
from calibrate.services.meeting import Meeting, Recorded


class AxisPass:
    """A meeting as far as one question goes. Its verbs are the meeting's, on this question alone."""

    def __init__(self, meeting: Meeting, axis: Axis) -> None:
        """Take the meeting and the question; everybody's details are read here, so do it beside the screen."""
        self._meeting = meeting
        self._seen = meeting.board
        self._view = AxisView.of(axis, meeting.board, meeting.ledger)
        self.goals: Goals = meeting.goals if axis is Axis.PERFORMANCE else Goals()
        """Everybody's goals: they speak of performance."""
        self.axis = axis
        """The question."""

    @property
    def view(self) -> AxisView:
        """What the meeting holds of the question now."""
        if self._seen is not self._meeting.board:
            self._seen = self._meeting.board
            self._view = self._view.after(self._seen, self._meeting.ledger)
        return self._view

    @property
    def board(self) -> Board:
        """Who stands where on the question; nobody has a band on the other one."""
        return self.view.board

    @property
    def ledger(self) -> Ledger:
        """Every decision, without what it did to the other question."""
        return self.view.ledger

    @property
    def population(self) -> Population:
        """Everybody, without ratings and details of the other question."""
        return self.view.board.population

    @property
    def session(self) -> str:
        """The session's name."""
        return self._meeting.session

    @property
    def cycle(self) -> str:
        """The review period."""
        return self._meeting.cycle

    @property
    def naming(self) -> Naming:
        """What bands and boxes are called."""
        return self._meeting.naming

    @property
    def rules(self) -> MoveRules:
        """What is asked of every move."""
        return self._meeting.rules

    @property
    def today(self) -> date:
        """The day here and now, by the meeting's clock."""
        return self._meeting.today

    @property
    def is_sealed(self) -> bool:
        """The grid is fixed."""
        return self._meeting.is_sealed

    def move(self, *drafts: MoveDraft) -> Recorded:
        """Make one decision of one move on this question.

        Raises:
            CalibrateError: As for `Meeting.move`.
            ValueError: A draft is about the other question.
        """
        return self._meeting.move(*self._own(drafts))

    def may_consent(self, person_id: PersonId) -> bool:
        """Tell whether consent may take somebody; why not is never told here: it may be of the other question."""
        board = self._meeting.board
        return consent_objection(board, board.seat(person_id)) is None

    def agree(self, people: Sequence[PersonId], *, unheard: bool = False) -> Recorded:
        """Fix the bands that people stand at on this question.

        Raises:
            CalibrateError: As for `Meeting.agree`.
        """
        return self._meeting.agree(people, (self.axis,), unheard=unheard)

    def park(self, person_id: PersonId, owner: str, until: date | None = None) -> Recorded:
        """Put a person off on this question.

        Raises:
            CalibrateError: As for `Meeting.park`.
        """
        return self._meeting.park(person_id, owner, until, (self.axis,))

    def hold_for_words(self, *drafts: MoveDraft, owner: str) -> Recorded:
        """Park a person at a wanted band of this question, the words to come.

        Raises:
            CalibrateError: As for `Meeting.hold_for_words`.
            ValueError: A draft is about the other question.
        """
        return self._meeting.hold_for_words(*self._own(drafts), owner=owner)

    def bring_back(self, person_id: PersonId) -> Recorded:
        """Bring somebody set aside back into the meeting.

        Raises:
            CalibrateError: As for `Meeting.bring_back`.
        """
        return self._meeting.bring_back(person_id)

    def next_undo(self) -> Entry:
        """Return the decision that undo would withdraw.

        Raises:
            NothingToUndoError: There is none, or it is not of this question alone.
        """
        whole = self._meeting.next_undo()
        own = self.ledger.entries[whole.number - 1]
        if not own.event.items or len(own.event.items) != len(whole.event.items):
            raise NothingToUndoError("The last decision is not of this pass alone: undo it on the grid.")
        return own

    def undo(self) -> Recorded:
        """Withdraw the last decision not yet withdrawn, whole, if it is of this question alone.

        Raises:
            CalibrateError: As for `Meeting.undo`; or it is not of this question alone.
        """
        self.next_undo()
        return self._meeting.undo()

    def _own(self, drafts: Sequence[MoveDraft]) -> Sequence[MoveDraft]:
        if any(draft.axis is not self.axis for draft in drafts):
            raise ValueError("a draft of the other question in this pass")
        return drafts


AnyMeeting = Meeting | AxisPass
"""A meeting whole, or one pass of it."""
