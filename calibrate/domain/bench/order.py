"""In which order the roles of a bench are read."""

from collections.abc import Mapping, Sequence

from calibrate.domain.bench.settling import ToSettle
from calibrate.domain.role import Role


def by_need(roles: Sequence[Role], settling: Mapping[str, ToSettle], *, by_risk: bool = True) -> list[Role]:
    """Return the roles with the largest gaps first, equal ones by risk times impact of loss, then in file order.

    Args:
        roles: In file order.
        settling: What is to settle for each.
        by_risk: Without it the order says nothing of anybody's risk: for a screen that others see.
    """
    return sorted(roles, key=lambda role: (settling[role.role_id].gap, -loss(role) if by_risk else 0))


def loss(role: Role) -> int:
    """Return risk times impact of loss, from 1 to 9; 0 where neither is known, an unknown one counting as 1."""
    if role.risk_of_loss is None and role.impact_of_loss is None:
        return 0
    return (role.risk_of_loss or 1) * (role.impact_of_loss or 1)
