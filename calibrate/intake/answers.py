"""What a facilitator answers, one thing at a time; each answer is one more line of the map."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from calibrate.domain.axis import Axis, Band
from calibrate.domain.record import Record
from calibrate.errors import BadMapError
from calibrate.intake.mapping import ONE_IS_BEST, ONE_IS_LOWEST, AxisMap, BoxMap, BoxWord, Mapping, squeezed
from calibrate.intake.scales import Scale, number_in

Said = TypeVar("Said", AxisMap, Mapping)


class Placing(Record):
    """A label of an axis is one band."""

    axis: Axis
    label: str
    band: Band | None
    """None: the label says that nobody has rated."""


class Cuts(Record):
    """Where middle begins among the numbers of an axis, and where high does."""

    axis: Axis
    middle: float
    high: float


class Direction(Record):
    """Whether 1 is the best or the lowest."""

    axis: Axis
    one_is_best: bool


class ColumnOf(Record):
    """Which column holds a field; where it is an axis, what was said of another column's labels is forgotten."""

    field: str
    header: str
    """Blank: the file has no such column."""


class BoxCell(Record):
    """What one cell of a combined column says of both axes."""

    column: str
    cell: str
    performance: BoxWord
    potential: BoxWord


class DateOrder(Record):
    """How a date like 3/4/2026 is read."""

    day_first: bool


class SheetOf(Record):
    """Which sheet of a workbook is read; ``*`` is every one with people."""

    sheet: str


Answer = Placing | Cuts | Direction | ColumnOf | BoxCell | DateOrder | SheetOf


def answered(mapping: Mapping, answer: Answer, scales: Iterable[Scale], box: BoxMap | None) -> Mapping:
    """Return a map that says one thing more.

    Args:
        mapping: What was said so far.
        answer: What is said now.
        scales: How the axis is read so far, in every file: what it places stays placed.
        box: The legend as far as it is known or proposed.

    Raises:
        BadMapError: A map cannot say that.
    """
    match answer:
        case Placing():
            return _with_axis(mapping, answer.axis, _placed(mapping.axis(answer.axis), answer, scales))
        case Cuts():
            return _with_axis(mapping, answer.axis, _cut(mapping.axis(answer.axis), answer, scales))
        case Direction():
            direction = ONE_IS_BEST if answer.one_is_best else ONE_IS_LOWEST
            return _with_axis(mapping, answer.axis, _also(mapping.axis(answer.axis), direction=direction))
        case ColumnOf():
            chosen = _also(mapping, columns={**mapping.columns, answer.field: answer.header})
            return chosen if answer.field not in list(Axis) else _with_axis(chosen, Axis(answer.field), AxisMap())
        case BoxCell():
            legend = {} if box is None else {cell: said for cell, said in box.legend.items() if any(said)}
            legend = {cell: said for cell, said in legend.items() if squeezed(cell) != squeezed(answer.cell)}
            legend[answer.cell] = (answer.performance, answer.potential)
            return _also(mapping, box=BoxMap(column=answer.column, legend=legend))
        case DateOrder() | SheetOf():
            return _also(mapping, **_at_the_top(answer))


def _at_the_top(answer: DateOrder | SheetOf) -> dict[str, str]:
    if isinstance(answer, SheetOf):
        return {"sheet": answer.sheet}
    return {"date_order": "day first" if answer.day_first else "month first"}


def _with_axis(mapping: Mapping, axis: Axis, said: AxisMap) -> Mapping:
    return mapping.model_copy(update={axis.value: said})


def _also(said: Said, **more: object) -> Said:
    """Return what was said and more, checked.

    Raises:
        BadMapError: A map cannot say that.
    """
    try:
        return type(said).model_validate({**said.model_dump(exclude_unset=True), **more})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]["msg"]
        raise BadMapError(f"That cannot be: {first.removeprefix('Value error, ')}.") from None


def _placed(said: AxisMap, answer: Placing, scales: Iterable[Scale]) -> AxisMap:
    labels = {label: band for label, band in _so_far(said, scales).items() if squeezed(label) != squeezed(answer.label)}
    return _also(said, **_lists({**labels, answer.label: answer.band}))


def _cut(said: AxisMap, answer: Cuts, scales: Iterable[Scale]) -> AxisMap:
    """Return the map with cut-offs; what was said of labels that are words stays."""
    words = {label: band for label, band in _so_far(said, scales).items() if band is None or number_in(label) is None}
    return _also(said, **_lists(words), cuts=(answer.middle, answer.high))


def _lists(labels: dict[str, Band | None]) -> dict[str, object]:
    return AxisMap.placing(labels).model_dump(exclude={"cuts", "direction"})


def _so_far(said: AxisMap, scales: Iterable[Scale]) -> dict[str, Band | None]:
    """Return every label placed by hand or recognised; not those that only cut-offs place."""
    read = (scale.bands for scale in scales if not scale.cuts)
    by_hand = said.placed()
    known = {label: band for bands in read for label, band in bands.items() if squeezed(label) not in by_hand}
    return {**known, **said.written()}
