"""Who stands where now: the ledger folded over the proposals."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.box import Box
from calibrate.domain.event import Event
from calibrate.domain.item import AxisItem, Item, ParkDetail, ParkItem, SetAsideItem, SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population


@dataclass(frozen=True, slots=True)
class Track:
    """What the room has done with one axis of one person."""

    band: Band | None = None
    """The band decided; None while the axis follows its proposal."""
    state: AxisState = AxisState.OPEN
    moves: int = 0
    parked: ParkDetail | None = None
    proposal_changed: bool = False

    def after(self, kind: str, item: AxisItem) -> "Track":
        """Return the track once an event of a kind has done its item."""
        match kind:
            case "move":
                return Track(band=item.to_band, moves=self.moves + 1)
            case "agree":
                return Track(band=item.to_band, state=AxisState.AGREED, moves=self.moves)
            case "agree_unheard":
                return Track(band=item.to_band, state=AxisState.AGREED_UNHEARD, moves=self.moves)
            case "park" if isinstance(item, ParkItem):
                return replace(self, state=AxisState.PARKED, parked=item.detail)
            case _:
                return self


@dataclass(frozen=True, slots=True)
class Tracks:
    """What the room has done with one person."""

    performance: Track = Track()
    potential: Track = Track()
    set_aside: SetAsideKind | None = None

    def axis(self, axis: Axis) -> Track:
        """Return the track of one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential

    def with_axis(self, axis: Axis, track: Track) -> "Tracks":
        """Return these tracks with one axis changed."""
        if axis is Axis.PERFORMANCE:
            return replace(self, performance=track)
        return replace(self, potential=track)

    def after(self, kind: str, item: Item) -> "Tracks":
        """Return the tracks once an event of a kind has done its item."""
        if isinstance(item, AxisItem):
            return self.with_axis(item.axis, self.axis(item.axis).after(kind, item))
        if isinstance(item, SetAsideItem):
            return replace(self, set_aside=item.detail.kind)
        if kind == "bring_back":
            return replace(self, set_aside=None)
        return self


