"""The next conversations on a person's card: all four, in their one order, and what was agreed in each."""

from collections.abc import Sequence
from datetime import date

from calibrate.domain.action.action import Action, Conversation
from calibrate.widgets.action_form import answers_of, said_action
from calibrate.widgets.cells import wrapped_inert
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LABEL = 14


def conversation_rows(actions: Sequence[Action], room: Room, today: date, left: int, end: int) -> list[Row]:
    """Return the four conversations with a person's open actions, due ones in amber."""
    return [row for one in Conversation for row in _rows(one, actions, room, today, left, end)]


def _rows(
    conversation: Conversation, actions: Sequence[Action], room: Room, today: date, left: int, end: int
) -> list[Row]:
    inner = left + _LABEL
    rows = [
        Row().put(inner, run)
        for action in actions
        if action.conversation is conversation
        for run in _said(action, room, today, end - inner)
    ] or [Row().put(inner, Run(room.glyphs.nothing, Tone.SECOND))]
    rows[0].put(left, Run(conversation.value, Tone.SECOND))
    return rows


def _said(action: Action, room: Room, today: date, cells: int) -> list[Run]:
    if not room.shows_words:
        return [Run("an action", Tone.SECOND)]
    tone = Tone.AMBER if action.is_due(today) else Tone.INK
    said = [Run(line, tone) for line in wrapped_inert(said_action(answers_of(action), today), cells)]
    if action.manager_does:
        owed = f"{room.other_name(action.owner)} owes: {action.manager_does}"
        said += [Run(line, Tone.SECOND) for line in wrapped_inert(owed, cells)]
    return said
