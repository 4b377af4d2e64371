"""What is pictured: each scene opens the program, goes somewhere by keys, and keeps what it sees there."""

import csv
import os
from collections.abc import Callable
from datetime import UTC, datetime

from close_scene import the_close
from studio import Invented, Studio, find, gone

TITLES = {
    "grid-dark": "The nine-box grid in the middle of a meeting, dark theme",
    "grid-paper": "The same grid in the paper theme, for a lit room",
    "grid-80x24": "The same grid in a terminal of 80 by 24",
    "grid-plain": "The grid without colours: rules and plain marks",
    "grid-24": "A small meeting: 24 people",
    "grid-300": "300 people in a terminal of 200 by 60",
    "grid-hostile": "Names that hold markup, escape sequences, two directions and more letters than fit",
    "carry": "A person held over another box; nothing is recorded yet",
    "reason": "The sheet that asks for the reason of a move",
    "person": "The card of one person: both scales, goals, evidence, decisions",
    "pass": "The performance pass: three columns, one question alone",
    "replay": "The replay: the board as it stood after one of the decisions",
    "bench": "The succession bench: critical roles, gaps first, three meters",
    "spread": "The spread by manager, in PRIVATE: each team beside what chance does",
    "actions": "The list of actions: what is due first, and one of them in full",
    "telling": "Under each manager, who was told what changed, and what is kept for the talk",
    "release": "A release: where it goes, who was not told, and the words that tell too much",
    "fairness": "Fairness between groups of people: aggregates, small groups left out",
    "keys": "The keys of the grid",
    "black": "Black: nothing of the meeting is on the screen; a key says how to lift it",
    "load": "The report of a file: its sum, a question, two rows to mend",
    "load-two-headers": "Two header rows and dated records: the latest of each person is read",
    "load-title-rows": "Title rows above the header, a rating column twice, managers who are not in the file",
    "load-tabs": "A tab for each manager: which sheet is read, or all of them",
    "load-one-cell": "Both ratings in one cell: what each value stands for",
    "load-numbers": "Ratings out of 100: where the bands begin, with the counts",
    "opening": "The page a meeting opens on: why, how, and counts without names",
    "sessions": "The list of sessions on this machine",
}
"""Every picture's name, and what it shows."""


def a_meeting(studio: Studio) -> None:
    """Sixty people in the middle of their meeting, and everywhere a facilitator goes."""
    invented = Invented(60)
    with studio.demo(invented) as terminal:
        find(terminal, invented.moved_twice)
        studio.keep("grid-dark", terminal)
        terminal.press("l")
        studio.keep("grid-paper", terminal)
        terminal.press("l", "enter").wait_for("In this meeting")
        studio.keep("person", terminal)
        terminal.press("esc", "?").wait_for("everywhere")
        studio.keep("keys", terminal)
        terminal.press("esc", "g").wait_for("performance pass")
        terminal.press("p", "enter").wait_for("what a band means")
        studio.keep("pass", terminal)
        terminal.press("esc").wait_for("further")
        terminal.press("g").wait_for("performance pass")
        terminal.press("r", "enter").wait_for("as loaded")
        terminal.press("right", "right", "right").wait_for("3 of")
        studio.keep("replay", terminal)
        terminal.press("esc").wait_for("one box")
        find(terminal, invented.somebody("middle", "middle"))
        terminal.press("m", "right").wait_for("put back")
        studio.keep("carry", terminal)
        terminal.press("enter").wait_for("1 of 1")
        terminal.press("text:Rebuilt the claims import in August and ran it alone since").wait_for("alone since")
        studio.keep("reason", terminal)
        terminal.press("esc")
        gone(terminal, "put back")
        terminal.resize(80, 24)
        find(terminal, invented.moved_twice)
        studio.keep("grid-80x24", terminal)
        terminal.press("b")
        gone(terminal, "SHARED")
        terminal.press("x").wait_for("esc shows the screen again")
        studio.keep("black", terminal)


def the_bench(studio: Studio) -> None:
    """Twelve critical roles, and somebody counted on twice."""
    with studio.demo(Invented(60)) as terminal:
        terminal.press("g").wait_for("critical roles")
        terminal.press("b", "enter").wait_for("at the same time")
        terminal.press(*["down"] * 6).wait_for("also named for")
        studio.keep("bench", terminal)


def facts_and_steps(studio: Studio) -> None:
    """How managers rate, beside chance; and who does what next."""
    with studio.demo(Invented(60)) as terminal:
        terminal.press("g").wait_for("who was told")
        terminal.press("i", "enter").wait_for("PRIVATE")
        terminal.press("g").wait_for("who was told")
        terminal.press("s", "enter").wait_for("Spread by manager")
        terminal.press("down", "down")
        studio.keep("spread", terminal)
        terminal.press("g").wait_for("who was told")
        terminal.press("a", "enter").wait_for("seen to by")
        studio.keep("actions", terminal)


