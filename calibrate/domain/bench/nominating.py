"""What the room says about the bench, checked, and the event that records it."""

from datetime import date, datetime, timedelta

from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.events import (
    Nominated,
    NominateDetail,
    NominateItem,
    StandDownDetail,
    StandDownItem,
    Stays,
    StaysDetail,
    StaysItem,
    StoodDown,
)
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.board import Board
from calibrate.domain.move import MoveRules
from calibrate.domain.person import PersonId
from calibrate.errors import (
    EmptyTextError,
    FutureDayError,
    MissingRationaleError,
    NothingChangesError,
    NotOnBenchError,
    SetAsideError,
    UnknownRoleError,
)


def nominated(
    board: Board,
    bench: Bench,
    role_id: str,
    person_id: PersonId,
    ready: Readiness,
    because: str,
    by: str | None,
    rules: MoveRules,
    at: datetime,
) -> Nominated:
    """Return the event that names somebody for a role; a second time replaces readiness and words.

    Raises:
        UnknownPersonError: Nobody has that id.
        UnknownRoleError: No critical role has that id, or no roles are loaded.
        SetAsideError: The person is not in this meeting.
        MissingRationaleError: There is no evidence, or too little to mean anything later.
        NothingChangesError: They are named just so already.
    """
    seat = board.seat(person_id)
    _check_role(bench, role_id)
    if seat.set_aside is not None:
        raise SetAsideError("This person is set aside. Bring them back first.")
    because, by = because.strip(), (by or "").strip() or None
    if len(because) < rules.minimum_rationale:
        raise MissingRationaleError(
            f"A nomination needs its evidence, {rules.minimum_rationale} characters or more: "
            "what the person has done that shows it."
        )
    named = bench.nominee(role_id, person_id)
    if named is not None and (named.ready, named.because, named.by) == (ready, because, by or named.by):
        raise NothingChangesError(
            "This person is named for that role just so already. Change the readiness or the words."
        )
    detail = NominateDetail(role_id=role_id, ready=ready)
    return Nominated(at=at, items=(NominateItem(person_id=person_id, rationale=because, by=by, detail=detail),))


def stood_down(
    board: Board,
    bench: Bench,
    role_id: str,
    person_id: PersonId,
    because: str,
    rules: MoveRules,
    at: datetime,
) -> StoodDown:
    """Return the event that takes somebody off a role's bench; who is set aside can be taken off too.

    Raises:
        UnknownPersonError: Nobody has that id.
        UnknownRoleError: No critical role has that id, or no roles are loaded.
        NotOnBenchError: They are not named for that role.
        MissingRationaleError: There is no reason, or one too short to mean anything later.
    """
    board.seat(person_id)
    _check_role(bench, role_id)
    if bench.nominee(role_id, person_id) is None:
        raise NotOnBenchError("This person is not named for that role. `calibrate bench` shows who is.")
    because = because.strip()
    if len(because) < rules.minimum_rationale:
        raise MissingRationaleError(
            f"Taking somebody off the bench needs its reason, {rules.minimum_rationale} characters or more."
        )
    detail = StandDownDetail(role_id=role_id)
    return StoodDown(at=at, items=(StandDownItem(person_id=person_id, rationale=because, detail=detail),))


def stays(board: Board, bench: Bench, person_id: PersonId, words: str, on: date, asked_by: str, at: datetime) -> Stays:
    """Return the event that records that somebody wants to stay in their role; it takes them off every bench.

    Raises:
        UnknownPersonError: Nobody has that id.
        EmptyTextError: Their words are missing, or who asked.
        FutureDayError: The day they said it has not come.
        NothingChangesError: It is recorded just so already, and they are on no bench.
    """
    board.seat(person_id)
    if not words.strip():
        raise EmptyTextError("Write what the person said, in their own words: nobody else can say it for them.")
    if not asked_by.strip():
        raise EmptyTextError("Say who asked the person: an answer depends on the question.")
    # Further east it may be tomorrow already.
    if on > at.astimezone().date() + timedelta(days=1):
        raise FutureDayError("That day has not come yet. Give the day on which the person said it.")
    detail = StaysDetail(words=words.strip(), on=on, asked_by=asked_by.strip())
    if bench.stays.get(person_id) == detail and not bench.of(person_id):
        raise NothingChangesError("These words of that day are recorded already.")
    return Stays(at=at, items=(StaysItem(person_id=person_id, detail=detail),))


def _check_role(bench: Bench, role_id: str) -> None:
    if not bench.roles:
        raise UnknownRoleError(
            "No critical roles are loaded in this session. Load them first: "
            "`calibrate load FILE --session NAME --roles`."
        )
    if bench.role(role_id) is None:
        raise UnknownRoleError(
            "No critical role has that id. `calibrate bench` lists them; "
            "ids are kept as loaded, leading zeros included."
        )
