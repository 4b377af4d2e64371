"""Asking for a support plan, its check-ins, more days and the decision; never for the wall."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.app import App

from calibrate.domain.inert import inert
from calibrate.domain.person import PersonId
from calibrate.domain.plan.plan import Check, Outcome, Plan, PlanWords
from calibrate.domain.plan.planning import decision_day
from calibrate.errors import CalibrateError
from calibrate.screens.form import FormScreen, ask_until_recorded
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.cells import wrapped
from calibrate.widgets.plan_form import (
    EXAMPLES,
    begun_plan,
    check_questions,
    decide_questions,
    extend_questions,
    is_dated,
    plan_fields,
    plan_questions,
)
from calibrate.widgets.question import Answers, Question
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.theme import Tone
from calibrate.widgets.working_days import read_date, written


@dataclass(frozen=True)
class PlanAsking:
    """Asks about the support plans of one meeting."""

    app: App[Any]
    meeting: Meeting
    room: Room

    @property
    def _today(self) -> date:
        return self.meeting.today

    async def add(self, person_id: PersonId) -> str | None:
        """Ask for a plan and record it; return what to say, or None where nothing was recorded."""
        today = self._today
        population = self.meeting.population
        manager = population.managers[population.row(person_id)]
        begun = begun_plan(today, f"{manager} and HR" if manager else "")

        def record(answers: Answers) -> str:
            words = PlanWords.model_validate(plan_fields(answers, today))
            development.add_plan(self.meeting, person_id, words)
            return "The plan is made."

        def foot(answers: Answers) -> str:
            start = read_date(answers["starts_on"], today)
            decision = "" if start is None else _decision(start, int(answers["days"]))
            undated = [name for name in EXAMPLES if answers[name].strip() and not is_dated(answers[name])]
            dated = "An example names no day or month. " if undated else ""
            return f"{dated}{decision}"

        return await self._ask("a support plan", person_id, plan_questions(today), begun, record, foot)

    async def check(self, plan: Plan) -> str | None:
        """Ask for a check-in and record it; return what to say, or None."""

        def record(answers: Answers) -> str:
            check = Check.model_validate({**answers, "on": read_date(answers["on"], self._today)})
            development.check_plan(self.meeting, plan.person_id, check)
            return "The check-in is kept."

        begun = {"on": max(self._today, plan.starts_on).isoformat()}
        questions = check_questions(plan, self._today)
        return await self._ask("a check-in", plan.person_id, questions, begun, record)

    async def extend(self, plan: Plan) -> str | None:
        """Ask for how long the plan runs on, and why; return what to say, or None."""

        def record(answers: Answers) -> str:
            development.extend_plan(self.meeting, plan.person_id, int(answers["days"]), answers["because"])
            return "The plan runs on."

        def foot(answers: Answers) -> str:
            days = answers["days"].strip()
            return _decision(plan.starts_on, plan.days + int(days)) if days.isdecimal() and len(days) < 4 else ""

        return await self._ask(
            "the plan runs on, once", plan.person_id, extend_questions(), {"days": "30"}, record, foot
        )

    async def decide(self, plan: Plan) -> str | None:
        """Ask what was decided; return what to say, or None."""

        def record(answers: Answers) -> str:
            outcome = Outcome.model_validate({**answers, "on": read_date(answers["on"], self._today)})
            development.decide_plan(self.meeting, plan.person_id, outcome)
            return "The plan is decided."

        begun = {"on": max(self._today, plan.starts_on).isoformat()}
        questions = decide_questions(plan, self._today)
        return await self._ask("the decision", plan.person_id, questions, begun, record)

    async def _ask(
        self,
        title: str,
        person_id: PersonId,
        questions: Sequence[Question],
        begun: Answers,
        record: Callable[[Answers], str],
        foot: Callable[[Answers], str] = lambda _: "",
    ) -> str | None:
        """Ask until it is recorded, or left; a refusal keeps every word."""

        def form(begun: Answers, refused: str, at: str) -> FormScreen:
            return FormScreen(
                self.room,
                title,
                lambda: self.room.name(self.meeting.population, person_id),
                questions,
                begun,
                lambda answers, cells: _foot_rows(foot(answers), cells),
                refused=refused,
                at=at,
                private=True,
            )

        return await ask_until_recorded(self.app, form, begun, record)


def _decision(start: date, days: int) -> str:
    try:
        return f"It is decided on {written(decision_day(start, days))}."
    except CalibrateError as error:
        return error.text


def _foot_rows(said: str, cells: int) -> list[Row]:
    rows = [Row(Tone.HERE).put(2, Run(line, Tone.DONE)) for line in wrapped(inert(said), cells - 4)[:3] if line]
    return [*rows, *(Row(Tone.HERE) for _ in range(3 - len(rows)))]