UNTOUCHED = Tracks()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one axis of one person stands."""

    proposed: Band | None
    band: Band | None
    state: AxisState
    moves: int
    parked: ParkDetail | None
    proposal_changed: bool

    @property
    def is_rated(self) -> bool:
        """There is a band, proposed or decided."""
        return self.band is not None

    @property
    def shift(self) -> int:
        """Bands up (positive) or down from the proposal; 0 without one or without a move."""
        if not self.moves or self.band is None or self.proposed is None:
            return 0
        return self.band - self.proposed


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one person stands, on both axes."""

    person_id: PersonId
    performance: Standing
    potential: Standing
    set_aside: SetAsideKind | None

    def axis(self, axis: Axis) -> Standing:
        """Return where the person stands on one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential

    @property
    def box(self) -> Box | None:
        """The box, or None while an axis is not yet rated."""
        if self.performance.band is None or self.potential.band is None:
            return None
        return Box(performance=self.performance.band, potential=self.potential.band)

    @property
    def proposed_box(self) -> Box | None:
        """The box the loaded ratings give, or None where they give none."""
        if self.performance.proposed is None or self.potential.proposed is None:
            return None
        return Box(performance=self.performance.proposed, potential=self.potential.proposed)

    @property
    def state(self) -> AxisState:
        """The lesser of the two axes' states."""
        return min(self.performance.state, self.potential.state)

    @property
    def moves(self) -> int:
        """Axis moves not undone; a diagonal counts two."""
        return self.performance.moves + self.potential.moves

    @property
    def is_holding(self) -> bool:
        """Not yet rated on an axis: in no box."""
        return self.performance.band is None or self.potential.band is None

    @property
    def is_waiting_for_words(self) -> bool:
        """Held at a wanted band, the words to come."""
        return any(
            standing.parked is not None and standing.parked.target is not None
            for standing in (self.performance, self.potential)
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the meeting is: people, each counted once, nobody set aside."""

    agreed: int
    parked: int
    open: int
    not_rated: int
    set_aside: int

    @property
    def people(self) -> int:
        """Everybody in the meeting."""
        return self.agreed + self.parked + self.open + self.not_rated


@dataclass(frozen=True, slots=True)
class Board:
    """Who stands where now. Only people the room has touched take room beside the population."""

    population: Population
    tracks: Mapping[PersonId, Tracks]

    @classmethod
    def folded(cls, population: Population, events: Iterable[Event]) -> Self:
        """Return the board that events, in order and none of them withdrawn, lead to."""
        return cls(population, fold(events))

    def after(self, event: Event) -> "Board":
        """Return the board once one more event is recorded (never an undo or a load: fold anew)."""
        return replace(self, tracks={**self.tracks, **fold((event,), self.tracks.get)})

    def seat(self, person_id: PersonId) -> Seat:
        """Return where a person stands.

        Raises:
            UnknownPersonError: Nobody has that id.
        """
        return self._seat(person_id, self.population.row(person_id))

    def seats(self) -> Iterator[Seat]:
        """Yield everybody's seat in file order, people set aside included."""
        for row, person_id in enumerate(self.population.ids):
            yield self._seat(person_id, row)

    def present(self) -> Iterator[Seat]:
        """Yield the seats of everybody in the meeting: nobody set aside."""
        return (seat for seat in self.seats() if seat.set_aside is None)

    def _seat(self, person_id: PersonId, row: int) -> Seat:
        tracks = self.tracks.get(person_id, UNTOUCHED)
        return Seat(
            person_id=person_id,
            performance=_standing(tracks.performance, self.population.performance[row]),
            potential=_standing(tracks.potential, self.population.potential[row]),
            set_aside=tracks.set_aside,
        )

    def counts(self) -> Counter[Box]:
        """Count people per box; nobody set aside, nobody without a box."""
        boxes = {
            Box(performance=performance, potential=potential): people
            for (performance, potential), people in self.population.proposed_counts.items()
            if performance is not None and potential is not None
        }
        counted = Counter(boxes)
        for seat in self._touched():
            if seat.proposed_box is not None:
                counted[seat.proposed_box] -= 1
            if seat.box is not None and seat.set_aside is None:
                counted[seat.box] += 1
        return counted

    def progress(self) -> Progress:
        """Count people by how finished they are."""
        counted = Counter(_progress_of(seat) for seat in self._touched())
        unrated = sum(person_id not in self.tracks for person_id in self.population.unrated)
        counted["not_rated"] += unrated
        counted["open"] += len(self.population) - len(self.tracks) - unrated
        return Progress(**{name: counted[name] for name in ("agreed", "parked", "open", "not_rated", "set_aside")})

    def _touched(self) -> Iterator[Seat]:
        return (self.seat(person_id) for person_id in self.tracks)


def _standing(track: Track, proposed: Band | None) -> Standing:
    return Standing(
        proposed=proposed,
        band=track.band if track.band is not None else proposed,
        state=track.state,
        moves=track.moves,
        parked=track.parked,
        proposal_changed=track.proposal_changed,
    )


def _progress_of(seat: Seat) -> str:
    if seat.set_aside is not None:
        return "set_aside"
    if seat.state is AxisState.PARKED:
        return "parked"
    if seat.is_holding:
        return "not_rated"
    return "agreed" if seat.state.is_agreed else "open"


def fold(
    events: Iterable[Event], start: Callable[[PersonId], Tracks | None] = lambda _: None
) -> dict[PersonId, Tracks]:
    """Return the tracks of everybody the events touch, beginning from where each stood at the start."""
    tracks: dict[PersonId, Tracks] = {}

    def current(person_id: PersonId) -> Tracks:
        return tracks.get(person_id) or start(person_id) or UNTOUCHED

    for event in events:
        for item in event.items:
            tracks[item.person_id] = current(item.person_id).after(event.kind, item)
        if event.kind == "load":
            for change in event.detail.changed:
                before = current(change.person_id)
                track = before.axis(change.axis)
                if track.band is not None:
                    tracks[change.person_id] = before.with_axis(change.axis, replace(track, proposal_changed=True))
    return tracks
