"""The table of development actions: its heads and its lines, on the same edges."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from calibrate.domain.inert import inert
from calibrate.domain.population import Population
from calibrate.widgets.action_lines import ActionLine
from calibrate.widgets.moments import said_day
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


class _Columns(NamedTuple):
    who: int
    conversation: int
    what: int
    owner: int
    end: int


def _columns(width: int) -> _Columns:
    if width >= 110:
        return _Columns(14, 36, 51, width - 26, width - 2)
    return _Columns(13, 31, 31, width - 16, width - 1)


def head_rows(lines: Sequence[ActionLine], room: Room, manager: str | None, width: int) -> list[Row]:
    """Return how many actions are open and due, whose alone they are, and the heads of the columns."""
    at = _columns(width)
    current = [line for line in lines if not line.is_over]
    due = sum(line.is_due for line in current)
    head = Row().put(2, Run("Actions", bold=True), Run(f"  {len(current)} open", Tone.SECOND))
    if due:
        head.add(Run(f"{due} due", Tone.AMBER, bold=True), after=2)
    if manager is not None:
        only = Run(f"only: manager {room.other_name(manager)}", Tone.AMBER, bold=True)
        head.put_cut(head.end + 2, width - 1, room.glyphs.cut, only)
    names = Row().put(2, Run("check on", Tone.SECOND)).put(at.who, Run("who", Tone.SECOND))
    if at.what > at.conversation:
        names.put(at.conversation, Run("conversation", Tone.SECOND))
    names.put(at.what, Run("I will", Tone.SECOND)).put(at.owner, Run("seen to by", Tone.SECOND))
    rule = Row().put(2, Run(room.glyphs.rule * (width - 4), Tone.LINE_STRONG))
    return [Row(), head, Row(), names, rule]


def line_row(line: ActionLine, population: Population, room: Room, today: date, width: int, *, here: bool) -> Row:
    """Return one action's line; what is due stands in amber, what is over is quiet."""
    at, mark = _columns(width), room.glyphs.cut
    row = Row(Tone.HERE if here else Tone.GROUND)
    if line.is_over:
        row.put_cut(2, at.who - 1, mark, Run(line.status.value, Tone.SECOND))
    else:
        day = said_day(line.check_on, today)
        row.put_cut(2, at.who - 1, mark, Run(day, Tone.AMBER if line.is_due else Tone.INK, bold=line.is_due))
    name = Run(room.name(population, line.person_id), Tone.ACCENT if here else Tone.INK, bold=here)
    row.put_cut(at.who, at.conversation - 1, mark, name)
    if at.what > at.conversation and line.action is not None:
        row.put_cut(at.conversation, at.what - 1, mark, Run(line.action.conversation.value, Tone.DONE))
    words = inert(" ".join(line.what.split())) if room.shows_words or line.action is None else ""
    row.put_cut(at.what, at.owner - 2, mark, Run(words, Tone.DONE if line.is_over else Tone.INK))
    return row.put_cut(at.owner, at.end, mark, Run(room.other_name(line.owner), Tone.DONE))
