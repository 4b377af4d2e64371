"""Saying, thanking and telling: what a person may hear, and whether they have heard."""

from datetime import date, datetime

from calibrate.domain.board import Board
from calibrate.domain.item import TextDetail
from calibrate.domain.person import PersonId
from calibrate.domain.telling.events import (
    Said,
    SayItem,
    Thanked,
    ThankItem,
    Told,
    ToldDetail,
    ToldItem,
)
from calibrate.domain.telling.telling import Telling
from calibrate.errors import NothingChangesError


def said(board: Board, telling: Telling, person_id: PersonId, text: str, at: datetime) -> Said:
    """Return the event that keeps what may be said of a lowered rating; a blank text withdraws it.

    Raises:
        UnknownPersonError: Nobody has that id.
        NothingChangesError: It says so already, or there is nothing to withdraw.
    """
    words = _changed(telling.says.get(board.seat(person_id).person_id), text)
    return Said(at=at, items=(SayItem(person_id=person_id, detail=TextDetail(text=words)),))


def thanked(board: Board, telling: Telling, person_id: PersonId, text: str, at: datetime) -> Thanked:
    """Return the event that keeps what to thank somebody for; a blank text withdraws it.

    Raises:
        UnknownPersonError: Nobody has that id.
        NothingChangesError: It says so already, or there is nothing to withdraw.
    """
    words = _changed(telling.thanks.get(board.seat(person_id).person_id), text)
    return Thanked(at=at, items=(ThankItem(person_id=person_id, detail=TextDetail(text=words)),))


def told(board: Board, telling: Telling, person_id: PersonId, on: date | None, at: datetime) -> Told:
    """Return the event that somebody was told on a day; None withdraws that they were.

    Raises:
        UnknownPersonError: Nobody has that id.
        NothingChangesError: None was given, and nobody said that they were told.
    """
    board.seat(person_id)
    if on is None and person_id not in telling.told:
        raise NothingChangesError("Nobody has recorded that this person was told: there is nothing to withdraw.")
    return Told(at=at, items=(ToldItem(person_id=person_id, detail=ToldDetail(on=on)),))


def _changed(now: str | None, text: str) -> str:
    words = text.strip()
    if words == (now or ""):
        raise NothingChangesError("It says so already." if now else "There is no such line to withdraw.")
    return words
