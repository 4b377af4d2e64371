"""The strip below the board: who the cursor is on, both scales, and the words of the last move."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.geometry import Region

from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.board import Seat, Standing
from calibrate.domain.box import BOXES
from calibrate.domain.inert import inert
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import Naming
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.widgets.board_scene import Carry
from calibrate.widgets.cells import cut
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.painted_rows import PaintedRows
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import NamesShown, Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.strip_scale import Path, band_words, held_path, put_scale, scale_place, standing_path
from calibrate.widgets.theme import Tone

_WIDE = 100


class Shown(NamedTuple):
    """What the strip is about."""

    seat: Seat
    population: Population
    naming: Naming
    reasons: tuple[str, ...] = ()
    """The words of the last move that stands."""
    carry: Carry | None = None
    knows_details: bool = True
    """The details of the file are open; until then the strip does without."""


def last_reasons(ledger: Ledger, person: PersonId) -> tuple[str, ...]:
    """Return the reasons of somebody's last move that stands, one for each axis it moved."""
    for entry in reversed(ledger.entries):
        if entry.event.kind == "move" and entry.number not in ledger.undone_by:
            reasons = tuple(item.rationale for item in entry.event.items if item.person_id == person)
            if reasons:
                return reasons
    return ()


def state_words(standing: Standing, glyphs: Glyphs) -> str:
    """Return how finished an axis is, in a mark and a word."""
    if standing.state is AxisState.PARKED:
        return f"{glyphs.parked} parked"
    if standing.band is None:
        return "not rated"
    if standing.state is AxisState.AGREED:
        return f"{glyphs.agreed} agreed"
    if standing.state is AxisState.AGREED_UNHEARD:
        return f"{glyphs.consent} consent"
    return "open" if standing.moves else "as loaded"


def state_mark_or_word(standing: Standing, glyphs: Glyphs) -> str:
    """Return how finished an axis is, as short as it can be said."""
    mark = state_words(standing, glyphs)[0] if standing.state is not AxisState.OPEN else ""
    return mark or ("not rated" if standing.band is None else "open")


def _target(carry: Carry | None, axis: Axis) -> Band | None:
    return None if carry is None or carry.target >= TRAY else BOXES[carry.target].band(axis)


def shown_path(shown: Shown, axis: Axis) -> Path:
    """Return the path of one axis: as recorded, or as it would be where the person is held."""
    standing, target = shown.seat.axis(axis), _target(shown.carry, axis)
    return standing_path(standing) if target is None else held_path(standing, target)


