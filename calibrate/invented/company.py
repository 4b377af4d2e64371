"""An invented company, as the file a facilitator would be given."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calibrate.invented.habits import Habit
from calibrate.invented.people import HEADER, rows
from calibrate.invented.staff import drawn_staff

LARGEST = 100_000


@dataclass(frozen=True)
class Company:
    """Invented people, one row each, under the names that intake knows its fields by."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    habits: tuple[tuple[str, Habit], ...]
    """Who rates by a habit: the manager's id and the habit. Not in the file: the spread should show it."""

    def column(self, field: str) -> tuple[str, ...]:
        """Return one field of everybody, in file order.

        Raises:
            ValueError: There is no such field.
        """
        place = self.header.index(field)
        return tuple(row[place] for row in self.rows)

    def csv(self) -> str:
        """Return the company as CSV: commas, a newline after every row, quotes only where needed."""
        return csv_text((self.header, *self.rows))


def company(people: int, seed: int) -> Company:
    """Invent a company of so many people; the same two numbers give the same company on every machine.

    Raises:
        ValueError: Fewer than 1 or more than 100,000 people.
    """
    if not 1 <= people <= LARGEST:
        raise ValueError(f"a company has from 1 to {LARGEST:,} people")
    staff = drawn_staff(people, seed)
    return Company(
        header=HEADER,
        rows=tuple(sorted(rows(staff, seed))),
        habits=tuple(sorted((staff.ids[number], habit) for number, habit in staff.habits.items())),
    )


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return lines of cells as CSV.

    Written here and not by the standard library's writer, whose rules of
    quoting have changed between versions: the bytes are promised.
    """
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines)


def _cell(text: str) -> str:
    if "," in text or '"' in text or "\n" in text or "\r" in text or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text
