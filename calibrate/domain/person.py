"""Somebody being calibrated, and what was loaded about them."""

from typing import NewType

from calibrate.domain.axis import Axis, Band
from calibrate.domain.record import Record

PersonId = NewType("PersonId", str)
"""Text that never changes form: leading zeros survive."""


class Rating(Record):
    """What was loaded for one person on one axis."""

    band: Band | None
    """None while the person is not yet rated on this axis."""
    label: str = ""
    """The rating as the file wrote it."""
    evidence: str = ""
    rater: str = ""
    rated_on: str = ""


class Person(Record):
    """Somebody being calibrated, as loaded; every text as the file wrote it."""

    person_id: PersonId
    name: str
    manager_id: str | None
    manager: str | None
    performance: Rating
    potential: Rating
    title: str = ""
    level: str = ""
    organisation: str = ""
    location: str = ""
    hired_on: str = ""
    prior_performance: str = ""
    prior_potential: str = ""
    risk_of_loss: str = ""
    impact_of_loss: str = ""
    aspiration: str = ""
    goals: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    """Columns nobody knows: (header, value), in file order."""

    def rating(self, axis: Axis) -> Rating:
        """Return the rating on one axis."""
        return self.performance if axis is Axis.PERFORMANCE else self.potential
