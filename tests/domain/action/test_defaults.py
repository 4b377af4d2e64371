"""What an action may begin with, and what is still near to it."""

import pytest

from calibrate.domain.action.action import Conversation
from calibrate.domain.action.defaults import DEFAULTS, Default, default_for, near_default
from calibrate.domain.axis import Band
from calibrate.domain.box import BOXES, Box
from calibrate.domain.naming import every_box_name


def test_every_box_has_a_default_and_all_four_conversations_are_used() -> None:
    assert set(DEFAULTS) == set(BOXES)
    assert {default.conversation for default in DEFAULTS.values()} == set(Conversation)
    strongest = default_for(Box(performance=Band.HIGH, potential=Band.HIGH))
    assert strongest.conversation is Conversation.CAREER
    assert strongest.manager_does == "two roles this prepares for"


def test_no_default_names_a_box() -> None:
    texts = [f"{default.will} {default.manager_does}".casefold() for default in DEFAULTS.values()]
    # Two names of boxes are plain English and stand in their own default's words.
    named = {name for name in every_box_name() for text in texts if name.casefold() in text}
    assert named <= {"Find the cause", "Name the gap"}


@pytest.mark.parametrize("default", DEFAULTS.values(), ids=lambda default: default.manager_does)
def test_every_default_and_every_part_of_it_is_near(default: Default) -> None:
    for text in (default.will, default.manager_does):
        for said in (text, text.upper(), f"  {text}!", text.split(";")[0], f"I will {text}"):
            assert near_default(said), said


@pytest.mark.parametrize(
    "text",
    [
        "Steady feedback.",
        "One bigger problem with a sponsor",
        "a weekly check-in",
        "One bigger real problem, with a sponsor: the audit",
        "we find the cause (role, onboarding, manager, private), re-scope, and do a 60 day check",
        "Expert path and teach others here",
        "Fairness in recognition",
        "naïve? no: review of the fit twice in the year",
    ],
)
def test_what_is_hardly_changed_is_near(text: str) -> None:
    assert near_default(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "of the",
        "present the fraud findings to Risk in January",
        "weekly check-in with Ivo on the open audit findings until June",
        "own the migration of the ledger to the new cluster",
        "give feedback on the release notes",
        "Ana pairs with Ivo on two releases, and they write down what went wrong",
        "我会在一月向风险部汇报",
    ],
)
def test_words_of_ones_own_are_not(text: str) -> None:
    assert not near_default(text)
