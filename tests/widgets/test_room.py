import pytest

from calibrate.config import Glyphs, ThemeChoice
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import UnknownPersonError
from calibrate.widgets.glyphs import DRAWN, PLAIN
from calibrate.widgets.room import Mode, NamesShown, Room
from calibrate.widgets.terminal import Depth
from tests import sample

FIRST = PersonId("E0001")


def test_a_room_begins_shared_with_names(room: Room) -> None:
    assert room.mode is Mode.SHARED
    assert room.names is NamesShown.NAMES


def test_hiding_goes_from_names_to_initials_to_codes_and_stops(room: Room, people: Population) -> None:
    shown = []
    for _ in range(4):
        shown.append(room.name(people, FIRST))
        room.hide_more()

    assert shown == ["Ana Abara", "A. A.", "P001", "P001"]


def test_a_code_does_not_give_the_id_away(room: Room, people: Population) -> None:
    room.hide_more()
    room.hide_more()

    assert "E0002" not in room.name(people, PersonId("E0002"))


def test_other_names_and_words_are_hidden_with_the_names(room: Room) -> None:
    assert room.other_name("Pia Weiss") == "Pia Weiss"
    assert room.words("Pia saw it") == "Pia saw it"
    room.hide_more()
    assert room.other_name("Pia Weiss") == "P. W."
    assert room.words("Pia saw it") == ""
    room.hide_more()
    assert room.other_name("Pia Weiss") == "not shown"
    room.show_names()
    assert room.other_name("Pia Weiss") == "Pia Weiss"


@pytest.mark.parametrize("times", range(3))
def test_no_hostile_name_reaches_the_terminal_alive(room: Room, times: int) -> None:
    hostile = sample.population(len(sample.HOSTILE_NAMES), hostile=True)
    for _ in range(times):
        room.hide_more()

    shown = "".join(room.name(hostile, person_id) for person_id in hostile.ids)
    assert shown.isprintable()
    assert not set(shown) & {"\x1b", "\x07", "\u202e", "\u2066", "\u200b"}


def test_a_person_without_a_name_is_shown_by_id(room: Room) -> None:
    people = Population((PersonId("007"),), ("",), (None,), (None,), (None,), (None,), {})

    assert room.name(people, PersonId("007")) == "007"


def test_nobody_is_refused_as_everywhere(room: Room, people: Population) -> None:
    with pytest.raises(UnknownPersonError):
        room.name(people, PersonId("nobody"))


def test_subscribers_hear_each_change_once_and_no_longer_once_they_left(room: Room) -> None:
    heard: list[str] = []
    leave = room.subscribe(lambda: heard.append(f"{room.mode} {room.names} {room.theme}"))

    room.go_private()
    room.go_private()
    room.hide_more()
    room.switch_theme()
    leave()
    room.share()

    assert heard == ["private names dark", "private initials dark", "private initials paper"]


@pytest.mark.parametrize(
    ("glyphs", "depth", "is_ledger"),
    [
        (Glyphs.DRAWN, Depth.TRUE, False),
        (Glyphs.DRAWN, Depth.INDEXED, False),
        (Glyphs.PLAIN, Depth.TRUE, True),
        (Glyphs.DRAWN, Depth.SIXTEEN, True),
        (Glyphs.DRAWN, Depth.NONE, True),
    ],
)
def test_few_colours_and_plain_letters_make_a_ledger(glyphs: Glyphs, depth: Depth, is_ledger: bool) -> None:
    room = Room(theme=ThemeChoice.PAPER, glyphs=glyphs, depth=depth)

    assert room.is_ledger is is_ledger
    assert room.glyphs is (PLAIN if is_ledger else DRAWN)
    assert (room.palette.choice, room.palette.depth) == (ThemeChoice.PAPER, depth)
