"""What an invented company had agreed before its meeting."""

from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.action.action import Conversation
from calibrate.domain.action.checks import Typed, Wish, wishes
from calibrate.domain.action.defaults import near_default
from calibrate.domain.folded import folded
from calibrate.invented import Company, company, invented_growth
from calibrate.invented.actions import ACTIONS

companies = st.builds(company, st.integers(1, 120), st.integers())


@given(companies)
def test_actions_are_of_its_people_and_seen_to_by_its_managers(invented: Company) -> None:
    growth = invented_growth(invented)
    assert 1 <= len(growth.actions) <= ACTIONS
    owners = {action.person_id: action.owner for action in growth.actions}
    managers = dict(zip(invented.column("person_id"), invented.column("manager"), strict=True))
    assert all(managers[person_id] == owner for person_id, owner in owners.items())
    assert {action.conversation for action in growth.actions} <= set(Conversation)


@given(companies)
def test_actions_are_said_as_the_form_would_have_them(invented: Company) -> None:
    managers = frozenset(folded(name) for name in invented.column("manager"))
    for action in invented_growth(invented).actions:
        typed = Typed(action.will, action.known_by, action.manager_does, action.owner, is_dated=True)
        assert wishes(typed, managers) <= {Wish.OBSERVABLE}
        assert not near_default(action.will)
        assert not near_default(action.manager_does)
        assert "{" not in action.when + action.will


@given(companies)
def test_the_plan_is_of_somebody_below_the_standard_who_was_told_before(invented: Company) -> None:
    growth = invented_growth(invented)
    low = [
        person
        for person, band in zip(*map(invented.column, ("person_id", "performance")), strict=True)
        if band == "low"
    ]
    assert (growth.plan is None) == (not low)
    if growth.plan is not None:
        assert growth.plan.person_id in low
        first = growth.actions[0]
        assert (first.person_id, first.conversation) == (growth.plan.person_id, "expectations")
        assert len(set(growth.plan.examples)) == 2


def test_the_same_company_has_the_same_actions() -> None:
    assert invented_growth(company(60, 7)) == invented_growth(company(60, 7)) != invented_growth(company(60, 8))
