"""What a meeting leads to: a bench, actions, support plans, what may be said, who has been told."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from calibrate.domain.action.action import Conversation
from calibrate.domain.action.actions import Actions
from calibrate.domain.action.events import ActionAdded, ActionDetail, ActionItem
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Band
from calibrate.domain.bench.bench import Bench
from calibrate.domain.bench.events import Nominated, NominateDetail, NominateItem
from calibrate.domain.bench.readiness import Readiness
from calibrate.domain.item import TextDetail
from calibrate.domain.panel import Member, PanelRole
from calibrate.domain.person import PersonId
from calibrate.domain.plan.events import CheckItem, PlanAdded, PlanChecked, PlanDetail, PlanItem
from calibrate.domain.plan.plan import Check, CheckResult
from calibrate.domain.plan.planning import decision_day
from calibrate.domain.plan.plans import Plans
from calibrate.domain.role import Role
from calibrate.domain.spread.survey import Survey, survey
from calibrate.domain.telling.events import Said, SayItem, Thanked, ThankItem, Told, ToldDetail, ToldItem
from calibrate.domain.telling.telling import Telling
from calibrate.exports import Extract
from tests.exports.meeting import MANAGERS, Meeting, extract

TITLES = (
    "Head of Payments", "Head of Platform", "Lead, Fraud and Risk Analytics", "Principal engineer, Ledger",
    "Engineering manager, Mobile", "Engineering manager, Onboarding", "Site reliability lead",
    "Security officer, payments", "Data platform lead", "Design lead", "Search lead", "Quality and release lead",
)  # fmt: skip
NAMED: dict[int, tuple[tuple[int, str], ...]] = {
    0: ((0, "now"), (7, "1-2"), (13, "3-5"), (19, "emergency")),
    1: ((4, "now"), (8, "1-2")),
    2: ((16, "1-2"), (20, "3-5"), (24, "emergency")),
    3: ((3, "now"), (12, "now"), (21, "3-5")),
    4: ((0, "now"), (22, "1-2")),
    5: ((1, "1-2"), (17, "1-2")),
    6: ((23, "emergency"),),
    7: ((18, "3-5"),),
    8: ((4, "now"), (10, "1-2")),
    11: ((11, "now"),),
}
STEPS = (
    (Conversation.CAREER, "When a cross-team release is planned", "I will take the plan from first draft to the review",
     "name two roles this prepares for by January"),
    (Conversation.DEVELOPMENT, "When the next fraud case opens", "I will write the first analysis alone and present it",
     "one hour of feedback every two weeks"),
    (Conversation.COACHING, "When a design is due", "I will ask two reviewers before the meeting, not after it",
     "sit in on the first two and say what worked"),
    (Conversation.EXPECTATIONS, "When Monday planning ends", "I will send the three outcomes of the week, each dated",
     "answer on the same day; remove one obstacle a week"),
)  # fmt: skip
PANEL = (
    Member(name="Noa Quist", role=PanelRole.LEADER),
    Member(name="Ada Lund", role=PanelRole.HR),
    Member(name="Rui Park", role=PanelRole.SCRIBE),
)
RULE = "consensus; the chair notes where it was not"


def roles(meeting: Meeting) -> tuple[Role, ...]:
    """Return twelve critical roles."""
    ids = meeting.population.ids
    return tuple(
        Role(
            role_id=f"R{number:02}",
            title=title,
            incumbent_id=ids[(number * 7 + 5) % len(ids)] if number != 9 else None,
            risk_of_loss=(number % 3) + 1,
            impact_of_loss=3,
        )
        for number, title in enumerate(TITLES)
    )


def follow_up(meeting: Meeting, words: str = "") -> Meeting:
    """Name people for roles, agree next steps and two support plans, and tell some of them.

    Args:
        meeting: A meeting that was held, about 30 people or more.
        words: What stands in every free text, where it is to be something else.
    """
    ids = meeting.population.ids
    for number, named in NAMED.items():
        for place, ready in named:
            detail = NominateDetail(role_id=f"R{number:02}", ready=Readiness(ready))
            item = NominateItem(person_id=ids[place], rationale=words or "Has led two releases.", detail=detail)
            meeting.record(Nominated(at=meeting.at, items=(item,)))
    for number, place in enumerate(place for place in range(len(ids)) if place % 5 and place not in {2, 9}):
        meeting.record(ActionAdded(at=meeting.at, items=(_action(meeting, number, place, words),)))
    for place, days in ((5, 60), (20, 30)):
        meeting.record(PlanAdded(at=meeting.at, items=(_plan(ids[place], days, words),)))
    check = Check(on=date(2026, 12, 14), result=CheckResult.PARTLY, note=words or "Rota filled, alerts still late.")
    meeting.record(PlanChecked(at=meeting.at, items=(CheckItem(person_id=ids[20], detail=check),)))
    for place in (0, 5, 8, 21):
        said = TextDetail(
            text=words or "Two of three goals stayed open since June. It was raised in May and in August."
        )
        meeting.record(Said(at=meeting.at, items=(SayItem(person_id=ids[place], detail=said),)))
    thanks = TextDetail(text=words or "The upgrade notes that three teams still use.")
    meeting.record(Thanked(at=meeting.at, items=tuple(ThankItem(person_id=one, detail=thanks) for one in ids[:9])))
    told = ToldDetail(on=date(2026, 11, 25))
    meeting.record(Told(at=meeting.at, items=tuple(ToldItem(person_id=one, detail=told) for one in ids[3:8])))
    return meeting


def _action(meeting: Meeting, number: int, place: int, words: str) -> ActionItem:
    conversation, when, will, does = STEPS[number % len(STEPS)]
    detail = ActionDetail(
        action_id=f"A{number + 1}",
        conversation=conversation,
        when=words or when,
        will=words or will,
        check_on=date(2027, 1, 12) + timedelta(days=7 * (number % 4)),
        owner=words or MANAGERS[place % len(MANAGERS)],
        manager_does=words or does,
        known_by=words or "One session instead of three.",
        strength=words or None,
    )
    return ActionItem(person_id=meeting.population.ids[place], detail=detail)


def _plan(person_id: PersonId, days: int, words: str) -> PlanItem:
    start = date(2026, 12, 1)
    detail = PlanDetail(
        gap=words or "Alerts answered later than agreed: above two minutes in 11 of 14 weeks.",
        examples=(words or "14 Apr: alert open for 26 minutes.", words or "9 Sep: rota not filled for four days."),
        standard=words or "Alerts answered within two minutes in nine weeks of ten.",
        support=words or "Paired with the reliability lead on Mondays; one hour a week with the manager.",
        starts_on=start,
        days=days,
        decides=words or "Marek Dvořák with HR",
        outcomes=words or "Standard met: the plan ends. Partly: extended once. Not met: decided on the date.",
        their_view=words or ("Wants the rota clarified first." if days == 60 else None),
        accommodation="2026-10-05" if days == 60 else "no",
        decision_on=decision_day(start, days),
    )
    return PlanItem(person_id=person_id, detail=detail)


def loaded_survey(meeting: Meeting) -> Survey:
    """Return the ratings as loaded by manager."""
    people = meeting.population
    pairs = list(zip(people.manager_ids, people.performance, people.potential, strict=True))
    groups = {manager: _counted(pairs, manager) for manager in dict.fromkeys(people.manager_ids) if manager}
    names = dict(zip(people.manager_ids, people.managers, strict=True))
    return survey(groups, _counted(pairs), {str(key): str(name) for key, name in names.items()})


def _counted(
    pairs: list[tuple[str | None, Band | None, Band | None]], manager: str | None = None
) -> "Counter[tuple[int | None, int | None]]":
    return Counter((one, other) for key, one, other in pairs if manager in {None, key})


def whole(
    meeting: Meeting,
    *,
    sealed: bool = True,
    stage: Stage = Stage.AGREED,
    audience: Audience = Audience.FACILITATOR,
    shared: bool = False,
) -> Extract:
    """Return the extract of a meeting with everything that follows from it."""
    standing = list(meeting.ledger.standing())
    return replace(
        extract(meeting, sealed=sealed, stage=stage, audience=audience),
        bench=Bench.folded(roles(meeting), standing),
        actions=Actions.folded(meeting.ledger),
        plans=Plans.folded(standing),
        telling=Telling.folded(standing),
        panel=PANEL,
        survey=loaded_survey(meeting),
        rule=RULE,
        shares_performance=shared,
    )
