"""A meeting from its first key to its last, in a real terminal; the command then shows exactly its decisions."""

import os
import signal
from typing import Any

from tests.journeys.conftest import COMMAND, ROOT, Desk
from tests.terminal import Terminal

WORDS = "Led the refund work in June, alone, two weeks early"
Row = dict[str, Any]


def somebody(desk: Desk, *, performance: str, potential: str) -> Row:
    """Return somebody of a box whose name is plain letters, so that it can be typed."""
    return next(
        row
        for row in desk.read("grid", "spring")
        if row["performance"] == performance and row["potential"] == potential and row["name"].isascii()
    )


def decisions(desk: Desk) -> list[tuple[str, str | None, bool]]:
    """Return kind, person and whether it was withdrawn, one row of the log each."""
    return [(row["kind"], row["person_id"], row["undone_by"] is not None) for row in desk.read("log", "spring")]


def find(terminal: Terminal, row: Row) -> None:
    """Go to somebody by typing their name."""
    terminal.press("/", f"text:{row['name']}", "enter")


def quit_by_keys(terminal: Terminal) -> None:
    terminal.press("q", "enter")
    assert terminal.wait_for_exit() == 0


def test_a_meeting_by_keys(desk: Desk) -> None:
    person = somebody(desk, performance="middle", potential="middle")
    with desk.open() as terminal:
        find(terminal, person)
        terminal.press("shift+up").wait_for("held")
        terminal.press("enter", f"text:{WORDS}", "enter").wait_for(WORDS)
        x, y = terminal.find(person["name"])
        assert "↑" in terminal.lines()[y][:x]

        terminal.press("u").wait_for("Withdraw")
        terminal.press("enter")
        assert "↑" not in terminal.lines()[terminal.find(person["name"])[1]]

        terminal.press("a", "a", "a", "a", "a").wait_for("5 agreed")
        terminal.press("b")
        assert person["name"] not in terminal.text()
        assert "agreed" not in terminal.text()
        terminal.press("b").wait_for("5 agreed")
        terminal.press("b", "x", "esc").wait_for("5 agreed")

        terminal.press("g", "text:i", "enter", "enter")
        terminal.press("g", "text:e", "enter").wait_for("Export")
        terminal.press("enter").wait_for("files written")
        quit_by_keys(terminal)

    log = decisions(desk)
    assert log[:3] == [("load", None, False), ("move", person["person_id"], True), ("undo", None, False)]
    agreed = [row for row in log if row[0] == "agree"]
    assert len({person_id for _, person_id, _ in agreed}) == 5
    assert log[3 + len(agreed) :] == [("export", None, False)]
    assert (desk.home / "calibrate-spring" / "agreed.xlsx").is_file()


def test_a_move_takes_three_keys_besides_the_words_and_a_diagonal_five(desk: Desk) -> None:
    person = somebody(desk, performance="middle", potential="middle")
    with desk.open() as terminal:
        find(terminal, person)
        one_band = ("shift+up", "enter", f"text:{WORDS}", "enter")
        terminal.press(*one_band).wait_for(WORDS)
        diagonal = ("shift+down", "left", "enter", f"text:{WORDS} 1", "enter", f"text:{WORDS} 2", "enter")
        terminal.press(*diagonal).wait_for(f"{WORDS} 1")
        quit_by_keys(terminal)
    moves = [row for row in desk.read("log", "spring") if row["kind"] == "move"]
    assert [(row["number"], row["axis"], row["to"]) for row in moves] == [
        (2, "potential", "high"),
        (3, "performance", "low"),
        (3, "potential", "middle"),
    ]
    assert len([key for key in one_band if not key.startswith("text:")]) == 3
    assert len([key for key in diagonal if not key.startswith("text:")]) == 5


def test_a_move_by_mouse(desk: Desk) -> None:
    person = somebody(desk, performance="middle", potential="middle")
    with desk.open() as terminal:
        terminal.drag(terminal.find(person["name"]), terminal.find("Broaden or deepen")).wait_for("held")
        terminal.press(f"text:{WORDS}", "enter").wait_for(WORDS)
        quit_by_keys(terminal)
    (move,) = [row for row in desk.read("log", "spring") if row["kind"] == "move"]
    assert (move["person_id"], move["axis"], move["from"], move["to"], move["rationale"]) == (
        person["person_id"],
        "performance",
        "middle",
        "high",
        WORDS,
    )


def test_every_letter_can_be_typed_in_a_reason(desk: Desk) -> None:
    letters = "the quick brown fox jumps over the lazy dog THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG ?.,/+-0123456789"
    person = somebody(desk, performance="middle", potential="middle")
    with desk.open() as terminal:
        find(terminal, person)
        terminal.press("shift+up", "enter", f"text:{letters}", "enter")
        quit_by_keys(terminal)
    (move,) = [row for row in desk.read("log", "spring") if row["kind"] == "move"]
    assert move["rationale"] == letters


def test_a_request_to_end_leaves_the_terminal_as_it_was(desk: Desk) -> None:
    names = [row["name"].encode() for row in desk.read("grid", "spring")]
    with desk.open() as terminal:
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.wait_for_exit() == 128 + signal.SIGTERM
        left_at = terminal.raw.rfind(b"\x1b[?1049l")
        assert left_at > 0
        assert terminal.raw.rfind(b"\x1b[?1000l") > terminal.raw.rfind(b"\x1b[?1000h")
        assert not any(name in terminal.raw[left_at:] for name in names)


OBEYED = (
    b"\x1b]52;c;",
    b"\x1b]8;;",
    b"\x1b]0;owned",
    b"\x1b[31mHana",
    b"\xc2\x9b",
    b"\xe2\x80\xae",
    b"\x1b[2J\x1b[HLea",
)


def test_what_a_terminal_would_obey_in_a_name_never_reaches_it(desk: Desk) -> None:
    desk.run("load", str(ROOT / "fixtures" / "hostile_names.csv"), "--session", "hostile")
    with Terminal([*COMMAND, "open", "hostile"], environment=desk.environment) as terminal:
        terminal.wait_for("SHARED").press("enter").wait_for("Build one skill")
        terminal.press("z", "z", "down", "enter", "esc", "right", "down", "enter", "esc", "tab", "down", "enter", "esc")
        terminal.press("/", "text:a", "down", "esc")
        quit_by_keys(terminal)
        assert [payload for payload in OBEYED if payload in terminal.raw] == []
