from typing import Any

import pytest

from calibrate.domain.audience import Audience, Stage
from calibrate.exports import files
from calibrate.exports.leadership.asked import asked, did
from tests.exports.every import followed
from tests.exports.follow_up import whole
from tests.exports.meeting import MANAGERS, extract, held
from tests.exports.reading import opened, texts

NEVER = ("biased", "lenient", "outlier", "violation", "failed", "inflated", " he ", " she ", " his ", " her ")


@pytest.fixture
def book() -> Any:  # noqa: ANN401  openpyxl has no types
    """Return leadership's workbook."""
    return opened(files(whole(followed(), audience=Audience.LEADERSHIP), ["xlsx"])["leadership.xlsx"])


def test_the_sheets_stand_in_the_order_a_reader_asks(book: Any) -> None:  # noqa: ANN401
    assert book.sheetnames == [
        "Summary", "Bench", "Grid with names", "Moves", "Actions", "Support plans", "Spread",
    ]  # fmt: skip
    before = files(whole(followed(), audience=Audience.LEADERSHIP, stage=Stage.BEFORE, sealed=False), ["xlsx"])
    assert opened(before["leadership.xlsx"]).sheetnames == ["Summary", "Grid with names", "Spread"]


def test_every_sheet_says_that_it_is_leaderships(book: Any) -> None:  # noqa: ANN401
    assert {sheet["A1"].value for sheet in book} == {"FOR LEADERSHIP"}


def test_the_summary_has_nine_counts_that_add_up(book: Any) -> None:  # noqa: ANN401
    made = whole(followed())
    numbers = [cell.value for row in book["Summary"].iter_rows() for cell in row if isinstance(cell.value, int)]
    boxes = sorted(made.totals.boxes.values())
    assert all(numbers.count(count) >= boxes.count(count) for count in boxes)
    assert sum(boxes) == made.totals.in_grid


def test_it_asks_about_roles_and_says_what_the_meeting_did(book: Any) -> None:  # noqa: ANN401
    said = texts(book["Summary"])
    for title in ("Asked of you", "What the meeting did", "What happens next"):
        assert title in said
    assert "Search lead: nobody is named. Hire, build or redesign?" in said
    assert any(text.startswith("12 January 2027: first look at the ") for text in said)


def test_no_manager_is_named_beside_what_their_ratings_look_like() -> None:
    made = whole(followed(), audience=Audience.LEADERSHIP)
    sentences = [*asked(made), *did(made)]
    assert not any(manager in sentence for manager in MANAGERS for sentence in sentences)


def test_no_word_is_a_verdict(book: Any) -> None:  # noqa: ANN401
    said = " ".join(text for sheet in book for text in texts(sheet)).casefold()
    assert not [word for word in NEVER if word in said]


def test_with_nothing_to_ask_nothing_is_asked() -> None:
    assert asked(extract(held(24), audience=Audience.LEADERSHIP)) == []
