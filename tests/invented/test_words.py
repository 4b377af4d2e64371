"""What is written about invented people: varied, about work, and fit to be read aloud."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.invented import Company, company, meeting_script
from calibrate.invented.script import NOT_AGAIN, NOTHING_BEYOND
from calibrate.invented.wording import aspiration, reach
from calibrate.invented.wording.bank import PLACES
from calibrate.invented.wording.writer import BANKS

NEVER_ABOUT_PEOPLE = "biased lenient outlier violation failed inflated he she him his her hers himself herself"

NOT_WORK = (
    "age aged old young birthday health healthy sick sickness ill illness hospital doctor medical burnout stress "
    "pregnant pregnancy maternity paternity parental child children baby kids family wife husband spouse "
    "married divorce religion church mosque union salary wage wages pay paid bonus raise compensation leave "
    "vacation holiday holidays absence absent disability retire retirement gender male female"
)

FREE_TEXT = ("performance_evidence", "potential_evidence", "aspiration", "goals", "title", "organisation")

DATED = re.compile(r"(\d{1,2}) (Jul|Aug|Sep|Oct): ")
GOAL = re.compile(r"(met|partly|not): [^;:\[\]]+ \[(trust|growth|speed|cost)\]")

companies = st.builds(company, st.integers(1, 400), st.integers())


def _texts(invented: Company) -> list[str]:
    moves = meeting_script(invented).moves
    said = [change.because for move in moves for change in move.changes]
    return said + [text for field in FREE_TEXT for text in invented.column(field) if text]


def _fragments() -> Iterator[str]:
    """Yield everything a text can be put together from."""
    yield from (NOTHING_BEYOND, NOT_AGAIN)
    yield from (text for texts in PLACES.values() for text in texts)
    for by_band in (reach.DEEDS, reach.RESULTS, (aspiration.STAY, aspiration.GROW, aspiration.LEAD)):
        yield from (text for texts in by_band for text in texts)
    for bank in BANKS.values():
        yield from bank.things
        yield from (text for by_band in (bank.deeds, bank.results, bank.tails) for texts in by_band for text in texts)
        yield from (goal for goal, _ in bank.goals)


def _forbidden(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(words.split())})\b", re.IGNORECASE)


@pytest.mark.parametrize("words", [NEVER_ABOUT_PEOPLE, NOT_WORK], ids=["about people", "beside work"])
def test_no_fragment_holds_a_forbidden_word(words: str) -> None:
    found = {text for text in _fragments() if _forbidden(words).search(text)}
    assert not found


@pytest.mark.parametrize("words", [NEVER_ABOUT_PEOPLE, NOT_WORK], ids=["about people", "beside work"])
def test_no_cell_of_a_large_company_holds_a_forbidden_word(words: str) -> None:
    forbidden = _forbidden(words)
    cells = [cell for row in company(2000, 7).rows for cell in row]
    assert not {cell for cell in cells if forbidden.search(cell)}


@given(companies)
def test_every_fragment_is_filled_in_and_every_text_is_plain(invented: Company) -> None:
    for text in _texts(invented):
        assert not re.search(r"[{}]", text)
        assert text.isascii()
        assert text.isprintable()
        assert text == text.strip()
        assert "  " not in text


@given(companies)
def test_evidence_is_dated_within_the_period_in_order(invented: Company) -> None:
    months = ("Jul", "Aug", "Sep", "Oct")
    for field in ("performance_evidence", "potential_evidence"):
        for text in filter(None, invented.column(field)):
            days = [(months.index(month), int(day)) for day, month in DATED.findall(text)]
            assert DATED.match(text)
            assert text.endswith(".")
            assert days == sorted(days)
            assert len(days) == len(re.findall(r"\.(?: |$)", text))


@given(companies)
def test_one_to_three_goals_each_with_result_and_priority(invented: Company) -> None:
    for cell in invented.column("goals"):
        goals = cell.split("; ")
        assert 1 <= len(goals) <= 3
        assert all(GOAL.fullmatch(goal) for goal in goals)


def test_three_hundred_people_do_not_read_the_same() -> None:
    invented = company(300, 7)
    for field in ("performance_evidence", "potential_evidence"):
        sentences = [DATED.sub("", text) for text in invented.column(field) if text]
        assert len(set(sentences)) > 0.9 * len(sentences)


def test_nobody_is_helped_by_their_own_organisation() -> None:
    invented = company(300, 7)
    for organisation, text in zip(
        invented.column("organisation"), invented.column("performance_evidence"), strict=True
    ):
        assert not re.search(rf"(accepted|checked|confirmed) by {organisation}\b", text)


def test_goals_are_met_more_often_where_performance_is_high() -> None:
    invented = company(300, 7)
    met: dict[str, list[bool]] = {}
    for band, cell in zip(invented.column("performance"), invented.column("goals"), strict=True):
        met.setdefault(band, []).extend(goal.startswith("met") for goal in cell.split("; "))
    low, middle, high = (sum(met[band]) / len(met[band]) for band in ("low", "middle", "high"))
    assert low < middle < high
