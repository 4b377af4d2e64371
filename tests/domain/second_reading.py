"""A second reading of the log: the grid worked out from documents alone."""

from collections import Counter, defaultdict

from calibrate.domain.axis import Axis
from calibrate.domain.documents import Document
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population

STATES = ("parked", "open", "agreed_unheard", "agreed")
"""Least finished first."""


class SecondReading:
    """The grid worked out from the log document and the proposals alone, as somebody else's script would."""

    def __init__(self, population: Population, log: list[Document]) -> None:
        self.population = population
        self.band: dict[tuple[str, str], str] = {}
        self.state: defaultdict[tuple[str, str], str] = defaultdict(lambda: "open")
        self.changed: dict[tuple[str, str], bool] = {}
        self.moves: Counter[str] = Counter()
        self.aside: dict[str, str] = {}
        for row in log:
            if row["undone_by"] is None:
                self.read(row)

    def read(self, row: Document) -> None:
        """Read one row that stands."""
        person, place = row["person_id"], (row["person_id"], row["axis"])
        match row["kind"]:
            case "move" | "agree" | "agree_unheard" as kind:
                self.band[place], self.changed[place] = row["to"], False
                self.state[place] = {"move": "open", "agree": "agreed", "agree_unheard": "agreed_unheard"}[kind]
                self.moves[person] += kind == "move"
            case "park":
                self.state[place] = "parked"
            case "set_aside":
                self.aside[person] = row["detail"]["kind"]
            case "bring_back":
                del self.aside[person]
            case "load":
                places = [(change["person_id"], change["axis"]) for change in row["detail"].get("changed", ())]
                self.changed |= {place: True for place in places if place in self.band}

    def row(self, person: str) -> Document:
        """Return one person's row."""
        number = self.population.ids.index(PersonId(person))
        proposed = {axis.value: self.population.bands(axis)[number] for axis in Axis}
        words = {axis: None if value is None else value.name.lower() for axis, value in proposed.items()}
        states = [self.state[person, axis] for axis in words]
        return {
            "person_id": person,
            "name": self.population.names[number],
            "manager_id": self.population.manager_ids[number],
            "manager": self.population.managers[number],
            **{axis: self.band.get((person, axis), word) for axis, word in words.items()},
            **{f"proposed_{axis}": word for axis, word in words.items()},
            **{f"{axis}_state": state for axis, state in zip(words, states, strict=True)},
            "state": min(states, key=STATES.index),
            "moves": self.moves[person],
            "proposal_changed": any(self.changed.get((person, axis)) for axis in words),
            "set_aside": self.aside.get(person),
        }
