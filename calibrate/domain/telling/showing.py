"""From a session to what people may see of themselves, value by value."""

from collections.abc import Iterator

from calibrate.domain.action.action import Action, ActionStatus, Conversation
from calibrate.domain.axis import Axis
from calibrate.domain.leak import Outgoing
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Plan
from calibrate.domain.telling.free_texts import action_texts, plan_texts
from calibrate.domain.telling.untold import Carried, settled_performance
from calibrate.domain.visible import (
    Page,
    PageStep,
    Visible,
    VisibleAction,
    VisibleCheck,
    VisiblePerformance,
    VisiblePerson,
    VisiblePlan,
    VisibleThanks,
)

_ORDER = list(Conversation)


def visible(carried: Carried, cycle: str) -> Visible:
    """Return what everybody may see, people set aside included: they are told apart by nothing."""
    people = sorted(carried.board.population.ids)
    population = carried.board.population
    plans = (_plan(carried, person_id) for person_id in people)
    thanks = carried.telling.thanks
    return Visible(
        people=tuple(VisiblePerson(person_id, population.name(person_id), cycle) for person_id in people),
        performance=tuple(row for person_id in people for row in _performance(carried, person_id)),
        actions=tuple(_visible_action(action) for person_id in people for action in _actions(carried, person_id)),
        support_plans=tuple(_visible_plan(plan) for plan in plans if plan is not None),
        thanks=tuple(VisibleThanks(person_id, thanks[person_id]) for person_id in people if person_id in thanks),
    )


def page(carried: Carried, person_id: PersonId) -> Page:
    """Return what one person's page is made of."""
    population = carried.board.population
    rating = next(iter(_performance(carried, person_id)), None)
    band = settled_performance(carried.board.seat(person_id)) if rating is not None else None
    plan = _plan(carried, person_id)
    return Page(
        name=population.name(person_id),
        manager=population.manager_named(person_id),
        thanks=carried.telling.thanks.get(person_id, ""),
        performance="" if band is None else carried.ledger.naming.band(Axis.PERFORMANCE, band),
        said=(rating.said or "") if rating is not None else "",
        steps=tuple(_step(action) for action in _actions(carried, person_id) if action.status.is_current),
        plan=None if plan is None else _visible_plan(plan),
        decides="" if plan is None else plan.decides,
    )


def texts(carried: Carried) -> Iterator[Outgoing]:
    """Yield every free text that people would see, for the leak guard."""
    population = carried.board.population
    for person_id in population.ids:
        yield from _texts_of(carried, person_id, population.own_names(person_id))


def _texts_of(carried: Carried, person_id: PersonId, own: tuple[str, ...]) -> Iterator[Outgoing]:
    thanks = carried.telling.thanks.get(person_id)
    if thanks:
        yield Outgoing(person_id, "thank", thanks, own)
    for rating in _performance(carried, person_id):
        if rating.said:
            yield Outgoing(person_id, "say", rating.said, own)
    for action in _actions(carried, person_id):
        yield from action_texts(action, own)
    plan = _plan(carried, person_id)
    if plan is not None:
        yield from plan_texts(plan, own)


def _performance(carried: Carried, person_id: PersonId) -> Iterator[VisiblePerformance]:
    if carried.shares_performance:
        band = settled_performance(carried.board.seat(person_id))
        if band is not None:
            yield VisiblePerformance(person_id, band.word, carried.telling.says.get(person_id))


def _actions(carried: Carried, person_id: PersonId) -> list[Action]:
    kept = (action for action in carried.actions.of(person_id) if action.status is not ActionStatus.DROPPED)
    return sorted(kept, key=lambda one: (_ORDER.index(one.conversation), one.check_on, one.when, one.will))


def _plan(carried: Carried, person_id: PersonId) -> Plan | None:
    return carried.plans.last_of(person_id)


def _step(action: Action) -> PageStep:
    return PageStep(
        conversation=action.conversation.value,
        when=action.when,
        will=action.will,
        strength=action.strength,
        manager_does=action.manager_does,
        known_by=action.known_by,
        check_on=action.check_on,
        owner=action.owner,
    )


def _visible_action(action: Action) -> VisibleAction:
    return VisibleAction(
        person_id=action.person_id,
        conversation=action.conversation.value,
        when_text=action.when,
        will=action.will,
        strength=action.strength,
        manager_does=action.manager_does,
        known_by=action.known_by,
        check_on=action.check_on,
        status=action.status.value,
    )


def _visible_plan(plan: Plan) -> VisiblePlan:
    return VisiblePlan(
        person_id=plan.person_id,
        gap=plan.gap,
        examples=plan.examples,
        standard=plan.standard,
        support=plan.support,
        starts_on=plan.starts_on,
        days=plan.days,
        checks=tuple(VisibleCheck(check.on, check.result.value) for check in plan.checks),
        decision_on=plan.decision_on,
        outcomes=plan.outcomes,
        their_view=plan.their_view,
    )
