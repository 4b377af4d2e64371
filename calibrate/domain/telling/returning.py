"""Taking return sheets back: every row is one of the session's, or nothing is recorded."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from calibrate.domain.action.actions import Actions
from calibrate.domain.head import Head
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plans import Plans
from calibrate.domain.population import Population
from calibrate.domain.telling.events import ReturnDetail, Returned, ReturnItem, ReturnsDetail
from calibrate.domain.telling.return_sheet import (
    NO_STEP,
    NUMBER,
    PERSON_ID,
    PLAN,
    TOLD_ON,
    ReturnRow,
    ReturnSheet,
    property_text,
)
from calibrate.errors import ReturnRefusedError

MOST_SAID = 10
"""Refused rows that a refusal lists."""


@dataclass(frozen=True)
class Known:
    """What a row is held against."""

    population: Population
    actions: Actions
    plans: Plans
    has_head: Callable[[Head], bool]
    """Tells whether a head is one of this session's."""


def returned(sheets: Sequence[ReturnSheet], known: Known, at: datetime) -> Returned:
    """Return the event that takes sheets back, all of them in one.

    Raises:
        ReturnRefusedError: A file is not of this session or not of one of its managers, a row is nobody's or comes
            twice, what somebody was told of has changed since, or nothing is filled in at all.
    """
    items: list[ReturnItem] = []
    refused: list[str] = []
    seen: dict[tuple[str, str], str] = {}
    managers = {
        property_text(manager_id): manager_id
        for manager_id in dict.fromkeys(known.population.manager_ids)
        if manager_id
    }
    for sheet in sheets:
        manager_id = _manager(sheet, known, managers)
        for row in sheet.rows:
            if not row.says_something:
                continue
            reasons = [*_twice(sheet, row, seen), *_wrong(sheet, row, manager_id, known)]
            refused += reasons
            if not reasons:
                items.append(_item(row, manager_id))
    if refused:
        raise refusal(refused)
    if not items:
        raise ReturnRefusedError("Nothing is filled in on these sheets: there is nothing to record.")
    detail = ReturnsDetail(files=tuple(sheet.file for sheet in sheets), heads=tuple(str(one.head) for one in sheets))
    return Returned(at=at, items=tuple(items), detail=detail)


def refusal(reasons: Sequence[str]) -> ReturnRefusedError:
    """Return the refusal that lists reasons, each with its place."""
    more = f" And {len(reasons) - MOST_SAID} more." if len(reasons) > MOST_SAID else ""
    return ReturnRefusedError(f"Nothing was recorded. {' '.join(reasons[:MOST_SAID])}{more}")


def _manager(sheet: ReturnSheet, known: Known, managers: Mapping[str, str]) -> str:
    if not known.has_head(sheet.head):
        raise ReturnRefusedError(
            f"{sheet.file} was not made from this session: decision {sheet.head.number} with its link is not in the "
            "ledger. Open the session it belongs to."
        )
    if sheet.manager not in managers:
        raise ReturnRefusedError(f"{sheet.file} is of a manager who is not in this session. Leave the file out.")
    return managers[sheet.manager]


def _twice(sheet: ReturnSheet, row: ReturnRow, seen: dict[tuple[str, str], str]) -> Iterator[str]:
    place = sheet.place(row.row, NUMBER)
    first = seen.get((row.number, row.person_id))
    if first is None:
        seen[row.number, row.person_id] = place
    else:
        yield f"{place}: the same step of the same person stands in {first} already; keep one of them."


def _wrong(sheet: ReturnSheet, row: ReturnRow, manager_id: str, known: Known) -> Iterator[str]:
    population = known.population
    if row.person_id not in population:
        yield f"{sheet.place(row.row, PERSON_ID)}: nobody with that id is in this session; ids keep their zeros."
        return
    person_id = PersonId(row.person_id)
    if population.manager_ids[population.row(person_id)] != manager_id:
        yield f"{sheet.place(row.row, PERSON_ID)}: this person does not report to the manager whose file this is."
        return
    action = known.actions.by_id.get(row.number)
    if row.number == PLAN:
        is_known = known.plans.last_of(person_id) is not None
    else:
        is_known = row.number == NO_STEP or (action is not None and action.person_id == person_id)
    if not is_known:
        yield f"{sheet.place(row.row, NUMBER)}: this person has no step of that number. Leave it as it was."
    elif row.told_on is not None and _changed_since(sheet, person_id, known):
        yield (
            f"{sheet.place(row.row, TOLD_ON)}: what this person is to be told of was changed after the file was made. "
            "Leave the cell blank, and record with `calibrate told` when they have heard the new words."
        )


def _changed_since(sheet: ReturnSheet, person_id: PersonId, known: Known) -> bool:
    plan = known.plans.open_of(person_id)
    numbers = [action.number for action in known.actions.current(person_id)]
    numbers += [plan.first_number] if plan is not None else []
    return any(number > sheet.head.number for number in numbers)


def _item(row: ReturnRow, manager_id: str) -> ReturnItem:
    detail = ReturnDetail(
        manager_id=manager_id,
        action_id=None if row.number in {NO_STEP, PLAN} else row.number,
        told_on=row.told_on,
        check_in_on=row.check_in_on,
        status=row.status,
        status_on=None if row.status is None else row.check_in_on,
        change=row.change,
    )
    return ReturnItem(person_id=PersonId(row.person_id), detail=detail)
