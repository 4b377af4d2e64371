"""The strip below a board of one question: its scale, and what helps the room to answer it."""

from collections.abc import Sequence
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat, Standing
from calibrate.domain.goal import SHOWN
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.domain.population import Population
from calibrate.widgets.board_scene import Carry
from calibrate.widgets.cells import cut, wrapped
from calibrate.widgets.painted_rows import PaintedRows
from calibrate.widgets.person_facts import Goal
from calibrate.widgets.placement import TRAY
from calibrate.widgets.room import NamesShown, Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.strip import state_mark_or_word, state_words
from calibrate.widgets.strip_scale import Path, ScalePlace, band_words, held_path, put_scale, standing_path
from calibrate.widgets.theme import Tone

_WIDE = 100
_TALL = 7
_BESIDE = 42
"""Cells from the first band's word to what stands beside the goals or questions."""

QUESTIONS = (
    ("learning", "what was picked up, how fast"),
    ("complexity", "handled, one level up"),
    ("aspiration", "what was said, and when"),
    ("engagement", "ready for what, by when"),
)
"""What is asked in the potential pass."""


class AxisShown(NamedTuple):
    """What the strip is about: one person on one question."""

    axis: Axis
    seat: Seat
    """Of this question alone."""
    population: Population
    naming: Naming
    goals: Sequence[Goal] = ()
    reasons: tuple[str, ...] = ()
    """The words of the last move that stands."""
    carry: Carry | None = None

    @property
    def standing(self) -> Standing:
        """Where the person stands."""
        return self.seat.axis(self.axis)

    @property
    def target(self) -> Band | None:
        """Where the person is held; None where nobody is, or over nothing."""
        return None if self.carry is None or self.carry.target >= TRAY else Band(self.carry.target + 1)

    @property
    def path(self) -> Path:
        """The path as recorded, or as it would be where the person is held."""
        return standing_path(self.standing) if self.target is None else held_path(self.standing, self.target)


def axis_scale_place(cells: int) -> ScalePlace:
    """Return where the scale stands on a row of some cells; beyond 120 it stays where it is."""
    state = min(cells, 120) - 10
    first = 30 if cells >= 120 else 26
    step = (state - first) // 3
    return ScalePlace(label=first - 2, bands=(first, first + step, first + 2 * step), state=state)


