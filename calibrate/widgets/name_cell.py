"""One name on the board: its marks in the margin, the bar of the cursor, the ghost of somebody held."""

from collections.abc import Iterable
from typing import NamedTuple

from calibrate.domain.axis import AxisState
from calibrate.domain.person import PersonId
from calibrate.widgets.board_scene import Scene
from calibrate.widgets.cells import cut, padded, width
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import Room
from calibrate.widgets.row import Run
from calibrate.widgets.theme import Tone

_MARGIN = 5
"""Cells of a column of names that are not the name: gap, state, arrow, gap, and one behind it."""


class Painted(NamedTuple):
    """The runs of one name, filling its cells."""

    runs: tuple[Run, ...]
    ground: Tone | None = None
    """The bar's colour, or None for the panel's own tint."""
    is_lit: bool = False
    """Stays lit under a sheet."""


def state_mark(state: AxisState, glyphs: Glyphs) -> Run:
    """Return the mark of how finished somebody is."""
    match state:
        case AxisState.PARKED:
            return Run(glyphs.parked, Tone.INK, bold=True)
        case AxisState.AGREED:
            return Run(glyphs.agreed, Tone.DONE)
        case AxisState.AGREED_UNHEARD:
            return Run(glyphs.consent, Tone.DONE)
        case _:
            return Run(" ")


class _Look(NamedTuple):
    """What of somebody the board shows wherever they are painted."""

    name: str
    """As the room may see it, uncut."""
    mark: Run
    way: str
    tone: Tone


class NameCell:
    """Paints names as the scene has them."""

    def __init__(self, scene: Scene, room: Room) -> None:
        self._scene = scene
        self._room = room
        self._looks: dict[PersonId, _Look] = {}

    def forget(self, people: Iterable[PersonId] | None) -> None:
        """Look at some people, or at everybody, anew."""
        if people is None:
            self._looks.clear()
        for person in people or ():
            self._looks.pop(person, None)

    def _look(self, person: PersonId) -> _Look:
        found = self._looks.get(person)
        if found is None:
            glyphs, placement = self._room.glyphs, self._scene.placement
            seat, plan = placement.seat(person), placement.plan
            state = plan.state(seat)
            quiet = state.is_agreed and plan.place_of(seat) is not None
            found = self._looks[person] = _Look(
                self._room.name(placement.board.population, person),
                state_mark(state, glyphs),
                glyphs.arrow(*plan.shift(seat)),
                Tone.DONE if quiet else Tone.INK,
            )
        return found

    def runs(self, place: int, person: PersonId, cells: int, first: Run) -> Painted:
        """Return one name on exactly some cells.

        Args:
            place: Where the name is listed.
            person: Whose it is.
            cells: The width of the column of names.
            first: What stands in the first cell: the edge of a lit box, or a blank.
        """
        scene, look = self._scene, self._look(person)
        name = cut(look.name, cells - _MARGIN, self._room.glyphs.cut)
        carry = scene.carry
        if carry is not None and carry.person == person:
            if carry.target == place:
                return self._held(name, cells)
            return self._ghost(name, cells, first)
        if carry is None and scene.cursor == (place, person):
            text = f" {look.mark.text}{look.way} {name}"
            return Painted((Run(padded(text, cells), Tone.ON_ACCENT, bold=True),), Tone.ACCENT)
        if look.way == " ":
            return Painted((first, look.mark, Run(padded(f"  {name}", cells - 2), look.tone)))
        return Painted((first, look.mark, Run(look.way, Tone.AMBER), Run(padded(f" {name}", cells - 3), look.tone)))

    def _held(self, name: str, cells: int) -> Painted:
        text = f"  {self._carried_way()} {name}"
        return Painted((Run(padded(text, cells), Tone.ON_AMBER, bold=True),), Tone.AMBER, is_lit=True)

    def _carried_way(self) -> str:
        """Return the arrow of the way somebody is being carried from their own box."""
        carry = self._scene.carry
        if carry is None or TRAY in {carry.origin, carry.target}:
            return " "
        return self._room.glyphs.arrow(*self._scene.placement.plan.between(carry.origin, carry.target))

    def _ghost(self, name: str, cells: int, first: Run) -> Painted:
        """Return the hollow mark, the name in italics, and a trail to the side the person was carried to."""
        glyphs, carry = self._room.glyphs, self._scene.carry
        goes_left = (
            carry is not None and TRAY not in {carry.origin, carry.target} and carry.target % 3 < carry.origin % 3
        )
        trail = glyphs.trail * max(0, cells - 4 - width(name) - 1)
        return Painted(
            (
                first,
                Run(glyphs.trail if goes_left else " ", Tone.AMBER),
                Run(glyphs.ghost, Tone.AMBER),
                Run(" "),
                Run(name, Tone.DONE, italic=True),
                Run(" "),
                Run(" " * len(trail) if goes_left else trail, Tone.AMBER),
            ),
            is_lit=True,
        )
