"""A release as lines of a list: where it goes, who was not told, and what would tell too much."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.services.outlook import Finding, Outlook
from calibrate.widgets.action_lines import manager_of


class Section(StrEnum):
    """What a line is about; it stands at the left of the first of its kind."""

    WHERE = "where to"
    UNTOLD = "not told yet"
    UNSAID = "words are needed"
    LEAKS = "tells too much"


class Place(StrEnum):
    """Somewhere files go."""

    STORE = "visible store"
    PAGES = "pages"


@dataclass(frozen=True)
class ReleaseLine:
    """One line; what it is about is one of its fields."""

    section: Section
    place: Place | None = None
    manager: str | None = None
    """As the file has it: the name, else the id; blank for people without a manager."""
    manager_id: str | None = None
    people: int = 0
    """How many of this manager's were not told."""
    person_id: PersonId | None = None
    finding: Finding | None = None


def release_lines(outlook: Outlook | None, population: Population) -> list[ReleaseLine]:
    """Return where it goes, then what stands in its way, the gravest last: what is reworded is looked at again."""
    lines = [ReleaseLine(Section.WHERE, place=place) for place in Place]
    if outlook is not None:
        lines += _untold(outlook, population)
        lines += [ReleaseLine(Section.UNSAID, person_id=person_id) for person_id in outlook.unsaid]
        lines += [
            ReleaseLine(Section.LEAKS, person_id=finding.leak.person_id, finding=finding)
            for finding in outlook.findings
        ]
    return lines


def _untold(outlook: Outlook, population: Population) -> Iterator[ReleaseLine]:
    most_first = sorted(outlook.untold.items(), key=lambda one: -len(one[1]))
    for manager_id, people in most_first:
        manager = manager_of(population, people[0].person_id)
        yield ReleaseLine(Section.UNTOLD, manager=manager, manager_id=manager_id, people=len(people))
