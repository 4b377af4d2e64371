"""The strip below the list of who is told: one person's talk in full, as far as there is room."""

from collections.abc import Iterator
from datetime import date

from calibrate.domain.action.action import ActionStatus
from calibrate.domain.axis import Axis
from calibrate.domain.telling.untold import Carried, Matter
from calibrate.widgets.action_strip import framed, panel_rows
from calibrate.widgets.cells import wrapped, wrapped_inert
from calibrate.widgets.moments import said_day
from calibrate.widgets.person_card import HIDDEN_WORDS
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.telling_lines import TellingLine
from calibrate.widgets.theme import Tone

_LABEL = 16
_EMPTY = (
    "Nothing to tell anybody yet. A person is told of their action, of a support plan, and, where your organisation "
    "shares agreed performance, of a rating that is not the one proposed. z shows everybody: h keeps what to thank "
    "somebody for."
)
_EMPTY_ONLY = "None of this manager's people has anything to be told. f shows everybody's again, z everybody."

Label = tuple[str, str, Tone]
"""What stands at the left of a text, the text, and its tone."""


def said_matters(line: TellingLine, *, shared: bool, is_narrow: bool) -> list[tuple[str, bool]]:
    """Return what changed of a person in a few words each, and whether it is still to be told."""
    said = [
        (word, matter in line.new)
        for matter, word in ((Matter.ACTION, "action"), (Matter.PLAN, "support plan"))
        if matter in line.matters
    ]
    if line.agreed is not None:
        way = "lowered" if line.is_lowered else "raised" if line.proposed else "new"
        word = way if is_narrow else f"rating {way}"
        said.insert(
            0 if shared else len(said), (word if shared else f"{word}, not shared", Matter.PERFORMANCE in line.new)
        )
    return said


def said_told(line: TellingLine, room: Room, today: date) -> Run:
    """Return whether a person was told, in a word or two."""
    if line.new:
        return Run("changed since" if line.told_on is not None else "not told yet", bold=True)
    if line.told_on is not None:
        return Run(said_day(line.told_on, today), Tone.SECOND)
    return Run(room.glyphs.nothing, Tone.SECOND)


def telling_strip(
    line: TellingLine | None, carried: Carried, room: Room, today: date, cells: int, height: int
) -> list[Row]:
    """Return the strip: who, whose, what changed in full, and what is kept for the talk."""
    rows = panel_rows(height - 2, room)
    if line is not None:
        name = room.name(carried.board.population, line.person_id)
        rows[0].put_cut(2, cells // 2, room.glyphs.cut, Run(name, Tone.ACCENT, bold=True))
        facts = f" {room.glyphs.dot} ".join(_facts(line, carried, room, today))
        rows[0].put_cut(rows[0].end + 3, cells - 1, room.glyphs.cut, Run(facts, Tone.SECOND))
        for row, body in zip(rows[1:], _body(line, carried, room, today, cells), strict=False):
            row.beside(body, 0)
    return framed(rows, room, cells)


def empty_rows(cells: int, *, is_only: bool) -> list[Row]:
    """Return what stands in the place of the lines where there are none."""
    said = _EMPTY_ONLY if is_only else _EMPTY
    return [Row().put(2, Run(text, Tone.SECOND)) for text in wrapped(said, min(cells - 4, 90))]


def _facts(line: TellingLine, carried: Carried, room: Room, today: date) -> Iterator[str]:
    yield f"manager {room.other_name(line.manager)}" if line.manager else "no manager in the file"
    if line.agreed is not None:
        band = carried.ledger.naming.band
        before = "not yet rated" if line.proposed is None else band(Axis.PERFORMANCE, line.proposed)
        yield f"performance {before} {room.glyphs.right} {band(Axis.PERFORMANCE, line.agreed)}"
    if line.told_on is not None:
        yield f"told on {said_day(line.told_on, today)}"


def _body(line: TellingLine, carried: Carried, room: Room, today: date, cells: int) -> list[Row]:
    if not room.shows_words:
        return [Row().put(2, Run(HIDDEN_WORDS, Tone.SECOND))]
    texts = (*_kept(line), *_steps(line, carried, today))
    return [row for label, text, tone in texts for row in _labelled(label, text, tone, cells)]


def _kept(line: TellingLine) -> Iterator[Label]:
    if line.says:
        yield "may be said", line.says, Tone.INK
    elif line.is_lowered:
        tone = Tone.AMBER if line.needs_words else Tone.SECOND
        yield "may be said", "nothing is kept yet: y, what was done and when, and nobody else in it", tone
    if line.thanks:
        yield "thank them for", line.thanks, Tone.INK
    else:
        yield "thank them for", "h keeps it", Tone.SECOND


def _steps(line: TellingLine, carried: Carried, today: date) -> Iterator[Label]:
    for action in carried.actions.of(line.person_id):
        if action.status is not ActionStatus.DROPPED:
            yield f"action {action.action_id}", f"{action.when}: I will {action.will}", Tone.INK
    plan = carried.plans.last_of(line.person_id)
    if plan is not None:
        yield "support plan", f"from {said_day(plan.starts_on, today)}: {plan.standard}", Tone.INK


def _labelled(label: str, text: str, tone: Tone, cells: int) -> list[Row]:
    lines = wrapped_inert(text, cells - _LABEL - 4)[:2]
    rows = [Row().put(_LABEL + 2, Run(words, tone, italic=tone is Tone.INK)) for words in lines]
    rows[0].put_cut(2, _LABEL + 1, "", Run(label, Tone.SECOND))
    return rows
