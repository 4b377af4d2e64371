"""What a reading came to, in one row with a bar to scale."""

from typing import NamedTuple

from calibrate.domain.inert import inert
from calibrate.services.loading import Draft, Report
from calibrate.widgets.glyphs import Glyphs
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run, runs_width
from calibrate.widgets.theme import Tone

_WIDE = 100
_LEFT = 4


class _Part(NamedTuple):
    number: int
    says: str
    tone: Tone


def counted(count: int, one: str, many: str) -> str:
    """Return a count and its noun."""
    return f"{count:,} {one if count == 1 else many}"


def draw_sum(draft: Draft, room: Room, width: int) -> list[Row]:
    """Draw what was read and what the rows came to."""
    report, glyphs = draft.report, room.glyphs
    head = Row().put_cut(2, width - 1, glyphs.cut, Run("Load report", bold=True))
    state = _state(draft)
    if width >= _WIDE:
        end = width - 3 - runs_width(state)
        head.put_cut(head.end + 3, end, glyphs.cut, Run(read_as(report, glyphs), Tone.SECOND))
        head.put_right(width - 2, *state)
        return [Row(), head, Row(), *_panel(_sum_rows(report, room, width), room, width), Row()]
    head.put_cut(head.end + 3, width - 1, glyphs.cut, Run(read_as(report, glyphs), Tone.SECOND))
    return [
        head,
        *_panel([_one_line(report, room, width), _bar(report, room, width)], room, width),
        Row().put(2, *state),
    ]


def read_as(report: Report, glyphs: Glyphs) -> str:
    """Return how the file was read: its name, encoding, separator and header row."""
    if not report.files:
        return ""
    first = report.files[0]
    said = [inert(first.file.replace("\\", "/").rpartition("/")[2])]
    others = len({file.file for file in report.files}) - 1
    said += [f"and {others} more"] if others else []
    if len(report.files) - 1 > others:
        said.append(f"{len(report.files)} sheets")
    elif first.sheet:
        said.append(f"sheet {inert(first.sheet)}")
    said += [first.encoding.upper()] if first.encoding else []
    said += [f"separator {_SEPARATORS.get(first.delimiter, first.delimiter)}"] if first.delimiter else []
    said += [f"header in row {first.header_row:,}"] if first.header_row else []
    return f" {glyphs.dot} ".join(said)


_SEPARATORS = {"\t": "tab"}


def _state(draft: Draft) -> tuple[Run, ...]:
    """Return what is still to do, and how many are not yet rated."""
    report = draft.report
    facts = [
        (draft.open_questions, "question", "questions", Tone.AMBER),
        (report.rows_to_mend, "row to mend", "rows to mend", Tone.AMBER),
        (report.holding, "not yet rated", "not yet rated", Tone.INK),
    ]
    runs: list[Run] = []
    for count, one, many, tone in facts:
        if count:
            runs += [
                Run("   "),
                Run(f"{count:,}", tone, bold=True),
                Run(f" {one if count == 1 else many}", Tone.SECOND),
            ]
    if draft.is_ready and not draft.open_questions:
        runs += [Run("   "), Run("nothing is asked", Tone.SECOND)]
    return tuple(runs[1:])


def _parts(report: Report) -> list[_Part]:
    parts = [
        _Part(report.people, "person" if report.people == 1 else "people", Tone.INK),
        _Part(report.blank, "blank", Tone.SECOND),
        _Part(report.merged, "merged", Tone.SECOND),
        _Part(report.skipped, "total row" if report.skipped == 1 else "total rows", Tone.SECOND),
        _Part(report.left_out_by_hand, "left out", Tone.SECOND),
        _Part(report.rows_to_mend, "refused", Tone.AMBER),
    ]
    return [part for number, part in enumerate(parts) if part.number or number == 0]


def _sum_rows(report: Report, room: Room, width: int) -> list[Row]:
    numbers, words = Row(_tint(room)), Row(_tint(room))
    first = _Part(report.rows, "row below the header" if report.rows == 1 else "rows below the header", Tone.INK)
    at = _LEFT
    for number, part in enumerate((first, *_parts(report))):
        if number:
            numbers.put(at, Run("=" if number == 1 else "+", Tone.SECOND))
            at += 5
        numbers.put(at, Run(f"{part.number:,}", part.tone, bold=True))
        words.put(at, Run(part.says, Tone.SECOND))
        at = max(numbers.end, words.end) + 4
    return [numbers, words, _bar(report, room, width)]


def _one_line(report: Report, room: Room, width: int) -> Row:
    row = Row(_tint(room)).put(
        2, Run(f"{report.rows:,}", bold=True), Run(" row" if report.rows == 1 else " rows", Tone.SECOND)
    )
    for number, part in enumerate(_parts(report)):
        runs = (
            Run(" = " if number == 0 else " + ", Tone.SECOND),
            Run(f"{part.number:,}", part.tone, bold=True),
            Run(f" {part.says}", Tone.SECOND),
        )
        if row.end + runs_width(runs) < width:
            row.add(*runs)
    return row


def _bar(report: Report, room: Room, width: int) -> Row:
    """Draw the rows to scale; what is there at all takes at least a cell."""
    left = _LEFT if width >= _WIDE else 2
    parts = [part for part in _parts(report) if part.number]
    row = Row(_tint(room))
    if not parts:
        return row
    cells = width - 2 * left - (len(parts) - 1)
    small = [max(1, round(part.number * cells / report.rows)) for part in parts[1:]]
    at = left
    for part, length in zip(parts, [max(1, cells - sum(small)), *small], strict=True):
        row.put(at, Run(room.glyphs.progress_agreed * length, part.tone))
        at += length + 1
    return row


def _tint(room: Room) -> Tone:
    return Tone.GROUND if room.is_ledger else Tone.PANEL


def _panel(rows: list[Row], room: Room, width: int) -> list[Row]:
    glyphs = room.glyphs
    if room.is_ledger:
        rule = Run(glyphs.rule * width, Tone.LINE_STRONG)
        return [Row().put(0, rule), *rows, Row().put(0, rule)]
    top, bottom = (Row().put(0, Run(half * width, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
    return [top, *rows, bottom]
