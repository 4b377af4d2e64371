"""Release: only what is allowed leaves, once it was told, all of it or nothing."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.action.events import ActionAdded, ActionDetail, ActionItem
from calibrate.domain.axis import Axis, AxisState, Band
from calibrate.domain.event import Event
from calibrate.domain.item import SetAsideKind
from calibrate.domain.leaving.events import Released
from calibrate.domain.person import PersonId
from calibrate.domain.plan.events import CheckItem, PlanAdded, PlanChecked, PlanDetail, PlanItem
from calibrate.domain.plan.plan import Check, CheckResult
from calibrate.domain.population import Population
from calibrate.domain.telling import showing
from calibrate.domain.visible import TABLES
from calibrate.errors import (
    CalibrateError,
    EmptyTextError,
    FileRefusedError,
    HeadNotSavedError,
    LeakError,
    NotSavedError,
    NotSealedError,
    StaleMoveError,
    UntoldError,
)
from calibrate.services import telling
from calibrate.services.meeting import Meeting
from calibrate.services.release import ReleaseRequest, release
from calibrate.store import connection
from tests import sample
from tests.store.test_visible import columns, dumped

CANARY = "kestrel9f2c41d8"
WHY = f"{CANARY}: closed the audit alone, in June"
DAY = date(2026, 12, 1)
ONE, TWO, THREE = (PersonId(f"E000{number}") for number in (1, 2, 3))


def with_canaries(people: Population) -> Population:
    """Return the same people with a canary in everything loaded about them that is confidential."""
    kept = {"title", "organisation"}
    details = {
        column: values if column in kept else (CANARY,) * len(people) for column, values in people.details.items()
    }
    return replace(people, details=details)


def opened(home: Path, people: Population | None = None) -> Meeting:
    return sample.new_meeting(sample.sessions_under(home), people or sample.population(12))


def record(meeting: Meeting, event: Event) -> None:
    meeting.decide(lambda: event, sealed_too=True)


def add(meeting: Meeting, person: PersonId, will: str = "write one page on it", action_id: str = "A1") -> None:
    words = ActionWords(
        conversation=Conversation.COACHING, when="the audit closes", will=will, check_on=DAY, owner="Pia Weiss"
    )
    detail = ActionDetail(action_id=action_id, **words.model_dump())
    record(meeting, ActionAdded(at=meeting.clock(), items=(ActionItem(person_id=person, detail=detail),)))


def plan(meeting: Meeting, person: PersonId) -> None:
    detail = PlanDetail(
        gap="reports came late", examples=("3 June", "8 July"), standard="on time", support="a template",
        starts_on=DAY, days=60, decides="Pia Weiss", decision_on=DAY, accommodation=CANARY,
    )  # fmt: skip
    record(meeting, PlanAdded(at=meeting.clock(), items=(PlanItem(person_id=person, detail=detail),)))
    check = CheckItem(person_id=person, detail=Check(on=DAY, result=CheckResult.MET, note=CANARY))
    record(meeting, PlanChecked(at=meeting.clock(), items=(check,)))


def visible_things(meeting: Meeting) -> None:
    """Record what two sessions may have in common."""
    add(meeting, TWO)
    plan(meeting, ONE)
    telling.thank(meeting, THREE, "Two audits closed early")
    for person in (ONE, TWO):
        telling.told(meeting, person, DAY)


def confidential_things(meeting: Meeting) -> None:
    """Record what nobody outside the room may learn."""
    people = meeting.population.ids
    meeting.move(*meeting.drafts(people[4], {Axis.POTENTIAL: Band.LOW}, {Axis.POTENTIAL: WHY}, by=CANARY))
    meeting.park(people[5], CANARY)
    meeting.note(people[6], WHY)
    meeting.set_aside(people[7], SetAsideKind.INVESTIGATION)
    telling.say(meeting, people[8], CANARY)


def asked(
    folder: Path,
    *,
    store: Path | None = None,
    sheets: Path | None = None,
    because: str | None = None,
    over: bool = False,
    shared: bool = False,
) -> ReleaseRequest:
    return ReleaseRequest(
        store=store or folder / "visible.duckdb",
        confidential=folder / "home" / "data" / "confidential",
        sheets=sheets,
        untold=because is not None,
        because=because,
        replace=over,
        shares_performance=shared,
    )


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return opened(tmp_path / "home")


def sealed(meeting: Meeting) -> Meeting:
    meeting.seal(with_open=True)
    return meeting


def test_an_open_session_is_not_released(meeting: Meeting, tmp_path: Path) -> None:
    with pytest.raises(NotSealedError):
        release(meeting, asked(tmp_path))
    assert not (tmp_path / "visible.duckdb").exists()


def test_a_release_whose_head_cannot_be_kept_is_recorded_and_its_files_stay(meeting: Meeting, tmp_path: Path) -> None:
    sealed(meeting)
    (head_file,) = sample.sessions_under(tmp_path / "home").places.heads.iterdir()
    head_file.unlink()
    head_file.mkdir()
    with pytest.raises(HeadNotSavedError):
        release(meeting, asked(tmp_path, sheets=tmp_path / "pages"))
    assert meeting.ledger.entries[-1].event.kind == "release"
    assert (tmp_path / "visible.duckdb").exists()
    assert len(list((tmp_path / "pages").iterdir())) == len(meeting.population)


def test_the_same_allowed_values_give_the_same_store_whatever_stands_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_QUIET", {**connection._QUIET, "force_compression": "uncompressed"})
    plain = opened(tmp_path / "a" / "home")
    full = opened(tmp_path / "b" / "home", with_canaries(sample.population(12)))
    confidential_things(full)
    for meeting, folder in ((plain, "a"), (full, "b")):
        visible_things(meeting)
        release(sealed(meeting), asked(tmp_path / folder, sheets=tmp_path / folder / "sheets"))
    first, second = tmp_path / "a" / "visible.duckdb", tmp_path / "b" / "visible.duckdb"
    assert columns(first) == columns(second)
    assert dumped(first) == dumped(second)
    assert first.stat().st_size == second.stat().st_size
    assert b"Two audits closed early" in second.read_bytes(), "the bytes can be searched"
    for file in (second, *(tmp_path / "b" / "sheets").iterdir()):
        assert CANARY.encode() not in file.read_bytes(), file
    assert CANARY not in str(dumped(second))
    pages = [{path.name: path.read_bytes() for path in (tmp_path / folder / "sheets").iterdir()} for folder in "ab"]
    assert pages[0] == pages[1]
    assert len(pages[0]) == 12


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.tuples(st.integers(0, 11), st.sampled_from(["move", "agree", "park", "aside", "add", "say"]))),
    shared=st.booleans(),
)
def test_whatever_was_decided_only_the_allow_list_leaves(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, str]], shared: bool
) -> None:
    folder = tmp_path_factory.mktemp("release")
    with opened(folder / "home", with_canaries(sample.population(12))) as meeting:
        for number, step in steps:
            _take(meeting, PersonId(f"E{number + 1:04d}"), step)
        carried = telling.carried(meeting, shares_performance=shared)
        visible = showing.visible(carried, meeting.cycle)
        assert CANARY not in repr(visible)
        assert {row.person_id for row in visible.performance} == (_settled(meeting) if shared else set())
        for rows in (getattr(visible, table) for table in TABLES):
            ids = [row.person_id for row in rows if hasattr(row, "person_id")]
            assert ids == sorted(ids)


def _settled(meeting: Meeting) -> set[PersonId]:
    seats = (seat for seat in meeting.board.present() if seat.performance.band is not None)
    return {seat.person_id for seat in seats if seat.performance.state is not AxisState.PARKED}


def _take(meeting: Meeting, person: PersonId, step: str) -> None:
    reasons = {Axis.PERFORMANCE: WHY}
    try:
        match step:
            case "move":
                meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: Band.MIDDLE}, reasons, by=CANARY))
            case "agree":
                meeting.agree([person])
            case "park":
                meeting.park(person, CANARY)
            case "aside":
                meeting.set_aside(person, SetAsideKind.OTHER)
            case "add":
                add(meeting, person, action_id=meeting.actions.next_id)
            case _:
                telling.say(meeting, person, "Two releases came late")
    except CalibrateError:
        return


def test_a_rating_leaves_only_when_it_is_shared_and_settled(tmp_path: Path) -> None:
    with opened(tmp_path / "home") as meeting:
        meeting.agree([THREE])
        parked, away, *others = (one for one in meeting.population.ids if one != THREE)
        meeting.park(parked, "Pia Weiss")
        meeting.set_aside(away, SetAsideKind.LEAVE)
        bands = {one: meeting.board.seat(one).performance.band for one in (THREE, *others)}
        sealed(meeting)
        release(meeting, asked(tmp_path))
        assert dumped(tmp_path / "visible.duckdb")["performance"] == []
        release(meeting, asked(tmp_path, over=True, shared=True))
        expected = [(one, band.word, None) for one, band in sorted(bands.items()) if band is not None]
        assert dumped(tmp_path / "visible.duckdb")["performance"] == expected


def test_a_dropped_action_and_an_accommodation_never_leave(tmp_path: Path) -> None:
    with opened(tmp_path / "home") as meeting:
        visible_things(meeting)
        release(sealed(meeting), asked(tmp_path, sheets=tmp_path / "sheets"))
        found = dumped(tmp_path / "visible.duckdb")
    assert [row[3] for row in found["actions"]] == ["write one page on it"]
    assert CANARY not in str(found)
    assert CANARY not in (tmp_path / "sheets" / f"{ONE}.md").read_text()


def test_who_has_not_been_told_is_counted_under_their_manager_and_the_override_is_recorded(
    meeting: Meeting, tmp_path: Path
) -> None:
    add(meeting, ONE)
    add(meeting, TWO, action_id="A2")
    sealed(meeting)
    with pytest.raises(UntoldError) as refused:
        release(meeting, asked(tmp_path))
    assert "2 people" in refused.value.text
    assert "1 under M01" in refused.value.text
    assert meeting.population.name(ONE) not in refused.value.text
    with pytest.raises(EmptyTextError):
        release(meeting, asked(tmp_path, because=" "))
    assert not (tmp_path / "visible.duckdb").exists()
    release(meeting, asked(tmp_path, because="Their manager is away until January"))
    event = meeting.ledger.entries[-1].event
    assert isinstance(event, Released)
    assert (event.rationale, event.detail.untold) == ("Their manager is away until January", 2)


def test_a_lowered_rating_that_is_shared_needs_its_line_whatever_is_overridden(
    meeting: Meeting, tmp_path: Path
) -> None:
    meeting.move(*meeting.drafts(THREE, {Axis.PERFORMANCE: Band.MIDDLE}, {Axis.PERFORMANCE: WHY}))
    meeting.agree([THREE])
    telling.told(sealed(meeting), THREE, DAY)
    shared = asked(tmp_path, shared=True)
    for request in (shared, asked(tmp_path, shared=True, because="They are away")):
        with pytest.raises(UntoldError, match=THREE):
            release(meeting, request)
    telling.say(meeting, THREE, "Two releases came late")
    release(meeting, shared)
    assert (THREE, "middle", "Two releases came late") in dumped(tmp_path / "visible.duckdb")["performance"]


def test_a_leak_in_any_text_refuses_all_and_is_pointed_at_without_its_words(meeting: Meeting, tmp_path: Path) -> None:
    other = meeting.population.name(THREE).split()[1]
    add(meeting, ONE, will=f"ask {other} for the template")
    telling.thank(meeting, TWO, "A future leader of ours")
    telling.told(sealed(meeting), ONE, DAY)
    with pytest.raises(LeakError) as refused:
        release(meeting, asked(tmp_path, sheets=tmp_path / "sheets"))
    assert "E0001, action A1, will, word 2: somebody else's name" in refused.value.text
    assert "E0002, thank" in refused.value.text
    assert other not in refused.value.text
    assert not (tmp_path / "visible.duckdb").exists()
    assert not (tmp_path / "sheets").exists()


def test_the_event_has_the_hash_of_the_file_and_the_file_is_private(meeting: Meeting, tmp_path: Path) -> None:
    done = release(sealed(meeting), asked(tmp_path, sheets=tmp_path / "sheets"))
    event = meeting.ledger.entries[-1].event
    assert isinstance(event, Released)
    file = tmp_path / "visible.duckdb"
    assert event.detail.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert event.detail.files == done.files == ("visible.duckdb", *(f"E{number:04d}.md" for number in range(1, 13)))
    assert event.detail.people == 12
    for path in (file, *(tmp_path / "sheets").iterdir()):
        assert path.stat().st_mode & 0o077 == 0


def test_what_stands_there_is_replaced_only_if_asked(meeting: Meeting, tmp_path: Path) -> None:
    sealed(meeting)
    (tmp_path / "visible.duckdb").write_text("mine")
    number = len(meeting.ledger.entries)
    with pytest.raises(FileRefusedError):
        release(meeting, asked(tmp_path))
    assert (tmp_path / "visible.duckdb").read_text() == "mine"
    assert len(meeting.ledger.entries) == number
    release(meeting, asked(tmp_path, over=True))
    assert set(dumped(tmp_path / "visible.duckdb")) == set(TABLES)


@pytest.mark.parametrize("place", ["home/data/confidential/visible.duckdb", "home", "visible.duckdb"])
def test_places_that_are_none_are_refused(meeting: Meeting, tmp_path: Path, place: str) -> None:
    (tmp_path / "visible.duckdb.wal").write_text("")
    with pytest.raises(FileRefusedError):
        release(sealed(meeting), asked(tmp_path, store=tmp_path / place))


def test_files_that_cannot_be_recorded_are_taken_back(
    meeting: Meeting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed(meeting)
    (tmp_path / "visible.duckdb").write_text("what stood there")

    def refuse(*_: object, **__: object) -> None:
        raise NotSavedError("The disk refused.")

    monkeypatch.setattr(meeting, "decide", refuse)
    with pytest.raises(NotSavedError):
        release(meeting, asked(tmp_path, sheets=tmp_path / "sheets", over=True))
    assert (tmp_path / "visible.duckdb").read_text() == "what stood there"
    assert list((tmp_path / "sheets").iterdir()) == []


def test_pages_that_cannot_be_written_take_the_store_back(meeting: Meeting, tmp_path: Path) -> None:
    sealed(meeting)
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "E0007.md").mkdir()
    number = len(meeting.ledger.entries)
    with pytest.raises(FileRefusedError):
        release(meeting, asked(tmp_path, sheets=tmp_path / "sheets", over=True))
    assert not (tmp_path / "visible.duckdb").exists()
    assert [path.name for path in (tmp_path / "sheets").iterdir()] == ["E0007.md"]
    assert len(meeting.ledger.entries) == number


def test_a_release_overtaken_by_a_decision_leaves_nothing(meeting: Meeting, tmp_path: Path) -> None:
    sealed(meeting)
    shares: list[float] = []

    def note_once(share: float) -> None:
        shares.append(share)
        if share == 1:
            meeting.note(ONE, "said while it was made")

    with pytest.raises(StaleMoveError):
        release(meeting, asked(tmp_path, sheets=tmp_path / "sheets"), note_once)
    assert shares == sorted(shares)
    assert not (tmp_path / "visible.duckdb").exists()
    assert meeting.ledger.entries[-1].event.kind == "note"


def test_ids_that_are_no_file_names_each_have_a_page(tmp_path: Path) -> None:
    people = sample.population(5)
    ids = tuple(PersonId(text) for text in ("../a", "a1", "A1", "…" * 200, "."))
    with opened(tmp_path / "home", replace(people, ids=ids)) as meeting:
        done = release(sealed(meeting), asked(tmp_path, sheets=tmp_path / "sheets"))
    assert len({name.casefold() for name in done.files}) == 6
    assert len(list((tmp_path / "sheets").iterdir())) == 5
