"""One question of a load: the labels or columns with their counts, and what the answer comes to."""

from dataclasses import dataclass, field
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.inert import inert
from calibrate.domain.naming import Naming
from calibrate.services.loading import EVERY_SHEET, Asked, BandCounts, Form
from calibrate.widgets.cells import cut, padded, width, wrapped
from calibrate.widgets.load_lines import head, lit, more, widest, window
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run, runs_width
from calibrate.widgets.theme import Tone

_COUNT = 6
_WORDS = {"low": Band.LOW, "middle": Band.MIDDLE, "high": Band.HIGH}


class Option(NamedTuple):
    """One of a few answers, chosen by its number."""

    key: str
    says: str
    more: str = ""


@dataclass(frozen=True)
class QuestionView:
    """A question as it stands on the screen."""

    asked: Asked
    place: str
    """Which of how many, as the head says it."""
    is_here: bool
    line: int = 0
    typed: tuple[str, str] = ("", "")
    """Form CUTS: what the two fields hold."""
    counts: BandCounts = field(default_factory=BandCounts)
    """What the answer comes to, also while it is typed."""
    half: str = ""
    """Form BOX: the performance said of the cursor's cell, while its potential is asked."""
    said: str = ""
    """Why what is typed does not do."""


def options(asked: Asked) -> tuple[Option, ...]:
    """Return the numbered answers of a question that has them."""
    if asked.form is Form.DIRECTION:
        return (Option("1", "1 is the best"), Option("2", "1 is the lowest"))
    if asked.form is Form.DATES:
        return (Option("1", "the day comes first"), Option("2", "the month comes first"))
    if asked.form is Form.COLUMN:
        columns = [
            Option(_key(number), choice.header, ", ".join(choice.samples))
            for number, choice in enumerate(asked.choices, start=1)
        ]
        none = () if asked.field == "person_id" else (Option("0", "", "the file has no such column"),)
        return (*columns, *none)
    return _sheets(asked) if asked.form is Form.SHEET else ()


def _sheets(asked: Asked) -> tuple[Option, ...]:
    """Return every sheet together, then each."""
    rows = sum(choice.filled for choice in asked.choices)
    every = Option("0", "every sheet with people", _rows(rows, is_read=asked.chosen == EVERY_SHEET))
    one_by_one = [
        Option(_key(number), choice.header, _rows(choice.filled, is_read=asked.chosen == choice.header))
        for number, choice in enumerate(asked.choices, start=1)
    ]
    return (every, *one_by_one)


def _rows(count: int, *, is_read: bool) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}{', read' if is_read else ''}"


def _key(number: int) -> str:
    return str(number) if number < 10 else ""


def line_count(asked: Asked) -> int:
    """Return how many lines of a question the cursor can be on."""
    if asked.form is Form.CUTS:
        return 2
    return len(options(asked) or asked.cells or asked.labels)


def draw_question(view: QuestionView, naming: Naming, room: Room, cells: int, height: int) -> list[Row]:
    """Draw a question and its answers, in a block some cells wide."""
    asked = view.asked
    if asked.is_open:
        rows = head(room, "To answer", view.place, cells, is_here=view.is_here)
        rows += [*(Row().put(2, *line) for line in _question(asked, room, cells)), Row()]
    else:
        column = cut(f"read from {inert(asked.column)}", cells - 18, room.glyphs.cut) if asked.column else ""
        rows = head(room, view.place.capitalize(), column, cells, is_here=view.is_here)
    tail = _tail(view, naming, cells)
    places = max(3, height - len(rows) - len(tail) - 1)
    if asked.form is Form.CUTS:
        rows += _cuts(view, naming, room, cells)
    else:
        count = line_count(asked)
        shown = window(count, view.line, places)
        rows += [_line(view, number, naming, room, cells) for number in shown]
        rows += more(room, shown, count)
    return [*rows, *tail]


def _question(asked: Asked, room: Room, cells: int) -> list[tuple[Run, ...]]:
    """Return what is asked, the column in bold, in as many lines as it takes."""
    before, after = _wording(asked)
    column = inert(asked.column)
    if not column:
        return [(Run(line),) for line in wrapped(before, cells - 2)]
    if width(before + column + after) <= cells - 2:
        return [(Run(before), Run(column, bold=True), Run(after))]
    name = cut(column, cells - 2 - width(after), room.glyphs.cut)
    return [*((Run(line),) for line in wrapped(before, cells - 2)), (Run(name, bold=True), Run(after))]


