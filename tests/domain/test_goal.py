"""Goals, role, panel and groups: written for the vault and read as they were."""

from calibrate.domain.goal import Goal, GoalResult, Goals
from calibrate.domain.groups import Groups
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.panel import Member, PanelRole, panel_from_json, panel_to_json
from calibrate.domain.person import PersonId
from calibrate.domain.role import Role, roles_from_json, roles_to_json

ANA, BO = PersonId("001"), PersonId("1")
GOALS = Goals(
    person_ids=(ANA, BO, ANA), goals=("a", "\ud800 b", "c"), results=("met", "", "not"), priorities=("", "trust", "")
)


def test_a_persons_goals_come_in_file_order() -> None:
    assert GOALS.of(ANA) == (
        Goal(person_id=ANA, goal="a", result=GoalResult.MET),
        Goal(person_id=ANA, goal="c", result=GoalResult.NOT),
    )
    assert (GOALS.of(PersonId("2")), len(GOALS), len(Goals())) == ((), 3, 0)


def test_goals_come_back_as_they_were() -> None:
    assert Goals.from_json(GOALS.to_json()) == GOALS


def test_groups_leave_blanks_out() -> None:
    groups = Groups((ANA, BO), {"gender": ("F", ""), "unit": ("x", "y")})
    assert groups.of("gender") == {ANA: "F"}
    assert Groups.from_json(groups.to_json()) == groups


def test_roles_and_panels_come_back_as_they_were() -> None:
    roles = (
        Role(role_id="R1", title="Chief", incumbent_id=BO, risk_of_loss=3, leads_people=False),
        Role(role_id="2", title="2"),
    )
    panel = (Member(name="Pia Weiss", role=PanelRole.HR), Member(name="Ana", person_id=ANA, role=PanelRole.SCRIBE))
    assert roles_from_json(roles_to_json(roles)) == roles
    assert panel_from_json(panel_to_json(panel)) == panel


def test_entries_are_counted_in_words() -> None:
    assert [LoadKind.PEOPLE.counted(1), LoadKind.ROLES.counted(1), LoadKind.GOALS.counted(1200)] == [
        "1 person", "1 role", "1,200 goals",
    ]  # fmt: skip
