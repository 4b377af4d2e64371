import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.audience import Audience
from calibrate.exports import files
from calibrate.exports.markdown import plain, quoted
from tests.exports.every import followed
from tests.exports.follow_up import whole
from tests.exports.meeting import HEAD, HOSTILE, extract, held

HOURS = re.compile(r"- \d\d:\d\d \*\*\d+ · ")


def minutes(audience: Audience = Audience.FACILITATOR, *, sealed: bool = True, words: str = "") -> str:
    names = HOSTILE if words else ()
    made = whole(followed(60, names, words), audience=audience, sealed=sealed)
    return files(made, ["md"])["minutes.md"].decode()


def test_the_head_is_read_aloud_in_groups_of_four_and_then_stands_whole() -> None:
    said = minutes()
    (block,) = re.findall(r"```text\n(.*?)\n```", said, re.DOTALL)
    lines = block.splitlines()
    assert [len(line.split()) for line in lines] == [4, 4, 4, 4]
    assert "".join(block.split()) == HEAD.link.hex()
    assert "Decision **214**, then sixteen groups of four:" in said
    assert f"--head {HEAD}`" in said


def test_its_parts_stand_in_the_order_of_the_meeting() -> None:
    assert re.findall(r"^## (.+)$", minutes(), re.MULTILINE) == [
        "The head, to read aloud", "Before and after", "Decisions, in order",
        "Parked", "Not yet rated", "Set aside", "Next",
    ]  # fmt: skip


def test_every_decision_stands_in_order_with_its_reason_word_for_word() -> None:
    said = minutes()
    made = whole(followed())
    numbers = [int(number) for number in re.findall(r"- \d\d:\d\d \*\*(\d+) · ", said)]
    assert numbers == [number for number, _, _ in made.move_items]
    assert all(f"“{item.rationale}”" in said for _, _, item in made.move_items)


def test_parked_people_are_settled_by_the_last_of_the_days_that_were_named() -> None:
    assert "\n- 4 December 2026: 2 parked people settled by then\n" in minutes()


def test_before_the_seal_it_says_so() -> None:
    assert "**NOT SEALED: all of this can still change.**" in minutes(sealed=False)
    assert "NOT SEALED" not in minutes()


def test_leadership_reads_who_is_set_aside_and_not_why() -> None:
    assert "**Cem Khan**: leave" in minutes()
    assert "**Cem Khan**\n" in minutes(Audience.LEADERSHIP)
    assert "**For leadership." in minutes(Audience.LEADERSHIP)


def test_with_nothing_decided_every_part_says_so() -> None:
    meeting = held(24)
    meeting.ledger = type(meeting.ledger)(meeting.ledger.entries[:1])
    said = files(extract(meeting), ["md"])["minutes.md"].decode()
    assert "Nobody was moved." in said
    assert "Nothing is waiting." in said


def test_data_never_begins_a_line() -> None:
    payload = "# loud\n- item\n1. one\n> said\n| cell |\n```\n    code"
    said = minutes(words=payload)
    ours = re.compile(r"(#{1,2} |\*\*|\||- |Decision|```|[0-9a-f]{4}   |To check|The room|Agreed by|  “|Nobody|$)")
    assert all(ours.match(line) for line in said.splitlines())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a *b* _c_", r"a \*b\* \_c\_"),
        ("[link](http://x.example)", r"\[link\](http:\//x.example)"),
        ("www.x.example", r"www\.x.example"),
        ("two\nlines\tand  more", "two lines and more"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("back\\slash `code` ~~gone~~ !", "back\\\\slash \\`code\\` \\~\\~gone\\~\\~ \\!"),
        ("plain words, 3 of 5: yes.", "plain words, 3 of 5: yes."),
    ],
)
def test_text_stays_text(text: str, written: str) -> None:
    assert plain(text) == written
    assert quoted(text) == f"“{written}”"


@given(text=st.text())
def test_whatever_is_written_stays_in_one_line_and_every_mark_is_escaped(text: str) -> None:
    said = plain(text)
    assert len(f"x{said}x".splitlines()) == 1
    assert not re.search(r"[*_\[\]<>#|`]", re.sub(r"\\.", "", said))
