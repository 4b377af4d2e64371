"""What loading again would do: who joins, who is not in the file, whose rating changes and what is decided on it."""

from collections.abc import Sequence

from calibrate.domain.axis import Axis, Band
from calibrate.domain.naming import Naming
from calibrate.services.loading import ChangedRating, Changes, Named
from calibrate.widgets.cells import padded, width, wrapped
from calibrate.widgets.load_lines import head
from calibrate.widgets.load_sum import counted
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_NAME = 30
_AXIS = 13


def draw_changes(changes: Changes, naming: Naming, room: Room, cells: int) -> list[Row]:
    """Draw what a load would do, decisions it touches first."""
    rows = [Row(), Row().put(2, Run("Loading again", bold=True), Run("   every decision stays", Tone.SECOND)), Row()]
    if not (changes.joiners or changes.absent or changes.changed):
        return [*rows, Row().put(2, Run("The same people with the same ratings: nothing here changes.", Tone.DONE))]
    decided = sum(bool(change.decisions) for change in changes.changed)
    if changes.changed:
        says = f"{len(changes.changed):,}, {decided:,} of them decided already" if decided else _number(changes.changed)
        rows += head(room, "Changed ratings", says, cells)
        ordered = sorted(changes.changed, key=lambda change: not change.decisions)
        rows += [row for change in ordered for row in _changed(change, naming, room, cells)]
        rows.append(Row())
    if changes.joiners:
        rows += [*head(room, "Joiners", _number(changes.joiners), cells), *_names(changes.joiners, room, cells), Row()]
    if changes.absent:
        says = f"{_number(changes.absent)}, they stay as they are; nobody is set aside"
        rows += [*head(room, "Not in this file", says, cells), *_names(changes.absent, room, cells), Row()]
    return rows


def done_sentence(changes: Changes) -> str:
    """Return what was done, without a name."""
    said = [
        counted(len(changes.joiners), "person joined", "people joined"),
        counted(len(changes.absent), "is not in the file and stays", "are not in the file and stay"),
        counted(len(changes.changed), "rating changed", "ratings changed"),
    ]
    return f"Loaded: {', '.join(said)}. Every decision stands."


def _number(things: Sequence[object]) -> str:
    return f"{len(things):,}"


def _changed(change: ChangedRating, naming: Naming, room: Room, cells: int) -> list[Row]:
    row = Row().put_cut(2, _NAME, room.glyphs.cut, Run(room.other_name(change.name), bold=bool(change.decisions)))
    row.put(_NAME + 2, Run(padded(change.axis.value, _AXIS), Tone.SECOND))
    before, after = (_band(naming, change.axis, band) for band in (change.before, change.after))
    row.put(_NAME + 2 + _AXIS, Run(f"{before} {room.glyphs.right} {after}"))
    effect, tone = _effect(change, naming)
    at = _NAME + 2 + _AXIS + 30
    if at + width(effect) < cells:
        return [row.put(at, Run(effect, tone))]
    return [row, *(Row().put(_NAME + 2, Run(line, tone)) for line in wrapped(effect, cells - _NAME - 3))]


def _effect(change: ChangedRating, naming: Naming) -> tuple[str, Tone]:
    if not change.decisions:
        return "follows the file", Tone.SECOND
    numbers = f"decision {', '.join(map(str, change.decisions))}"
    if change.decided is None:
        return f"follows the file; look again at {numbers}", Tone.AMBER
    return f"stays {_band(naming, change.axis, change.decided)} by {numbers}, and is marked", Tone.AMBER


def _band(naming: Naming, axis: Axis, band: Band | None) -> str:
    return "not yet rated" if band is None else naming.short(axis, band)


def _names(people: Sequence[Named], room: Room, cells: int) -> list[Row]:
    names = f" {room.glyphs.dot} ".join(room.other_name(person.name or person.person_id) for person in people)
    return [Row().put(2, Run(line)) for line in wrapped(names, cells - 3)]
