"""Which headers mean which field. Looked up folded: case, spaces and punctuation do not count."""

from functools import cache
from types import MappingProxyType

from calibrate.domain.population import DETAILS
from calibrate.intake.fold import fold

REQUIRED = "person_id"
"""The one field a file must have."""

RATED = ("performance", "potential")
"""The two axes, as fields."""

ASKED_WHEN_SEVERAL = ("person_id", "manager_id", "manager", *RATED)
"""Fields where two fitting columns are a question; elsewhere the alias listed first wins, and a note says so."""

OWN_NAMES = (
    "person_id", "name", "manager_id", "manager", *RATED, *DETAILS,
    *(f"{axis}_{part}" for axis in RATED for part in ("label", "evidence", "rater", "rated_on")),
)  # fmt: skip
"""Fields that win without a question when a header is exactly their name."""

PEOPLE = MappingProxyType({
    "person_id": (
        "employee id", "employee number", "employee no", "employee nr", "employee code", "emp id",
        "emp no", "emp number", "emp code", "staff id", "staff number", "staff no", "worker id", "worker number",
        "person number", "personnel number", "personnel no", "personnel id", "associate id", "associate number",
        "user id", "user sys id", "sys id", "payroll number", "payroll id", "badge number", "workday id",
        "global id", "sap id", "hris id", "hr id", "eid", "id", "id number",
        "reviewee id", "reviewee employee id", "reviewee number",
        "personalnummer", "personal nr", "pers nr", "pers no", "mitarbeiternummer", "mitarbeiter id",
        "mitarbeiter nr",
        "matricule", "n matricule", "no matricule", "numéro employé", "no employé", "numero de empleado",
        "número de empleado", "número empleado", "no empleado",
        "id empleado", "matrícula", "número de matrícula", "id colaborador",
        "numero matricola", "matricola", "personeelsnummer", "medewerkernummer", "anställningsnummer",
        "numer pracownika", "nr pracownika", "numer osobowy", "nr osobowy", "id pracownika",
        "табельный номер", "табельный no", "номер сотрудника", "id сотрудника",
        "工号", "员工编号", "员工工号", "员工号", "员工id", "人员编号", "編號", "社員番号", "従業員番号", "사번",
    ),
    "name": (
        "name", "full name", "employee name", "employee", "worker", "worker name", "person", "person name",
        "staff name", "associate name", "reviewee", "reviewee name", "display name", "preferred name", "legal name",
        "team member", "associate",
        "mitarbeiter", "mitarbeitername", "name mitarbeiter", "nom", "nom complet", "nombre", "nombre completo",
        "nombre y apellidos", "apellidos y nombre",
        "nome", "nome completo", "colaborador", "funcionário", "nominativo", "naam", "namn",
        "imię i nazwisko", "nazwisko i imię", "pracownik", "фио", "сотрудник", "姓名", "员工姓名", "名字", "氏名",
        "이름", "성명",
    ),
    "first_name": ("first name", "given name", "forename", "vorname", "prénom", "voornaam", "förnamn", "imię", "имя"),
    "last_name": ("last name", "surname", "family name", "nachname", "nom de famille", "apellidos", "apellido",
        "achternaam", "cognome",
        "sobrenome", "efternamn", "nazwisko", "фамилия",
    ),
    "manager_id": (
        "manager id", "manager employee id", "manager number", "manager user id", "manager sys id",
        "manager emp id", "managers id", "supervisor id", "supervisor employee id", "line manager id",
        "reporting manager id", "reports to id", "mgr id", "direct manager id", "people manager id", "leader id",
        "vorgesetzten id", "vorgesetzter id", "personalnummer vorgesetzter", "persnr vorgesetzter",
        "manager person number", "reports to number",
        "id responsable",
        "上级工号", "主管工号", "经理工号", "直属上级工号",
    ),
    "manager": (
        "manager", "manager name", "managers name", "supervisor", "supervisor name", "line manager",
        "line manager name", "reporting manager", "reports to", "reporting to", "direct manager", "people manager",
        "mgr",
        "worker's manager", "manager full name", "boss", "vorgesetzter", "vorgesetzte", "führungskraft",
        "responsable", "responsabile", "gestor", "przełożony", "kierownik", "руководитель", "jefe",
        "supérieur hiérarchique", "leidinggevende", "chef", "상사",
        "直属上级", "直接上级", "上级", "上级姓名", "主管", "经理", "上司",
    ),
    "title": (
        "title", "job title", "business title", "position title", "position", "job", "role", "current role",
        "job role", "job name", "job profile", "cargo", "functie", "befattning", "stanowisko", "должность",
        "stelle", "funktion", "poste", "puesto", "职位", "岗位", "职务", "役職",
    ),
    "level": (
        "level", "grade", "job level", "job grade", "pay grade", "management level", "career level",
        "tarifgruppe", "niveau", "nivel", "职级", "级别", "等級",
    ),
    "organisation": (
        "organisation", "organization", "부서", "reparto", "dział", "отдел", "department", "department name", "dept",
        "division", "business unit",
        "supervisory organization", "org unit", "unit", "function", "team", "abteilung", "bereich",
        "département", "departamento", "afdeling", "部门", "所属部门", "部署",
    ),
    "location": (
        "location", "work location", "office", "site", "country", "city", "standort", "lieu", "ubicación",
        "地点", "工作地点", "城市", "勤務地",
    ),
    "hired_on": (
        "hired on", "hire date", "date of hire", "date hired", "original hire date", "joining date", "join date",
        "date of joining", "eintrittsdatum", "date d'embauche", "fecha de ingreso", "入职日期", "入社日",
    ),
    "performance": (
        "performance", "performance rating", "performance score", "performance level", "performance category",
        "performance band", "perf", "perf rating", "rating", "review rating", "performance review rating",
        "performance evaluation", "performance assessment", "talent assessment performance", "manager rating",
        "calibrated rating", "calibrated performance", "rating level", "perf rtg", "leistung", "leistungsbewertung",
        "leistungsbeurteilung",
        "gesamtbeurteilung", "gesamtbewertung", "évaluation de la performance", "note de performance", "desempenho",
        "valutazione", "valutazione della performance", "ocena", "ocena roczna", "wyniki", "результативность",
        "оценка",
        "évaluation", "rendement", "desempeño", "rendimiento", "prestatie", "prestation",
        "绩效", "绩效等级", "绩效评级", "绩效评分", "绩效考核", "绩效考核结果", "業績", "業績評価", "人事評価", "評価",
        "성과",
    ),
    "potential": (
        "potential", "potential rating", "potential score", "potential level", "potential category",
        "potential band", "potential assessment", "talent assessment potential", "growth potential",
        "leadership potential", "future potential", "career potential", "talent potential",
        "calibrated potential", "pot", "pot rating", "potential cd", "pot rtg", "potenzial", "potenzialeinschätzung",
        "potentiel", "potencial", "potentieel", "potenziale", "potencjał", "потенциал",
        "潜力", "潜力等级", "潜力评级", "潜力评分", "发展潜力", "ポテンシャル", "잠재력",
    ),
    "performance_evidence": (
        "performance evidence", "performance comments", "performance comment", "performance notes",
        "performance rationale", "performance summary", "manager comments", "review comments", "evidence",
    ),
    "potential_evidence": (
        "potential evidence", "potential comments", "potential comment", "potential notes", "potential rationale",
    ),
    "performance_rater": ("performance rater", "rater", "rated by", "reviewer", "evaluator", "reviewed by"),
    "potential_rater": ("potential rater", "potential rated by"),
    "performance_rated_on": (
        "performance rated on", "performance date", "rated on", "rating date", "review date", "date of review",
        "evaluation date", "last performance review date", "beurteilungsdatum",
    ),
    "potential_rated_on": ("potential rated on", "potential date"),
    "prior_performance": (
        "prior performance", "prior performance rating", "previous performance", "previous performance rating",
        "last performance rating", "prior rating", "previous rating", "last rating", "last year rating",
        "prior year rating", "prior year performance", "上期绩效",
    ),
    "prior_potential": ("prior potential", "previous potential", "prior potential rating", "last potential"),
    "risk_of_loss": ("risk of loss", "flight risk", "retention risk", "attrition risk", "离职风险"),
    "impact_of_loss": ("impact of loss", "loss impact", "离职影响"),
    "aspiration": ("aspiration", "aspirations", "career aspiration", "career aspirations", "career interests"),
    "goals": ("goals", "goal", "objectives", "okrs", "ziele", "objectifs", "目标"),
})  # fmt: skip
"""Field to aliases, best first, for a file of people."""

