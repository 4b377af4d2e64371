"""Who in the file is in this meeting, and what is noted beside them."""

from datetime import datetime

from calibrate.domain.board import Board
from calibrate.domain.event import BroughtBack, Noted, SetAside
from calibrate.domain.item import NoteItem, PersonItem, SetAsideDetail, SetAsideItem, SetAsideKind, TextDetail
from calibrate.domain.person import PersonId
from calibrate.errors import EmptyTextError, NothingChangesError, SetAsideError


def set_aside(board: Board, person_id: PersonId, kind: SetAsideKind, at: datetime) -> SetAside:
    """Return the event that sets somebody aside; a second one replaces the reason.

    Raises:
        UnknownPersonError: Nobody has that id.
        NothingChangesError: They are set aside for that reason already.
    """
    if board.seat(person_id).set_aside is kind:
        raise NothingChangesError("This person is set aside for that reason already.")
    return SetAside(at=at, items=(SetAsideItem(person_id=person_id, detail=SetAsideDetail(kind=kind)),))


def brought_back(board: Board, person_id: PersonId, at: datetime) -> BroughtBack:
    """Return the event that brings somebody back into the meeting.

    Raises:
        UnknownPersonError: Nobody has that id.
        SetAsideError: They are not set aside.
    """
    if board.seat(person_id).set_aside is None:
        raise SetAsideError("This person is not set aside: they are in the meeting already.")
    return BroughtBack(at=at, items=(PersonItem(person_id=person_id),))


def noted(board: Board, person_id: PersonId, text: str, at: datetime) -> Noted:
    """Return the event that keeps a private note on somebody, set aside or not.

    Raises:
        UnknownPersonError: Nobody has that id.
        EmptyTextError: The note says nothing.
    """
    board.seat(person_id)
    if not text.strip():
        raise EmptyTextError("The note is empty. Write what is to be kept.")
    return Noted(at=at, items=(NoteItem(person_id=person_id, detail=TextDetail(text=text.strip())),))
