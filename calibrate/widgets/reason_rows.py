"""What a reason sheet says around its fields: who, from where to where, the question, the hints."""

from collections.abc import Sequence
from dataclasses import dataclass

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.naming import Naming
from calibrate.widgets.cells import cut, width, wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.strip_scale import band_words, held_path, put_scale, scale_place
from calibrate.widgets.theme import Tone
from calibrate.widgets.word_hints import Hint

_WIDE = 100


@dataclass(frozen=True)
class Asked:
    """One question of a sheet."""

    name: str
    """As the room may see it, inert."""
    seat: Seat
    naming: Naming
    axis: Axis
    to_band: Band
    number: int
    of: int

    def question(self, cells: int, mark: str) -> str:
        """Return the question for this axis; only the name gives way where there is little room."""
        if self.axis is Axis.PERFORMANCE:
            before, after = "What did ", " do in this role, this period, that shows it?"
        else:
            before, after = "What has ", " shown or said that points beyond this role?"
        return before + cut(self.name, cells - width(before) - width(after), mark) + after


def head_rows(asked: Asked, room: Room, cells: int, *, is_tall: bool) -> list[Row]:
    """Return the rows above the field."""
    edge = Run(room.glyphs.edge, Tone.AMBER)
    who = Row(Tone.HERE).put(0, edge)
    _put_who(who, asked, room, cells)
    counted = f"{asked.number} of {asked.of}"
    if who.end + width(counted) + 2 < cells - 2:
        who.put_right(cells - 2, Run(counted, Tone.SECOND))
    question = Row(Tone.HERE).put(0, edge)
    question.put(2, Run(asked.question(cells - 4, room.glyphs.cut), bold=True))
    blank = [Row(Tone.HERE).put(0, edge)] if is_tall else []
    return [half_row(room, cells), who, *blank, question]


def half_row(room: Room, cells: int) -> Row:
    """Return the upper edge of a sheet."""
    tone = Tone.LINE_STRONG if room.is_ledger else Tone.HERE
    return Row().put(0, Run(room.glyphs.top * cells, tone))


def _put_who(row: Row, asked: Asked, room: Room, cells: int) -> None:
    place = scale_place(cells)
    path = held_path(asked.seat.axis(asked.axis), asked.to_band)
    if cells < _WIDE:
        row.put(2, Run(cut(asked.name, 24, room.glyphs.cut), Tone.AMBER, bold=True))
        row.add(Run(f"held, {asked.axis.value}", Tone.DONE), after=2)
        if path.was is not None:
            row.add(Run(asked.naming.short(asked.axis, path.was), Tone.SECOND), after=2)
            arrow = room.glyphs.right if asked.to_band > path.was else room.glyphs.left
            row.add(Run(arrow, Tone.AMBER), after=1)
        row.add(Run(asked.naming.short(asked.axis, asked.to_band), Tone.ACCENT, bold=True), after=1)
        return
    row.put(2, Run(cut(asked.name, place.label - 10, room.glyphs.cut), Tone.AMBER, bold=True))
    row.add(Run("held", Tone.DONE), after=3)
    row.put(place.label, Run(asked.axis.value, Tone.SECOND))
    put_scale(row, place, band_words(asked.naming, asked.axis, place, room.glyphs.cut), path, room.glyphs)


def foot_rows(name: str, hints: Sequence[Hint], refused: str, room: Room, cells: int) -> list[Row]:
    """Return the rows below the fields: the hints, or what the disk or the rules refused, and the quiet sentence."""
    edge = Run(room.glyphs.edge, Tone.AMBER)
    first, second = Row(Tone.HERE).put(0, edge), Row(Tone.HERE).put(0, edge)
    if refused:
        lines = [*wrapped(refused, cells - 4), ""][:2]
        for row, line in zip((first, second), lines, strict=True):
            row.put(2, Run(line, Tone.AMBER, bold=True))
        return [first, second]
    at = 2
    for hint in hints:
        if at + width(hint.says) + 3 > cells:
            break
        mark = Run(room.glyphs.agreed, Tone.ACCENT, bold=True) if hint.is_met else Run(room.glyphs.hint, Tone.SECOND)
        first.put(at, mark, Run(f" {hint.says}", Tone.DONE if hint.is_met else Tone.SECOND))
        at = first.end + (4 if cells >= _WIDE else 2)
    said = " may read this one day. Write what you would say across the table."
    second.put(2, Run(cut(name, cells - 4 - width(said), room.glyphs.cut) + said, Tone.DONE, italic=True))
    return [first, second]


def rule_row(room: Room, cells: int) -> Row:
    """Return the rule above the keys."""
    edge = Run(room.glyphs.edge, Tone.AMBER)
    return Row(Tone.HERE).put(0, edge).put(1, Run(room.glyphs.rule * (cells - 2), Tone.LINE_STRONG))
