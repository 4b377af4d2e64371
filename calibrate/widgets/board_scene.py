"""What the board shows at one moment: who is where, who is held, where the cursor is."""

from dataclasses import dataclass, field
from typing import NamedTuple

from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.widgets.board_geometry import BoardGeometry, Panel
from calibrate.widgets.board_rows import Page
from calibrate.widgets.placement import TRAY, Placement


class Spot(NamedTuple):
    """Where the cursor is: a place, and somebody in it if anybody is."""

    place: int
    person: PersonId | None


class Carry(NamedTuple):
    """Somebody lifted and not yet set down. Nothing is recorded while this lasts."""

    person: PersonId
    origin: int
    target: int

    @property
    def is_away(self) -> bool:
        """Held over another box than their own."""
        return self.target != self.origin


@dataclass
class Scene:
    """Everything the painter reads."""

    placement: Placement
    naming: Naming
    geometry: BoardGeometry
    cursor: Spot
    carry: Carry | None = None
    zoomed: int | None = None
    """The one box shown in full."""
    is_tray_open: bool = False
    is_dimmed: bool = False
    """A sheet lies over the board."""
    pointer: tuple[int, int] | None = None
    """Where the mouse drags somebody."""
    showing: dict[int, int] = field(default_factory=dict)
    """For crowded places: an index on the page that is shown."""

    @property
    def here(self) -> int:
        """The place that is lit."""
        return self.carry.target if self.carry is not None else self.cursor.place

    def _guest(self, place: int) -> PersonId | None:
        if self.carry is not None and self.carry.is_away and self.carry.target == place:
            return self.carry.person
        return None

    def total(self, place: int) -> int:
        """Return how many names a place lists, one held over it included."""
        return self.placement.count(place) + (self._guest(place) is not None)

    def person(self, place: int, index: int) -> PersonId:
        """Return who is listed at an index of a place."""
        guest = self._guest(place)
        if guest is None:
            return self.placement.person(place, index)
        slot = self.placement.slot(place, guest)
        if index == slot:
            return guest
        return self.placement.person(place, index - (index > slot))

    def index(self, place: int, person: PersonId) -> int:
        """Return the index at which somebody is listed in a place they are in, or are held over."""
        return self.placement.slot(place, person)

    def first(self, place: int) -> Spot:
        """Return the spot at the top of a place."""
        return self.spot(place, 0)

    def spot(self, place: int, index: int) -> Spot:
        """Return the spot at an index of a place, the nearest one where the place is shorter."""
        total = self.placement.count(place)
        if not total:
            return Spot(place, None)
        return Spot(place, self.placement.person(place, min(max(index, 0), total - 1)))

    def page(self, panel: Panel) -> Page:
        """Return the page of a panel's names that is shown."""
        return panel.page(self.total(panel.place), self.showing.get(panel.place, 0))

    def show_lit(self) -> None:
        """Turn the lit place's page to the one with the cursor, or the person held."""
        person = self.carry.person if self.carry is not None else self.cursor.person
        if person is not None:
            self.showing[self.here] = self.index(self.here, person)

    def spot_at(self, x: int, y: int) -> Spot | None:
        """Return the spot at a cell; None where no panel is."""
        panel = self.geometry.at(x, y)
        if panel is None:
            return None
        page = self.page(panel)
        column = min((x - panel.x) // panel.slot_width(page.columns), page.columns - 1)
        index = page.listed(column, y - panel.names_y)
        return Spot(panel.place, None if index is None else self.person(panel.place, index))

    @property
    def tray_people(self) -> int:
        """People in the open tray; 0 while it is closed."""
        return self.placement.count(TRAY) if self.is_tray_open else 0
