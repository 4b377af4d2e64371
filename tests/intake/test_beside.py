"""The other files: roles, goals, groups, the panel; the same report, the same sum."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calibrate.domain.goal import Goals
from calibrate.domain.groups import Groups
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.panel import Member, PanelRole
from calibrate.domain.role import Role
from calibrate.intake import read_beside
from calibrate.intake.beside import BesideReading
from calibrate.intake.mapping import Mapping
from tests import sample
from tests.intake.files import Folder
from tests.intake.test_properties import written

PEOPLE = sample.population(6)
ONE, TWO, THREE = PEOPLE.ids[:3]


def loaded(
    folder: Folder, kind: LoadKind, *rows: str, mapping: Mapping | None = None, leave: bool = True
) -> BesideReading:
    return read_beside(kind, [folder.csv(*rows)], PEOPLE, mapping=mapping, leave_out_refused=leave)


def refused(reading: BesideReading) -> list[tuple[int | None, str | None, str]]:
    return [(item.row, item.column, item.code) for item in reading.report.refused]


def test_roles_are_read_with_the_words_a_file_has(folder: Folder) -> None:
    reading = loaded(
        folder,
        LoadKind.ROLES,
        "Critical roles 2026",
        "Position ID,Position title,Incumbent,Flight risk,Impact,Vacancy tolerance,Leads people",
        f"R1,Head of Payments,{ONE},3,high,30 days,yes",
        "R2,,vacant,1.0,,2 weeks,n",
        "R3,Chief of Staff,X99,n/a,2,,",
    )  # fmt: skip

    assert reading.content == (
        Role(
            role_id="R1", title="Head of Payments", incumbent_id=ONE, risk_of_loss=3, impact_of_loss=3,
            vacancy_tolerance=30, leads_people=True,
        ),
        Role(role_id="R2", title="R2", risk_of_loss=1, vacancy_tolerance=14, leads_people=False),
        Role.model_validate({"role_id": "R3", "title": "Chief of Staff", "incumbent_id": "X99", "impact_of_loss": 2}),
    )  # fmt: skip
    assert (reading.report.people, reading.report.kind) == (3, LoadKind.ROLES)
    assert [note.text for note in reading.report.notes] == [
        "1 role has an incumbent who is not in this session. Kept as written."
    ]


def test_what_a_role_cannot_have_is_refused_with_every_reason(folder: Folder) -> None:
    reading = loaded(
        folder,
        LoadKind.ROLES,
        "role_id,title,risk_of_loss,vacancy_tolerance,leads_people",
        ",Nobody,1,1,yes", "1.5E+10,Lost,1,1,yes", "R1,A,4,some,maybe", "R2,B,1,1,yes", "R2,C,1,1,yes",
        "R3,D,1,1,yes", "R3,D,1,1,yes",
    )  # fmt: skip

    assert refused(reading) == [
        (2, "role_id", "no_id"), (3, "role_id", "id_notation"), (4, "risk_of_loss", "not_on_scale"),
        (4, "vacancy_tolerance", "not_on_scale"), (4, "leads_people", "not_on_scale"),
        (5, "role_id", "duplicate_id"), (6, "role_id", "duplicate_id"),
    ]  # fmt: skip
    assert (reading.report.people, reading.report.merged, reading.left_out) == (1, 1, 5)
    assert reading.report.adds_up
    assert loaded(folder, LoadKind.ROLES, "role_id", "", "R1", leave=False).content is not None


def test_goals_are_kept_of_people_in_the_session_only(folder: Folder) -> None:
    reading = loaded(
        folder,
        LoadKind.GOALS,
        "Employee ID,Name,Objective,Status,Theme",
        f"{ONE},Ana,Audit closed,Achieved,trust", f"{TWO},Bo,Alerts,partially met,", "X99,Else,Secret goal,met,",
        f"{ONE},Ana,Runbooks,in progress,growth", f"{ONE},Ana,Runbooks,in progress,growth",
    )  # fmt: skip

    assert isinstance(reading.content, Goals)
    assert [(goal.goal, goal.result, goal.priority) for goal in reading.content.of(ONE)] == [
        ("Audit closed", "met", "trust"), ("Runbooks", None, "growth"),
    ]  # fmt: skip
    assert (reading.report.people, reading.report.skipped, reading.report.merged) == (3, 1, 1)
    assert codes_of(reading) == ["not_here", "merged", "column_left"]
    assert "Secret" not in str(reading.content)


def codes_of(reading: BesideReading) -> list[str]:
    return [item.code for item in reading.report.notes]


def test_more_than_three_goals_are_said_and_kept(folder: Folder) -> None:
    reading = loaded(folder, LoadKind.GOALS, "person_id,goal", *(f"{ONE},goal {number}" for number in range(4)))

    assert isinstance(reading.content, Goals)
    assert len(reading.content.of(ONE)) == 4
    assert [item.code for item in reading.report.warnings] == ["many_goals"]


def test_a_goal_without_words_or_with_an_unknown_result_is_refused(folder: Folder) -> None:
    reading = loaded(
        folder, LoadKind.GOALS, "person_id,goal,result", f"{ONE},,met", f"{TWO},Audit,splendid", ",Audit,met"
    )

    assert refused(reading) == [
        (4, "person_id", "no_id"), (2, "goal", "no_goal"), (3, "result", "not_on_scale"),
    ]  # fmt: skip


def test_groups_are_columns_with_few_values(folder: Folder) -> None:
    people = sample.population(30)
    rows = [f"{person},Somebody,F,{number},1990-01-01,N" for number, person in enumerate(people.ids)]
    file = folder.csv("person_id,full name,Gender,Salary,Date of birth,Veteran", *rows)

    reading = read_beside(LoadKind.GROUPS, [file], people)

    assert isinstance(reading.content, Groups)
    assert set(reading.content.attributes) == {"Gender", "Veteran"}
    assert reading.content.of("Gender") == dict.fromkeys(people.ids, "F")
    assert [(note.code, note.column) for note in reading.report.notes] == [
        ("not_groups", "Salary"), ("not_groups", "Date of birth"),
    ]  # fmt: skip


def test_a_person_in_two_groups_is_refused(folder: Folder) -> None:
    reading = loaded(folder, LoadKind.GROUPS, "person_id,gender", f"{ONE},F", f"{ONE},M", f"{TWO},F")

    assert refused(reading) == [(2, "person_id", "duplicate_id"), (3, "person_id", "duplicate_id")]
    assert isinstance(reading.content, Groups)
    assert reading.content.of("gender") == {TWO: "F"}


def test_the_panel_needs_names_and_roles_and_no_ids(folder: Folder) -> None:
    reading = loaded(
        folder,
        LoadKind.PANEL,
        "name,person_id,role",
        f"Pia Weiss,{ONE},Leader", "Gus Lund,,hrbp", "Marek Dvořák,X99,Manager", f"{PEOPLE.names[2]},,scribe", ",,HR",
        "Zoë Ó,,", "Ed,,janitor",
    )  # fmt: skip

    assert reading.content == (
        Member(name="Pia Weiss", person_id=ONE, role=PanelRole.LEADER),
        Member(name="Gus Lund", role=PanelRole.HR),
        Member.model_validate({"name": "Marek Dvořák", "person_id": "X99", "role": "manager"}),
        Member(name=PEOPLE.names[2], role=PanelRole.SCRIBE),
    )
    assert refused(reading) == [(6, "name", "no_name"), (7, "role", "no_role"), (8, "role", "not_on_scale")]
    assert [item.code for item in reading.report.warnings] == ["namesake"]
    assert PEOPLE.names[2] not in reading.report.warnings[0].text


@pytest.mark.parametrize("role", ["?", "N/A", "-", "tbd"])
def test_a_member_without_a_role_is_refused_and_never_dropped(folder: Folder, role: str) -> None:
    reading = loaded(folder, LoadKind.PANEL, "name,role", "Pia Weiss,leader", f"Gus Lund,{role}")

    assert refused(reading) == [(3, "role", "not_on_scale")]
    assert reading.content is not None
    assert len(reading.content) == reading.report.people == 1


def test_a_panel_of_full_names_alone_is_no_list_of_titles(folder: Folder) -> None:
    reading = loaded(folder, LoadKind.PANEL, "name,role", "Pia Weiss,", "Gus Lund,", "Marek Dvořák,HR")

    assert refused(reading) == [(2, "role", "no_role"), (3, "role", "no_role")]


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (LoadKind.ROLES, "title,risk\nChief,1\n", "no_id"),
        (LoadKind.ROLES, "role_id,title\n", "no_rows"),
        (LoadKind.GOALS, f"person_id,size\n{ONE},x\n", "no_goal"),
        (LoadKind.GOALS, "person_id,goal\nX99,x\n", "nobody_here"),
        (LoadKind.GROUPS, f"person_id,name\n{ONE},x\n", "no_groups"),
        (LoadKind.GROUPS, "gender\nF\n", "no_id"),
        (LoadKind.PANEL, "name,person_id\nPia Weiss,1\n", "no_role"),
        (LoadKind.PANEL, "", "empty"),
    ],
)
def test_a_file_of_another_kind_is_a_fault(folder: Folder, kind: LoadKind, text: str, code: str) -> None:
    reading = read_beside(kind, [folder.bytes(text.encode())], PEOPLE)

    assert reading.content is None
    assert reading.report.fault is not None
    assert (reading.report.fault.code, reading.report.rows) == (code, 0)


def test_a_map_names_the_columns(folder: Folder) -> None:
    mapping = Mapping(columns={"role_id": "Kennung", "title": "Stuhl"})

    reading = loaded(folder, LoadKind.ROLES, "Kennung,Stuhl,title", "R1,Leitung,x", mapping=mapping)

    assert reading.content == (Role(role_id="R1", title="Leitung"),)


def test_several_files_and_workbooks_are_read_together(folder: Folder) -> None:
    one = folder.csv("person_id,goal", f"{ONE},a", name="one.csv")
    two = folder.xlsx([["Goals"], ["person_id", "goal", "result"], [TWO, "b", "met"], [ONE, "a", ""]], name="two.xlsx")

    reading = read_beside(LoadKind.GOALS, [one, two], PEOPLE)

    assert isinstance(reading.content, Goals)
    assert (reading.content.goals, reading.report.merged, reading.report.files[1].header_row) == (("a", "b"), 1, 2)


def test_the_document_says_which_kind_it_is_about(folder: Folder) -> None:
    document = loaded(folder, LoadKind.ROLES, "role_id", "R1").report.document()

    assert (document["kind"], document["people"], document["needs"]) == ("roles", 1, [])
    assert "1 row: 1 role." in loaded(folder, LoadKind.ROLES, "role_id", "R1").report.sentences()


cells = st.sampled_from(
    ["", "1", "E0001", "E0002", "R1", "yes", "met", "leader", "Total", "Team A:", "1E+9", "x y", "low"]
)


@settings(deadline=None)
@given(
    st.sampled_from([LoadKind.ROLES, LoadKind.GOALS, LoadKind.GROUPS, LoadKind.PANEL]),
    st.lists(st.lists(cells, max_size=5), max_size=10),
)
def test_every_row_is_counted_once(kind: LoadKind, records: list[list[str]]) -> None:
    headers = {
        LoadKind.ROLES: ["role_id", "title", "risk_of_loss", "leads_people"],
        LoadKind.GOALS: ["person_id", "goal", "result", "priority"],
        LoadKind.GROUPS: ["person_id", "gender", "name", "unit"],
        LoadKind.PANEL: ["name", "person_id", "role", "more"],
    }
    text = io.StringIO(newline="")
    csv.writer(text).writerows([headers[kind], *records])
    with written(text.getvalue().encode()) as file:
        reading = read_beside(kind, [file], PEOPLE, leave_out_refused=True)

    assert reading.report.adds_up
    assert (reading.content is None) == (reading.report.fault is not None)
    if reading.content is not None:
        assert len(reading.content) == reading.report.people
