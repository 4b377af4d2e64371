"""Work in a thread, as a screen shows it."""

from calibrate.config import Glyphs
from calibrate.widgets.load_share import TICKS, Working
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row


def text(rows: list[Row]) -> str:
    return "\n".join("".join(run.text for _, run in sorted(row.runs, key=lambda placed: placed[0])) for row in rows)


def shown(working: Working, ticks: int, room: Room, width: int = 80) -> str:
    for _ in range(ticks):
        working.tick(lambda _: None)
    return text(working.draw(room, width))


def test_quick_work_shows_no_bar_and_long_work_its_share_and_seconds() -> None:
    room = Room()
    working = Working("reading people.csv", "esc turns back")
    working(0.5)
    assert shown(working, 0, room) == "reading people.csv ...; esc turns back"

    said = shown(working, 2 * TICKS, room)
    assert "reading people.csv ... 2 s; esc turns back" in said
    assert "50%" in said
    assert said.count(room.glyphs.progress_agreed) == said.count(room.glyphs.progress_open) > 0


def test_a_share_never_falls_and_stays_within_the_bar() -> None:
    room = Room(glyphs=Glyphs.PLAIN)
    working = Working("writing")
    for share in (0.8, 0.3, 1.7):
        working(share)
    said = shown(working, TICKS, room, width=20)
    assert "100%" in said
    assert room.glyphs.progress_open not in said
    assert working.line == "writing ... 100%"


def test_a_hostile_file_name_is_inert() -> None:
    assert "\x1b" not in shown(Working("reading \x1b[31mred.csv"), 3, Room())
