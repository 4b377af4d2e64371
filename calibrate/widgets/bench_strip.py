"""The strip of the bench: what is said of the name under the cursor, or of a role without one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calibrate.domain.bench.bench import Nominee
from calibrate.domain.bench.events import StaysDetail
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from calibrate.widgets.bench_block import Block, grades_of, title_of
from calibrate.widgets.bench_columns import WIDE
from calibrate.widgets.cells import cut
from calibrate.widgets.moments import said_day
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

READY_WORDS = {
    Readiness.NOW: "ready now",
    Readiness.ONE_TO_TWO: "ready in 1-2 years",
    Readiness.THREE_TO_FIVE: "ready in 3-5 years",
    Readiness.EMERGENCY: "emergency cover",
}


@dataclass(frozen=True)
class Facts:
    """Everything the strip may say; ids where names are shown as the room may see them."""

    block: Block
    nominee: Nominee | None
    named_on: date
    """When the name was given; for a role without one, today."""
    today: date
    also_for: tuple[Role, ...] = ()
    has_managed: bool | None = None
    wish: StaysDetail | None = None
    warnings: tuple[str, ...] = ()
    """Sentences, inert, with names as the room may see them."""
    suggested: tuple[PersonId, ...] = ()


class BenchStrip:
    """Draws the facts for one room."""

    def __init__(self, room: Room, population: Population, facts: Facts) -> None:
        self._room = room
        self._population = population
        self._facts = facts

    def rows(self, width: int, height: int) -> list[Row]:
        """Return the rows, half rows above and below included."""
        glyphs, is_ledger = self._room.glyphs, self._room.is_ledger
        tint = Tone.GROUND if is_ledger else Tone.PANEL
        rows = [Row(tint).put(0, Run(glyphs.edge, Tone.ACCENT)) for _ in range(height - 2)]
        for row, runs in zip(rows, self._lines(width), strict=False):
            self._put(row, runs, width)
        if is_ledger:
            return [Row().put(0, Run(glyphs.rule * width, Tone.LINE_STRONG)), *rows]
        top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
        return [top, *rows, bottom]

    def _put(self, row: Row, runs: list[tuple[int, Run]], width: int) -> None:
        ends = [column for column, _ in runs[1:]] + [width]
        for (column, run), end in zip(runs, ends, strict=True):
            row.put_cut(column, end - 1, self._room.glyphs.cut, run)

    def _lines(self, width: int) -> Iterator[list[tuple[int, Run]]]:
        """Yield the lines, what matters most first: each as runs at their columns."""
        facts, nominee = self._facts, self._facts.nominee
        if nominee is None:
            yield from self._of_a_gap()
        else:
            yield self._who(nominee)
            yield [(2, self._words(nominee))]
        if self._room.is_private:
            yield [(2, Run(self._private(facts.block.role), Tone.DONE))]
        yield from ([(2, Run(warning, Tone.AMBER))] for warning in facts.warnings)
        yield from self._table(width)

    def _of_a_gap(self) -> Iterator[list[tuple[int, Run]]]:
        block = self._facts.block
        yield [(2, Run(title_of(block.role), Tone.ACCENT, bold=True))]
        yield [(2, Run("Building somebody, hiring from outside and redesigning the role are all answers.", Tone.DONE))]

    def _who(self, nominee: Nominee) -> list[tuple[int, Run]]:
        name = Run(self._shown(nominee.person_id), Tone.ACCENT, bold=True)
        what = f"{title_of(self._facts.block.role)}, {READY_WORDS[nominee.ready]}"
        by = f"named by {self._room.other_name(nominee.by)}, " if nominee.by else "named "
        said = f"{by}{said_day(self._facts.named_on, self._facts.today)}"
        row = Row().put(2, name).add(Run(what), after=3).add(Run(said, Tone.SECOND), after=4)
        return row.runs

    def _words(self, nominee: Nominee) -> Run:
        if not self._room.shows_words:
            return Run("Words are hidden with the names.", Tone.SECOND)
        opened, closed = self._room.glyphs.quotes
        return Run(f"{opened}{inert(' '.join(nominee.because.split()))}{closed}", italic=True)

    def _private(self, role: Role) -> str:
        dot = f" {self._room.glyphs.dot} "
        days = role.vacancy_tolerance
        stands = None if days is None else f"may stand empty {days} days"
        return dot.join(filter(None, (self._held_by(role), grades_of(role, self._room), stands)))

    def _held_by(self, role: Role) -> str:
        if role.incumbent_id is None:
            return "vacant"
        known = role.incumbent_id in self._population
        return f"held by {self._shown(role.incumbent_id) if known else 'somebody outside this session'}"

    def _table(self, width: int) -> Iterator[list[tuple[int, Run]]]:
        """Yield what is known beside the words: two facts a line where there is room."""
        facts = list(self._labelled())
        beside = 2 if width >= WIDE else 1
        for first in range(0, len(facts), beside):
            line: list[tuple[int, Run]] = []
            for place, (label, value) in enumerate(facts[first : first + beside]):
                at = 2 if not place else width * 3 // 5
                tone = Tone.DONE if value.startswith("not yet") else Tone.INK
                line += [(at, Run(label, Tone.SECOND)), (at + (21 if not place else 17), Run(value, tone))]
            yield line

    def _labelled(self) -> Iterator[tuple[str, str]]:
        facts = self._facts
        if facts.nominee is not None:
            if facts.has_managed is not None:
                leads = facts.block.role.leads_people
                what = "not yet: what training first?" if leads else "not yet"
                yield "has managed people", "yes, in this file" if facts.has_managed else what
            if facts.also_for:
                yield "also named for", ", ".join(map(title_of, facts.also_for))
            if facts.wish is not None:
                yield "wants to stay", self._wish(facts.wish)
        if facts.suggested:
            yield "strong on both", ", ".join(map(self._shown, facts.suggested))

    def _wish(self, wish: StaysDetail) -> str:
        return f"said so, {said_day(wish.on, self._facts.today)}, asked by {self._room.other_name(wish.asked_by)}"

    def _shown(self, person_id: PersonId) -> str:
        return cut(self._room.name(self._population, person_id), 32, self._room.glyphs.cut)
