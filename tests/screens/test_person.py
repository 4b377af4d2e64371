from dataclasses import replace
from datetime import date

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.item import SetAsideKind
from calibrate.domain.population import Population
from calibrate.screens.person import PersonLeft, PersonScreen, Wants
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests import sample
from tests.screens.seen import press, settled

SIZES = [(120, 36), (80, 24)]
CANARIES = ("prior-canary", "risk-canary", "impact-canary", "extra-canary", "note-canary", "investigation")


@pytest.fixture
def app(sessions: Sessions, meeting: Meeting) -> CalibrateApp:
    return CalibrateApp(sessions, Settings(), meeting=meeting)


def _card(app: CalibrateApp, place: int = 1) -> PersonScreen:
    assert app.meeting is not None
    return PersonScreen(app.meeting, app.room, app.meeting.population.ids[place])


async def test_the_card_shows_what_was_written_and_what_was_decided(app: CalibrateApp, meeting: Meeting) -> None:
    person = meeting.population.ids[1]
    reason = {Axis.PERFORMANCE: "Closed the audit alone, two weeks early."}
    meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, reason, by="Ivo Costa"))
    meeting.agree((person,), (Axis.PERFORMANCE,))
    meeting.park(person, "Marek Dvořák", date(2026, 12, 1))
    async with app.run_test(size=(120, 40)) as pilot:
        app.push_screen(_card(app))
        shown = await settled(pilot)

    for text in (
        "Bo Fofana", "engineer, Payments · L4", "here since 1 Mar 2024 · manager Gus Lund", "2 of 24",
        "○ at the standard", "● above the standard", "✓ agreed", "● further beyond", "‖ parked",
        "met     audit closed by June", "partly  fraud alerts under 2 minutes",
        "Exceeds", "3 Nov, Gus Lund", "In this meeting  3 decisions", "at the standard → above the standard",
        "“Closed the audit alone, two weeks early.”", "proposed by Ivo Costa",
        "agreed: performance", "potential: parked, Marek Dvořák, until 1 Dec",
        "Notes, last cycle and risk open in PRIVATE only.",
    ):  # fmt: skip
        assert text in shown


@pytest.mark.parametrize("size", SIZES)
async def test_private_fields_never_reach_a_shared_card(
    app: CalibrateApp, meeting: Meeting, size: tuple[int, int]
) -> None:
    person = meeting.population.ids[1]
    meeting.note(person, "note-canary: asked to leave")
    meeting.set_aside(person, SetAsideKind.INVESTIGATION)
    async with app.run_test(size=size) as pilot:
        app.push_screen(_card(app))
        await settled(pilot)
        pages = [await press(pilot, "pagedown") for _ in range(3)] + [await press(pilot, "i") for _ in range(2)]
        assert not [canary for canary in CANARIES if canary in "".join(pages)]

        app.room.go_private()
        app.room.show_names()
        await press(pilot, "y")
        pages = [await press(pilot, "pageup") for _ in range(3)] + [await press(pilot, "pagedown") for _ in range(3)]
        assert [canary for canary in CANARIES if canary in "".join(pages)] == list(CANARIES)

        app.room.share()
        await settled(pilot)
        pages = [await press(pilot, "pageup") for _ in range(3)]
        assert not [canary for canary in CANARIES if canary in "".join(pages)]


@pytest.mark.parametrize("size", SIZES)
async def test_last_cycle_shows_when_asked_for_in_private_and_goes_when_the_card_is_turned(
    app: CalibrateApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=(size[0], 60)) as pilot:
        app.push_screen(_card(app))
        await settled(pilot)
        assert "Last cycle opens in PRIVATE only." in await press(pilot, "y")
        app.room.go_private()
        shown = await settled(pilot)
        assert "prior-canary" not in shown
        assert "y shows it" in shown
        assert "prior-canary" in await press(pilot, "y")
        assert "prior-canary" not in await press(pilot, "right", "left")
        await press(pilot, "y")
        app.room.share()
        assert "prior-canary" not in await settled(pilot)
        app.room.go_private()
        assert "prior-canary" not in await press(pilot, "right", "left")


async def test_three_goals_are_shown_with_what_they_serve_and_the_rest_counted(
    sessions: Sessions, people: Population
) -> None:
    goals = "; ".join(f"met: goal number {number} [trust]" for number in range(1, 6))
    many = replace(people, details={**people.details, "goals": (goals,) * len(people)})
    with sample.new_meeting(sessions, many) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting)
        async with app.run_test(size=(120, 36)) as pilot:
            app.push_screen(_card(app))
            shown = await settled(pilot)

    assert "Goals  3, and 2 more" in shown
    assert "goal number 3" in shown
    assert "goal number 4" not in shown
    assert shown.count("trust") == 3


async def test_words_that_may_name_somebody_go_with_the_names(app: CalibrateApp, meeting: Meeting) -> None:
    person = meeting.population.ids[1]
    reason = {Axis.PERFORMANCE: "Gus Lund saw the audit closed early."}
    meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.HIGH}, reason, by="Ivo Costa"))
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(_card(app))
        await settled(pilot)
        for shown in (await press(pilot, "i"), await press(pilot, "i")):
            for text in ("Bo Fofana", "Gus Lund", "Ivo Costa", "audit", "E0002"):
                assert text not in shown
            assert "Words are hidden with the names." in shown


async def test_arrows_turn_to_the_next_person_and_round(app: CalibrateApp, people: Population) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(_card(app, place=0))
        await settled(pilot)
        assert people.names[1] in await press(pilot, "right")
        assert people.names[23] in await press(pilot, "left", "left")


async def test_a_agrees_both_questions_and_goes_on_to_the_next_open_person(
    app: CalibrateApp, meeting: Meeting, people: Population
) -> None:
    meeting.agree((people.ids[2],))
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(_card(app, place=1))
        await settled(pilot)
        shown = await press(pilot, "a")

        assert meeting.board.seat(people.ids[1]).state is AxisState.AGREED
        assert people.names[3] in shown


async def test_a_refusal_is_said_without_the_id(app: CalibrateApp, meeting: Meeting, people: Population) -> None:
    meeting.set_aside(people.ids[1], SetAsideKind.LEAVE)
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(_card(app, place=1))
        await settled(pilot)
        shown = await press(pilot, "a")

    assert f"{people.names[1]} is set aside. Bring them back first." in shown
    assert "E0002" not in shown


@pytest.mark.parametrize(("key", "wants"), [("m", "move"), ("p", "park"), ("escape", "nothing")])
async def test_leaving_says_who_and_what_for(app: CalibrateApp, people: Population, key: str, wants: Wants) -> None:
    answers: list[PersonLeft | None] = []
    async with app.run_test(size=(120, 36)) as pilot:
        app.push_screen(_card(app, place=0), answers.append)
        await settled(pilot)
        await press(pilot, "right", key)

    assert answers == [PersonLeft(people.ids[1], wants)]


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_are_shown_and_do_nothing(sessions: Sessions, size: tuple[int, int]) -> None:
    hostile = sample.population(12, hostile=True)
    with sample.new_meeting(sessions, hostile) as meeting:
        app = CalibrateApp(sessions, Settings(), meeting=meeting)
        async with app.run_test(size=size) as pilot:
            app.push_screen(_card(app, place=0))
            shown = [await settled(pilot)] + [await press(pilot, "right") for _ in range(11)]

    assert "A [/b] B" in shown[0]
    assert "[@click=app.exit]Press[/]" in shown[1]
    assert "␛[31mRed␛[0m" in shown[2]
    assert all(line.isprintable() for page in shown for line in page.splitlines())