BOX = (
    "box", "9 box", "9box", "nine box", "ninebox", "9 box rating", "9 box placement", "9 box position",
    "nine box rating", "nine box placement", "box placement", "talent box", "talent grid", "talent indicator",
    "grid placement", "九宫格", "九宫格位置", "人才九宫格",
)  # fmt: skip
"""Headers of a column that holds both ratings in one cell."""

QUESTION = ("question", "question text", "question name", "review question", "frage", "问题")
ANSWER = ("answer", "answer text", "answer value", "response", "response value", "antwort", "回答")
"""Headers of a file with one row per question."""

DATE = ("date", "record date", "effective date", "as of date", "datum", "fecha", "日期")
"""Headers of a date that says which of a person's rows is the latest."""

GROUP_ATTRIBUTES = (
    "gender", "gender identity", "sex", "pronouns", "age", "age group", "age band", "date of birth", "birth date",
    "birthday", "dob", "ethnicity", "race", "race desc", "race ethnicity", "ethnic group", "hispanic latino",
    "nationality", "citizenship", "citizen desc", "religion", "disability", "disability status", "veteran",
    "veteran status", "marital status", "marital desc", "marital status id", "married id", "gender id",
    "sexual orientation", "generation",
    "geschlecht", "alter", "geburtsdatum", "staatsangehörigkeit", "sexe", "âge", "género", "edad",
    "性别", "年龄", "民族", "出生日期", "婚姻状况", "性別", "年齢",
)  # fmt: skip
"""Headers of what is set aside for the fairness screen."""


EXPORTED = (
    "proposed_performance", "proposed_potential", "performance_state", "potential_state", "state", "moves",
    "proposal_changed", "set_aside",
)  # fmt: skip
"""Columns that this program's own people.csv adds to the fields; told by all of them standing there."""


@cache
def field_of(folded: str) -> tuple[str, int] | None:
    """Return the field a folded header means, and how far down its list the alias stands."""
    return _table().get(folded)


@cache
def folded(aliases: tuple[str, ...]) -> frozenset[str]:
    """Return a list of aliases folded."""
    return frozenset(map(fold, aliases))


@cache
def _table() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {}
    for field, aliases in PEOPLE.items():
        for rank, alias in enumerate((field, *aliases)):
            table.setdefault(fold(alias), (field, rank))
    for field in OWN_NAMES:
        table.setdefault(fold(field), (field, 0))
    return table
