"""What may be said of the bench, and what is refused."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.events import Stays, StoodDown
from calibrate.domain.bench.nominating import nominated, stays, stood_down
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.event import Event, UndoDetail, Undone
from calibrate.domain.item import SetAsideKind
from calibrate.domain.move import MoveRules
from calibrate.domain.person import PersonId
from calibrate.domain.presence import brought_back, set_aside
from calibrate.errors import (
    CalibrateError,
    EmptyTextError,
    FutureDayError,
    MissingRationaleError,
    NothingChangesError,
    NotOnBenchError,
    SetAsideError,
    UnknownPersonError,
    UnknownRoleError,
)
from tests.domain.bench.room import AT, E2, E3, EVIDENCE, bench, board, named

RULES = MoveRules()
ON = date(2026, 9, 3)


def name(
    on: Bench,
    role_id: str = "R1",
    who: PersonId = E3,
    ready: str = "now",
    because: str = EVIDENCE,
    by: str | None = None,
) -> Event:
    return nominated(board(), on, role_id, who, Readiness(ready), because, by, RULES, AT)


def down(on: Bench, role_id: str = "R1", who: PersonId = E3, because: str = "Moves to another city") -> StoodDown:
    return stood_down(board(), on, role_id, who, because, RULES, AT)


def wish(
    on: Bench, who: PersonId = E3, words: str = "I like it here.", asked_by: str = "Pia Weiss", day: date = ON
) -> Stays:
    return stays(board(), on, who, words, day, asked_by, AT)


@pytest.mark.parametrize("days", [0, 1])
def test_a_wish_was_said_today_or_further_east_tomorrow(days: int) -> None:
    day = AT.astimezone().date() + timedelta(days=days)
    (item,) = wish(bench(), day=day).items
    assert item.detail.on == day


def test_a_wish_of_a_day_that_has_not_come_is_refused() -> None:
    with pytest.raises(FutureDayError, match="has not come"):
        wish(bench(), day=AT.astimezone().date() + timedelta(days=2))


def test_a_nomination_says_for_what_how_soon_on_which_evidence_and_who_said_it() -> None:
    event = name(bench(), by="  Ivo Costa ", because=f" {EVIDENCE}\n")
    (nominee,) = bench(event).nominees["R1"]
    assert (nominee.person_id, nominee.ready, nominee.because, nominee.by) == (
        E3, Readiness.NOW, EVIDENCE, "Ivo Costa",
    )  # fmt: skip


def test_a_second_time_replaces_readiness_and_words() -> None:
    again = name(bench(named("R1", E3)), ready="1-2", because="One more year beside the incumbent")
    (nominee,) = bench(named("R1", E3), again).nominees["R1"]
    assert (nominee.ready, nominee.because, nominee.number) == (
        Readiness.ONE_TO_TWO, "One more year beside the incumbent", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "ask"),
    [
        (UnknownPersonError, lambda: name(bench(), who=PersonId("nobody"))),
        (UnknownRoleError, lambda: name(bench(), "R9")),
        (MissingRationaleError, lambda: name(bench(), because="")),
        (MissingRationaleError, lambda: name(bench(), because="   short   ")),
    ],
)
def test_a_nomination_is_refused(kind: type[CalibrateError], ask: Callable[[], Event]) -> None:
    with pytest.raises(kind):
        ask()


def test_without_roles_it_says_how_to_load_them() -> None:
    for verb in (name, down):
        with pytest.raises(UnknownRoleError, match="load FILE --session NAME --roles"):
            verb(bench(roles=()))


def test_the_same_again_changes_nothing_and_other_words_or_another_sayer_do() -> None:
    standing = bench(name(bench(), by="Ivo Costa"))
    for by in (None, "Ivo Costa"):
        with pytest.raises(NothingChangesError):
            name(standing, by=by)
    assert name(standing, by="Pia Weiss")
    assert name(standing, ready="3-5")
    assert name(standing, because=f"{EVIDENCE} Twice.")


def test_who_is_set_aside_is_not_named_counts_for_nothing_and_can_be_taken_off() -> None:
    events = (named("R1", E3), named("R1", E2, "1-2"))
    out = set_aside(board(*events), E3, SetAsideKind.LEFT, AT)
    away = bench(*events, out)
    assert [nominee.person_id for nominee in away.nominees["R1"]] == [E2]
    assert [nominee.person_id for nominee in away.away["R1"]] == [E3]
    assert E3 not in away.people
    with pytest.raises(SetAsideError):
        nominated(board(*events, out), away, "R2", E3, Readiness.NOW, EVIDENCE, None, RULES, AT)
    back = brought_back(board(*events, out), E3, AT)
    assert bench(*events, out, back) == bench(*events)
    assert bench(*events, out, down(away)).away == {}


def test_standing_down_needs_somebody_who_is_named_and_a_reason() -> None:
    with pytest.raises(NotOnBenchError):
        down(bench(named("R2", E3)))
    with pytest.raises(UnknownRoleError):
        down(bench(named("R2", E3)), "R9")
    with pytest.raises(UnknownPersonError):
        down(bench(), who=PersonId("nobody"))
    with pytest.raises(MissingRationaleError):
        down(bench(named("R1", E3)), because="no")
    assert bench(named("R1", E3), down(bench(named("R1", E3)))).nominees == {}


def test_who_wants_to_stay_is_off_every_bench_and_on_the_expert_path_until_named_again() -> None:
    events = (named("R1", E3), named("R2", E3), named("R2", E2))
    wished = wish(bench(*events))
    after = bench(*events, wished)
    assert after.nominees == bench(named("R2", E2), named("R2", E2), named("R2", E2)).nominees
    assert after.expert_path == {E3}
    assert after.stays[E3].words == "I like it here."
    again = bench(*events, wished, named("R1", E3))
    assert again.expert_path == frozenset()
    assert E3 in again.people


def test_a_wish_moves_nobody() -> None:
    assert board(wish(bench())).seat(E3) == board().seat(E3)


def test_a_withdrawn_wish_gives_the_seats_back() -> None:
    events = (named("R1", E3), wish(bench(named("R1", E3))), Undone(at=AT, detail=UndoDetail(undoes=2)))
    assert bench(*events).people == {E3}


def test_a_wish_needs_the_persons_words_and_who_asked() -> None:
    for words, asked_by in (("", "Pia Weiss"), (" \n", "Pia Weiss"), ("I like it here.", " ")):
        with pytest.raises(EmptyTextError):
            wish(bench(), words=words, asked_by=asked_by)
    with pytest.raises(UnknownPersonError):
        wish(bench(), PersonId("nobody"))


def test_the_same_wish_again_changes_nothing_unless_they_were_named_since() -> None:
    with pytest.raises(NothingChangesError):
        wish(bench(wish(bench())))
    assert wish(bench(wish(bench()), named("R1", E3)))
    assert wish(bench(wish(bench())), words="Ask me in a year.")
