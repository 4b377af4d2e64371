"""A file of goals: one row for each goal of each person."""

from types import MappingProxyType

import polars as pl

from calibrate.domain.goal import SHOWN, GoalResult, Goals
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.intake.aliases import PEOPLE
from calibrate.intake.entries import Entries, FileKind
from calibrate.intake.findings import counted
from calibrate.intake.fold import fold
from calibrate.intake.vocabulary import vocabulary

_ALIASES = MappingProxyType({
    "person_id": PEOPLE["person_id"],
    "goal": (
        *PEOPLE["goals"], "goal name", "goal title", "goal description", "objective", "objective name",
        "objective title", "okr", "key result", "target", "description", "ziel", "objectif", "objetivo", "目标名称",
    ),
    "result": (
        "goal result", "outcome", "status", "goal status", "achievement", "achieved", "completion", "completion status",
        "state", "goal rating", "ergebnis", "résultat", "resultado", "结果", "完成情况",
    ),
    "priority": (
        "goal priority", "organisation priority", "company priority", "strategic priority", "aligned to",
        "alignment", "pillar", "theme", "category", "goal category", "parent goal", "priorität", "priorité", "优先级",
    ),
})  # fmt: skip
_RESULTS = MappingProxyType({
    GoalResult.MET: (
        "met", "fully met", "achieved", "fully achieved", "exceeded", "done", "complete", "completed", "closed", "yes",
        "100%", "100", "on target", "erreicht", "atteint", "cumplido", "完成", "已完成", "达成",
    ),
    GoalResult.PARTLY: (
        "partly", "partly met", "partial", "partially", "partially met", "partially achieved", "mostly met",
        "on track", "started", "teilweise", "teilweise erreicht", "partiellement", "parcial", "部分完成",
    ),
    GoalResult.NOT: (
        "not", "not met", "not achieved", "missed", "no", "not started", "not done", "cancelled", "canceled", "dropped",
        "off track", "0%", "0", "nicht erreicht", "non atteint", "no cumplido", "未完成", "未达成",
    ),
})  # fmt: skip
_BY_WORD = {fold(word): result for result, words in _RESULTS.items() for word in words}


def _goals(entries: Entries, people: Population) -> Goals:
    entries.refuse_blank("person_id", "no_id", "There is no id in this row. Fill it in, or leave the row out.")
    entries.refuse_notation("person_id")
    entries.skip_elsewhere(people.ids)
    entries.refuse_blank("goal", "no_goal", "There is no goal in this row. Fill it in, or leave the row out.")
    results = entries.read(
        "result", lambda label: _BY_WORD.get(fold(label)), "A result is met, partly or not. Correct it."
    )
    entries.merge_same()
    rows = entries.kept
    _warn_of_many(entries, rows)
    words = {label: result.value for label, result in results.items() if result is not None}
    return Goals(
        person_ids=tuple(map(PersonId, rows["person_id"].to_list())),
        goals=tuple(rows["goal"].to_list()),
        results=tuple(words.get(label, "") for label in entries.text_of(rows, "result")),
        priorities=tuple(entries.text_of(rows, "priority")),
    )


def _warn_of_many(entries: Entries, rows: pl.DataFrame) -> None:
    many = rows.group_by("person_id").len().filter(pl.col("len") > SHOWN).height
    if many:
        text = f"{counted(many, 'person has', 'people have')} more than {SHOWN} goals. The first {SHOWN} are shown."
        entries.warn("many_goals", text)


GOALS = FileKind(
    vocabulary("person_id", "No column holds the id of a person.", _ALIASES),
    _goals,
    needed={"goal": ("no_goal", "No column holds goals.")},
)
