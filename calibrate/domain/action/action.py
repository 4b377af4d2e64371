"""One development action for one person, in one of the four conversations."""

from datetime import date
from enum import StrEnum

from calibrate.domain.person import PersonId
from calibrate.domain.record import Record


class Conversation(StrEnum):
    """The four conversations, in their one fixed order."""

    EXPECTATIONS = "expectations"
    COACHING = "coaching"
    DEVELOPMENT = "development"
    CAREER = "career"


class ActionStatus(StrEnum):
    """How far an action is."""

    OPEN = "open"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_current(self) -> bool:
        """Somebody still has to do something."""
        return self in {ActionStatus.OPEN, ActionStatus.STARTED}


class ActionWords(Record):
    """What an action says: every field the form has."""

    conversation: Conversation
    when: str
    """The occasion: ``when the audit closes``."""
    will: str
    """What the person will do: ``I will ...``."""
    check_on: date
    """When somebody looks at it."""
    owner: str
    """The named manager who sees to it."""
    strength: str | None = None
    """The strength it uses."""
    manager_does: str | None = None
    known_by: str | None = None
    """How one will know that it worked."""


class Action(ActionWords):
    """An action the ledger holds."""

    action_id: str
    person_id: PersonId
    status: ActionStatus = ActionStatus.OPEN
    status_on: date | None = None
    """When it was done or dropped, as far as somebody said."""
    number: int
    """Of the decision that changed its words last; a status alone changes none."""
    first_number: int
    """Of the decision that made it."""
    carried_from: str | None = None
    """The earlier session it comes from."""
    carried_id: str | None = None
    """What it is called there."""

    def is_due(self, today: date) -> bool:
        """Tell whether its day has come and nobody has finished it."""
        return self.status.is_current and self.check_on <= today