def _wording(asked: Asked) -> tuple[str, str]:
    """Return what is asked, before and after the column's header."""
    if asked.form is Form.SHEET:
        return "Several sheets hold people. Which one is read, or all of them?", ""
    axis = asked.axis.value if asked.axis else asked.field.replace("_", " ")
    if asked.form is Form.COLUMN:
        return (f"Which column holds {axis}?" if asked.axis else f"Which column is the {axis}?"), ""
    return _ASKED[asked.form].format(axis), "?" if asked.form is not Form.DATES else ""


_ASKED = {
    Form.LABELS: "Which band is each value in ",
    Form.CUTS: "Where do the bands of {} begin in ",
    Form.DIRECTION: "Is 1 the best, or the lowest, in ",
    Form.DATES: "Dates can be read two ways in ",
    Form.BOX: "What does each value stand for in ",
}


def _line(view: QuestionView, number: int, naming: Naming, room: Room, cells: int) -> Row:
    is_here = view.is_here and number == view.line
    if view.asked.form is Form.LABELS:
        row = _label(view, number, naming, room, cells, is_here=is_here)
    elif view.asked.form is Form.BOX:
        row = _cell(view, number, naming, room, cells, is_here=is_here)
    else:
        row = _option(view, number, room, cells, is_here=is_here)
    return lit(row, room, cells) if is_here else row


def _value(row: Row, value: str, count: int, at: int, room: Room, *, is_here: bool) -> Row:
    """Put a value, and how many rows have it right-aligned before a column."""
    tone = Tone.ACCENT if is_here else Tone.INK
    row.put_cut(2, at - _COUNT, room.glyphs.cut, Run(inert(value) or room.glyphs.nothing, tone, bold=is_here))
    return row.put_right(at, Run(f"{count:,}")).put(at + 2, Run(room.glyphs.right, Tone.SECOND))


def _label(view: QuestionView, number: int, naming: Naming, room: Room, cells: int, *, is_here: bool) -> Row:
    asked = view.asked
    label, axis = asked.labels[number], asked.axis or Axis.PERFORMANCE
    says = [naming.short(axis, band) for band in Band]
    taken = sum(map(width, says)) + 10 if view.is_here else widest([naming.band(axis, band) for band in Band])
    at = _before_answers([inert(label.value) for label in asked.labels], cells - taken - 6)
    row = _value(Row(), label.value, label.count, at, room, is_here=is_here)
    if is_here:
        return row.put(at + 5, *_bands(says, label.band if label.is_placed else None))
    if not label.is_placed:
        return row.put(at + 5, Run("to place", Tone.AMBER))
    word = "not yet rated" if label.band is None else naming.band(axis, label.band)
    return row.put(at + 5, Run(word, Tone.DONE if label.band is None else Tone.INK))


def _before_answers(values: list[str], most: int) -> int:
    """Return the column counts end before: values take what they need, as far as there is room."""
    return max(12, min(2 + widest(values) + 2 + _COUNT, most))


def _bands(says: list[str], now: Band | None) -> list[Run]:
    runs: list[Run] = []
    for band, word in zip(Band, says, strict=True):
        runs += [Run("  ")] if runs else []
        is_now = band is now
        runs.append(Run(f"{band.value} {word}", Tone.ACCENT if now is None or is_now else Tone.SECOND, bold=is_now))
    return runs


def _cell(view: QuestionView, number: int, naming: Naming, room: Room, cells: int, *, is_here: bool) -> Row:
    cell = view.asked.cells[number]
    at = _before_answers([inert(cell.value) for cell in view.asked.cells], cells - 36)
    row = _value(Row(), cell.value, cell.count, at, room, is_here=is_here)
    if is_here and view.half:
        says = [naming.short(Axis.POTENTIAL, band) for band in Band]
        return row.put(at + 5, *_bands(says, None))
    if is_here and not cell.performance:
        return row.put(at + 5, *_bands([naming.short(Axis.PERFORMANCE, band) for band in Band], None))
    if not cell.performance:
        return row.put(at + 5, Run("to place", Tone.AMBER))
    said = (_word(naming, Axis.PERFORMANCE, cell.performance), _word(naming, Axis.POTENTIAL, cell.potential))
    return row.put_cut(at + 5, cells, room.glyphs.cut, Run(f" {room.glyphs.dot} ".join(said)))


