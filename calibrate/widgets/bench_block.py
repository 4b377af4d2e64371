"""One role of the bench: who is named for it and how soon, one name a line, and what is to settle."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from calibrate.domain.bench.bench import Nominee
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.settling import ToSettle
from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.domain.role import Role
from calibrate.widgets.bench_columns import Columns, columns
from calibrate.widgets.cells import cut, width, wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class Block:
    """What the table shows of one role."""

    role: Role
    nominees: tuple[Nominee, ...]
    settle: ToSettle
    several: Mapping[PersonId, int]
    """For how many roles somebody is named ready now, where it is more than one."""
    asked_about: frozenset[PersonId]
    """Who of them something is asked about: the strip says what."""

    def ready(self, readiness: Readiness) -> list[Nominee]:
        """Return who is named with one readiness."""
        return [nominee for nominee in self.nominees if nominee.ready is readiness]


@dataclass(frozen=True)
class Light:
    """Which name of a lit role the cursor is on; None for a role without any."""

    person_id: PersonId | None


def title_of(role: Role) -> str:
    """Return what a role is called, inert: its title, or its id."""
    return inert(role.title or role.role_id)


class BlockDrawing:
    """Draws the blocks of one bench, some cells wide."""

    def __init__(self, room: Room, population: Population, cells: int) -> None:
        self._room = room
        self._population = population
        self._cells = cells
        self._at: Columns = columns(cells)

    def height(self, block: Block) -> int:
        """Return how many rows a block takes."""
        names = max(len(block.ready(readiness)) for readiness in Readiness)
        in_last = len(self._last_column(block))
        own = 2 if self._room.is_private and _graded(block.role) else 1
        return max(own, names if self._at.cover is not None else self._named(block), in_last)

    def _named(self, block: Block) -> int:
        return max(len(block.ready(readiness)) for readiness in Readiness if readiness.is_successor)

    def rows(self, block: Block, light: Light | None) -> list[Row]:
        """Return a block's rows; with a light, the cursor is on it."""
        ground = Tone.GROUND if light is None else Tone.HERE
        rows = [Row(ground) for _ in range(self.height(block))]
        title = Run(title_of(block.role), Tone.INK if light is None else Tone.ACCENT, bold=True)
        rows[0].put_cut(self._at.role, self._at.end_of(self._at.role), self._room.glyphs.cut, title)
        if self._room.is_private and _graded(block.role):
            rows[1].put(self._at.role, Run(grades_of(block.role, self._room), Tone.SECOND))
        for readiness, column in zip(Readiness, self._at.seats, strict=False):
            self._put_names(rows, column, block, readiness, light)
        for row, run in zip(rows, self._last_column(block), strict=False):
            row.put(self._at.settle, run)
        return rows

    def _put_names(self, rows: list[Row], column: int, block: Block, readiness: Readiness, light: Light | None) -> None:
        nominees = block.ready(readiness)
        if not nominees:
            rows[0].put(column, Run(self._room.glyphs.nothing, Tone.SECOND))
        for row, nominee in zip(rows, nominees, strict=False):
            chosen = light is not None and light.person_id == nominee.person_id
            row.put(column, *self._name(block, nominee, self._at.end_of(column) - column, chosen=chosen))

    def _name(self, block: Block, nominee: Nominee, room_left: int, *, chosen: bool) -> list[Run]:
        is_now = nominee.ready is Readiness.NOW
        marks = []
        if is_now and nominee.person_id in block.several:
            marks.append(Run(times(block.several[nominee.person_id], self._room), Tone.AMBER, bold=True))
        if nominee.person_id in block.asked_about:
            marks.append(Run(" ?", Tone.AMBER, bold=True))
        room_left -= sum(width(mark.text) for mark in marks)
        name = cut(self._room.name(self._population, nominee.person_id), room_left, self._room.glyphs.cut)
        tone = Tone.ACCENT if chosen else Tone.INK
        return [Run(name, tone, bold=is_now or chosen, underline=chosen), *marks]

    def _last_column(self, block: Block) -> list[Run]:
        cells = self._at.end - self._at.settle
        lines = [Run(line, Tone.DONE) for line in wrapped(inert(block.settle.words), cells) if line]
        if self._at.cover is None:
            shown = (f"cover {self._room.name(self._population, one.person_id)}" for one in self._covering(block))
            lines += [Run(cut(text, cells, self._room.glyphs.cut), Tone.SECOND) for text in shown]
        return lines

    def _covering(self, block: Block) -> Collection[Nominee]:
        return block.ready(Readiness.EMERGENCY)


def times(count: int, room: Room) -> str:
    """Return the mark of who is ready now for more than one role."""
    return f" x{count}" if room.is_ledger else f" ×{count}"


def _graded(role: Role) -> bool:
    return role.risk_of_loss is not None or role.impact_of_loss is not None


def grades_of(role: Role, room: Room) -> str:
    """Return risk and impact of loss; only for PRIVATE."""
    shown = [(role.risk_of_loss, "risk"), (role.impact_of_loss, "impact")]
    dot = f" {room.glyphs.dot} "
    return dot.join(f"{word} {room.glyphs.nothing if grade is None else grade}" for grade, word in shown)
