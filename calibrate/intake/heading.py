"""Where the header stands: below title rows, and sometimes two rows high."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from calibrate.intake.findings import UnreadableError
from calibrate.intake.fold import fold
from calibrate.intake.grid import Table
from calibrate.intake.mapping import Mapping
from calibrate.intake.vocabulary import PEOPLE, Vocabulary

_SEARCHED = 40


@dataclass(frozen=True)
class Heading:
    """The header of a table: what stands over each column."""

    index: int
    """The record of the last header row."""
    row: int | None
    texts: tuple[tuple[str, ...], ...]
    """Every header text over each column, the last row's first."""

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What each column is called in reports and maps: its header, numbered from the second of the same."""
        labels: list[str] = []
        for over in self.texts:
            label = next((text for text in over if text), "")
            labels.append(next(name for name in _numbered(label) if not name or name not in labels))
        return tuple(labels)


def _numbered(label: str) -> Iterator[str]:
    yield label
    yield from (f"{label} ({number})" for number in count(2))


def find_heading(table: Table, mapping: Mapping, words: Vocabulary = PEOPLE) -> Heading:
    """Return where the header is.

    Args:
        table: The table.
        mapping: What is said of it.
        words: What headers mean in this kind of file.

    Raises:
        UnreadableError: There is no column with an id, or nothing but a header.
    """
    opening = [[clean(cell) for cell in record] for record in table.grid.opening(_SEARCHED)]
    index = _asked_row(table, mapping, len(opening))
    if index is None:
        index = _best_row(opening, _wanted(mapping), words)
    if not any(opening[index]):
        raise UnreadableError("no_header", f"Row {table.grid.row(index)} is blank: no header stands there.")
    first = [opening[index]]
    if (
        mapping.header_row is None
        and index + 1 < len(opening)
        and _is_second(opening[index], opening[index + 1], words)
    ):
        index += 1
        first.insert(0, opening[index])
    width = max(map(len, first))
    texts = tuple(tuple(record[at] if at < len(record) else "" for record in first) for at in range(width))
    return Heading(index, table.grid.row(index), texts)


def clean(cell: str) -> str:
    """Return a cell as headers are read: no byte order mark, single spaces."""
    return " ".join(cell.replace("\ufeff", "").split())


def _wanted(mapping: Mapping) -> frozenset[str]:
    """Return the headers a map names, folded."""
    named = [*mapping.columns.values(), mapping.date]
    named += [mapping.box.column] if mapping.box else []
    named += [mapping.long.id, mapping.long.question, mapping.long.answer] if mapping.long else []
    return frozenset(filter(None, map(fold, named)))


def _asked_row(table: Table, mapping: Mapping, count: int) -> int | None:
    if mapping.header_row is None:
        return None
    for index in range(count):
        if table.grid.row(index) == mapping.header_row:
            return index
    raise UnreadableError("no_header", f"Row {mapping.header_row} is not near the top of the table.")


def _best_row(opening: list[list[str]], wanted: frozenset[str], words: Vocabulary) -> int:
    scores = [_score(record, wanted, opening[:at], words) for at, record in enumerate(opening)]
    best = max(scores, default=(False, 0))
    if best[0]:
        return scores.index(best)
    text = _no_id(opening[scores.index(best)], best[1], words) if opening else "No rows."
    raise UnreadableError("no_name" if words.required == "name" else "no_id", text)


def _score(
    record: list[str], wanted: frozenset[str], above: Sequence[list[str]], words: Vocabulary
) -> tuple[bool, int]:
    """Tell whether a record has an id header, and count the headers it has that are known or asked for.

    One word alone makes no header where a fuller record stands above it: it
    may be a country in a file that has no header.
    """
    fields = [words.field_of(cell) for cell in record]
    asked = [fold(cell) in wanted for cell in record]
    known = sum(1 for field, ask in zip(fields, asked, strict=True) if field or ask)
    has_id = words.required in fields or any(asked)
    is_alone = known < 2 and any(_filled(other) >= max(2, _filled(record)) for other in above)
    return has_id and not is_alone, known


def _filled(record: list[str]) -> int:
    return sum(map(bool, record))


def _no_id(record: Sequence[str], known: int, words: Vocabulary) -> str:
    text = words.missing
    if known < 2:
        return (
            f"{text} No row near the top has headers that are known here. If one is a header, name its column in a map "
            f"as {words.required}; a file without a header needs one."
        )
    headers = ", ".join(f"“{cell}”" for cell in record if cell)
    return f"{text} The headers are: {headers}. If one of them holds it, name it in a map as {words.required}."


def _is_second(above: list[str], below: list[str], words: Vocabulary) -> bool:
    """Tell whether the next record is a header too: labels under keys, or columns under a merged title."""
    known = [words.field_of(cell) for cell in below]
    id_column = next((at for at, cell in enumerate(above) if words.field_of(cell) == words.required), 0)
    under_id = below[id_column] if id_column < len(below) else ""
    if under_id:
        return known[id_column] == words.required
    return any(known) and all(field or not cell for cell, field in zip(below, known, strict=True))
