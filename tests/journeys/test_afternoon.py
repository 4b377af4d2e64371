"""A whole afternoon by keys, in a real terminal; the command then shows exactly what was decided, and nothing else."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import COMMAND, ROOT, Desk
from tests.terminal import Terminal, key_bytes

FILES = ROOT / "fixtures" / "spring_2026"
SESSION = "spring"
LOWERED, DIAGONAL = "00174", "00313"
RAISED = ("00104", "00186", "00195", "00212", "00240", "00259", "00261", "00285")
BECAUSE = "Closed finding {} of the spring audit by 12 March, alone"
FURTHER = "Ran the April change board for two teams and was asked back"
NOMINATED = (("00104", "now"), ("00261", "1-2"), ("00212", "3-5"))
ACTING = RAISED[:5]
WHEN, WILL = "the autumn release is planned", "write its risk list and walk the team through it"
SUPPORT = "An hour a week with the audit lead"
Row = dict[str, Any]


@pytest.fixture
def room(tmp_path: Path) -> Desk:
    """The evening before: a home with everybody's ratings, and the critical roles beside them."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    secret = home / "passphrase"
    secret.touch(mode=0o600)
    secret.write_text("a passphrase of enough letters\n")
    desk = Desk(home)
    ratings = (str(FILES / "ratings.csv"), "--map", str(FILES / "map.toml"))
    desk.run("load", *ratings, "--session", SESSION, "--cycle", "2026-H1")
    desk.run("load", str(FILES / "roles.csv"), "--session", SESSION, "--roles")
    return desk


def press(terminal: Terminal, *keys: str, then: str, gone: str = "") -> None:
    """Press keys in one burst, as fast as a terminal sends them, and wait for what they lead to."""
    terminal.send(b"".join(map(key_bytes, keys)))
    terminal.wait_until(
        lambda: then in terminal.text() and not (gone and gone in terminal.text()), f"{then!r}, and {gone!r} gone"
    )


def go(terminal: Terminal, *letters: str, then: str) -> None:
    """Go to a place by its letter."""
    press(terminal, "g", then="the nine boxes")
    press(terminal, *letters, "enter", then=then, gone="the nine boxes")


def move(terminal: Terminal, person: str, carry: tuple[str, ...], *because: str) -> None:
    """Find somebody by their id, carry them, and say why."""
    words = [key for text in because for key in (f"text:{text}", "enter")]
    press(terminal, "/", f"text:{person}", "enter", *carry, "enter", *words, then=because[0], gone="put back")


def decide_on_the_grid(terminal: Terminal) -> None:
    """Ten moves and five actions."""
    for number, person in enumerate(RAISED, start=1):
        move(terminal, person, ("shift+right",), BECAUSE.format(number))
    move(terminal, LOWERED, ("shift+left",), BECAUSE.format(9))
    move(terminal, DIAGONAL, ("shift+right", "up"), BECAUSE.format(10), FURTHER)
    for number, person in enumerate(ACTING, start=1):
        press(terminal, "/", f"text:{person}", "enter", "+", then="Which conversation", gone="Find somebody")
        press(
            terminal, "enter", f"text:{WHEN}", "enter", f"text:{WILL}", "enter", then="When will somebody look at it?"
        )
        press(terminal, "enter", then="Which manager sees to it?")
        press(terminal, "enter", "ctrl+s", then=f"Added as A{number}.")


def name_successors(terminal: Terminal) -> list[str]:
    """Name somebody for three roles, each time the first one nobody is named for; return the roles' titles as shown."""
    titles = []
    go(terminal, "text:b", then="Succession bench")
    for number, (person, _) in enumerate(NOMINATED):
        press(terminal, "home", "+", then="Who could take")
        found = re.search(r"Who could take (.+?)\?", terminal.text())
        assert found is not None
        titles.append(found[1])
        press(terminal, f"text:{person}", "enter", then="How soon could")
        press(terminal, *["down"] * number, "enter", then="what shows it?")
        press(
            terminal,
            f"text:{FURTHER}",
            "tab",
            "text:Tom Brandt",
            "enter",
            then=f"{number + 1} of 8 ha",
            gone="who said it",
        )
    return titles


def plan_support(terminal: Terminal) -> None:
    """One support plan, for who was lowered."""
    go(terminal, "text:s", "text:s", then="Support plans")
    press(terminal, "+", then="A support plan for whom?")
    press(terminal, "text:Jacek Mazur", "enter", then="What is the gap?")
    for text, then in (
        ("Checks are written after their date", "A first example"),
        ("12 Mar: the access check came 20 days late", "A second example"),
        ("30 Apr: two findings unanswered", "A third?"),
        ("", "What is expected from here on?"),
        ("Every check is written within ten days", "What support is offered?"),
        (SUPPORT, "When does it start?"),
    ):
        press(terminal, f"text:{text}", "enter", then=then)
    press(terminal, "ctrl+s", then="The plan is made.")


