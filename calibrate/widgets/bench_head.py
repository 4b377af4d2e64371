"""What stands above the bench: how strong it is, in three meters, and the heads of the columns."""

from calibrate.domain.bench.strength import Strength
from calibrate.widgets.bench_columns import WIDE, columns
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_METER, _SHORT_METER = 12, 6


def head_rows(room: Room, strength: Strength, stay: int, place: str, width: int, height: int) -> list[Row]:
    """Return the title, the meters, the heads of the columns and the rule below them.

    Args:
        room: What may be seen now.
        strength: How many roles have a name, one ready now, and at the same time.
        stay: How many people are on the expert path: they want to stay in the role they have.
        place: Where the cursor is, for the right end.
        width: In cells.
        height: In rows; with few there are no blank ones.
    """
    title = Row().put(2, Run("Succession bench", bold=True))
    if stay:
        who = "1 person wants" if stay == 1 else f"{stay} people want"
        title.put_right(width - 1, Run(f"expert path: {who} to stay", Tone.SECOND))
    heads = [_heads(place, width), Row().put(2, Run(room.glyphs.rule * (width - 3), Tone.LINE_STRONG))]
    meters = _meters(room, strength, width)
    if height < 6:
        return [title, meters, *heads]
    return [title, Row(), meters, Row(), *heads]


def _meters(room: Room, strength: Strength, width: int) -> Row:
    is_wide = width >= WIDE
    words = (
        (f" of {strength.roles} have a name", " have one ready now", " at the same time")
        if is_wide
        else (f" of {strength.roles} named", " ready now", " at the same time")
    )
    cells, step = (_METER, (width - 6) // 3) if is_wide else (_SHORT_METER, (width - 4) // 3)
    row = Row()
    counts = (strength.named, strength.ready_now, strength.at_once)
    for number, (count, said) in enumerate(zip(counts, words, strict=True)):
        row.put(2 + number * step, *meter(room, count, strength.roles, cells), Run(" "), Run(str(count), bold=True))
        row.add(Run(said, Tone.SECOND))
    return row


def meter(room: Room, count: int, of: int, cells: int) -> list[Run]:
    """Return a meter: heavy for the share, thin for the rest; full and empty are said of all and of nothing alone."""
    full = round(cells * count / of) if of else 0
    full = min(cells - 1, max(1, full)) if 0 < count < of else full
    rest = Run(room.glyphs.progress_open * (cells - full), Tone.LINE_STRONG)
    return [Run(room.glyphs.progress_agreed * full, Tone.INK, bold=True), rest]


def _heads(place: str, width: int) -> Row:
    at = columns(width)
    row = Row().put(at.role, Run("role", Tone.SECOND))
    words = ("ready now", "1-2 years", "3-5 years", "emergency")
    for column, word in zip(at.seats, words, strict=False):
        row.put(column, Run(word, Tone.SECOND))
    settle = "to settle" if at.cover is not None else "settle"
    return row.put(at.settle, Run(settle, Tone.SECOND)).put_right(width - 1, Run(place, Tone.SECOND))
