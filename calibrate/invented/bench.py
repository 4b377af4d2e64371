"""The bench of an invented company: critical roles, and whom a room might have named for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from calibrate.invented.company import Company, csv_text
from calibrate.invented.dice import Dice
from calibrate.invented.history import WORDS
from calibrate.invented.trade import Trade, trade_of
from calibrate.invented.wording.writer import Writer

ROLES = 12
"""Critical roles, where the company is large enough."""

HEADER = (
    "role_id", "title", "incumbent_id", "risk_of_loss", "impact_of_loss", "vacancy_tolerance", "leads_people",
)  # fmt: skip
"""The names intake knows a role's fields by."""

_VACANT = {2: "Director of Engineering", 7: "Head of Data Protection"}
"""Roles nobody holds, by their place."""
_TOLERANCES = ("30", "60", "60", "90", "120")
_RISK_WEIGHTS, _IMPACT_WEIGHTS = (40, 40, 20), (15, 45, 40)

_NOW, _SOON, _LATER, _COVER = "now", "1-2", "3-5", "emergency"
_NAMED: tuple[tuple[tuple[str, int], ...], ...] = (
    ((_NOW, 0), (_LATER, 8)),
    ((_NOW, 0), (_SOON, 6)),
    (),
    ((_NOW, 1), (_SOON, 7), (_SOON, 9)),
    ((_SOON, 2), (_SOON, 10), (_LATER, 11)),
    ((_NOW, 3),),
    ((_NOW, 4), (_NOW, 5), (_SOON, 8)),
    ((_LATER, 10),),
    ((_COVER, 6),),
    ((_NOW, 2), (_SOON, 11), (_COVER, 5)),
    (),
    ((_SOON, 9),),
)
"""For each role who is named, by their place among those who might be, and how soon: somebody is named twice."""

_STAYS = "I like the work I do now and the team I do it with. I do not want a bigger role."


@dataclass(frozen=True, slots=True)
class ScriptedNominee:
    """Somebody named for a role, and on which evidence."""

    role_id: str
    person_id: str
    ready: str
    because: str
    by: str


@dataclass(frozen=True, slots=True)
class ScriptedWish:
    """Somebody who wants to stay, and who asked."""

    person_id: str
    words: str
    asked_by: str


@dataclass(frozen=True, slots=True)
class InventedBench:
    """Critical roles as a file, and what a room might have said of them."""

    rows: tuple[tuple[str, ...], ...]
    nominees: tuple[ScriptedNominee, ...]
    wishes: tuple[ScriptedWish, ...]

    def csv(self) -> str:
        """Return the roles as CSV."""
        return csv_text((HEADER, *self.rows))


_Person = dict[str, str]


def invented_bench(company: Company) -> InventedBench:
    """Invent the critical roles of a company and its bench: twelve roles, fewer where it has under 24 people.

    Roles are those of managers and of the most senior people, two of them
    vacant. Named are people at or above the middle on both questions, in
    fewer roles than there are: some gaps stay to be talked about.
    """
    people = [dict(zip(company.header, row, strict=True)) for row in company.rows]
    dice = Dice("bench", len(people), company.rows[0][0])
    rows = tuple(_roles(people, dice))
    return InventedBench(rows, tuple(_nominees(rows, people)), tuple(_wishes(people)))


def _roles(people: Sequence[_Person], dice: Dice) -> Iterator[tuple[str, ...]]:
    holders = iter(_holders(people))
    for place in range(min(ROLES, max(1, len(people) // 2))):
        holder = None if place in _VACANT else next(holders, None)
        yield (
            f"R{place + 1:02d}",
            _VACANT.get(place) or (_title(holder) if holder is not None else f"Critical role {place + 1}"),
            holder["person_id"] if holder is not None else "vacant",
            str(1 + dice.weighted(_RISK_WEIGHTS)),
            str(1 + dice.weighted(_IMPACT_WEIGHTS)),
            dice.pick(_TOLERANCES),
            "yes" if holder is None or holder["level"].startswith("M") else "no",
        )


def _holders(people: Sequence[_Person]) -> list[_Person]:
    """Return who might hold a critical role: one manager an organisation, then the most senior, no title twice."""
    ranked = sorted(people, key=lambda person: (not person["level"].startswith("M"), _level(person)))
    return list({_title(person): person for person in reversed(ranked)}.values())[::-1]


def _level(person: _Person) -> int:
    return -int(person["level"][1:])


def _title(person: _Person) -> str:
    organisation = person["organisation"]
    if person["level"].startswith("M"):
        return f"Head of {organisation}"
    return f"{organisation} expert"


def _band(person: _Person, axis: str) -> int:
    return WORDS.index(person[axis])


def _nominees(rows: Sequence[tuple[str, ...]], people: Sequence[_Person]) -> Iterator[ScriptedNominee]:
    holders = {row[HEADER.index("incumbent_id")] for row in rows}
    might = sorted(
        (person for person in people if min(_band(person, "performance"), _band(person, "potential")) >= 2),
        key=lambda person: (
            person["person_id"] in holders,
            -_band(person, "performance") - _band(person, "potential"),
        ),
    )
    if not might:
        return
    managers = cycle(dict.fromkeys(person["manager"] for person in people))
    for row, named in zip(rows, _NAMED, strict=False):
        taken = {row[HEADER.index("incumbent_id")]}
        for ready, place in named:
            person = might[place % len(might)]
            if person["person_id"] not in taken:
                taken.add(person["person_id"])
                yield ScriptedNominee(row[0], person["person_id"], ready, _evidence(person, row[0]), next(managers))


def _evidence(person: _Person, role_id: str) -> str:
    trade = Trade.LEADING if person["level"].startswith("M") else trade_of(person["organisation"])
    writer = Writer(trade, person["organisation"], Dice("bench", person["person_id"], role_id))
    return writer.dated(writer.performance(_band(person, "performance")))


def _wishes(people: Sequence[_Person]) -> Iterator[ScriptedWish]:
    """Yield one wish: of somebody strong now and well placed where they are."""
    for person in people:
        if (person["performance"], person["potential"]) == ("high", "low"):
            yield ScriptedWish(person["person_id"], _STAYS, person["manager"])
            return
