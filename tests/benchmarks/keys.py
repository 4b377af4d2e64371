"""Key to painted frame, through a pty, against the same key in a blank application; processor time a key beside it."""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.axis import Axis, Band
from calibrate.domain.role import Role
from calibrate.paths import Places
from calibrate.services import development
from calibrate.services.sessions import Sessions
from tests.benched import load_roles, name
from tests.benchmarks.company import PASSPHRASE, SESSION, prepared_session
from tests.benchmarks.figure import Figure, median, spread_note
from tests.terminal import Terminal, key_bytes

QUIET = 0.1
SIZES = (50, 500, 5_000)
CROWD, DECISIONS = 5_000, 500
"""People on the board that is filtered and replayed, and the decisions behind it."""
LISTED = 300
"""People in the meeting whose bench and actions are opened: the heaviest that is really held."""
ABSOLUTE_SECONDS = 0.060
"""What such a screen may take to open, whatever the floor."""
ROUNDS = 20
"""How often each key is pressed; half as often where words are typed between."""


class Keys(NamedTuple):
    """What some presses took: seconds to the painted frame of each, and processor seconds of all."""

    seconds: Sequence[float]
    cpu: float | None

    @property
    def note(self) -> str:
        """Return the spread, and processor time a key."""
        spread = spread_note(self.seconds)
        return spread if self.cpu is None else f"{spread}, cpu {self.cpu / len(self.seconds) * 1000:.1f} ms a key"


def measured(rounds: int = ROUNDS) -> Iterator[Figure]:
    """Yield the figures of cursor, carry, sheet and save at three sizes, of a crowd, then of screens that open."""
    with Terminal([sys.executable, "-m", "tests.benchmarks.blank"]) as blank:
        blank.wait_for("READY")
        keys = _pressed(blank, ["x"] * 2 * rounds)
        floor = median(keys.seconds)
        yield Figure("blank application", floor, floor, 1, note=keys.note)
    for people in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            yield from _on_the_grid(Path(folder), people, floor, rounds)
    with tempfile.TemporaryDirectory() as folder:
        yield from _in_a_crowd(Path(folder), floor, rounds)
    with tempfile.TemporaryDirectory() as folder:
        yield from _places_opened(Path(folder), floor, rounds)


