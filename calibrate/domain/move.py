"""Moves: what the room wants, checked against where people stand, and the event that records it."""

from collections.abc import Sequence
from datetime import datetime

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.event import Moved
from calibrate.domain.item import MoveDetail, MoveItem
from calibrate.domain.person import PersonId
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.record import Record
from calibrate.errors import (
    MissingProposerError,
    MissingRationaleError,
    NothingChangesError,
    SetAsideError,
    StaleMoveError,
)

MINIMUM_RATIONALE = 10
"""Characters; an organisation may ask for more."""


class MoveDraft(Record):
    """A change on one axis that the room wants and nobody has recorded yet."""

    person_id: PersonId
    axis: Axis
    from_band: Band | None
    """None from not yet rated."""
    to_band: Band
    rationale: str = ""
    by: str | None = None
    kind: str | None = None
    """What the reason rests on, in the sheet's words."""
    seen_by: str | None = None


class MoveRules(Record):
    """What an organisation asks of every move, and how it helps with the words."""

    minimum_rationale: int = MINIMUM_RATIONALE
    require_proposer: bool = False
    help_words: HelpWords = HelpWords()
    """Its changes to the words the hints look for; they ask nothing and refuse nothing."""


def moved(board: Board, drafts: Sequence[MoveDraft], rules: MoveRules, at: datetime) -> Moved:
    """Return the event that records one decision: one move, or the two of a diagonal.

    Raises:
        UnknownPersonError: Nobody has that id.
        SetAsideError: The person is not in this meeting.
        StaleMoveError: The person no longer stands where a draft starts.
        NothingChangesError: A draft ends where it starts.
        MissingRationaleError: A draft has no reason, or too short a one.
        MissingProposerError: The organisation asks who proposed it.
    """
    for draft in drafts:
        _check(board, draft, rules)
    return Moved(at=at, items=tuple(_item(draft) for draft in drafts))


def _check(board: Board, draft: MoveDraft, rules: MoveRules) -> None:
    seat = board.seat(draft.person_id)
    if seat.set_aside is not None:
        raise SetAsideError("This person is set aside. Bring them back first.")
    if seat.axis(draft.axis).band != draft.from_band:
        raise StaleMoveError(f"Someone moved this person on {draft.axis} in the meantime. Look again, then move.")
    if draft.from_band == draft.to_band:
        raise NothingChangesError(f"On {draft.axis} this person stands there already. Name another band.")
    if len(draft.rationale.strip()) < rules.minimum_rationale:
        raise MissingRationaleError(
            f"A move on {draft.axis} needs its reason, {rules.minimum_rationale} characters or more: "
            "what was done, and when."
        )
    if rules.require_proposer and not (draft.by or "").strip():
        raise MissingProposerError("Say who proposed the move; your organisation asks for it.")


def _item(draft: MoveDraft) -> MoveItem:
    return MoveItem(
        person_id=draft.person_id,
        axis=draft.axis,
        from_band=draft.from_band,
        to_band=draft.to_band,
        rationale=draft.rationale.strip(),
        by=(draft.by or "").strip() or None,
        detail=MoveDetail(kind=draft.kind, seen_by=draft.seen_by),
    )
