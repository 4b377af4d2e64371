"""A subject-access extract: everything a session has recorded on one person, for that person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.documents import Document, grid_row, log_document, stamp
from calibrate.domain.event import Loaded
from calibrate.domain.goal import Goals
from calibrate.domain.groups import Groups
from calibrate.domain.leaving.redaction import Redaction
from calibrate.domain.leaving.withholding import Withheld, withheld_column, withheld_entry
from calibrate.domain.ledger import Ledger
from calibrate.domain.mend import Corrected, LeftOut, Mend, Retyped
from calibrate.domain.panel import Member
from calibrate.domain.person import Person, PersonId
from calibrate.domain.role import Role

_SOMEBODY = frozenset({"by", "owner", "asked_by", "seen_by", "rater"})
"""Fields that hold nothing but a name."""
_FORECASTS = ("risk_of_loss", "impact_of_loss")
_LEFT = frozenset({"export", "release", "access"})


@dataclass(frozen=True)
class Held:
    """What a session holds, as far as it can be about somebody."""

    session: str
    cycle: str
    board: Board
    ledger: Ledger
    goals: Goals
    groups: Groups
    roles: tuple[Role, ...]
    panel: tuple[Member, ...]


def access_document(held: Held, person_id: PersonId, redaction: Redaction, at: datetime) -> Document:
    """Return everything recorded on one person, other people's names taken out.

    Raises:
        UnknownPersonError: Nobody has that id.
    """
    withheld: list[Withheld] = []
    person = held.board.population.person(person_id)
    today = at.date()
    return {
        "person_id": person_id,
        "session": held.session,
        "cycle": held.cycle,
        "made_at": stamp(at),
        "loaded": dict(_loaded(held, person, redaction, today, withheld)),
        "groups": dict(_groups(held.groups, person_id)),
        "goals": [
            redaction.value(goal.model_dump(mode="json", exclude={"person_id"})) for goal in held.goals.of(person_id)
        ],
        "roles": [redaction.text(role.title) for role in held.roles if role.incumbent_id == person_id],
        "panel": [member.role.value for member in held.panel if member.person_id == person_id],
        "stands": _stands(held.board, person_id),
        "decisions": list(_decisions(held.ledger, person_id, redaction, today, withheld)),
        "loads": list(_loads(held.ledger, person_id, redaction)),
        "left": list(_left(held, person_id)),
        "withheld": [one.model_dump(mode="json") for one in withheld],
    }


def _loaded(
    held: Held, person: Person, redaction: Redaction, today: date, withheld: list[Withheld]
) -> Iterator[tuple[str, Any]]:
    given = person.model_dump(mode="json", exclude={"extra", "performance", "potential", "person_id"})
    kept_back = {
        field: withheld_column(f"{field} as loaded", held.ledger.loads[-1].at.date(), today)
        for field in _FORECASTS
        if given[field]
    }
    withheld += [why for why in kept_back.values() if why is not None]
    for field, value in given.items():
        if value and kept_back.get(field) is None:
            yield field, value if field in {"name", "manager", "manager_id"} else redaction.text(str(value))
    for axis in Axis:
        rating = person.rating(axis)
        yield (
            axis.value,
            {
                "band": None if rating.band is None else rating.band.word,
                "label": rating.label,
                "evidence": redaction.text(rating.evidence),
                "rater": redaction.somebody(rating.rater),
                "rated_on": rating.rated_on,
            },
        )
    yield from ((header, redaction.text(value)) for header, value in person.extra if value)


def _groups(groups: Groups, person_id: PersonId) -> Iterator[tuple[str, str]]:
    for attribute in groups.attributes:
        value = groups.of(attribute).get(person_id)
        if value:
            yield attribute, value


def _stands(board: Board, person_id: PersonId) -> Document:
    row = grid_row(board, board.seat(person_id))
    left_out = {"person_id", "name", "manager_id", "manager", "set_aside"}
    return {field: value for field, value in row.items() if field not in left_out}


def _decisions(
    ledger: Ledger, person_id: PersonId, redaction: Redaction, today: date, withheld: list[Withheld]
) -> Iterator[Document]:
    about = ledger.about(person_id)
    own = Ledger(tuple(about))
    for row in log_document(own):
        if row["person_id"] != person_id:
            continue
        why = withheld_entry(row, about, today)
        if why is not None:
            withheld.append(why)
            continue
        also = _owners(row["detail"]) if str(row["kind"]).startswith(("action", "plan")) else ()
        yield {**_redacted(row, redaction, also), "undone_by": ledger.undone_by.get(int(row["number"]))}


def _owners(detail: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(str(detail[field]) for field in ("owner", "decides") if detail.get(field))


def _redacted(row: Document, redaction: Redaction, also: tuple[str, ...]) -> Document:
    detail = {
        name: value
        if also and name in {"owner", "decides"}
        else redaction.somebody(str(value))
        if name in _SOMEBODY
        else redaction.value(value, also)
        for name, value in row["detail"].items()
    }
    said = {
        "rationale": row["rationale"] and redaction.text(row["rationale"], also),
        "by": redaction.somebody(row["by"]),
    }
    return {**row, **said, "detail": detail}


def _loads(ledger: Ledger, person_id: PersonId, redaction: Redaction) -> Iterator[Document]:
    """Yield what loads say of one person: a rating that changed, what was put right by hand in their row."""
    for number, event in ledger.entries:
        if not isinstance(event, Loaded):
            continue
        changed = [
            {"axis": change.axis.value, "from": _word(change.from_band), "to": _word(change.to_band)}
            for change in event.detail.changed
            if change.person_id == person_id
        ]
        mends = [
            {name: redaction.value(value) for name, value in mend.model_dump(include={"column", "old", "new"}).items()}
            for mend in event.detail.mends
            if _is_of(mend, person_id)
        ]
        absent = person_id in event.detail.absent
        if changed or mends or absent:
            yield {"number": number, "at": stamp(event.at), "changed": changed, "mends": mends, "absent": absent}


def _is_of(mend: Mend, person_id: PersonId) -> bool:
    match mend:
        case Corrected():
            return mend.person_id == person_id
        case Retyped():
            return person_id in {*mend.old, *mend.new}
        case LeftOut():
            return False


def _word(band: Band | None) -> str | None:
    return None if band is None else band.word


def _left(held: Held, person_id: PersonId) -> Iterator[Document]:
    """Yield where what was recorded went: to whom, and when."""
    population = held.board.population
    manager_id = population.manager_ids[population.row(person_id)]
    for number, event in held.ledger.entries:
        if event.kind == "access" and all(item.person_id != person_id for item in event.items):
            continue
        if event.kind in _LEFT:
            detail = event.model_dump(mode="json", by_alias=True).get("detail") or {}
            if detail.get("manager_id") in {None, manager_id}:
                yield {"number": number, "at": stamp(event.at), "kind": event.kind, "for": detail.get("for")}
