"""One line of the list of sessions: what a header says, and when its file was saved."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.inert import inert
from calibrate.paths import Places
from calibrate.services.sessions import Sessions
from calibrate.widgets.moments import said_moment
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone


@dataclass(frozen=True)
class SessionLine:
    """What the list shows of one session."""

    name: str
    cycle: str
    people: str
    state: str
    saved: str

    def facts(self, dot: str) -> str:
        """Return everything but the name in one line."""
        people = f"{self.people} people" if self.people else ""
        return f" {dot} ".join(fact for fact in (people, self.state, f"last saved {self.saved}") if fact)


class Columns(NamedTuple):
    """Where each column begins; numbers end before theirs."""

    session: int
    cycle: int
    people_end: int
    state: int
    word: int
    saved: int
    end: int


def columns(width: int) -> Columns:
    """Return the columns for a width: the two dots give way where there is little room."""
    if width >= 110:
        return Columns(session=6, cycle=44, people_end=61, state=69, word=75, saved=100, end=width - 6)
    return Columns(session=2, cycle=32, people_end=48, state=51, word=51, saved=62, end=width - 1)


def read_lines(sessions: Sessions) -> list[SessionLine]:
    """Read every session's header and the time of its file."""
    now = sessions.clock()
    return [
        SessionLine(
            name=inert(listed.name),
            cycle=inert(listed.cycle or ""),
            people="" if listed.people is None else str(listed.people),
            state=listed.state,
            saved=_saved(sessions.places, listed.name, now),
        )
        for listed in sessions.listed()
    ]


def _saved(places: Places, session: str, now: datetime) -> str:
    path = places.find_vault(session)
    if path is None:
        return ""
    seconds = [file.stat().st_mtime for file in (path, Path(f"{path}.wal")) if file.exists()]
    return said_moment(datetime.fromtimestamp(max(seconds), UTC), now) if seconds else ""


def draw_head(room: Room, width: int, height: int, *, with_columns: bool) -> list[Row]:
    """Draw the name, with the mark where there is room, and the heads of the columns."""
    at = columns(width)
    rows = [Row() for _ in range(height)]
    if height >= 8:
        _put_mark(rows[1:4], at.session, room)
        rows[2].put(at.session + 10, Run("calibrate", bold=True))
        rows[3].put(at.session + 10, Run("calibration meetings on this machine", Tone.SECOND))
    else:
        rows[1].put(at.session, Run("calibrate", bold=True), Run("  meetings on this machine", Tone.SECOND))
    if with_columns:
        head = rows[-2].put(at.session, Run("session", Tone.SECOND)).put(at.cycle, Run("cycle", Tone.SECOND))
        head.put_right(at.people_end, Run("people", Tone.SECOND)).put(at.state, Run("state", Tone.SECOND))
        head.put(at.saved, Run("last saved", Tone.SECOND))
        rows[-1].put(at.session, Run(room.glyphs.rule * (at.end - at.session), Tone.LINE_STRONG))
    return rows


def _put_mark(rows: list[Row], left: int, room: Room) -> None:
    """Draw nine small boxes, the middle one lit."""
    tile = "--" if room.is_ledger else room.glyphs.bottom * 2
    for line, row in enumerate(rows):
        for column in range(3):
            tone = Tone.ACCENT if line == column == 1 else Tone.LINE_STRONG
            row.put(left + 3 * column, Run(tile, tone))


def draw_line(line: SessionLine, room: Room, at: Columns, *, here: bool) -> Row:
    """Draw one session."""
    row = Row(Tone.HERE if here else Tone.GROUND)
    row.put_cut(at.session, at.cycle - 2, room.glyphs.cut, Run(line.name, Tone.ACCENT if here else Tone.INK, bold=here))
    row.put_cut(at.cycle, at.people_end - 6, room.glyphs.cut, Run(line.cycle, Tone.SECOND))
    row.put_right(at.people_end, Run(line.people))
    if at.state != at.word:
        row.put(at.state, *_dots(line.state, room, here=here))
    row.put(at.word, Run(line.state, Tone.DONE))
    return row.put(at.saved, Run(line.saved, Tone.SECOND))


def _dots(state: str, room: Room, *, here: bool) -> list[Run]:
    glyphs, lit = room.glyphs, Tone.ACCENT if here else Tone.INK
    if state == "sealed":
        return [Run(glyphs.here, Tone.DONE), Run(glyphs.progress_agreed * 2, Tone.DONE), Run(glyphs.here, lit)]
    if state == "open":
        return [Run(glyphs.here, lit), Run(glyphs.rule * 2, Tone.LINE_STRONG), Run(glyphs.was, Tone.LINE_STRONG)]
    return []
