"""What a session may hold beside its people: roles, goals, groups, the panel. Each file takes the place of the last."""

from enum import StrEnum


class LoadKind(StrEnum):
    """What a loaded file is about."""

    PEOPLE = "people"
    ROLES = "roles"
    GOALS = "goals"
    GROUPS = "groups"
    PANEL = "panel"

    @property
    def one(self) -> str:
        """One entry of such a file, in words."""
        return _ONE[self]

    def counted(self, count: int) -> str:
        """Return ``1 role`` or ``12 roles``."""
        return f"{count:,} {self.one if count == 1 else _MANY[self]}"


_ONE = {
    LoadKind.PEOPLE: "person",
    LoadKind.ROLES: "role",
    LoadKind.GOALS: "goal",
    LoadKind.GROUPS: "person with groups",
    LoadKind.PANEL: "panel member",
}
_MANY = {
    LoadKind.PEOPLE: "people",
    LoadKind.ROLES: "roles",
    LoadKind.GOALS: "goals",
    LoadKind.GROUPS: "people with groups",
    LoadKind.PANEL: "panel members",
}
