"""The strip's rows as text."""

from datetime import date

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Parked
from calibrate.domain.item import ParkDetail, ParkItem
from calibrate.domain.person import PersonId
from calibrate.widgets.board_scene import Carry
from calibrate.widgets.room import Room
from calibrate.widgets.strip import PersonStrip, Shown, last_reasons
from calibrate.widgets.strip_scale import scale_place
from tests import sample
from tests.widgets.decided import AT, WORDS, Decided, the_room

NOTHING = Decided.nothing(the_room())


def rows(
    decided: Decided, person: str, carry: Carry | None = None, room: Room | None = None, cells: int = 120
) -> list[str]:
    seat = decided.board.seat(PersonId(person))
    reasons = last_reasons(decided.ledger, PersonId(person))
    shown = Shown(seat, decided.board.population, decided.ledger.naming, reasons, carry)
    strip = PersonStrip(room or Room())
    return [" ".join(row.text(cells).split()) for row in strip.rows(shown, cells, 5 if cells >= 100 else 1)]


def test_a_person_as_loaded() -> None:
    assert rows(NOTHING, "E0012")[1:4] == [
        "▌ Lea Mora performance below at the standard ● above as loaded",
        "▌ engineer, Payments",
        "▌ L4 · manager Marek Dvořák potential well placed ● one step further beyond as loaded",
    ]


def test_a_move_shows_its_way_and_its_words() -> None:
    assert rows(NOTHING.moved("E0012", performance=Band.LOW).agreed("E0012"), "E0012")[1:4] == [
        "▌ Lea Mora performance ● below ←────── at the standard ───── ○ above ✓ agreed",
        f"▌ engineer, Payments “{WORDS}”",
        "▌ L4 · manager Marek Dvořák potential well placed ● one step further beyond ✓ agreed",
    ]


def test_a_small_screen_says_it_in_one_row() -> None:
    assert rows(NOTHING.moved("E0012", performance=Band.MIDDLE), "E0012", cells=80) == [
        "▌ Lea Mora performance above ← at open potential one step open",
    ]


def test_somebody_held_is_not_recorded_yet_and_says_what_is_asked() -> None:
    one = rows(NOTHING, "E0012", Carry(PersonId("E0012"), 5, 4))
    assert "held, not recorded yet" in one[2]
    assert "one question follows: what did Lea Mora do that shows it?" in one[2]
    assert "○ above" in one[1]
    assert "as loaded" not in one[1]
    both = rows(NOTHING, "E0012", Carry(PersonId("E0012"), 5, 1))
    assert "two questions follow, one for each axis" in both[2]


def test_nobody_is_guessed_a_band() -> None:
    lines = rows(NOTHING, "E0024")

    assert "●" not in lines[1]
    assert lines[1].endswith("not rated")


@pytest.mark.parametrize(
    ("target", "says"), [(None, "parked with Pia Weiss until Mon 30 Nov"), (Band.LOW, "words to come")]
)
def test_who_settles_it_stands_there(target: Band | None, says: str) -> None:
    detail = ParkDetail(owner="Pia Weiss", until=date(2026, 11, 30), target=target)
    item = ParkItem(person_id=PersonId("E0012"), axis=Axis.PERFORMANCE, detail=detail)
    decided = NOTHING.after(Parked(at=AT, items=(item,)))

    assert says in rows(decided, "E0012")[2]


def test_a_withdrawn_move_leaves_no_words() -> None:
    assert last_reasons(NOTHING.moved("E0012", performance=Band.LOW).undone().ledger, PersonId("E0012")) == ()


def test_codes_hide_who_it_could_be_and_initials_hide_the_words() -> None:
    decided = NOTHING.moved("E0012", performance=Band.LOW)
    room = Room()
    room.hide_more()
    initials = "\n".join(rows(decided, "E0012", room=room))
    assert "L. M." in initials
    assert WORDS not in initials
    room.hide_more()
    codes = "\n".join(rows(decided, "E0012", room=room))
    assert not [word for word in ("Lea", "L. M.", "engineer", "Marek", WORDS) if word in codes]


def test_hostile_words_are_shown_inert() -> None:
    decided = Decided.nothing(sample.population(10, hostile=True))
    for person in decided.board.population.ids:
        text = "\n".join(rows(decided, person))
        assert not any(ord(character) < 32 and character != "\n" for character in text)


@pytest.mark.parametrize("cells", [100, 120, 200])
def test_what_does_not_fit_ends_two_cells_before_the_questions(cells: int) -> None:
    decided = Decided.nothing(sample.population(10, hostile=True))
    population = decided.board.population
    one = Shown(decided.board.seat(population.ids[6]), population, decided.ledger.naming)
    line = PersonStrip(Room()).rows(one, cells, 5)[1].text(cells)
    place = scale_place(cells).label

    assert line[place - 4] != " "
    assert line[place - 3 : place] == "…  "
    assert line[place:].startswith("performance")
