"""Actions and plans on paper: a ledger, and what it leads to."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from calibrate.domain.action.action import ActionWords, Conversation
from calibrate.domain.action.actions import Actions
from calibrate.domain.event import Event, UndoDetail, Undone
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import PlanWords
from calibrate.domain.plan.plans import Plans
from calibrate.domain.telling.telling import Telling
from tests.domain.paper import HIGH, LOW, MIDDLE, NOON, PaperMeeting, people

A, B, STRANGER = PersonId("a"), PersonId("b"), PersonId("x")
TODAY = NOON.date()


def days(count: int) -> date:
    """Return the day some days from today."""
    return TODAY + timedelta(days=count)


def words(**fields: object) -> ActionWords:
    """Return an action's words, some of them other ones."""
    return ActionWords.model_validate({
        "conversation": Conversation.COACHING,
        "when": "when the audit closes",
        "will": "present what it found to Risk",
        "check_on": days(20),
        "owner": "Pia Weiss",
        **fields,
    })  # fmt: skip


def plan_words(**fields: object) -> PlanWords:
    """Return a plan's words, some of them other ones."""
    return PlanWords.model_validate({
        "gap": "two of four releases came back from test",
        "examples": ("3 Sep: release 41 without its rollback", "9 Oct: release 44 the same"),
        "standard": "every release with a tested rollback",
        "support": "Ivo pairs on the next two",
        "starts_on": TODAY,
        "days": 60,
        "decides": "Pia Weiss and HR",
        **fields,
    })  # fmt: skip


@dataclass
class Desk:
    """A paper meeting of two people with its actions and plans."""

    paper: PaperMeeting = field(default_factory=lambda: PaperMeeting(people(a=(MIDDLE, HIGH), b=(LOW, LOW))))

    @property
    def actions(self) -> Actions:
        """Every action now."""
        return Actions.folded(self.paper.ledger)

    @property
    def plans(self) -> Plans:
        """Every plan now."""
        return Plans.folded(self.paper.ledger.standing())

    @property
    def telling(self) -> Telling:
        """What has been said now."""
        return Telling.folded(self.paper.ledger.standing())

    def keep(self, event: Event) -> Event:
        """Take an event into the ledger."""
        return self.paper.record(event)

    def undo(self) -> None:
        """Withdraw the last decision."""
        number = self.paper.ledger.last_undoable().number
        self.keep(Undone(at=NOON, detail=UndoDetail(undoes=number)))

    def leave(self, person: str) -> None:
        """Set somebody aside."""
        self.paper.set_aside(person, SetAsideKind.LEAVE)
