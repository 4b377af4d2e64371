"""From a key to an answer: what a number, or Enter, says to the question the cursor is on."""

from calibrate.domain.axis import Band
from calibrate.services.loading import (
    EVERY_SHEET,
    Answer,
    Asked,
    BoxCell,
    ColumnOf,
    Cuts,
    DateOrder,
    Direction,
    Form,
    Placing,
    SheetOf,
)

_BOX_WORDS = {0: "unrated", 1: "low", 2: "middle", 3: "high"}


def placing(asked: Asked, line: int, digit: int) -> Placing | None:
    """Return the placing of the label at a line, or None where the key is no band."""
    if asked.axis is None or not 0 <= digit <= 3:
        return None
    return Placing(axis=asked.axis, label=asked.labels[line].value, band=Band(digit) if digit else None)


def option_answer(asked: Asked, number: int) -> Answer | None:
    """Return the answer of a numbered option, from 1; 0 is no such column, or every sheet. None where there is none."""
    if asked.form is Form.DIRECTION and asked.axis is not None and number in {1, 2}:
        return Direction(axis=asked.axis, one_is_best=number == 1)
    if asked.form is Form.DATES and number in {1, 2}:
        return DateOrder(day_first=number == 1)
    if asked.form is Form.COLUMN and 0 <= number <= len(asked.choices):
        header = asked.choices[number - 1].header if number else ""
        return ColumnOf(field=asked.field, header=header)
    if asked.form is Form.SHEET and 0 <= number <= len(asked.choices):
        return SheetOf(sheet=asked.choices[number - 1].header if number else EVERY_SHEET)
    return None


def box_answer(asked: Asked, line: int, performance: str, digit: int) -> BoxCell:
    """Return what a combined cell says, its performance as said before."""
    return BoxCell.model_validate(
        {
            "column": asked.column,
            "cell": asked.cells[line].value,
            "performance": performance,
            "potential": _BOX_WORDS[digit],
        }
    )


def box_word(digit: int) -> str:
    """Return a band's word in a legend."""
    return _BOX_WORDS.get(digit, "")


def cuts(asked: Asked, typed: tuple[str, str]) -> Cuts | None:
    """Return the two cut-offs, or None while they are not both numbers."""
    try:
        middle, high = (float(text.replace(",", ".")) for text in typed)
    except ValueError:
        return None
    return None if asked.axis is None else Cuts(axis=asked.axis, middle=middle, high=high)


def as_proposed(asked: Asked) -> tuple[Answer, ...]:
    """Return the answers that take everything as it is proposed; none while something has no proposal."""
    if asked.form is Form.LABELS and asked.axis is not None and all(label.is_placed for label in asked.labels):
        return tuple(Placing(axis=asked.axis, label=label.value, band=label.band) for label in asked.labels)
    if asked.form is Form.BOX and all(cell.performance and cell.potential for cell in asked.cells):
        return tuple(
            BoxCell(column=asked.column, cell=cell.value, performance=cell.performance, potential=cell.potential)
            for cell in asked.cells
        )
    return ()
