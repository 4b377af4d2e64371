import pytest

from calibrate.domain.rationale.help_words import HelpWords
from calibrate.domain.rationale.hint import Hint
from calibrate.domain.rationale.reader import ReasonReader, index_of, reader_of
from tests.domain.rationale.reasons import CYCLE, HINTED, MANAGER, NAMES, OWN, PLAIN


@pytest.fixture(scope="module")
def reading() -> ReasonReader:
    changes = HelpWords()
    return reader_of(CYCLE, index_of(NAMES, changes), (OWN, MANAGER), changes)


def test_forty_reasons_give_the_hint_they_must_and_forty_give_none(reading: ReasonReader) -> None:
    assert len({text for text, _ in HINTED}) == len(set(PLAIN)) == 40
    assert len(NAMES) == 300
    assert {hint for _, hint in HINTED} == set(Hint)
    missed = [(text, hint.value) for text, hint in HINTED if hint not in reading.hints(text)]
    false = [(text, sorted(reading.hints(text))) for text in PLAIN if reading.hints(text)]
    print(f"hinted as they must: {40 - len(missed)}/40; hinted without need: {len(false)}/40")
    assert (missed, false) == ([], [])