def _word(naming: Naming, axis: Axis, word: str) -> str:
    return naming.short(axis, _WORDS[word]) if word in _WORDS else "not yet rated"


def _option(view: QuestionView, number: int, room: Room, cells: int, *, is_here: bool) -> Row:
    every = options(view.asked)
    option = every[number]
    row = Row().put(2, Run(padded(option.key, 3), Tone.ACCENT, bold=True))
    taken = min(widest([inert(one.says) for one in every]), 30)
    if option.says:
        row.put_cut(5, 5 + taken, room.glyphs.cut, Run(inert(option.says), bold=is_here))
    at = 5 + taken + 2 if option.says else 5
    samples = inert(option.more) if not option.says else room.words(option.more)
    return row.put_cut(at, cells, room.glyphs.cut, Run(samples, Tone.SECOND))


def _cuts(view: QuestionView, naming: Naming, room: Room, cells: int) -> list[Row]:
    asked, axis = view.asked, view.asked.axis or Axis.PERFORMANCE
    ordered = sorted(asked.labels, key=lambda label: _number(label.value))
    values = f" {room.glyphs.dot} ".join(f"{inert(label.value)} ({label.count:,})" for label in ordered)
    lines = wrapped(values, cells - 2)
    rows = [Row().put(2, Run(line, Tone.SECOND)) for line in lines[:3]]
    rows.append(Row())
    heads = [f"{naming.band(axis, band)} from" for band in (Band.MIDDLE, Band.HIGH)]
    for number, (says, typed) in enumerate(zip(heads, view.typed, strict=True)):
        is_here = view.is_here and number == view.line
        row = Row().put(2, Run(says, Tone.ACCENT if is_here else Tone.INK, bold=is_here))
        row.put(2 + widest(heads) + 3, Run(f" {padded(typed + ('_' if is_here else ''), 8)}", on=Tone.WELL))
        rows.append(lit(row, room, cells) if is_here else row)
    return rows


def _number(text: str) -> float:
    """Return what a label is sorted by: its number, else behind all numbers."""
    try:
        return float(text.rstrip("%").replace(",", "."))
    except ValueError:
        return float("inf")


def _tail(view: QuestionView, naming: Naming, cells: int) -> list[Row]:
    """Draw what the answer comes to so far."""
    asked = view.asked
    rows: list[Row] = [Row()]
    if view.said:
        rows += [Row().put(2, Run(line, Tone.AMBER)) for line in wrapped(inert(view.said), cells - 2)]
    if asked.form is Form.BOX and view.is_here:
        which = "potential" if view.half else "performance"
        said = f"first its performance, then its potential; now its {which}"
        if all(cell.performance and cell.potential for cell in asked.cells) and not view.half:
            said = "enter takes these; a number changes one: its performance, then its potential"
        return [*rows, *(Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(said, cells - 2))]
    if asked.axis is None or asked.form in {Form.COLUMN, Form.BOX}:
        return rows if view.said else []
    counts, axis = view.counts, asked.axis
    facts = [(counts.low, Band.LOW), (counts.middle, Band.MIDDLE), (counts.high, Band.HIGH)]
    parts = [(count, naming.short(axis, band), Tone.INK) for count, band in facts]
    parts += [(counts.not_rated, "not yet rated", Tone.INK)]
    parts += [(counts.to_place, "to place", Tone.AMBER)] if counts.to_place else []
    row = Row().put(2, Run("so far" if asked.is_open else "comes to", Tone.SECOND))
    indent = row.end + 2
    for count, word, tone in parts:
        runs = (Run(f"{count:,}", tone, bold=True), Run(f" {word}", Tone.SECOND))
        if row.end + 2 + runs_width(runs) > cells:
            rows.append(row)
            row = Row().put(indent - 2, Run(""))
        row.add(*runs, after=2)
    return [*rows, row]
