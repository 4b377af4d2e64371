"""When what is written down happened: a year judged by its last quarter is a quarter judged."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calibrate.domain.rationale.dates import dates_apart
from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.mention import Nearness
from calibrate.domain.rationale.period import Period, month_days
from calibrate.domain.rationale.tokens import tokens_of
from calibrate.domain.rationale.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class EvidenceByQuarter:
    """How many texts name a time in each quarter of the period, first quarter first."""

    quarters: tuple[int, ...]
    """A text that names several counts in each."""
    elsewhere: int
    """Texts that name no quarter of the period: no time, or how often, or another year."""

    @property
    def texts(self) -> int:
        """All texts told of, those with a quarter counted once for each."""
        return sum(self.quarters) + self.elsewhere

    def __add__(self, other: "EvidenceByQuarter") -> "EvidenceByQuarter":
        """Return the texts of both, about the same period."""
        quarters = tuple(one + another for one, another in zip(self.quarters, other.quarters, strict=True))
        return EvidenceByQuarter(quarters, self.elsewhere + other.elsewhere)


def evidence_by_quarter(texts: Iterable[str], period: Period, changes: HelpWords | None = None) -> EvidenceByQuarter:
    """Count texts by the quarters of the period that they name; blank ones are none.

    Args:
        texts: Evidence as the file has it, or reasons of moves.
        period: The review period.
        changes: The organisation's words.
    """
    words = vocabulary(changes or HelpWords())
    spans = _quarters(period)
    counts: Counter[int] = Counter()
    elsewhere = 0
    for text in texts:
        if text.strip():
            named = _named(text, period, spans, words)
            counts.update(named)
            elsewhere += not named
    return EvidenceByQuarter(tuple(counts[quarter] for quarter in range(len(spans))), elsewhere)


def _quarters(period: Period) -> list[tuple[date, date]]:
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return [month_days(period.first.year, period.first.month + month, 3) for month in range(0, months, 3)]


def _named(text: str, period: Period, quarters: list[tuple[date, date]], words: Vocabulary) -> set[int]:
    rest, dates = dates_apart(text)
    tokens = tokens_of(rest)
    mentions = [*dates, *words.times.mentions(tokens, tuple(token.plain for token in tokens))]
    late = {len(quarters) - 1} if any(mention.nearness is Nearness.LATE for mention in mentions) else set()
    return late | {
        number
        for mention in mentions
        if mention.nearness is None
        for first, last in mention.spans(period)
        for number, (begins, ends) in enumerate(quarters)
        if begins <= first and last <= ends
    }
