"""A meeting without a vault: the domain's own rules, a ledger, and random steps through them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from calibrate.domain import agreement, presence, sealing
from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Board
from calibrate.domain.documents import grid_row
from calibrate.domain.event import Event, LoadDetail, Loaded, UndoDetail, Undone
from calibrate.domain.item import SetAsideKind
from calibrate.domain.joining import first_load, loaded_again
from calibrate.domain.ledger import Ledger
from calibrate.domain.move import MoveDraft, MoveRules, moved
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import CalibrateError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
WHY = "Closed the audit alone, in June"
LOW, MIDDLE, HIGH = Band
BOTH = agreement.BOTH
PERFORMANCE, POTENTIAL = Axis


def people(**bands: tuple[Band | None, Band | None]) -> Population:
    """Return people by id with their proposed bands, performance first; names are made of the ids."""
    return Population(
        ids=tuple(PersonId(person) for person in bands),
        names=tuple(f"Name of {person}" for person in bands),
        manager_ids=("M1",) * len(bands),
        managers=("Pia Weiss",) * len(bands),
        performance=tuple(performance for performance, _ in bands.values()),
        potential=tuple(potential for _, potential in bands.values()),
        details={
            "performance_label": ("as written",) * len(bands),
            "potential_label": ("as written",) * len(bands),
        },
    )


@dataclass
class PaperMeeting:
    """Keeps a ledger and follows its board one event at a time, as an open session does."""

    population: Population
    ledger: Ledger = field(default_factory=Ledger)
    board: Board = field(init=False)

    def __post_init__(self) -> None:
        joined = first_load(self.population)
        self.board = Board(self.population, {})
        self.record(_loaded(joined.population, joined.joined))

    def record(self, event: Event) -> Event:
        """Take an event into the ledger and let the board follow it."""
        self.ledger = self.ledger.with_event(event)
        if event.kind in {"undo", "load"}:
            self.board = self.ledger.board(self.population)
        else:
            self.board = self.board.after(event)
        return event

    def move(self, person: str, **bands: Band) -> Event:
        """Move a person: performance=, potential= or both."""
        person_id = PersonId(person)
        drafts = [
            MoveDraft(
                person_id=person_id,
                axis=Axis(axis),
                from_band=self.board.seat(person_id).axis(Axis(axis)).band,
                to_band=band,
                rationale=WHY,
            )
            for axis, band in bands.items()
        ]
        return self.record(moved(self.board, drafts, MoveRules(), NOON))

    def agree(self, *who: str, axes: Sequence[Axis] = BOTH, unheard: bool = False) -> Event:
        """Agree people."""
        ids = [PersonId(person) for person in who]
        return self.record(agreement.agreed(self.board, ids, axes, NOON, unheard=unheard))

    def park(self, person: str, owner: str = "Pia Weiss", until: date | None = None) -> Event:
        """Park a person."""
        return self.record(agreement.parked(self.board, PersonId(person), owner, until, NOON))

    def set_aside(self, person: str, kind: SetAsideKind = SetAsideKind.LEAVE) -> Event:
        """Set a person aside."""
        return self.record(presence.set_aside(self.board, PersonId(person), kind, NOON))

    def bring_back(self, person: str) -> Event:
        """Bring a person back."""
        return self.record(presence.brought_back(self.board, PersonId(person), NOON))

    def note(self, person: str, text: str = "ask about the audit") -> Event:
        """Note something."""
        return self.record(presence.noted(self.board, PersonId(person), text, NOON))

    def undo(self) -> Event:
        """Withdraw the last decision."""
        return self.record(Undone(at=NOON, detail=UndoDetail(undoes=self.ledger.last_undoable().number)))

    def load(self, new: Population) -> Event:
        """Load a file again."""
        joined = loaded_again(self.population, new)
        self.population = joined.population
        return self.record(
            Loaded(
                at=NOON,
                parts=("00",),
                detail=LoadDetail(
                    session="spring",
                    cycle="2026-H2",
                    files=("people.csv",),
                    people=len(joined.population),
                    joined=joined.joined,
                    absent=joined.absent,
                    changed=joined.changed,
                ),
            )
        )

    def seal(self, *, with_open: bool = True) -> Event:
        """Seal, whoever is open."""
        return self.record(sealing.sealed(self.board, NOON, with_open=with_open))

    def row(self, person: str) -> dict[str, Any]:
        """Return a person's row of the grid document."""
        return grid_row(self.board, self.board.seat(PersonId(person)))