class AxisStrip(PaintedRows):
    """Five rows with one scale, or three where there is little room."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, id="strip")
        self._shown: AxisShown | None = None

    def show(self, shown: AxisShown | None) -> None:
        """Show somebody, or nobody."""
        if shown != self._shown:
            self._shown = shown
            self.room_changed()

    def draw(self, cells: int, lines: int) -> list[Row]:
        """Return the rows of whom it shows."""
        return [] if self._shown is None else self.rows(self._shown, cells, lines)

    def rows(self, shown: AxisShown, cells: int, lines: int) -> list[Row]:
        """Return the rows that say who it is about, as many as there is room for."""
        if lines < _TALL or cells < _WIDE:
            return self._three_rows(shown, cells)
        glyphs = self.room.glyphs
        edge = Tone.LINE_STRONG if self.room.is_ledger else Tone.PANEL
        return [
            Row().put(0, Run(glyphs.top * cells, edge)),
            *self._five_rows(shown, cells),
            Row().put(0, Run(glyphs.bottom * cells, edge)),
        ]

    def _five_rows(self, shown: AxisShown, cells: int) -> list[Row]:
        place, glyphs = axis_scale_place(cells), self.room.glyphs
        tone = self._tone(shown)
        rows = [Row(Tone.PANEL).put(0, Run(glyphs.edge, tone)) for _ in range(5)]
        for row, run in zip(rows, self._about(shown, tone), strict=False):
            row.put_cut(2, place.label - 2, glyphs.cut, run)
        put_scale(rows[0], place, band_words(shown.naming, shown.axis, place, glyphs.cut), shown.path, glyphs)
        if shown.target is None or shown.target == shown.standing.band:
            tone = Tone.DONE if shown.standing.state.is_agreed else Tone.SECOND
            rows[0].put(place.state, Run(state_words(shown.standing, glyphs), tone))
        beside = place.bands[0] + _BESIDE
        for row, runs in zip(rows[1:] if shown.axis is Axis.POTENTIAL else rows[2:], self._asks(shown), strict=False):
            self._put_ask(row, runs, place.bands[0], beside - 2)
        words = self._words(shown)
        for row, line in zip(rows[2:], wrapped(words.text, cells - 1 - beside)[:3], strict=False):
            row.put(beside, words._replace(text=line))
        return rows

    def _put_ask(self, row: Row, runs: tuple[Run, Run], start: int, end: int) -> None:
        label = 8 if len(runs[0].text) < 8 else 12
        row.put(start, runs[0]).put_cut(start + label, end, self.room.glyphs.cut, runs[1])

    def _tone(self, shown: AxisShown) -> Tone:
        return Tone.ACCENT if shown.carry is None else Tone.AMBER

    def _who(self, shown: AxisShown) -> str:
        return self.room.name(shown.population, shown.seat.person_id)

    def _about(self, shown: AxisShown, tone: Tone) -> list[Run]:
        population, row = shown.population, shown.population.row(shown.seat.person_id)
        runs = [Run(self._who(shown), tone, bold=True)]
        if self.room.names is NamesShown.CODES:
            return runs
        details = population.details
        title, organisation, level = (
            inert(details[name][row]) if name in details else "" for name in ("title", "organisation", "level")
        )
        runs.append(Run(title, Tone.DONE))
        runs.append(Run(f" {self.room.glyphs.dot} ".join(filter(None, (organisation, level))), Tone.SECOND))
        manager = population.managers[row] or population.manager_ids[row]
        return [*runs, Run(f"manager {self.room.other_name(manager)}" if manager else "", Tone.SECOND)]

    def _asks(self, shown: AxisShown) -> list[tuple[Run, Run]]:
        """Return the goals of the performance pass, or the four questions of the potential pass."""
        if shown.axis is Axis.POTENTIAL:
            return [(Run(label, Tone.SECOND), Run(self._asked(shown, label, asks))) for label, asks in QUESTIONS]
        if not shown.goals or not self.room.shows_words:
            return []
        goals = [(_result(goal), Run(inert(goal.text))) for goal in shown.goals[:SHOWN]]
        more = len(shown.goals) - SHOWN
        if more > 0:
            goals[-1] = (goals[-1][0], Run(f"{goals[-1][1].text}   {more} more"))
        return goals

    def _asked(self, shown: AxisShown, label: str, asks: str) -> str:
        """Return a question; in PRIVATE, for aspiration, what the file says the person said."""
        said = shown.population.details.get("aspiration")
        if label != "aspiration" or said is None or not self.room.is_private:
            return asks
        return self.room.words(said[shown.population.row(shown.seat.person_id)]) or asks

    def _words(self, shown: AxisShown) -> Run:
        if shown.carry is not None:
            return Run("held, not recorded yet: one question follows", Tone.DONE)
        parked = shown.standing.parked
        if parked is not None:
            what = "held, the words to come" if parked.target is not None else "parked"
            return Run(f"{what}, {self.room.other_name(parked.owner)}", Tone.SECOND)
        if shown.reasons and self.room.shows_words:
            opened, closed = self.room.glyphs.quotes
            said = " ".join(f"{opened}{inert(' '.join(reason.split()))}{closed}" for reason in shown.reasons)
            return Run(said, italic=True)
        first = f"speak if you worked with {self._who(shown)} this period; first, what only you saw"
        return Run(first, Tone.DONE)

    def _three_rows(self, shown: AxisShown, cells: int) -> list[Row]:
        glyphs, tone = self.room.glyphs, self._tone(shown)
        rows = [Row().put(0, Run(glyphs.edge, tone)) for _ in range(3)]
        rows[0].put(2, Run(cut(self._who(shown), cells - 46, glyphs.cut), tone, bold=True))
        place = max(cells - 42, rows[0].end + 2)
        rows[0].put(place, *self._short_path(shown))
        if shown.target is None or shown.target == shown.standing.band:
            rows[0].add(Run(state_mark_or_word(shown.standing, glyphs), Tone.SECOND), after=2)
        for number, runs in enumerate(self._asks(shown)[:4]):
            column = 2 if number % 2 == 0 else cells // 2 + 2
            self._put_ask(rows[1 + number // 2], runs, column, column + cells // 2 - 3)
        return rows

    def _short_path(self, shown: AxisShown) -> tuple[Run, ...]:
        path, glyphs = shown.path, self.room.glyphs
        if path.here is None:
            return (Run("not yet rated", Tone.SECOND),)
        here = Run(inert(shown.naming.band(shown.axis, path.here)), Tone.ACCENT, bold=True)
        if path.was is None or path.was == path.here:
            return (here,)
        arrow = glyphs.right if path.here > path.was else glyphs.left
        return Run(inert(shown.naming.short(shown.axis, path.was)), Tone.DONE), Run(f" {arrow} ", Tone.AMBER), here


def _result(goal: Goal) -> Run:
    is_half = goal.met not in {"", "met"}
    return Run(goal.met, Tone.INK if is_half else Tone.SECOND, bold=is_half)
