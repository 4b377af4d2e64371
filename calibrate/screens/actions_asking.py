"""Asking for an action: the form, the record, and what is said afterwards. Whoever shows people uses this."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from textual.app import App

from calibrate.domain.action.action import Action, ActionWords
from calibrate.domain.action.defaults import Default, default_for
from calibrate.domain.action.events import ActionEditDetail
from calibrate.domain.folded import folded
from calibrate.domain.person import PersonId
from calibrate.screens.form import FormScreen, ask_until_recorded
from calibrate.services import development
from calibrate.services.meeting import Meeting
from calibrate.widgets.action_form import (
    action_fields,
    action_foot,
    action_questions,
    answers_of,
    begun_action,
)
from calibrate.widgets.question import Answers
from calibrate.widgets.room import Room
from calibrate.widgets.theme import Tone


class Said(NamedTuple):
    """What to say once something is recorded."""

    text: str
    tone: Tone = Tone.DONE


@dataclass(frozen=True)
class ActionAsking:
    """Asks about the actions of one meeting."""

    app: App[Any]
    meeting: Meeting
    room: Room

    async def add(self, person_id: PersonId) -> Said | None:
        """Ask for a new action of a person and record it; return what to say, or None where nothing was recorded."""
        default = self._default(person_id)
        begun = begun_action(self._manager_of(person_id), self._today, default)
        return await self._ask("a new action", person_id, begun, default, lambda answers: self._add(person_id, answers))

    async def edit(self, action: Action, at: str = "", refused: str = "") -> Said | None:
        """Ask what an action says and record it in other words; return what to say, or None.

        Args:
            action: The action as it is.
            at: The question to begin with, by its id; without one, the first.
            refused: What to say at that question.
        """
        default = self._default(action.person_id)
        return await self._ask(
            f"action {action.action_id}", action.person_id, answers_of(action), default,
            lambda answers: self._edit(action, answers), at, refused,
        )  # fmt: skip

    @property
    def _today(self) -> date:
        return self.meeting.today

    def _default(self, person_id: PersonId) -> Default | None:
        """Return what to begin with, by the person's box: on a private screen, and for nobody not yet rated."""
        box = self.meeting.board.seat(person_id).box
        return default_for(box) if self.room.is_private and box is not None else None

    def _manager_of(self, person_id: PersonId) -> str:
        population = self.meeting.population
        return population.managers[population.row(person_id)] or ""

    async def _ask(
        self,
        title: str,
        person_id: PersonId,
        begun: Answers,
        default: Default | None,
        record: Callable[[Answers], Said],
        at: str = "",
        refused: str = "",
    ) -> Said | None:
        """Ask until it is recorded, or left; a refusal keeps every word."""
        today, population = self._today, self.meeting.population
        managers = frozenset(folded(name) for name in set(population.managers) if name)

        def form(begun: Answers, refused: str, at: str) -> FormScreen:
            return FormScreen(
                self.room,
                title,
                lambda: self.room.name(population, person_id),
                action_questions(default, today),
                begun,
                lambda answers, cells: action_foot(answers, managers, self.room, today, cells),
                refused=refused,
                at=at,
            )

        return await ask_until_recorded(self.app, form, begun, record, refused=refused, at=at)

    def _add(self, person_id: PersonId, answers: Answers) -> Said:
        words = ActionWords.model_validate(action_fields(answers, self._today))
        added = development.add_action(self.meeting, person_id, words)
        if added.warning is not None:
            return Said(added.warning, Tone.AMBER)
        return Said(f"Added as {added.action_id}.")

    def _edit(self, action: Action, answers: Answers) -> Said:
        change = ActionEditDetail.model_validate({"action_id": action.action_id, **action_fields(answers, self._today)})
        development.edit_action(self.meeting, change)
        return Said("Changed.")
