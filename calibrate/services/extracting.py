"""From an open session to the values that files are made of."""

from datetime import datetime

from calibrate.config import DecisionRule, Settings
from calibrate.domain.audience import Audience, Stage
from calibrate.domain.axis import Axis
from calibrate.domain.grouped_by import By
from calibrate.exports import Extract
from calibrate.exports.hand_off import Briefing
from calibrate.services.open_session import OpenSession
from calibrate.services.spread import spread

_RULES = {
    DecisionRule.CONSENSUS: "consensus; the chair notes where it was not",
    DecisionRule.MANAGER: "the manager decides, the chair notes where the room differs",
    DecisionRule.LEADER: "the leader decides where the room does not agree",
}


def extract(meeting: OpenSession, audience: Audience, stage: Stage, at: datetime, settings: Settings) -> Extract:
    """Return a session as one audience may see it at one stage.

    Args:
        meeting: An open session; nothing in it changes.
        audience: Whom the files are for.
        stage: Ratings as loaded, or as the room left them.
        at: The moment of writing.
        settings: What the organisation shares, and how it decides.
    """
    return Extract(
        session=meeting.session,
        cycle=meeting.cycle,
        audience=audience,
        stage=stage,
        at=at,
        sealed_at=meeting.ledger.sealed_at,
        head=meeting.head,
        naming=meeting.naming,
        board=meeting.board,
        ledger=meeting.ledger,
        bench=meeting.bench,
        actions=meeting.actions,
        plans=meeting.plans,
        telling=meeting.telling,
        panel=meeting.panel,
        survey=spread(meeting, By.MANAGER, Stage.BEFORE).survey,
        shares_performance=settings.share_agreed_performance,
        rule=_RULES[settings.decision_rule],
    )


def briefing(settings: Settings) -> Briefing:
    """Return what managers are told before the meeting."""
    standards = {Axis.PERFORMANCE: settings.standards.performance, Axis.POTENTIAL: settings.standards.potential}
    return Briefing(
        questions=tuple((axis.value.capitalize(), standards[axis]) for axis in Axis), rules=settings.opening.talk
    )