def without_colours(studio: Studio) -> None:
    """A small terminal without colours."""
    invented = Invented(60)
    with studio.demo(invented, (80, 24), NO_COLOR="1") as terminal:
        find(terminal, invented.agreed)
        studio.keep("grid-plain", terminal)


def a_small_meeting(studio: Studio) -> None:
    """As few people as a meeting of an hour takes."""
    invented = Invented(24)
    with studio.demo(invented) as terminal:
        find(terminal, invented.agreed)
        studio.keep("grid-24", terminal)


def a_crowd(studio: Studio) -> None:
    """As many people as nobody should calibrate in one meeting."""
    invented = Invented(300)
    with studio.demo(invented, (200, 60)) as terminal:
        find(terminal, invented.agreed)
        studio.keep("grid-300", terminal)


def hostile_names(studio: Studio) -> None:
    """Names that a terminal or a markup parser would obey."""
    studio.run("load", "fixtures/hostile_names.csv", "--session", "names", "--cycle", "2026-H2")
    with studio.terminal("open", "names") as terminal:
        terminal.wait_for("Why we are here").press("enter").wait_for("one box")
        studio.keep("grid-hostile", terminal)


def a_load(studio: Studio) -> None:
    """A file of numbers on a scale nobody can know, in which one id stands twice."""
    points = {"low": "1", "middle": "2", "high": "4", "": ""}
    rows = [row | {"performance": points[row["performance"]]} for row in Invented(60).rows.values()]
    steady = [row for row in rows if row["performance"] == "2"]
    for row in steady[::2]:
        row["performance"] = "3"
    rows.append(steady[1] | {"performance": "4"})
    with (studio.home / "ratings.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with studio.terminal() as terminal:
        terminal.wait_for("calibrate").press("n").wait_for("Load a file")
        terminal.press(f"text:{studio.home / 'ratings.csv'}", "enter").wait_for("To answer")
        studio.keep("load", terminal)


def loads_by_system(studio: Studio) -> None:
    """Files as different systems export them, each as far as it is understood."""
    for name, file, waits in (
        ("load-two-headers", "successfactors.csv", "Load report"),
        ("load-title-rows", "workday.xlsx", "Load report"),
        ("load-tabs", "tab_per_manager.xlsx", "To answer"),
        ("load-one-cell", "letters_in_one_cell.txt", "To answer"),
        ("load-numbers", "hundred_and_ten.csv", "To answer"),
    ):
        with studio.terminal(size=(120, 30)) as terminal:
            terminal.wait_for("calibrate").press("n").wait_for("Load a file")
            terminal.press(f"text:fixtures/shapes/{file}", "enter").wait_for(waits)
            if name == "load-numbers":
                terminal.press("text:60", "down", "text:85").wait_for("85_")
            studio.keep(name, terminal)


def an_opening(studio: Studio) -> None:
    """The page without names, in the light of a room."""
    studio.run("load", "fixtures/company_60.csv", "--session", "product", "--cycle", "2026-H2")
    with studio.terminal("open", "product") as terminal:
        terminal.wait_for("Why we are here").press("l")
        studio.keep("opening", terminal)


def some_sessions(studio: Studio) -> None:
    """Four sessions, one of them sealed."""
    for session, people, cycle in (
        ("product", 60, "2026-H2"), ("product-spring", 60, "2026-H1"), ("technology", 300, "2026-H2"),
        ("support", 24, "2026-H2"),
    ):  # fmt: skip
        studio.run("load", f"fixtures/company_{people}.csv", "--session", session, "--cycle", cycle)
    studio.run("seal", "product-spring", "--with-open")
    saved = {"product": 20, "product-spring": 5, "technology": 19, "support": 18}
    for name, day in saved.items():
        moment = datetime(2026, 11 if name != "product-spring" else 5, day, 16, tzinfo=UTC).timestamp()
        os.utime(studio.home / "data" / "confidential" / f"{name}.duckdb", (moment, moment))
    with studio.terminal() as terminal:
        terminal.wait_for("4 sessions")
        studio.keep("sessions", terminal)


SCENES: dict[str, Callable[[Studio], None]] = {
    "meeting": a_meeting,
    "bench": the_bench,
    "facts": facts_and_steps,
    "close": the_close,
    "plain": without_colours,
    "small": a_small_meeting,
    "crowd": a_crowd,
    "hostile": hostile_names,
    "load": a_load,
    "systems": loads_by_system,
    "opening": an_opening,
    "sessions": some_sessions,
}
"""Each scene in a home of its own, by the name the command takes."""
