from dataclasses import replace
from pathlib import Path

from calibrate.config import Settings
from calibrate.domain.axis import Axis
from calibrate.domain.person import PersonId
from calibrate.domain.rationale.help_words import HelpWords, WordChanges
from calibrate.domain.rationale.hint import Hint
from calibrate.services.axis_pass import AxisPass
from calibrate.services.meeting import Meeting
from calibrate.services.reasons import ReasonReaders
from tests import sample

ANA = PersonId("E0001")
TEXT = "Led the audit in July, and again in October"


def test_the_names_in_the_file_are_known_and_the_own_two_are_allowed(meeting: Meeting) -> None:
    about = ReasonReaders(meeting).of(ANA)
    population = meeting.population
    own, manager, other = population.name(ANA), population.managers[0], population.names[1]
    assert about.hints(f"{TEXT}: {own} asked {manager}") == frozenset()
    assert about.hints(f"{TEXT}: {other} asked") == {Hint.OTHER_NAME}
    assert about.hints(f"{TEXT}: {population.managers[2]} asked") == {Hint.OTHER_NAME}


def test_the_cycle_tells_what_is_late(meeting: Meeting) -> None:
    assert meeting.cycle == "2026-H2"
    about = ReasonReaders(meeting).of(ANA)
    assert about.hints("Led the audit in November") == {Hint.LAST_QUARTER}
    assert about.hints("Led the audit in May 2025") == {Hint.NO_DATE}


def test_names_are_made_ready_once(meeting: Meeting) -> None:
    readers = ReasonReaders(meeting)
    assert readers.ready() is readers.ready() is readers.of(ANA).others


def test_a_pass_knows_the_same_names(meeting: Meeting) -> None:
    about = ReasonReaders(AxisPass(meeting, Axis.POTENTIAL)).of(ANA)
    assert about.hints(f"{TEXT}: {meeting.population.names[1]} asked") == {Hint.OTHER_NAME}


def test_the_settings_change_the_words(tmp_path: Path) -> None:
    words = HelpWords(private=WordChanges(add=("stammtisch",)), names=WordChanges(take_out=("Bo Fofana",)))
    people = sample.population(24)
    sessions = sample.sessions_under(tmp_path, settings=Settings(rationale_help=words))
    with sample.new_meeting(sessions, people) as meeting:
        about = ReasonReaders(meeting).of(ANA)
        assert about.hints(f"{TEXT}, at the Stammtisch") == {Hint.PRIVATE}
        assert about.hints(f"{TEXT}: Bo Fofana asked") == frozenset()
        assert about.hints(f"{TEXT}: Chidi Lund asked") == {Hint.OTHER_NAME}


def test_who_manages_is_allowed_by_the_name_in_their_own_row(tmp_path: Path) -> None:
    people = sample.population(3)
    by_row = replace(people, manager_ids=("E0003", None, None), managers=(None, None, None))
    with sample.new_meeting(sample.sessions_under(tmp_path), by_row) as meeting:
        about = ReasonReaders(meeting).of(ANA)
        assert about.hints(f"{TEXT}: {people.names[2]} asked") == frozenset()
        assert about.hints(f"{TEXT}: {people.names[1]} asked") == {Hint.OTHER_NAME}
