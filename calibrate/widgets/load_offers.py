"""Files a load may mean, as lines to choose from."""

from datetime import datetime
from pathlib import Path

from calibrate.domain.inert import inert
from calibrate.widgets.load_paths import Offer, is_there
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone

_WIDE = 100


def said_files(files: tuple[Path, ...]) -> str:
    """Return which files, in a few words: the first, how many more, and how large."""
    size = sum(file.stat().st_size for file in files if is_there(file))
    others = f" and {len(files) - 1} more" if len(files) > 1 else ""
    return f"{files[0].name}{others}, {_size(size)}"


def _size(size: int) -> str:
    if size < 100_000:
        return f"{max(1, round(size / 1000)):,} KB"
    return f"{size / 1_000_000:,.1f} MB"


def draw_offer(offer: Offer, room: Room, width: int, *, is_here: bool) -> Row:
    """Draw a file to choose: its name, size and day, and its folder where there is room."""
    tone = Tone.ACCENT if is_here else Tone.INK
    name = inert(offer.path.name) + ("/" if offer.is_folder else "")
    names = max(20, min(48, width - 40))
    row = Row().put_cut(2, 2 + names, room.glyphs.cut, Run(name, tone, bold=is_here))
    if not offer.is_folder:
        changed = datetime.fromtimestamp(offer.changed).astimezone().strftime("%Y-%m-%d")
        row.put_right(2 + names + 10, Run(_size(offer.bytes))).put(2 + names + 13, Run(changed, Tone.SECOND))
    place = Run(inert(str(offer.path.parent)), Tone.SECOND)
    return row.put_cut(2 + names + 26, width - 1, room.glyphs.cut, place) if width >= _WIDE else row