class PersonStrip(PaintedRows):
    """Three rows with two scales, or one row where there is little room."""

    DEFAULT_CSS = "PersonStrip { width: 1fr; height: 5; dock: bottom; }"

    def __init__(self, room: Room) -> None:
        super().__init__(room, id="strip")
        self._shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Show somebody, or nobody."""
        if shown == self._shown:
            return
        was_nobody = self._shown is None
        self._shown = shown
        self.forget_rows()
        if was_nobody or shown is None or self.size.height < 5:
            self.refresh()
        else:
            self.refresh(Region(0, 1, self.size.width, 3))

    def draw(self, cells: int, lines: int) -> list[Row]:
        """Return the rows of whom it shows."""
        return [] if self._shown is None else self.rows(self._shown, cells, lines)

    def rows(self, shown: Shown, cells: int, lines: int) -> list[Row]:
        """Return the rows that say who it is about, as many as there is room for."""
        if lines < 5 or cells < _WIDE:
            return [self._one_row(shown, cells)]
        glyphs = self.room.glyphs
        edge = Tone.LINE_STRONG if self.room.is_ledger else Tone.PANEL
        return [
            Row().put(0, Run(glyphs.top * cells, edge)),
            *self._three_rows(shown, cells),
            Row().put(0, Run(glyphs.bottom * cells, edge)),
        ]

    def _three_rows(self, shown: Shown, cells: int) -> list[Row]:
        place = scale_place(cells)
        rows = [Row(Tone.PANEL).put(0, Run(self.room.glyphs.edge, self._tone(shown))) for _ in range(3)]
        texts = (Run(self._shown_name(shown), self._tone(shown), bold=True), *self._facts(shown))
        for row, text in zip(rows, texts, strict=True):
            row.put_cut(2, place.label - 2, self.room.glyphs.cut, text)
        for row, axis in zip((rows[0], rows[2]), Axis, strict=True):
            self._put_axis(row, shown, axis, cells)
        rows[1].put_cut(place.bands[0], cells - 1, self.room.glyphs.cut, self._words(shown))
        return rows

    def _put_axis(self, row: Row, shown: Shown, axis: Axis, cells: int) -> None:
        place, glyphs = scale_place(cells), self.room.glyphs
        row.put(place.label, Run(axis.value, Tone.SECOND))
        put_scale(row, place, band_words(shown.naming, axis, place, glyphs.cut), shown_path(shown, axis), glyphs)
        standing = shown.seat.axis(axis)
        target = _target(shown.carry, axis)
        if target is None or target == standing.band:
            tone = Tone.DONE if standing.state.is_agreed else Tone.SECOND
            row.put(place.state, Run(state_words(standing, glyphs), tone))

    def _tone(self, shown: Shown) -> Tone:
        return Tone.ACCENT if shown.carry is None else Tone.AMBER

    def _shown_name(self, shown: Shown) -> str:
        return self.room.name(shown.population, shown.seat.person_id)

    def _facts(self, shown: Shown) -> tuple[Run, Run]:
        row = shown.population.row(shown.seat.person_id)
        manager = shown.population.managers[row] or shown.population.manager_ids[row]
        shows = self.room.names is not NamesShown.CODES
        below = [f"manager {self.room.other_name(manager)}"] if manager and shows else []
        role: Sequence[str] = ()
        if shown.knows_details and shows:
            details = shown.population.details
            role = [inert(details[name][row]) for name in ("title", "organisation") if name in details]
            below = [*(inert(details[name][row]) for name in ("level",) if name in details), *below]
        dot = f" {self.room.glyphs.dot} "
        held = Run("held, not recorded yet", Tone.DONE) if shown.carry is not None else None
        return held or Run(", ".join(filter(None, role)), Tone.DONE), Run(dot.join(filter(None, below)), Tone.SECOND)

    def _words(self, shown: Shown) -> Run:
        seat = shown.seat
        if shown.carry is not None:
            return Run(self._question(shown), Tone.DONE)
        if seat.set_aside is not None:
            return Run("set aside: not in this meeting", Tone.SECOND)
        parked = next((track.parked for track in (seat.performance, seat.potential) if track.parked), None)
        if parked is not None:
            what = "held, the words to come" if parked.target is not None else "parked"
            until = "" if parked.until is None else f" until {parked.until:%a} {parked.until.day} {parked.until:%b}"
            owner = self.room.other_name(parked.owner) if parked.owner else ""
            return Run(f"{what}{f' with {owner}' if owner else ''}{until}", Tone.SECOND)
        if shown.reasons and self.room.shows_words:
            opened, closed = self.room.glyphs.quotes
            said = " ".join(f"{opened}{inert(reason)}{closed}" for reason in shown.reasons)
            return Run(said, Tone.INK, italic=True)
        if seat.performance.proposal_changed or seat.potential.proposal_changed:
            return Run("the rating was loaded again, and differs", Tone.AMBER)
        return Run("")

    def _question(self, shown: Shown) -> str:
        asked = [axis for axis in Axis if _target(shown.carry, axis) not in {None, shown.seat.axis(axis).band}]
        if not asked:
            return "where the person stands now: carry on, or put back"
        if len(asked) == 2:
            return "two questions follow, one for each axis"
        name = self._shown_name(shown)
        if asked[0] is Axis.PERFORMANCE:
            return f"one question follows: what did {name} do that shows it?"
        return f"one question follows: what points beyond this role for {name}?"

    def _one_row(self, shown: Shown, cells: int) -> Row:
        glyphs = self.room.glyphs
        row = Row().put(0, Run(glyphs.edge, self._tone(shown)))
        room = max(12, cells - 68)
        row.put(2, Run(cut(self._shown_name(shown), room, glyphs.cut), self._tone(shown), bold=True))
        at = room + 3
        for axis, label, value in ((Axis.PERFORMANCE, at, at + 13), (Axis.POTENTIAL, at + 30, at + 41)):
            row.put(max(label, row.end + 2), Run(axis.value, Tone.SECOND))
            row.put(max(value, row.end + 2), *self._short_path(shown, axis))
            standing, target = shown.seat.axis(axis), _target(shown.carry, axis)
            if target is None or target == standing.band:
                row.add(Run(state_mark_or_word(standing, glyphs), Tone.SECOND), after=2)
        return row

    def _short_path(self, shown: Shown, axis: Axis) -> tuple[Run, ...]:
        path, glyphs = shown_path(shown, axis), self.room.glyphs
        if path.here is None:
            return (Run(glyphs.nothing, Tone.SECOND),)
        here = Run(inert(shown.naming.short(axis, path.here)), Tone.ACCENT, bold=True)
        if path.was is None or path.was == path.here:
            return (here,)
        arrow = glyphs.right if path.here > path.was else glyphs.left
        return Run(inert(shown.naming.short(axis, path.was)), Tone.DONE), Run(f" {arrow} ", Tone.AMBER), here