def _loaded(population: Population, joined: int) -> Loaded:
    detail = LoadDetail(session="spring", cycle="2026-H2", files=("people.csv",), people=len(population), joined=joined)
    return Loaded(at=NOON, parts=("00",), detail=detail)


BANDS: st.SearchStrategy[Band | None] = st.sampled_from([None, LOW, MIDDLE, HIGH])
IDS = ("01", "1", "A", "a", "é", "汉")
"""A few ids that differ only in form: leading zeros and case are kept apart."""


@st.composite
def populations(draw: st.DrawFn) -> Population:
    """Some of the people, each with any proposals, in any order."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    return people(**{person: (draw(BANDS), draw(BANDS)) for person in ids})


Step = tuple[str, int, int]
"""A verb, and two numbers that choose whom and what."""

VERBS = (
    "move", "move", "diagonal", "agree", "agree_one", "unheard", "park", "hold",
    "aside", "back", "note", "undo", "undo", "load", "seal",
)  # fmt: skip
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 7), st.integers(0, 63)), max_size=30
)


def take(meeting: PaperMeeting, step: Step) -> bool:
    """Take one step; return whether it was refused."""
    verb, whom, what = step
    try:
        _TAKE[verb](meeting, meeting.population.ids[whom % len(meeting.population)], what)
    except CalibrateError:
        return True
    return False


def _band(what: int) -> Band:
    return list(Band)[what % 3]


def _axis(what: int) -> Axis:
    return list(Axis)[what % 2]


_TAKE: dict[str, Callable[[PaperMeeting, PersonId, int], object]] = {
    "move": lambda meeting, person, what: meeting.move(person, **{_axis(what).value: _band(what)}),
    "diagonal": lambda meeting, person, what: meeting.move(person, performance=_band(what), potential=_band(what // 3)),
    "agree": lambda meeting, person, what: meeting.agree(
        person, meeting.population.ids[what % len(meeting.population)]
    ),
    "agree_one": lambda meeting, person, what: meeting.agree(person, axes=(_axis(what),)),
    "unheard": lambda meeting, person, _: meeting.agree(person, unheard=True),
    "park": lambda meeting, person, what: meeting.park(person, owner=f"owner {what % 2}"),
    "hold": lambda meeting, person, what: _hold(meeting, person, _axis(what), _band(what)),
    "aside": lambda meeting, person, what: meeting.set_aside(person, list(SetAsideKind)[what % 5]),
    "back": lambda meeting, person, _: meeting.bring_back(person),
    "note": lambda meeting, person, _: meeting.note(person),
    "undo": lambda meeting, _person, _what: meeting.undo(),
    "load": lambda meeting, _, what: meeting.load(_redealt(meeting.population, what)),
    "seal": lambda meeting, _person, _what: meeting.seal(),
}
"""How each verb's step is taken."""


def _hold(meeting: PaperMeeting, person: PersonId, axis: Axis, band: Band) -> None:
    seat = meeting.board.seat(person)
    draft = MoveDraft(person_id=person, axis=axis, from_band=seat.axis(axis).band, to_band=band, rationale="later")
    meeting.record(agreement.held_for_words(meeting.board, [draft], "Pia Weiss", NOON))


def _redealt(population: Population, seed: int) -> Population:
    """Return another file: some of the people, other proposals, perhaps somebody new."""
    dice = random.Random(seed)
    who = [person for person in (*population.ids, "joiner 1", "joiner 2") if dice.random() < 0.7] or ["joiner 1"]
    choices: list[Band | None] = [None, *Band]
    return people(**{person: (dice.choice(choices), dice.choice(choices)) for person in who})
