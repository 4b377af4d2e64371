"""What a good action has, looked at while it is typed."""

import pytest

from calibrate.domain.action.checks import Typed, Wish, wishes
from calibrate.domain.action.defaults import DEFAULTS

MANAGERS = frozenset({"pia weiss", "marek dvorak"})
TEXTS = {"will": "present the fraud findings to Risk in January", "owner": "Marek Dvořák"}


def left(**fields: str) -> frozenset[Wish]:
    """Return what is left to wish of a good action with other fields."""
    return wishes(Typed(**{**TEXTS, **fields}, is_dated=True), MANAGERS)


def test_a_good_action_leaves_nothing_to_wish_and_an_empty_one_everything() -> None:
    assert left() == frozenset()
    assert wishes(Typed(), MANAGERS) == frozenset(Wish)
    assert len({wish.short for wish in Wish}) == len(Wish)


@pytest.mark.parametrize(
    "will", ["write it down", "own the audit", "I'll present it", "lead, then hand over", "try 2 tools"]
)
def test_something_is_done(will: str) -> None:
    assert Wish.VERB not in left(will=will)


@pytest.mark.parametrize("will", ["more visible", "confidence", "better presence"])
def test_nothing_is_done(will: str) -> None:
    assert Wish.VERB in left(will=will)


def test_a_number_a_piece_of_work_or_how_one_will_know_can_be_seen() -> None:
    assert Wish.OBSERVABLE in left(will="be more visible")
    for fields in (
        {"will": "do 3 of them"},
        {"will": "close the audit"},
        {"will": "be visible", "known_by": "Risk asks"},
    ):
        assert Wish.OBSERVABLE not in left(**fields)


@pytest.mark.parametrize(
    ("will", "alone"),
    [
        ("attend a training course on negotiation", True),
        ("take an e-learning class", True),
        ("Schulung", True),
        ("attend the course and lead the next supplier negotiation", False),
        ("teach the course on rollbacks", False),
        ("write the runbook", False),
    ],
)
def test_a_course_alone_is_seen(will: str, alone: bool) -> None:
    assert (Wish.NOT_ONLY_A_COURSE in left(will=will)) == alone


@pytest.mark.parametrize(
    ("owner", "named"), [("pia  weiss", False), (" Pia Weiss ", True), ("Marek Dvorak", True), ("the manager", False)]
)
def test_the_owner_is_a_manager_by_name(owner: str, named: bool) -> None:
    assert (Wish.OWNED not in left(owner=owner)) == named


def test_a_default_is_nobodys_own_words() -> None:
    for default in DEFAULTS.values():
        assert Wish.OWN_WORDS in left(will=default.will)
        assert Wish.OWN_WORDS in left(manager_does=default.manager_does)


def test_names_and_signs_of_any_kind_do_no_harm() -> None:
    for text in ("", "  ", "佐藤", "\x1b[31m", "[/b]", "'" * 40, "١٢", "a" * 5000):
        wishes(Typed(text, text, text, text), MANAGERS)
