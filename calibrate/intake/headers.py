"""Which column is which field, and what is asked where several fit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from calibrate.domain.population import EXTRA
from calibrate.errors import BadMapError
from calibrate.intake.aliases import (
    ANSWER,
    ASKED_WHEN_SEVERAL,
    BOX,
    DATE,
    EXPORTED,
    GROUP_ATTRIBUTES,
    OWN_NAMES,
    QUESTION,
    RATED,
    folded,
)
from calibrate.intake.fold import fold, fold_header
from calibrate.intake.heading import Heading
from calibrate.intake.mapping import Mapping
from calibrate.intake.vocabulary import PEOPLE, Vocabulary


@dataclass
class Columns:
    """Which column of one table is which field."""

    labels: tuple[str, ...]
    fields: dict[str, int] = field(default_factory=dict)
    rivals: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Fields that several columns could be, where the file alone does not say which."""
    others: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Columns that could have rated an axis, where another was chosen."""
    set_aside: tuple[int, ...] = ()
    """Group attributes."""
    own: tuple[int, ...] = ()
    """Columns that this program's own export added, about a session and not about the people."""
    empty: tuple[int, ...] = ()
    """Columns without a header and without a cell."""
    box: int | None = None
    date: int | None = None
    question: int | None = None
    answer: int | None = None

    def header(self, name: str) -> str:
        """Return the header of a field that the table has."""
        return self.labels[self.fields[name]]

    def known(self) -> dict[int, str]:
        """Return the columns that are fields, and their headers."""
        return {at: self.labels[at] for at in self.fields.values()}

    def headers(self) -> dict[str, str]:
        """Return field to header."""
        return {name: self.labels[at] for name, at in self.fields.items()}

    def extras(self) -> dict[str, int]:
        """Return the columns that are no field, by the name they are kept under."""
        taken = {*self.fields.values(), *self.set_aside, *self.own, *self.empty}
        kept = [at for at in range(len(self.labels)) if at not in taken]
        return {f"{EXTRA}{self.labels[at] or f'column {at + 1}'}": at for at in kept}

    def settle(self, same: Callable[[int, int], bool]) -> list[str]:
        """Take the first of rival columns that hold the same in every row; return the fields settled.

        Args:
            same: Tells whether two columns hold the same.
        """
        settled = [name for name, rivals in self.rivals.items() if all(same(rivals[0], at) for at in rivals[1:])]
        self.fields |= {name: self.rivals.pop(name)[0] for name in settled}
        return settled


def match(heading: Heading, mapping: Mapping) -> Columns:
    """Return which column is which field: the map first, then exact names, then aliases."""
    columns = Columns(heading.labels)
    refused = {name for name, header in mapping.columns.items() if not header}
    for name, header in mapping.columns.items():
        found = named(heading, header) if header else None
        if found is not None:
            columns.fields[name] = found
    _by_own_name(heading, columns, refused)
    _by_alias(heading, columns, refused)
    free = [at for at in range(len(heading.texts)) if at not in columns.fields.values()]
    columns.own = _exported(heading)
    columns.set_aside = tuple(at for at in free if _is_any(heading.texts[at], GROUP_ATTRIBUTES))
    columns.box = named(heading, mapping.box.column) if mapping.box else _first(heading, free, BOX)
    columns.date = named(heading, mapping.date) if mapping.date else _date(heading, columns, free)
    columns.question, columns.answer = _first(heading, free, QUESTION), _first(heading, free, ANSWER)
    if mapping.box and columns.box is not None:
        _rate_by_box(columns, columns.box, mapping)
    return columns


def _exported(heading: Heading) -> tuple[int, ...]:
    found = tuple(heading.labels.index(name) for name in EXPORTED if name in heading.labels)
    return found if len(found) == len(EXPORTED) else ()


def _rate_by_box(columns: Columns, box: int, mapping: Mapping) -> None:
    """Let the combined column rate both axes, but for an axis whose own column the map names."""
    for axis in RATED:
        if not mapping.columns.get(axis):
            if axis in columns.fields:
                columns.others[axis] = (columns.fields[axis], *columns.others.get(axis, ()))
            columns.fields[axis] = box
            columns.rivals.pop(axis, None)


def named(heading: Heading, header: str) -> int | None:
    """Return the column a header of the map stands over."""
    if header.strip() in heading.labels:
        return heading.labels.index(header.strip())
    for same in (lambda text: text == header.strip(), lambda text: fold(text) == fold(header)):
        for at, over in enumerate(heading.texts):
            if any(map(same, over)):
                return at
    return None


def refuse_unknown(headings: Sequence[Heading], mapping: Mapping, words: Vocabulary = PEOPLE) -> None:
    """Check that every header of the map is in one of the files.

    Raises:
        BadMapError: One is in none, or the map names a field that there is not.
    """
    for name, header in mapping.columns.items():
        if name not in words.fields:
            raise BadMapError(f"The map names a field “{name}”. Fields are: {', '.join(words.fields)}.")
        _in_one(headings, header)
    long = (mapping.long.id, mapping.long.question, mapping.long.answer, mapping.long.date) if mapping.long else ()
    for header in (mapping.date, mapping.box.column if mapping.box else "", *long):
        _in_one(headings, header)


def _in_one(headings: Sequence[Heading], header: str) -> None:
    if header and all(named(heading, header) is None for heading in headings):
        raise BadMapError(f"The map names a column “{header}”, and no file has it. Headers are looked up by name.")


def _by_own_name(heading: Heading, columns: Columns, refused: Iterable[str]) -> None:
    for name in OWN_NAMES:
        exact = [at for at, over in enumerate(heading.texts) if name in over]
        if name not in columns.fields and name not in refused and len(exact) == 1:
            columns.fields.setdefault(name, exact[0])


def _by_alias(heading: Heading, columns: Columns, refused: Iterable[str]) -> None:
    fitting: dict[str, list[tuple[int, int]]] = {}
    taken = set(columns.fields.values())
    for at, over in enumerate(heading.texts):
        found = _field_over(over) if at not in taken else None
        if found and found[0] not in refused:
            fitting.setdefault(found[0], []).append((found[1], at))
    for name, ranked in fitting.items():
        if name in columns.fields:
            columns.others |= {name: tuple(at for _, at in ranked)} if name in RATED else {}
        elif len(ranked) == 1 or name not in ASKED_WHEN_SEVERAL:
            columns.fields[name] = min(ranked)[1]
        else:
            columns.rivals[name] = tuple(at for _, at in ranked)


def _field_over(over: Iterable[str]) -> tuple[str, int] | None:
    return next((found for text in over if (found := PEOPLE.named(text))), None)


def _is_any(over: Iterable[str], aliases: tuple[str, ...]) -> bool:
    return any(form in folded(aliases) for text in over for form in fold_header(text))


def _first(heading: Heading, free: Sequence[int], aliases: tuple[str, ...]) -> int | None:
    return next((at for at in free if _is_any(heading.texts[at], aliases)), None)


def _date(heading: Heading, columns: Columns, free: Sequence[int]) -> int | None:
    known = columns.fields.get("performance_rated_on", columns.fields.get("potential_rated_on"))
    return known if known is not None else _first(heading, free, DATE)
