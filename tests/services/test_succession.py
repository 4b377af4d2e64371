"""The bench of an open meeting: durable verbs, live warnings, and a whole meeting's roles file."""

from pathlib import Path

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.bench.warnings import BenchWarning, Concern
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import CalibrateError, NothingChangesError, SealedError
from calibrate.services.demo import demo_meeting
from calibrate.services.files import FileRequest, load_beside
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.services.succession import Succession
from tests import sample
from tests.benched import EVIDENCE, load_roles

SPRING = Path(__file__).parents[2] / "fixtures" / "spring_2026"
NOW = Readiness.NOW


@pytest.fixture
def succession(meeting: Meeting) -> Succession:
    """The bench of a meeting with three critical roles."""
    load_roles(meeting)
    return Succession(meeting)


def test_what_was_named_is_there_when_the_session_is_opened_again(sessions: Sessions, people: Population) -> None:
    with sample.new_meeting(sessions, people) as meeting:
        load_roles(meeting)
        Succession(meeting).nominate("R1", people.ids[2], NOW, EVIDENCE, "Ivo Costa")
        document = Succession(meeting).document()
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as again:
        assert Succession(again).document() == document
        assert document["coverage"] == 1 / 3


def test_a_decision_tells_what_it_newly_leads_to(succession: Succession, meeting: Meeting, people: Population) -> None:
    strong = people.ids[2]
    done = succession.watched(lambda: succession.nominate("R1", strong, NOW, EVIDENCE))
    assert [warning.concern for warning in done.warnings] == [Concern.ONLY_NAME]
    reasons = {Axis.PERFORMANCE: "Two audits slipped by a month."}
    drafts = meeting.drafts(strong, {Axis.PERFORMANCE: Band.LOW}, reasons)
    moved = succession.watched(lambda: meeting.move(*drafts))
    assert moved.warnings == (BenchWarning(Concern.LEFT_HIGH_BOX, ("R1",), strong),)
    assert succession.watched(meeting.undo).warnings == ()


def test_a_refused_decision_changes_nothing(succession: Succession, meeting: Meeting, people: Population) -> None:
    succession.nominate("R1", people.ids[2], NOW, EVIDENCE)
    head, bench = meeting.head, succession.bench
    with pytest.raises(NothingChangesError):
        succession.watched(lambda: succession.nominate("R1", people.ids[2], NOW, EVIDENCE))
    assert (meeting.head, succession.bench) == (head, bench)


def test_sealed_takes_a_wish_and_no_name(succession: Succession, meeting: Meeting, people: Population) -> None:
    succession.nominate("R1", people.ids[2], NOW, EVIDENCE)
    meeting.seal(with_open=True)
    with pytest.raises(SealedError):
        succession.nominate("R2", people.ids[2], NOW, EVIDENCE)
    with pytest.raises(SealedError):
        succession.stand_down("R1", people.ids[2], "One role is enough")
    succession.stays(people.ids[2], "I like it here.", succession.today, "Pia Weiss")
    assert succession.bench.people == frozenset()


def test_the_first_verb_of_a_session_that_was_just_opened_is_taken(sessions: Sessions, people: Population) -> None:
    """Nothing was read of the roles before: they are read while the decision is made."""
    with sample.new_meeting(sessions, people) as meeting:
        load_roles(meeting)
    with sessions.open(sample.SESSION, sample.PASSPHRASE) as again:
        assert Succession(again).nominate("R1", people.ids[2], NOW, EVIDENCE).number == 3


def test_suggested_are_those_in_the_strong_strong_box_and_a_move_changes_them(
    succession: Succession, meeting: Meeting, people: Population
) -> None:
    assert succession.suggested("R1") == [people.ids[2], people.ids[14]]
    drafts = meeting.drafts(people.ids[2], {Axis.POTENTIAL: Band.LOW}, {Axis.POTENTIAL: "Wants to stay in the role."})
    meeting.move(*drafts)
    assert succession.suggested("R1") == [people.ids[14]]


def test_who_manages_is_read_off_the_file(succession: Succession, people: Population) -> None:
    assert succession.has_managed(people.ids[0]) is False
    assert succession.has_managed(PersonId("M01")) is True


def test_a_meeting_without_roles_warns_of_nothing(meeting: Meeting, people: Population) -> None:
    bare = Succession(meeting)
    assert bare.warnings() == ()
    assert bare.document()["roles"] == []
    with pytest.raises(CalibrateError, match="--roles"):
        bare.nominate("R1", people.ids[2], NOW, EVIDENCE)


def test_a_whole_meetings_roles_make_a_bench(sessions: Sessions) -> None:
    own = Passphrases(of_new=lambda: sample.PASSPHRASE, of_existing=lambda: sample.PASSPHRASE)
    request = LoadRequest(
        files=[SPRING / "ratings.csv"], session="spring", cycle="2026-H1", map_file=SPRING / "map.toml"
    )
    load(sessions, request, own)
    roles = FileRequest(LoadKind.ROLES, [SPRING / "roles.csv"], "spring")
    assert load_beside(sessions, roles, lambda: sample.PASSPHRASE).is_accepted
    with sessions.open("spring", sample.PASSPHRASE) as meeting:
        succession = Succession(meeting)
        assert [role["to_settle"] for role in succession.document()["roles"]] == ["no name: build or hire?"] * 8
        for role in meeting.roles:
            thought_of = succession.suggested(role.role_id)
            assert role.incumbent_id not in thought_of
            succession.nominate(role.role_id, thought_of[0], NOW, EVIDENCE)
        document = succession.document()
        assert (document["coverage"], document["ready_now_rate"]) == (1, 1)
        names = {role["successors"][0]["person_id"] for role in document["roles"]}
        assert document["simultaneous_coverage"] == len(names) / 8


def test_the_demonstration_shows_a_bench_with_gaps() -> None:
    with demo_meeting(24, 7) as demonstration:
        document = Succession(demonstration.meeting).document()
    assert len(document["roles"]) == 12
    assert document["simultaneous_coverage"] < document["ready_now_rate"] < document["coverage"] < 1
