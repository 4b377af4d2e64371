"""access on the command line: a document for a person, and its acknowledgement."""

from tests.cli.desk import SEALED, SPRING, Desk


def test_the_extract_is_printed_for_people_and_for_programs(desk: Desk) -> None:
    desk.read("note", SPRING, "001", "ask Bo Okoye about June")
    plain = desk("access", SPRING, "001")
    assert plain.code == 0
    assert "ask [name] about June" in plain.out
    assert "Okoye" not in plain.out + plain.err
    done = desk.read("access", SPRING, "001")
    assert done["extract"]["decisions"][-2]["detail"] == {"text": "ask [name] about June"}
    assert done["number"] == desk.read("log", SPRING)[-1]["number"]


def test_a_hostile_name_is_shown_inert(desk: Desk) -> None:
    assert "\x1b" not in desk("access", SEALED, "Ü9").out
