"""Finding somebody: what is typed, what is found, where Enter leads."""

import string

from textual.widgets import Input

from calibrate.domain.axis import Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.screens.find import FindScreen, Index, where
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.at_the_grid import at_the_grid, grid, on, press, type_words
from tests.widgets.decided import Decided, the_room


def named(*names: str) -> Index:
    people = len(names)
    population = Population(
        ids=tuple(PersonId(f"00{number}") for number in range(people)),
        names=names,
        manager_ids=(None,) * people,
        managers=(None,) * people,
        performance=(Band.LOW,) * people,
        potential=(Band.LOW,) * people,
        details={},
    )
    return Index(Decided.nothing(population).board)


def found(index: Index, typed: str) -> list[str]:
    return [one.person_id for one in index.find(typed)]


def test_any_part_of_a_name_or_an_id_is_found_without_case_and_accents() -> None:
    index = named("Marek Dvořák", "Zoë O’Brien-Łukasiewicz", "佐藤 美咲", "Mora Lund")

    assert found(index, "dvora") == ["000"]
    assert found(index, "ŁUKAS") == ["001"]
    assert found(index, "lukas zoe") == ["001"]
    assert found(index, "美") == ["002"]
    assert found(index, "002") == ["002"]
    assert found(index, "nobody") == []


def test_names_that_begin_with_it_come_first_and_nothing_typed_finds_everybody_by_name() -> None:
    index = named("Ada Mora", "Mora Lund", "Bo Mora")

    assert found(index, "mora") == ["001", "000", "002"]
    assert found(index, "  ") == ["000", "002", "001"]


def test_where_somebody_is_never_says_why_they_are_set_aside() -> None:
    decided = Decided.nothing(the_room()).set_aside("E0001")
    naming = decided.ledger.naming

    assert where(decided.board.seat(PersonId("E0001")), naming) == "set aside"
    assert where(decided.board.seat(PersonId("E0002")), naming) == "Stretch here"
    assert where(decided.board.seat(PersonId("E0024")), naming) == "not yet rated"


async def test_every_letter_can_be_typed_in_find(sessions: Sessions, meeting: Meeting) -> None:
    letters = "".join(character for character in string.printable if character.isprintable() and character != " ")
    async with at_the_grid(sessions, meeting) as pilot:
        before = meeting.head
        await press(pilot, "slash")
        await type_words(pilot, letters)

        assert isinstance(pilot.app.screen, FindScreen)
        assert pilot.app.screen.query_one(Input).value == letters
        assert meeting.head == before


async def test_typing_narrows_arrows_choose_and_enter_goes_there(sessions: Sessions, meeting: Meeting) -> None:
    meeting.set_aside(PersonId("E0002"), SetAsideKind.LEAVE)
    async with at_the_grid(sessions, meeting) as pilot:
        start = on(pilot)
        shown = await press(pilot, "slash")
        assert "24 people" in shown
        shown = await type_words(pilot, "e001")
        assert "10 people" in shown
        await press(pilot, "escape")
        assert on(pilot) == start
        await press(pilot, "slash")
        await type_words(pilot, "e001")
        names = sorted(
            (meeting.population.name(person), person) for person in meeting.population.ids if person.startswith("E001")
        )
        await press(pilot, "down", "down", "up", "enter")

        assert on(pilot) == names[1][1]
        assert pilot.app.screen is grid(pilot)


async def test_nobody_found_goes_nowhere(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "slash")
        shown = await type_words(pilot, "xyzzy")
        assert "Nobody has that in their name or id." in shown
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FindScreen)


async def test_somebody_not_yet_rated_is_found_in_the_tray(sessions: Sessions, meeting: Meeting) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "E0024")
        await press(pilot, "enter")

        assert on(pilot) == "E0024"
        assert grid(pilot).board.scene.is_tray_open
