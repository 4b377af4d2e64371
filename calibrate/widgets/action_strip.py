"""The strip below the list of actions: the one under the cursor in full; and what an empty list teaches."""

from datetime import date

from calibrate.domain.action.action import Action
from calibrate.domain.population import Population
from calibrate.widgets.action_lines import ActionLine
from calibrate.widgets.cells import wrapped, wrapped_inert
from calibrate.widgets.moments import said_day
from calibrate.widgets.person_card import HIDDEN_WORDS
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LABEL = 16


def framed(rows: list[Row], room: Room, cells: int) -> list[Row]:
    """Return rows between the edges of a panel; without tints, below a rule."""
    glyphs = room.glyphs
    if room.is_ledger:
        return [Row().put(0, Run(glyphs.rule * cells, Tone.LINE_STRONG)), *rows, Row()]
    top, bottom = (Row().put(0, Run(half * cells, Tone.PANEL)) for half in (glyphs.top, glyphs.bottom))
    return [top, *rows, bottom]


def panel_rows(count: int, room: Room) -> list[Row]:
    """Return blank rows of a panel with the cursor's edge."""
    tint = Tone.GROUND if room.is_ledger else Tone.PANEL
    return [Row(tint).put(0, Run(room.glyphs.edge, Tone.ACCENT)) for _ in range(count)]


def action_strip(
    line: ActionLine | None, population: Population, room: Room, today: date, cells: int, height: int
) -> list[Row]:
    """Return the strip: who, how far it is, and every word of it as far as there is room."""
    rows = panel_rows(height - 2, room)
    if line is not None:
        rows[0].put_cut(
            2, cells // 2, room.glyphs.cut, Run(room.name(population, line.person_id), Tone.ACCENT, bold=True)
        )
        facts = f" {room.glyphs.dot} ".join(_facts(line, room, today))
        rows[0].put_cut(rows[0].end + 3, cells - 1, room.glyphs.cut, Run(facts, Tone.SECOND))
        for row, body in zip(rows[1:], _body(line, room, cells), strict=False):
            row.beside(body, 0)
    return framed(rows, room, cells)


def _facts(line: ActionLine, room: Room, today: date) -> list[str]:
    action = line.action
    late = " over" if line.check_on < today and not line.is_over else ""
    said = [f"check {said_day(line.check_on, today)}{late}", f"seen to by {room.other_name(line.owner)}"]
    if action is None:
        return said
    ended = "" if action.status_on is None else f" on {said_day(action.status_on, today)}"
    return [
        action.action_id, f"{action.status.value}{ended}", action.conversation.value, *said,
        *([f"from {action.carried_from}"] if action.carried_from else []),
    ]  # fmt: skip


def _body(line: ActionLine, room: Room, cells: int) -> list[Row]:
    if line.action is None:
        return [Row().put(2, Run(line.what))]
    if not room.shows_words:
        return [Row().put(2, Run(HIDDEN_WORDS, Tone.SECOND))]
    return [row for label, text in _texts(line.action) for row in _labelled(label, text, cells)]


def _texts(action: Action) -> list[tuple[str, str]]:
    said = (
        ("when", action.when), ("I will", action.will), ("manager does", action.manager_does),
        ("known by", action.known_by), ("strength", action.strength),
    )  # fmt: skip
    return [(label, text) for label, text in said if text]


def _labelled(label: str, text: str, cells: int) -> list[Row]:
    lines = wrapped_inert(text, cells - _LABEL - 4)
    rows = [Row().put(_LABEL + 2, Run(line, italic=True)) for line in lines]
    rows[0].put(2, Run(label, Tone.SECOND))
    return rows


def empty_rows(room: Room, cells: int, *, is_only: bool) -> list[Row]:
    """Return what stands in the place of the lines where there are none."""
    said = (
        "None of this manager's people has an open action. f shows everybody, z those that are done."
        if is_only
        else "No open action yet. One a person is enough: when something comes, I will do something others can see, "
        "and a named manager looks at it on a day. + on the grid or on a person's card asks for one; actions of an "
        "earlier session are taken along by: calibrate action carry."
    )
    del room
    return [Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(said, min(cells - 4, 90))]
