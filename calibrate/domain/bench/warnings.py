"""What the bench warns of: each a question to the room, never a verdict on somebody."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from calibrate.domain.bench.bench import Bench, Nominee
from calibrate.domain.bench.left_box import left_high_box
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.suggesting import managing
from calibrate.domain.board import Board
from calibrate.domain.ledger import Entry
from calibrate.domain.person import PersonId

_ASK_AGAIN_MONTHS = 12


class Concern(StrEnum):
    """What a warning is about."""

    LEFT_HIGH_BOX = "left_high_box"
    """A nominee no longer stands in a high box, where they stood when they were named or since."""
    SET_ASIDE = "set_aside"
    WANTS_TO_STAY = "wants_to_stay"
    """Named after they said that they want to stay."""
    ASK_AGAIN = "ask_again"
    """The wish to stay is older than twelve months."""
    SEVERAL_SEATS = "several_seats"
    """Ready now for more than one role."""
    HOLDS_IT = "holds_it"
    """Named for the role they hold."""
    NEVER_MANAGED = "never_managed"
    """Has no reports in the file, for a role that leads people."""
    NO_NAME = "no_name"
    ONLY_NAME = "only_name"


@dataclass(frozen=True, slots=True)
class BenchWarning:
    """One thing to look at, and the ids of whom and what it is about."""

    concern: Concern
    role_ids: tuple[str, ...]
    person_id: PersonId | None = None


_SENTENCES = {
    Concern.LEFT_HIGH_BOX: "{who} has left the high boxes, and is named for {roles}: still so?",
    Concern.SET_ASIDE: "{who} is named for {roles} and set aside: not counted until brought back.",
    Concern.WANTS_TO_STAY: "{who} is named for {roles}, and said that they want to stay: has that changed?",
    Concern.ASK_AGAIN: "{who} said more than a year ago that they want to stay: ask again.",
    Concern.SEVERAL_SEATS: "{who} is named ready now for {roles}: who takes the other, if both fall vacant?",
    Concern.HOLDS_IT: "{who} holds {roles} now, and is named for it.",
    Concern.NEVER_MANAGED: "{who} has nobody reporting to them in the file, and {roles} leads people: "
    "what training first?",
    Concern.NO_NAME: "Nobody is named for {roles}: build, hire from outside, or redesign the role?",
    Concern.ONLY_NAME: "{who} is the only name for {roles}.",
}


def warning_words(warning: BenchWarning, name: Callable[[PersonId], str], title: Callable[[str], str]) -> str:
    """Return a warning as a sentence, names and titles as whoever reads it may see them."""
    who = "" if warning.person_id is None else name(warning.person_id)
    return _SENTENCES[warning.concern].format(who=who, roles=_listed([title(role_id) for role_id in warning.role_ids]))


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def bench_warnings(bench: Bench, board: Board, entries: Iterable[Entry], today: date) -> tuple[BenchWarning, ...]:
    """Return everything the bench warns of now, by kind.

    Args:
        bench: Who is named for what.
        board: Where everybody stands.
        entries: The standing decisions, in order.
        today: For the age of a wish.
    """
    found = [*_about_people(bench, board, entries), *_about_wishes(bench, today), *_about_names(bench)]
    return tuple(sorted(found, key=lambda warning: _ORDER.index(warning.concern)))


_ORDER = list(Concern)


def new_warnings(before: Iterable[BenchWarning], after: Iterable[BenchWarning]) -> tuple[BenchWarning, ...]:
    """Return what a decision newly warns of."""
    known = set(before)
    return tuple(warning for warning in after if warning not in known)


def _named(bench: Bench) -> Iterator[tuple[str, Nominee]]:
    """Yield everybody named for a role of the file who is in the meeting."""
    for role in bench.roles:
        for nominee in bench.nominees.get(role.role_id, ()):
            yield role.role_id, nominee


def _about_people(bench: Bench, board: Board, entries: Iterable[Entry]) -> Iterator[BenchWarning]:
    left = left_high_box(bench, board.population, entries)
    yield from (BenchWarning(Concern.LEFT_HIGH_BOX, tuple(role_ids), person_id) for person_id, role_ids in left.items())
    for role in bench.roles:
        for nominee in bench.away.get(role.role_id, ()):
            yield BenchWarning(Concern.SET_ASIDE, (role.role_id,), nominee.person_id)
    yield from _about_managing(bench, board)
    incumbents = {role.role_id: role.incumbent_id for role in bench.roles}
    for role_id, nominee in _named(bench):
        if incumbents[role_id] == nominee.person_id:
            yield BenchWarning(Concern.HOLDS_IT, (role_id,), nominee.person_id)


def _about_managing(bench: Bench, board: Board) -> Iterator[BenchWarning]:
    leading = {role.role_id for role in bench.roles if role.leads_people}
    if not leading & bench.nominees.keys():
        return
    managers = managing(board.population)
    for role_id, nominee in _named(bench):
        if role_id in leading and managers is not None and nominee.person_id not in managers:
            yield BenchWarning(Concern.NEVER_MANAGED, (role_id,), nominee.person_id)


def _about_wishes(bench: Bench, today: date) -> Iterator[BenchWarning]:
    for person_id, wish in bench.stays.items():
        role_ids = bench.roles_of(person_id)
        if role_ids:
            yield BenchWarning(Concern.WANTS_TO_STAY, role_ids, person_id)
        if is_old(wish.on, today):
            yield BenchWarning(Concern.ASK_AGAIN, (), person_id)


def is_old(said_on: date, today: date) -> bool:
    """Tell whether a wish was said twelve months ago or more: it is asked about again."""
    months = 12 * (today.year - said_on.year) + today.month - said_on.month - (today.day < said_on.day)
    return months >= _ASK_AGAIN_MONTHS


def _about_names(bench: Bench) -> Iterator[BenchWarning]:
    now: dict[PersonId, list[str]] = {}
    for role_id, nominee in _named(bench):
        if nominee.ready is Readiness.NOW:
            now.setdefault(nominee.person_id, []).append(role_id)
    for person_id, role_ids in now.items():
        if len(role_ids) > 1:
            yield BenchWarning(Concern.SEVERAL_SEATS, tuple(role_ids), person_id)
    for role_id, named in bench.seats.items():
        successors = [person_id for person_id, ready in named.items() if ready.is_successor]
        if not successors:
            yield BenchWarning(Concern.NO_NAME, (role_id,))
        elif len(successors) == 1:
            yield BenchWarning(Concern.ONLY_NAME, (role_id,), successors[0])
