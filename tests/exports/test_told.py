"""Whether somebody has heard of a decision, in a cell."""

from dataclasses import replace
from datetime import date

from calibrate.domain.person import PersonId
from calibrate.domain.telling.telling import Telling, TellingOf
from calibrate.exports.told import NOT_YET, told_on
from tests.exports.meeting import extract, held

ANA, DAY = PersonId("01001"), date(2026, 12, 1)


def test_who_was_told_before_a_decision_has_not_heard_of_it() -> None:
    made = replace(extract(held(24)), telling=Telling(told={ANA: TellingOf(on=DAY, number=7)}))
    assert [told_on(made, ANA, since) for since in (6, 7, 8)] == [DAY, NOT_YET, NOT_YET]
    assert told_on(made, PersonId("01008"), 1) == NOT_YET
