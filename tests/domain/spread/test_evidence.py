"""When evidence happened, quarter by quarter."""

import pytest

from calibrate.domain.rationale.period import Period, period_of
from calibrate.domain.spread import EvidenceByQuarter, evidence_by_quarter


def period(cycle: str) -> Period:
    found = period_of(cycle)
    assert found is not None
    return found


HALF, YEAR = period("2026-H2"), period("2026")


@pytest.mark.parametrize(
    ("text", "quarters", "elsewhere"),
    [
        ("12 Aug: closed the audit", (1, 0), 0),
        ("Closed the audit in July and the second one in November", (1, 1), 0),
        ("2026-10-03: signed", (0, 1), 0),
        ("Steady in Q3", (1, 0), 0),
        ("Recently took over the rota", (0, 1), 0),
        ("Closed the audit in March 2025", (0, 0), 1),
        ("Closed every audit this half", (0, 0), 1),
        ("Kind and clever", (0, 0), 1),
        ("  ", (0, 0), 0),
    ],
)
def test_a_text_counts_in_the_quarters_it_names(text: str, quarters: tuple[int, ...], elsewhere: int) -> None:
    assert evidence_by_quarter([text], HALF) == EvidenceByQuarter(quarters, elsewhere)


def test_a_year_has_four_quarters_and_a_quarter_one() -> None:
    texts = ["February", "In May", "In August", "In October and in December", "In May"]
    assert evidence_by_quarter(texts, YEAR) == EvidenceByQuarter((1, 2, 1, 1), 0)
    assert evidence_by_quarter(["In May"], period("2026-Q2")) == EvidenceByQuarter((1,), 0)


def test_two_counts_together() -> None:
    first, second = EvidenceByQuarter((1, 2), 3), EvidenceByQuarter((4, 5), 6)
    assert first + second == EvidenceByQuarter((5, 7), 9)
    assert first.texts == 6
