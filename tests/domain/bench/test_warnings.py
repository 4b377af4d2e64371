"""What the bench warns of: each a question, with the ids it is about."""

from dataclasses import replace
from datetime import date

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.bench.events import Stays, StaysDetail, StaysItem
from calibrate.domain.bench.warnings import BenchWarning, Concern, bench_warnings, is_old, new_warnings, warning_words
from calibrate.domain.event import Event, Moved
from calibrate.domain.item import MoveItem, SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.presence import set_aside
from tests.domain.bench.room import AT, E1, E2, E3, E5, E6, PEOPLE, TODAY, bench, board, days_before, ledger, named


def warned(*events: Event) -> set[BenchWarning]:
    return set(bench_warnings(bench(*events), board(*events), ledger(*events).standing(), TODAY))


def of(concern: Concern, *events: Event) -> list[tuple[PersonId | None, tuple[str, ...]]]:
    return [(one.person_id, one.role_ids) for one in warned(*events) if one.concern is concern]


def to(person_id: PersonId, axis: Axis, band: Band) -> Moved:
    start = board().seat(person_id).axis(axis).band
    item = MoveItem(person_id=person_id, axis=axis, from_band=start, to_band=band, rationale="Two audits slipped")
    return Moved(at=AT, items=(item,))


def wish(person_id: PersonId, on: date) -> Stays:
    return Stays(
        at=AT, items=(StaysItem(person_id=person_id, detail=StaysDetail(words="Here", on=on, asked_by="Pia")),)
    )


PERFORMANCE, POTENTIAL = Axis
LOW, MIDDLE, HIGH = Band


def test_a_move_takes_a_nominee_out_of_a_high_box() -> None:
    events = (named("R1", E3), named("R2", E3, "1-2"))
    assert of(Concern.LEFT_HIGH_BOX, *events) == []
    assert of(Concern.LEFT_HIGH_BOX, *events, to(E3, PERFORMANCE, MIDDLE)) == []
    left = (*events, to(E3, PERFORMANCE, MIDDLE), to(E3, POTENTIAL, MIDDLE))
    assert of(Concern.LEFT_HIGH_BOX, *left) == [(E3, ("R1", "R2"))]
    assert of(Concern.LEFT_HIGH_BOX, *left, to(E3, POTENTIAL, HIGH)) == []


def test_whoever_was_named_after_the_move_or_from_the_middle_is_no_surprise() -> None:
    assert of(Concern.LEFT_HIGH_BOX, to(E3, PERFORMANCE, LOW), named("R1", E3)) == []
    assert of(Concern.LEFT_HIGH_BOX, named("R1", E5)) == []
    assert of(Concern.LEFT_HIGH_BOX, named("R1", E5), to(E5, PERFORMANCE, LOW)) == []


def test_only_what_a_decision_newly_leads_to_is_said() -> None:
    before, after = warned(named("R1", E3)), warned(named("R1", E3), to(E3, PERFORMANCE, LOW))
    assert new_warnings(before, after) == (BenchWarning(Concern.LEFT_HIGH_BOX, ("R1",), E3),)


def test_somebody_ready_now_for_several_roles() -> None:
    assert of(Concern.SEVERAL_SEATS, named("R1", E3), named("R2", E3, "1-2")) == []
    assert of(Concern.SEVERAL_SEATS, named("R1", E3), named("R3", E3)) == [(E3, ("R1", "R3"))]


def test_the_only_name_for_a_role_and_a_role_without_one() -> None:
    events = (named("R1", E3, "3-5"), named("R2", E3), named("R2", E2), named("R3", E6, "emergency"))
    assert of(Concern.ONLY_NAME, *events) == [(E3, ("R1",))]
    assert of(Concern.NO_NAME, *events) == [(None, ("R3",))]


def test_for_a_role_that_leads_people_who_has_no_reports_is_asked_about() -> None:
    events = (named("R3", E1), named("R3", E2), named("R3", E3), named("R1", E6))
    assert of(Concern.NEVER_MANAGED, *events) == [(E3, ("R3",))]


def test_where_the_file_names_no_managers_nobody_is_asked_about() -> None:
    people = replace(PEOPLE, manager_ids=(None,) * len(PEOPLE))
    events = (named("R3", E3),)
    found = bench_warnings(bench(*events), ledger(*events).board(people), ledger(*events).standing(), TODAY)
    assert Concern.NEVER_MANAGED not in {warning.concern for warning in found}


def test_who_holds_the_role_and_who_is_set_aside() -> None:
    assert of(Concern.HOLDS_IT, named("R1", E1), named("R2", E1)) == [(E1, ("R1",))]
    out = set_aside(board(), E3, SetAsideKind.LEFT, AT)
    assert of(Concern.SET_ASIDE, named("R1", E3), out) == [(E3, ("R1",))]


def test_a_wish_takes_off_and_whoever_names_them_again_is_asked() -> None:
    fresh = wish(E3, days_before(30))
    assert of(Concern.WANTS_TO_STAY, named("R1", E3), fresh) == []
    assert of(Concern.WANTS_TO_STAY, fresh, named("R1", E3)) == [(E3, ("R1",))]
    assert of(Concern.ASK_AGAIN, fresh) == []
    assert of(Concern.ASK_AGAIN, wish(E3, days_before(400))) == [(E3, ())]


@pytest.mark.parametrize(
    ("said", "today", "old"),
    [
        ((2025, 11, 24), (2026, 11, 23), False),
        ((2025, 11, 24), (2026, 11, 24), True),
        ((2024, 2, 29), (2025, 2, 28), False),
        ((2024, 2, 29), (2025, 3, 1), True),
        ((2026, 12, 1), (2026, 11, 24), False),
    ],
)
def test_after_twelve_months_it_is_time_to_ask_again(
    said: tuple[int, int, int], today: tuple[int, int, int], old: bool
) -> None:
    assert is_old(date(*said), date(*today)) is old


@pytest.mark.parametrize("concern", Concern)
def test_every_warning_is_a_sentence_with_names_and_titles_as_they_may_be_seen(concern: Concern) -> None:
    warning = BenchWarning(concern, ("R1", "R2"), E3)
    said = warning_words(warning, lambda _: "A. B.", lambda role_id: f"the {role_id}")
    assert said.endswith((".", "?"))
    assert ("A. B." in said) is (concern is not Concern.NO_NAME)
    assert ("the R1 and the R2" in said) is (concern is not Concern.ASK_AGAIN)
    assert not {"E0003", "biased", "failed", " he ", " she ", "his", "her"} & set(said.split())


def test_nothing_is_said_of_a_bench_without_roles() -> None:
    empty = bench(named("R1", E3), roles=())
    assert bench_warnings(empty, board(), ledger().standing(), TODAY) == ()
