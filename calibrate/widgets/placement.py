"""Who stands in which box and in which order, kept up decision by decision.

A move costs what it changes: one name taken out of one list and put into
another. Boxes are numbered as they are read, 0 to 8 (see BOXES); people who
are in no box have places of their own.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calibrate.domain.axis import AxisState
from calibrate.domain.board import Board, Progress, Seat
from calibrate.domain.box import Box
from calibrate.domain.ledger import Ledger
from calibrate.domain.person import PersonId
from calibrate.widgets.board_plan import NINE_BOXES, Plan
from calibrate.widgets.board_view import View
from calibrate.widgets.orders import Orders

TRAY = 9
"""The place of people who are not yet rated."""

ASIDE = 10
"""The place of people set aside."""

PLACES = range(11)


AGREED, PARKED, OPEN, NOT_RATED, SET_ASIDE = range(5)
"""How finished a person is, in the order of Progress."""

_TALKED_ABOUT_FIRST = {OPEN: 0, NOT_RATED: 0, PARKED: 1, AGREED: 2, SET_ASIDE: 3}


class Touched(NamedTuple):
    """What new decisions changed: the people, and the places they left or came to."""

    people: frozenset[PersonId]
    places: frozenset[int]


def box_number(box: Box | None) -> int:
    """Return a box's number as it is read, or the tray's for no box."""
    return _or_tray(None if box is None else NINE_BOXES.place(box.performance, box.potential))


def _or_tray(place: int | None) -> int:
    return TRAY if place is None else place


def _finished(seat: Seat, plan: Plan) -> int:
    state = plan.state(seat)
    if seat.set_aside is not None:
        return SET_ASIDE
    if state is AxisState.PARKED:
        return PARKED
    if plan.place_of(seat) is None:
        return NOT_RATED
    return AGREED if state.is_agreed else OPEN


class Placement:
    """Everybody's place on a board, in the order the board shows them; progress counts everybody, shown or not."""

    def __init__(self, board: Board, ledger: Ledger, view: View | None = None, plan: Plan = NINE_BOXES) -> None:
        self.plan = plan
        """What its places stand for."""
        self.view = view or View()
        """Whom it lists, and in which order."""
        self._orders = Orders(board.population)
        self.begin(board, ledger)

    def show(self, view: View) -> None:
        """List other people, or in another order."""
        self.view = view
        self._list()

    def begin(self, board: Board, ledger: Ledger) -> None:
        """Begin anew with any board, and the ledger that led to it."""
        self.board = board
        """The board this shows."""
        if board.population is not self._orders.population:
            self._orders = Orders(board.population)
        self._seen = len(ledger.entries)
        self._places = bytearray(len(board.population))
        self._finished = bytearray(len(board.population))
        self._counts = [0] * 5
        for row in range(len(board.population)):
            self._seat(row)
        self._list()

    def _list(self) -> None:
        self._keys, order = self._orders.by(self.view.sort)
        self._members = self.view.members(self.board.population)
        self._rows: list[list[int]] = [[] for _ in PLACES]
        for row in self._listed(order):
            self._rows[self._places[row]].append(row)

    def _listed(self, order: Sequence[int]) -> Sequence[int]:
        listed = order if self._members is None else [row for row in order if self._is_listed(row)]
        return sorted(listed, key=self._rank) if self.view.moves_with_decisions else listed

    def _is_listed(self, row: int) -> bool:
        return self._members is None or bool(self._members[row])

    def _key(self, row: int) -> tuple[int, tuple[str, ...]]:
        return self._rank(row) if self.view.moves_with_decisions else 0, self._keys[row]

    def _rank(self, row: int) -> int:
        return _TALKED_ABOUT_FIRST[self._finished[row]]

    def _seat(self, row: int) -> None:
        population = self.board.population
        if population.ids[row] in self.board.tracks:
            seat = self.board.seat(population.ids[row])
            place = ASIDE if seat.set_aside is not None else _or_tray(self.plan.place_of(seat))
            finished = _finished(seat, self.plan)
        else:
            place = _or_tray(self.plan.place(population.performance[row], population.potential[row]))
            finished = NOT_RATED if place == TRAY else OPEN
        self._places[row] = place
        self._finished[row] = finished
        self._counts[finished] += 1

    def follow(self, board: Board, ledger: Ledger) -> Touched:
        """Bring the placement up to a board and the ledger that led to it."""
        new = ledger.entries[self._seen :]
        if any(entry.event.kind == "load" for entry in new):
            self.begin(board, ledger)
            return Touched(frozenset(board.population.ids), frozenset(PLACES))
        people: set[PersonId] = set()
        for entry in new:
            told = ledger.entries[entry.event.detail.undoes - 1] if entry.event.kind == "undo" else entry
            people.update(item.person_id for item in told.event.items)
        self.board = board
        self._seen = len(ledger.entries)
        return Touched(frozenset(people), self._replace(people))

    def turn_to(self, board: Board, ledger: Ledger) -> Touched:
        """Show the same people at another moment, earlier or later; it costs only those who stood otherwise."""
        before, after = self.board.tracks, board.tracks
        if board.population is not self.board.population:
            self.begin(board, ledger)
            return Touched(frozenset(board.population.ids), frozenset(PLACES))
        self.board = board
        self._seen = len(ledger.entries)
        people = frozenset(person for person in {*before, *after} if before.get(person) != after.get(person))
        return Touched(people, self._replace(people))

    def _replace(self, people: Iterable[PersonId]) -> frozenset[int]:
        places: set[int] = set()
        for person_id in people:
            row = self.board.population.row(person_id)
            left, before = self._places[row], self._key(row)
            at = self._at(left, row)
            self._counts[self._finished[row]] -= 1
            self._seat(row)
            came = self._places[row]
            places.update((left, came))
            if self._is_listed(row) and (came != left or before != self._key(row)):
                del self._rows[left][at]
                insort(self._rows[came], row, key=self._key)
        return frozenset(places)

    def _at(self, place: int, row: int) -> int:
        return bisect_left(self._rows[place], self._key(row), key=self._key)

    @property
    def counts(self) -> tuple[int, ...]:
        """People in each box, as they are read."""
        return tuple(len(self._rows[place]) for place in range(self.plan.boxes))

    @property
    def progress(self) -> Progress:
        """How far the meeting is."""
        return Progress(*self._counts)

    def lists(self, person_id: PersonId) -> bool:
        """Tell whether a person is among those it lists."""
        return self._is_listed(self.board.population.row(person_id))

    def count(self, place: int) -> int:
        """Return how many people are in a place."""
        return len(self._rows[place])

    def place(self, person_id: PersonId) -> int:
        """Return the place a person is in.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        return self._places[self.board.population.row(person_id)]

    def person(self, place: int, index: int) -> PersonId:
        """Return who comes at an index of a place, from 0."""
        return self.board.population.ids[self._rows[place][index]]

    def index(self, person_id: PersonId) -> int:
        """Return the index at which a person comes in their place."""
        row = self.board.population.row(person_id)
        return self._at(self._places[row], row)

    def slot(self, place: int, person_id: PersonId) -> int:
        """Return the index at which a person would come in a place."""
        return self._at(place, self.board.population.row(person_id))

    def seat(self, person_id: PersonId) -> Seat:
        """Return where a person stands on both questions."""
        return self.board.seat(person_id)

    def reading_order(self) -> tuple[PersonId, ...]:
        """Return everybody in the meeting as the board reads, people not yet rated last."""
        ids = self.board.population.ids
        return tuple(ids[row] for place in range(10) for row in self._rows[place])

    def next_open(self, after: PersonId | None) -> PersonId | None:
        """Return the next person still open, reading on from somebody and round to the start; None if nobody is."""
        boxes = self.plan.boxes
        start_place, start = (0, -1) if after is None else (self.place(after), self.index(after))
        if start_place >= TRAY:
            start_place, start = 0, -1
        for turn in range(boxes + 1):
            place = (start_place + turn) % boxes
            first = start + 1 if turn == 0 else 0
            found = self._open_from(place, first)
            if found is not None and found != after:
                return found
        return None

    def _open_from(self, place: int, first: int) -> PersonId | None:
        rows = self._rows[place]
        for index in range(first, len(rows)):
            if self._finished[rows[index]] == OPEN:
                return self.board.population.ids[rows[index]]
        return None
