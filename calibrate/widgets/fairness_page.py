"""Fairness between groups of one attribute, as the facilitator may see it: aggregates, small groups left out."""

from collections.abc import Iterator

from calibrate.domain.fairness import Outcome, Shown, State
from calibrate.domain.inert import inert
from calibrate.services.fairness import Compared
from calibrate.widgets.cells import wrapped
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_LIMITS = (
    "A difference is a question about the evidence, not an answer; no difference seen is not fairness. "
    "Nobody's rating is changed by group."
)
_BAR = 24


def fairness_rows(room: Room, compared: Compared, width: int) -> list[Row]:
    """Draw every outcome of an attribute, then groups beside all others where that may be shown."""
    rows: list[Row] = []
    for outcome, found in compared.outcomes.items():
        rows += _outcome(room, outcome, found, width)
    rows += _beside(room, compared, width)
    if compared.blank:
        rows += [
            Row(),
            Row().put(2, Run(f"{compared.blank:,} people have no value here and are left out.", Tone.SECOND)),
        ]
    rows.append(Row())
    return rows + [Row().put(2, Run(line, Tone.SECOND)) for line in wrapped(_LIMITS, width - 4)]


def _outcome(room: Room, outcome: Outcome, found: Shown, width: int) -> Iterator[Row]:
    yield Row()
    head = Row().put(2, Run(outcome.words, bold=True))
    tone = Tone.AMBER if found.state is State.LOOK_CLOSER else Tone.SECOND
    yield head.put_cut(32, width - 1, room.glyphs.cut, Run(_said(found), tone))
    for group, selection in found.groups.items():
        row = Row().put_cut(4, 24, room.glyphs.cut, Run(inert(group)))
        if selection is None:
            yield row.put(32, Run("not shown", Tone.SECOND))
            continue
        selected, people = selection
        row.put_right(30, Run(f"{selected:,} of {people:,}", Tone.SECOND)).put_right(
            37, Run(f"{selected / people:.0%}")
        )
        yield row.put(39, Run(room.glyphs.range * round(selected / people * _BAR), Tone.LINE_STRONG))


def _said(found: Shown) -> str:
    of = found.figures
    if of is None:
        return found.words
    between = f"between {of.low:+.0f} and {of.high:+.0f} points apart"
    return f"{found.words}: lowest over highest {of.ratio:.2f}, {between}"


def _beside(room: Room, compared: Compared, width: int) -> Iterator[Row]:
    if not compared.beside:
        return
    yield Row()
    head = Row().put(2, Run("beside all others", bold=True)).put(32, Run("performance", Tone.SECOND))
    head.put(46, Run("potential", Tone.SECOND))
    yield head.put_cut(
        58, width - 1, room.glyphs.cut, Run("odds of highest on potential, and given performance", Tone.SECOND)
    )
    for group, of in compared.beside.items():
        row = Row().put_cut(4, 31, room.glyphs.cut, Run(inert(group)))
        for column, gap in ((32, of.performance), (46, of.potential)):
            row.put(column, Run("" if gap is None else f"{gap:+.2f} SD"))
        odds = of.high_potential
        yield row.put(58, Run(f"{odds.pooled.odds_ratio:.2f} times, {odds.stratified.odds_ratio:.2f} times"))
