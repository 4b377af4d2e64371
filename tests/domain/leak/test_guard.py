"""The leak guard finds what tells too much, points at it, and leaves everything else alone."""

import pytest

from calibrate.domain.action.defaults import DEFAULTS
from calibrate.domain.bench.bench import Bench
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.leak import Leak, LeakKind, Outgoing, Secrets, leaks
from calibrate.domain.ledger import Ledger
from calibrate.domain.naming import BandNames, Naming, every_box_name
from calibrate.domain.panel import Member, PanelRole
from calibrate.domain.person import PersonId
from tests.domain.leak.file import (
    ANA,
    AT,
    DRAFT,
    EVIDENCE,
    MAY_NAME,
    NOTE,
    RATIONALE,
    REOPENING,
    found,
    ledger,
    population,
    secrets,
)
from tests.domain.leak.texts import HARMLESS, LEAKING


@pytest.fixture(scope="module")
def known() -> Secrets:
    return secrets()


@pytest.mark.parametrize(("kind", "text"), LEAKING)
def test_a_text_that_tells_too_much_is_found(known: Secrets, kind: LeakKind, text: str) -> None:
    assert kind in {leak.kind for leak in found(text, known)}


@pytest.mark.parametrize("text", HARMLESS)
def test_a_text_that_tells_nothing_is_left_alone(known: Secrets, text: str) -> None:
    assert found(text, known) == ()


def test_forty_of_each_are_read(known: Secrets) -> None:
    caught = sum(bool(found(text, known)) for _, text in LEAKING)
    alarms = sum(bool(found(text, known)) for text in HARMLESS)
    print(f"leaking: {caught} of {len(LEAKING)} found; harmless: {alarms} of {len(HARMLESS)} alarmed")
    assert min(len(LEAKING), len(HARMLESS)) >= 40
    assert (caught, alarms) == (len(LEAKING), 0)


def test_it_points_at_person_field_and_words(known: Secrets) -> None:
    (leak,) = found("Ask O'Brien-Łukasiewicz how it is done.", known)
    assert leak == Leak(ANA, "thank", LeakKind.NAME, "O'Brien Łukasiewicz", 2, 3)
    assert leak.sentence == "E0001, thank, words 2 to 3: somebody else's name"
    assert "Łukasiewicz" not in leak.sentence


@pytest.mark.parametrize("name", sorted(every_box_name()))
def test_every_name_of_a_box_is_found_as_it_is_written(known: Secrets, name: str) -> None:
    for text in (name, f"You were placed in {name}.", f"In the box “{name.lower()}” this year.", name.upper()):
        assert found(text, known), text


@pytest.mark.parametrize("text", [RATIONALE, NOTE, DRAFT, REOPENING, EVIDENCE])
def test_what_was_said_in_confidence_is_found_whole_and_in_part(known: Secrets, text: str) -> None:
    first = text.split(".", maxsplit=1)[0]
    for repeated in (text, text.upper(), f"They told us this: {first}, and more.", f"'{' '.join(text.split()[2:6])}'"):
        assert LeakKind.QUOTED in {leak.kind for leak in found(repeated, known)}, repeated


def test_a_default_text_is_found_in_an_action_and_nowhere_else(known: Secrets) -> None:
    for default in DEFAULTS.values():
        for text in (default.will, default.manager_does):
            assert LeakKind.DEFAULT in {leak.kind for leak in found(text, known, is_of_action=True)}, text
            assert LeakKind.DEFAULT not in {leak.kind for leak in found(text, known)}


def test_a_rating_may_be_told_where_it_is_shared() -> None:
    text = "Your rating is at the standard."
    assert {leak.kind for leak in found(text, secrets())} == {LeakKind.RATING}
    assert found(text, secrets(shares_performance=True)) == ()


@pytest.mark.parametrize(
    ("person", "leaking"),
    [("E0002", True), ("E0011", False), ("E0001", False)],
    ids=["named for it", "holds it", "anybody"],
)
def test_a_role_with_a_bench_is_kept_from_those_named_for_it(known: Secrets, person: str, leaking: bool) -> None:
    text = "Show the figures to the head of payments."
    kinds = {leak.kind for leak in leaks([Outgoing(PersonId(person), "will", text, MAY_NAME)], known)}
    assert kinds == ({LeakKind.ROLE} if leaking else set())


def test_a_role_without_a_bench_may_be_held_out(known: Secrets) -> None:
    assert found("Ready for Head of Audit one day.", known) == ()


def test_own_name_manager_and_owner_may_stand_in_any_writing(known: Secrets) -> None:
    assert found("Ana ITO, DVORAK, pia weiss and Weiss's notes.", known) == ()
    without = leaks([Outgoing(ANA, "thank", "Pia Weiss gives feedback.")], known)
    assert [leak.words for leak in without] == ["Pia Weiss"]


def test_an_empty_text_tells_nothing(known: Secrets) -> None:
    assert found("", known) == found(" \u200b\n", known) == ()


def test_invisible_marks_and_composed_letters_hide_nothing(known: Secrets) -> None:
    for text in ("Ask Oko\u200bye.", "Ask Oko\u00adye.", "Ask Mu\u0308ller.", "Ask \uff2f\uff4b\uff4f\uff59\uff45."):
        assert [leak.kind for leak in found(text, known)] == [LeakKind.NAME], text


def test_what_an_organisation_calls_the_bands_of_potential_is_found() -> None:
    full = ("grows in this role", "one level", "two levels or more")
    naming = Naming(potential=BandNames(full=full, short=("in role", "one", "two +")))
    loaded = LoadDetail(session="spring", cycle="2026-H2", files=(), people=1, joined=1, naming=naming)
    known = Secrets.of(population(), Ledger.of((Loaded(at=AT, parts=(), detail=loaded),)), Bench.folded((), ()))
    assert {leak.kind for leak in found("You could go two levels or more.", known)} == {LeakKind.POTENTIAL}


def test_whoever_was_in_the_room_is_not_named() -> None:
    panel = (Member(name="Xaver Quill", role=PanelRole.HR),)
    known = Secrets.of(population(), ledger(), Bench.folded((), ()), panel=panel)
    assert [leak.words for leak in found("Xaver Quill liked it.", known)] == ["Xaver Quill"]
