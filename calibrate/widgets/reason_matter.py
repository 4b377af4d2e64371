"""A move that is being asked about, and what was said of it so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from calibrate.domain.axis import Axis, Band
from calibrate.domain.board import Seat
from calibrate.domain.move import MoveDraft, MoveRules
from calibrate.domain.naming import Naming
from calibrate.widgets.reason_rows import Asked


class Reason(NamedTuple):
    """What the sheet was left with."""

    drafts: tuple[MoveDraft, ...]
    is_for_later: bool = False
    """The words are to come: park, do not move."""


@dataclass
class Answer:
    """What is said so far on one axis."""

    words: str = ""
    kind: str | None = None
    seen_by: str | None = None
    by: str = ""


@dataclass
class Matter:
    """What is asked about: one person, the bands they would go to, and what is said so far."""

    name: Callable[[], str]
    seat: Seat
    bands: Mapping[Axis, Band]
    naming: Naming
    rules: MoveRules
    answers: dict[Axis, Answer] = field(default_factory=dict)
    at: int = 0

    @property
    def axes(self) -> tuple[Axis, ...]:
        """The questions, in their order."""
        return tuple(self.bands)

    @property
    def axis(self) -> Axis:
        """The question on the sheet."""
        return self.axes[self.at]

    @property
    def asked(self) -> Asked:
        """The question on the sheet, as it is shown."""
        return Asked(
            self.name(), self.seat, self.naming, self.axis, self.bands[self.axis], self.at + 1, len(self.bands)
        )

    def drafts(self) -> tuple[MoveDraft, ...]:
        """Return the drafts as the words stand."""
        return tuple(
            MoveDraft(
                person_id=self.seat.person_id,
                axis=axis,
                from_band=self.seat.axis(axis).band,
                to_band=band,
                rationale=answer.words,
                by=answer.by or None,
                kind=answer.kind,
                seen_by=answer.seen_by,
            )
            for axis, band in self.bands.items()
            for answer in (self.answers.get(axis, Answer()),)
        )