def _on_the_grid(home: Path, people: int, floor: float, rounds: int) -> Iterator[Figure]:
    environment, command = prepared_session(home, people)
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("SHARED").press("enter").wait_for("one box")
        cursor = _pressed(terminal, ("down", "up") * rounds)
        yield _figure(f"cursor, {people} people", cursor, floor, 2)
        terminal.press("m")
        carry = _pressed(terminal, (("right", "left", "up", "down") * rounds)[: 2 * rounds])
        terminal.press("esc")
        yield _figure(f"move repainted, {people} people", carry, floor, 4)
        sheet, save = _moves(terminal, max(1, rounds // 2))
        yield _figure(f"reason sheet open, {people} people", sheet, floor, 30)
        yield _figure(f"save to frame, {people} people", save, floor, 12)


def _moves(terminal: Terminal, rounds: int) -> tuple[Keys, Keys]:
    sheet, save = [], []
    for step in range(rounds):
        terminal.press("shift+right" if step % 2 == 0 else "shift+left")
        sheet.append(_pressed(terminal, ["enter"]))
        terminal.press("text:Closed the audit alone, in June")
        save.append(_pressed(terminal, ["enter"]))
    return _together(sheet), _together(save)


def _in_a_crowd(home: Path, floor: float, rounds: int) -> Iterator[Figure]:
    environment, command = prepared_session(home, CROWD)
    _decide(home)
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("one box")
        yield from _filtered(terminal, floor, rounds)
        terminal.press("g").wait_for("for sign-off").press("r", "enter").wait_for("as loaded")
        yield _figure("replay, a step on, 5,000 people", _pressed(terminal, ["right"] * rounds), floor, 4)
        yield _figure("replay, a step back, 5,000 people", _pressed(terminal, ["left"] * rounds), floor, 4)
        terminal.press("end").wait_for(f"{DECISIONS} of {DECISIONS}")
        yield _figure("replay, the last steps, 5,000 people", _pressed(terminal, ["left", "right"] * rounds), floor, 4)
        terminal.press("esc").wait_for("one box")
        yield from _listed(terminal, floor, rounds)


def _filtered(terminal: Terminal, floor: float, rounds: int) -> Iterator[Figure]:
    on, off = [], []
    for _ in range(rounds):
        terminal.press("f").wait_for("Show only")
        on.append(_pressed(terminal, ["enter"]))
        assert "only: " in terminal.text()
        off.append(_pressed(terminal, ["f"]))
        assert "only: " not in terminal.text()
    # Closing the sheet one picks from is most of it: any stock modal takes 11 to 15 times the floor.
    yield _figure("filter on, 5,000 people", _together(on), floor, 15)
    yield _figure("filter off, 5,000 people", _together(off), floor, 4)


def _listed(terminal: Terminal, floor: float, rounds: int) -> Iterator[Figure]:
    terminal.press("g").wait_for("the nine boxes").press("i", "enter").wait_for("PRIVATE")
    opened = []
    for _ in range(max(1, rounds // 2)):
        terminal.press("g").wait_for("the nine boxes").press("l")
        opened.append(_pressed(terminal, ["enter"]))
        assert "because" in terminal.text()
        terminal.press("esc").wait_for("one box")
    yield _figure(f"log opened, {DECISIONS} decisions", _together(opened), floor, 30)
    terminal.press("g").wait_for("the nine boxes").press("l", "enter").wait_for("because")
    cursor = _pressed(terminal, ["down", "up"] * rounds)
    yield _figure(f"cursor in the log, {DECISIONS} decisions", cursor, floor, 4)


def _places_opened(home: Path, floor: float, rounds: int) -> Iterator[Figure]:
    """Yield how long the bench and the actions take to open, beside the floor and beside the plain bar."""
    environment, command = prepared_session(home, LISTED)
    _name_and_act(home)
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("one box")
        for letter, what, shows in (("b", "bench", "Succession bench"), ("a", "actions", "seen to by")):
            opened = []
            for _ in range(max(1, rounds // 2)):
                terminal.press("g").wait_for("the nine boxes").press(letter)
                opened.append(_pressed(terminal, ["enter"]))
                assert shows in terminal.text()
                terminal.press("esc").wait_for("one box")
            keys = _together(opened)
            yield _figure(f"{what} opened, {LISTED} people", keys, floor, 30)
            yield Figure(f"{what} opened, {LISTED} people, plain", median(keys.seconds), None, ABSOLUTE_SECONDS)


def _name_and_act(home: Path) -> None:
    """Load twelve critical roles, name three people for each, and give everybody an action."""
    with Sessions(Places.under(home)).open(SESSION, PASSPHRASE) as meeting:
        people = meeting.population.ids
        roles = tuple(Role(role_id=f"R{number:02}", title=f"Lead {number}") for number in range(1, 13))
        load_roles(meeting, roles)
        for number, role in enumerate(roles):
            for person in people[3 * number : 3 * number + 3]:
                name(meeting, role.role_id, person)
        for number, person in enumerate(people):
            words = ActionWords(
                conversation=Conversation.COACHING, when="when the audit closes", will=f"present finding {number}",
                check_on=meeting.clock().date() + timedelta(days=number % 60), owner="Pia Weiss",
            )  # fmt: skip
            development.add_action(meeting, person, words)


def _decide(home: Path) -> None:
    with Sessions(Places.under(home)).open(SESSION, PASSPHRASE) as meeting:
        for number, person in enumerate(meeting.population.ids[:DECISIONS]):
            band = meeting.board.seat(person).performance.band
            wanted = Band.MIDDLE if band is not Band.MIDDLE else Band.HIGH
            reason = {Axis.PERFORMANCE: f"Closed audit {number} alone, two weeks early"}
            meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: wanted}, reason))


def _figure(what: str, keys: Keys, floor: float, bar: float) -> Figure:
    return Figure(what, median(keys.seconds), floor, bar, note=keys.note)


def _together(many: Sequence[Keys]) -> Keys:
    known = [keys.cpu for keys in many if keys.cpu is not None]
    seconds = [second for keys in many for second in keys.seconds]
    return Keys(seconds, sum(known) if len(known) == len(many) else None)


def _pressed(terminal: Terminal, keys: Sequence[str]) -> Keys:
    before = _cpu(terminal.pid)
    seconds = [_frame(terminal, key) for key in keys]
    after = _cpu(terminal.pid)
    return Keys(seconds, None if before is None or after is None else after - before)


def _cpu(pid: int) -> float | None:
    """Return the processor seconds a process has taken in all its threads; None where nobody says so finely."""
    tasks = Path(f"/proc/{pid}/task")
    if not tasks.exists():
        return None
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9


def _frame(terminal: Terminal, key: str) -> float:
    """Return the seconds from a key to the last byte before the program is quiet."""
    terminal.send(key_bytes(key))
    start = last = time.perf_counter()
    painted = bytearray()
    while data := terminal.read_bytes(QUIET):
        last = time.perf_counter()
        painted += data
    # Only now: an emulator that works while the program does would be timed with it.
    terminal.feed(bytes(painted))
    return last - start
