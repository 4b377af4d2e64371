"""Keys written in one burst do what a slow typist's keys do, one after another."""

from typing import Any

import pytest

from tests.journeys.conftest import COMMAND, Desk
from tests.journeys.test_meeting import Row, quit_by_keys
from tests.terminal import Terminal, key_bytes

WORDS = "Led the refund work in June, alone, two weeks early"
PASTE = b"\x1b[200~%s\x1b[201~"


def burst(*keys: str) -> bytes:
    """Return what a terminal sends for keys, in one piece."""
    return b"".join(key_bytes(key) for key in keys)


def in_box(desk: Desk, performance: str, potential: str) -> list[Row]:
    """Return who stands in a box, as `grid` lists them."""
    return [
        row for row in desk.read("grid", "spring") if (row["performance"], row["potential"]) == (performance, potential)
    ]


def recorded(desk: Desk) -> list[tuple[Any, ...]]:
    """Return what the log holds of every decision, without its hour."""
    wanted = ("number", "kind", "person_id", "axis", "from", "to", "rationale", "undone_by")
    return [tuple(row[name] for name in wanted) for row in desk.read("log", "spring")]


def left_at_once(terminal: Terminal, keys: bytes) -> None:
    """Write keys in one piece, the last of which leave the application, and wait for its end."""
    terminal.send(keys)
    assert terminal.wait_for_exit() == 0


def test_an_id_typed_in_one_burst_is_found(desk: Desk) -> None:
    person = in_box(desk, "middle", "middle")[-1]
    with desk.open() as terminal:
        terminal.send(burst("/", f"text:{person['person_id']}", "enter", "m"))
        terminal.wait_for("held")
        assert f"{person['name']} " in terminal.text()
        terminal.press("esc")
        quit_by_keys(terminal)
    assert [row[1] for row in recorded(desk)] == ["load"]


def test_a_whole_move_and_the_next_persons_keys_in_one_burst(desk: Desk) -> None:
    first, second = in_box(desk, "middle", "middle")[:2]
    with desk.open() as terminal:
        keys = burst(
            "/", f"text:{first['person_id']}", "enter", "shift+up", "enter", f"text:{WORDS}", "enter",
            "/", f"text:{second['person_id']}", "enter", "shift+right", "up", "enter",
            f"text:{WORDS} 1", "enter", f"text:{WORDS} 2", "enter",
            "a", "u", "enter", "q", "enter",
        )  # fmt: skip
        left_at_once(terminal, keys)
    rows = recorded(desk)
    assert rows[1:4] == [
        (2, "move", first["person_id"], "potential", "middle", "high", WORDS, None),
        (3, "move", second["person_id"], "performance", "middle", "high", f"{WORDS} 1", None),
        (3, "move", second["person_id"], "potential", "middle", "high", f"{WORDS} 2", None),
    ]
    agreed = [row for row in rows if row[1] == "agree"]
    assert {(row[0], row[2], row[7]) for row in agreed} == {(4, second["person_id"], 5)}
    assert rows[-1][:2] == (5, "undo")


def test_a_burst_finds_what_a_slow_typist_finds(desk: Desk) -> None:
    """The same keys, each answered before the next, then undone; then all at once: the same decisions."""
    people = [row["person_id"] for row in in_box(desk, "middle", "middle")[:2]]
    keys: list[str] = []
    for person in people:
        keys += ["/", f"text:{person}", "enter", "shift+left", "enter", f"text:{WORDS}", "enter", "a", "p", "enter"]
    kinds = ["move", "agree", "park"] * 2
    with desk.open() as terminal:
        terminal.press(*keys)
        terminal.press(*["u", "enter"] * 6)
        quit_by_keys(terminal)
    slow = [row[1:7] for row in recorded(desk) if row[1] != "undo"]
    assert list(dict.fromkeys(row[:2] for row in recorded(desk)))[1:7] == [
        (number, kind) for number, kind in enumerate(kinds, 2)
    ]
    with desk.open() as terminal:
        left_at_once(terminal, burst(*keys, "q", "enter"))
    fast = [row[1:7] for row in recorded(desk) if row[1] != "undo"]
    assert fast[len(slow) :] == slow[1:]


def test_every_agree_typed_while_one_is_recorded_is_somebody_elses(desk: Desk) -> None:
    with desk.open() as terminal:
        left_at_once(terminal, burst(*"aaaaaaaa", "q", "enter"))
    agreed = [row for row in recorded(desk) if row[1] == "agree"]
    assert sorted({row[0] for row in agreed}) == list(range(2, 10))
    assert len({row[2] for row in agreed}) == 8


def test_a_paste_on_the_board_is_no_command(desk: Desk) -> None:
    with desk.open() as terminal:
        before = terminal.text()
        terminal.send(PASTE % b"aaau\raq\r/p\rb\x1b[31maaaa\x1b\x1baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\x1b[A")
        terminal.settle()
        assert terminal.text() == before
        quit_by_keys(terminal)
    assert [row[1] for row in recorded(desk)] == ["load"]


def test_a_paste_goes_where_the_keys_before_it_lead(desk: Desk) -> None:
    person = in_box(desk, "middle", "middle")[-1]
    with desk.open() as terminal:
        terminal.send(
            burst("/")
            + PASTE % person["person_id"].encode()
            + burst("enter", "shift+up", "enter")
            + PASTE % f"{WORDS}\r\nand \x1b[31mmore\x1b[0m".encode()
            + burst("enter", "q", "enter")
        )
        assert terminal.wait_for_exit() == 0
    (move,) = [row for row in recorded(desk) if row[1] == "move"]
    assert (move[2], move[6]) == (person["person_id"], f"{WORDS}  and [31mmore[0m")


@pytest.mark.parametrize("after", ["/", "a", "shift+up", "g"])
def test_black_acts_at_once_whatever_is_under_way_and_nothing_comes_over_it(desk: Desk, after: str) -> None:
    names = [row["name"] for row in desk.read("grid", "spring")]
    with desk.open() as terminal:
        terminal.send(burst(after, "enter", "ctrl+l"))
        terminal.wait_until(lambda: not terminal.text().strip(), "nothing on the screen")
        assert terminal.settle().text().strip() == ""
        terminal.press("x")
        assert "esc shows the screen again" in terminal.text()
        assert not any(name in terminal.text() for name in names)
        terminal.press("esc").wait_for("SHARED")
        terminal.press("esc", "esc")
        quit_by_keys(terminal)


def test_from_the_list_of_sessions_to_a_decision_in_one_burst(desk: Desk) -> None:
    secret = (desk.home / "passphrase").read_text().strip()
    environment = {name: value for name, value in desk.environment.items() if name != "CALIBRATE_PASSPHRASE_FILE"}
    with Terminal(COMMAND, environment=environment) as terminal:
        terminal.wait_for("opens SHARED")
        left_at_once(terminal, burst("enter", f"text:{secret}", "enter", "enter", "a", "q", "enter"))
    assert [row[1] for row in recorded(desk)][1] == "agree"
