"""Agreeing, by discussion or by consent, and putting off."""

from collections.abc import Sequence
from datetime import date, datetime

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Board, Seat, Standing
from calibrate.domain.event import Agreed, AgreedUnheard, Parked
from calibrate.domain.item import AgreeItem, ParkDetail, ParkItem
from calibrate.domain.move import MoveDraft
from calibrate.domain.person import PersonId
from calibrate.errors import (
    ConsentError,
    EmptyTextError,
    NothingChangesError,
    NotRatedError,
    SetAsideError,
)

BOTH = (Axis.PERFORMANCE, Axis.POTENTIAL)


def agreed(
    board: Board, people: Sequence[PersonId], axes: Sequence[Axis], at: datetime, *, unheard: bool = False
) -> Agreed | AgreedUnheard:
    """Return the event that fixes the bands people stand at.

    Both axes means each axis that has a band; one axis named must have one.
    Consent never lowers an axis that was agreed after discussion. An axis
    agreed already is taken once more where a later load changed its proposal:
    the room holds to the band, and the mark ends.

    Raises:
        UnknownPersonError: An id is nobody's.
        SetAsideError: Somebody is not in this meeting.
        NotRatedError: Somebody has no band to agree.
        ConsentError: Consent may not take somebody.
        NothingChangesError: Everybody is agreed already.
    """
    state = AxisState.AGREED_UNHEARD if unheard else AxisState.AGREED
    items: list[AgreeItem] = []
    for person_id in dict.fromkeys(people):
        seat = board.seat(person_id)
        _check_agreeable(seat, axes)
        if unheard:
            _check_consent(board, seat)
        for axis in axes:
            standing = seat.axis(axis)
            if standing.band is not None and _changes(standing, state):
                items.append(_agree_item(person_id, axis, standing.band))
    if not items:
        raise NothingChangesError("Everybody named is agreed already.")
    return AgreedUnheard(at=at, items=tuple(items)) if unheard else Agreed(at=at, items=tuple(items))


def _changes(standing: Standing, state: AxisState) -> bool:
    return standing.state < state or (standing.state is state and standing.proposal_changed)


def _agree_item(person_id: PersonId, axis: Axis, band: Band) -> AgreeItem:
    return AgreeItem(person_id=person_id, axis=axis, from_band=band, to_band=band)


def _check_agreeable(seat: Seat, axes: Sequence[Axis]) -> None:
    if seat.set_aside is not None:
        raise SetAsideError(f"{seat.person_id} is set aside. Bring them back first.")
    if not any(seat.axis(axis).is_rated for axis in axes):
        on = f"on {axes[0]} " if len(axes) == 1 else ""
        raise NotRatedError(f"{seat.person_id} is not yet rated {on}and cannot be agreed. Move them to a band first.")


def consent_objection(board: Board, seat: Seat) -> str | None:
    """Return why consent may not take somebody, or None where it may.

    Performance below the standard, strong on both questions, or nothing
    written down where the file has room for it: these are talked about.
    """
    if seat.performance.band is Band.LOW:
        return "stands below the standard on performance"
    if seat.performance.band is Band.HIGH and seat.potential.band is Band.HIGH:
        return "stands highest on both questions"
    if board.population.has_evidence_column() and not board.population.has_evidence(seat.person_id):
        return "has no evidence written down"
    return None


def _check_consent(board: Board, seat: Seat) -> None:
    if consent_objection(board, seat) is not None:
        # Which of the three it is would be a rating in a refusal.
        raise ConsentError(
            f"{seat.person_id} is talked about: consent takes nobody below the standard, nobody highest on both "
            "questions, and nobody without evidence where the file has room for it. Agree the others without them."
        )


def parked(
    board: Board,
    person_id: PersonId,
    owner: str,
    until: date | None,
    at: datetime,
    axes: Sequence[Axis] = BOTH,
) -> Parked:
    """Return the event that puts off the axes of a person not yet agreed, of those named.

    Raises:
        UnknownPersonError: Nobody has that id.
        SetAsideError: The person is not in this meeting.
        EmptyTextError: Nobody owns it.
        NothingChangesError: The axes are agreed, or parked just so.
    """
    if not owner.strip():
        raise EmptyTextError("Say who settles it: a parked person needs an owner.")
    seat = _present(board, person_id)
    detail = ParkDetail(owner=owner.strip(), until=until)
    items = [_park_item(seat, axis, detail) for axis in axes if not seat.axis(axis).state.is_agreed]
    if not items:
        what = "Both questions are agreed" if len(axes) > 1 else f"{axes[0].value.capitalize()} is agreed"
        raise NothingChangesError(f"{what} for this person. Move them to open one again.")
    if all(seat.axis(item.axis).parked == detail for item in items):
        raise NothingChangesError("This person is parked just so already.")
    return Parked(at=at, items=tuple(items))


def held_for_words(board: Board, drafts: Sequence[MoveDraft], owner: str, at: datetime) -> Parked:
    """Return the event that parks a person at wanted bands, the words to come.

    The board does not move; the drafts are kept as they are.

    Raises:
        UnknownPersonError: Nobody has that id.
        SetAsideError: The person is not in this meeting.
    """
    seat = _present(board, drafts[0].person_id)
    return Parked(
        at=at,
        items=tuple(
            _park_item(seat, draft.axis, ParkDetail(owner=owner, target=draft.to_band, draft=draft.rationale.strip()))
            for draft in drafts
        ),
    )


def _present(board: Board, person_id: PersonId) -> Seat:
    seat = board.seat(person_id)
    if seat.set_aside is not None:
        raise SetAsideError("This person is set aside. Bring them back first.")
    return seat


def _park_item(seat: Seat, axis: Axis, detail: ParkDetail) -> ParkItem:
    band = seat.axis(axis).band
    return ParkItem(person_id=seat.person_id, axis=axis, from_band=band, to_band=band, detail=detail)