def read_the_head(terminal: Terminal) -> str:
    """Seal, having seen everybody who is still open, and return the head as it is read aloud."""
    press(terminal, "esc", then="one box")
    press(terminal, "s", then="Seal the session")
    pages = re.search(r"page \d+ of (\d+)", terminal.text())
    press(terminal, *["enter"] * int(pages[1] if pages else 1), then="calibrate verify")
    number = re.search(r"decision +(\d+)", terminal.text())
    assert number is not None
    lines = re.findall(r"(?:[0-9a-f]{4}  ){3}[0-9a-f]{4}", terminal.text())
    digits = "".join(lines).replace(" ", "")
    assert len(digits) == 64
    press(terminal, "enter", then="one box")
    return f"{number[1]}:{digits}"


def tell_everybody(terminal: Terminal) -> None:
    """Record that everybody was told today, two keys a person."""
    go(terminal, "text:n", then="0 of 6 told")
    for told in range(1, 7):
        press(terminal, "t", "enter", then=f"{told} of 6 told")
    press(terminal, "esc", then="one box")


def test_the_whole_afternoon_by_keys(room: Desk) -> None:
    with Terminal([*COMMAND, "open", SESSION], environment=room.environment) as terminal:
        terminal.wait_for("SHARED")
        press(terminal, "enter", then="Build one skill")
        decide_on_the_grid(terminal)
        titles = name_successors(terminal)
        go(terminal, "text:i", then="PRIVATE")
        plan_support(terminal)
        head = read_the_head(terminal)
        tell_everybody(terminal)
        digits = release(terminal)
        export_for_everybody(terminal)
        press(terminal, "q", then="Leave Calibrate?")
        terminal.send(b"\r")
        assert terminal.wait_for_exit() == 0

    log = room.read("log", SESSION)
    _check_what_was_decided(room, log, titles)
    _check_what_left(room.home, log, digits)
    room.run("verify", SESSION, "--head", head)


def release(terminal: Terminal) -> str:
    """Release, and return the digits of the visible store."""
    go(terminal, "text:r", "text:r", then="It carries")
    press(terminal, "ctrl+s", then="Release to")
    press(terminal, "enter", then="sha256sum")
    lines = re.findall(r"(?:[0-9a-f]{8} ){3}[0-9a-f]{8}", terminal.text())
    digits = "".join(lines).replace(" ", "")
    press(terminal, "enter", then="It carries")
    return digits


def export_for_everybody(terminal: Terminal) -> None:
    """Write files for the facilitator, for leadership, for managers: each into a folder of its own."""
    for number in range(3):
        go(terminal, "text:e", then="Export:")
        press(terminal, "tab", *["right"] * number, then="folder")
        press(terminal, "enter", then="files written")


def _check_what_was_decided(room: Desk, log: list[Row], titles: list[str]) -> None:
    moves = {(row["person_id"], row["axis"], row["to"], row["rationale"]) for row in log if row["kind"] == "move"}
    assert moves == {
        *((person, "performance", "high", BECAUSE.format(number)) for number, person in enumerate(RAISED, start=1)),
        (LOWERED, "performance", "low", BECAUSE.format(9)),
        (DIAGONAL, "performance", "high", BECAUSE.format(10)),
        (DIAGONAL, "potential", "middle", FURTHER),
    }
    assert len({row["number"] for row in log if row["kind"] == "move"}) == 10

    roles = [role for role in room.read("bench", SESSION)["roles"] if role["successors"]]
    seats = {(one["person_id"], one["ready"]): (role["title"], one) for role in roles for one in role["successors"]}
    assert set(seats) == set(NOMINATED)
    for wanted, shown in zip(NOMINATED, titles, strict=True):
        title, seat = seats[wanted]
        assert shown.startswith(title)
        assert (seat["because"], seat["by"]) == (FURTHER, "Tom Brandt")

    rows = room.read("actions", SESSION)
    actions = [row for row in rows if row["kind"] == "action"]
    assert [(row["person_id"], row["when"], row["will"]) for row in actions] == [(one, WHEN, WILL) for one in ACTING]
    assert {row["person_id"] for row in rows if row["kind"] == "plan"} == {LOWERED}


def _check_what_left(home: Path, log: list[Row], digits: str) -> None:
    kinds = [row["kind"] for row in log]
    assert {kind: kinds.count(kind) for kind in set(kinds) - {"load", "move"}} == {
        "nominate": 3, "action_add": 5, "plan_add": 1, "seal": 1, "told": 6, "release": 1, "export": 3,
    }  # fmt: skip
    assert {row["person_id"] for row in log if row["kind"] == "told"} == {*ACTING, LOWERED}
    assert hashlib.sha256((home / f"{SESSION}-visible.duckdb").read_bytes()).hexdigest() == digits
    assert len(list((home / f"{SESSION}-pages").iterdir())) == 48
    assert (home / "calibrate-spring" / "agreed.xlsx").is_file()
    assert (home / "calibrate-spring-2" / "leadership.xlsx").is_file()
    assert len(list((home / "calibrate-spring-3").glob("manager-*/hand-off.xlsx"))) > 5
