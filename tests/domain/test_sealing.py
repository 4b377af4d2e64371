"""The end of a session: who may still be open, and under which head they are listed."""

import re

import pytest

from calibrate.domain.sealing import reopened, sealed
from calibrate.errors import EmptyTextError, StillOpenError
from tests.domain.paper import HIGH, LOW, MIDDLE, NOON, PERFORMANCE, PaperMeeting, people


@pytest.fixture
def paper() -> PaperMeeting:
    paper = PaperMeeting(
        people(
            agreed=(MIDDLE, MIDDLE),
            consent=(MIDDLE, MIDDLE),
            open=(LOW, LOW),
            half=(HIGH, HIGH),
            parked=(LOW, HIGH),
            unrated=(None, None),
            partly=(LOW, None),
            away=(LOW, None),
        )
    )
    paper.agree("agreed")
    paper.agree("consent", unheard=True)
    paper.agree("half", axes=(PERFORMANCE,))
    paper.agree("partly")
    paper.park("parked")
    paper.set_aside("away")
    return paper


def test_open_parked_and_not_yet_rated_are_listed_each_under_its_head(paper: PaperMeeting) -> None:
    with pytest.raises(StillOpenError) as refusal:
        sealed(paper.board, NOON)
    listed = dict(re.findall(r"\d (open|parked|not yet rated) \(([^)]*)\)", refusal.value.text))
    assert listed == {"open": "open, half", "parked": "parked", "not yet rated": "unrated, partly"}
    assert "--with-open" in refusal.value.text


def test_with_open_the_counts_are_recorded(paper: PaperMeeting) -> None:
    detail = sealed(paper.board, NOON, with_open=True).detail
    assert (detail.agreed, detail.open, detail.parked, detail.not_rated) == (2, 2, 1, 2)


def test_when_everybody_is_agreed_or_aside_nothing_is_asked() -> None:
    paper = PaperMeeting(people(a=(MIDDLE, MIDDLE), b=(None, None)))
    paper.agree("a", unheard=True)
    paper.set_aside("b")
    assert sealed(paper.board, NOON).detail.agreed == 1


@pytest.mark.parametrize("band", [LOW, None])
def test_one_person_left_is_enough_to_refuse(band: None) -> None:
    paper = PaperMeeting(people(a=(band, band)))
    with pytest.raises(StillOpenError):
        sealed(paper.board, NOON)


def test_a_long_list_is_cut_and_counted() -> None:
    paper = PaperMeeting(people(**{f"p{number:03}": (LOW, LOW) for number in range(45)}))
    with pytest.raises(StillOpenError) as refusal:
        sealed(paper.board, NOON)
    assert "45 open (p000, " in refusal.value.text
    assert "p019 and 25 more)" in refusal.value.text
    assert "p020" not in refusal.value.text


def test_reopening_needs_its_reason() -> None:
    for nothing in ("", "  \n"):
        with pytest.raises(EmptyTextError):
            reopened(nothing, NOON)
    assert reopened(" The appeal of 12 May ", NOON).rationale == "The appeal of 12 May"


def test_the_ledger_knows_whether_it_is_sealed(paper: PaperMeeting) -> None:
    assert not paper.ledger.is_sealed
    paper.seal()
    assert paper.ledger.is_sealed
    assert paper.ledger.sealed_at == NOON
    paper.note("agreed")
    assert paper.ledger.is_sealed
    paper.record(reopened("The appeal", NOON))
    assert not paper.ledger.is_sealed
    assert paper.ledger.sealed_at is None
