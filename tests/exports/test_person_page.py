"""One page a person: what they may have, in words that point nowhere else."""

import re
from datetime import date

import pytest

from calibrate.domain.leak import Outgoing, leaks
from calibrate.domain.person import PersonId
from calibrate.domain.visible import CONVERSATIONS, Page, PageStep, VisibleCheck, VisiblePlan
from calibrate.exports.person_page import person_page
from tests.domain.leak.file import secrets

DAY = date(2026, 12, 1)
ONE = PersonId("001")
STEP = PageStep("career", "the audit closes", "write it up", "calm", None, "a page", DAY, "Pia Weiss")
PLAN = VisiblePlan(
    ONE, "late", ("3 June",), "on time", "a template", DAY, 60, (VisibleCheck(DAY, "met"),), DAY, "x", "y"
)
FULL = Page("Ana Ito", "Pia Weiss", "Two audits", "at the standard", "Two audits", (STEP,), PLAN, "Pia Weiss")
EMPTY = Page("Ana Ito", "", "", "", "", (), None, "")
HOSTILE = "# [x](http://a.example) | **b** <i> 1. `c` \x1b[31m \u202eabc\n# second\r\n- third\u2028> fourth"


def written(page: Page, cycle: str = "2026-H2") -> str:
    return person_page(page, cycle).decode()


def test_it_has_what_the_person_may_have_and_ends_with_what_to_do() -> None:
    text = written(FULL)
    for said in (
        "# Our conversation, 2026-H2: Ana Ito", "With Pia Weiss", "> Two audits", "**At the standard.** Two audits",
        "### When the audit closes, I will write it up.", "## Next step: career", "- it builds on: calm",
        "- what Pia Weiss does: …", "- how we will know: a page", "- we look at it on: **1 December 2026**",
        "- the gap: late", "- for example: 3 June", "- check-ins held: 1 Dec 2026 met", "by Pia Weiss",
        "## In my own words", "- seen by both: …",
    ):  # fmt: skip
        assert said in text, said
    assert text.index("## What to do with this page") > text.index("## In my own words")


def test_without_an_action_it_is_the_same_page_with_empty_lines() -> None:
    text = written(EMPTY)
    assert "**When** …" in text
    assert "Performance" not in text
    assert "Support plan" not in text
    assert "With " not in text


def test_each_conversation_has_its_own_fixed_words() -> None:
    for name, prompt in CONVERSATIONS:
        assert f"*{prompt}*" in written(FULL._replace(steps=(STEP._replace(conversation=name),)))


@pytest.mark.parametrize("page", [FULL, EMPTY], ids=["full", "empty"])
def test_our_own_words_tell_nothing_either(page: Page) -> None:
    text = written(page)
    own = Outgoing(ONE, "page", text, ("Ana Ito", "Pia Weiss"))
    assert leaks([own], secrets(shares_performance=True)) == ()
    assert re.search("box|potential|seal|meeting|room|[0-9a-f]{12}", text) is None


def test_no_text_of_anybody_begins_a_line_or_is_more_than_text() -> None:
    hostile = FULL._replace(
        name=HOSTILE, manager=HOSTILE, thanks=HOSTILE, said=HOSTILE, decides=HOSTILE,
        steps=(STEP._replace(when=HOSTILE, will=HOSTILE, strength=HOSTILE, manager_does=HOSTILE, owner=HOSTILE),),
        plan=PLAN._replace(gap=HOSTILE, examples=(HOSTILE,), outcomes=HOSTILE, their_view=HOSTILE),
    )  # fmt: skip
    text = written(hostile, HOSTILE)
    plain = written(FULL)
    assert text.count("\n") == plain.count("\n")
    for ours, theirs in zip(plain.splitlines(), text.splitlines(), strict=True):
        assert ours[:2] == theirs[:2]
    assert not re.search(r"(?<!\\)(\[x|<i|`c|\| \*)", text)
    assert not re.search("[\x00-\x09\x0b-\x1f\u2028\u202e]", text)
