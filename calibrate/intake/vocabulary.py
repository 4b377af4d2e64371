"""Which headers mean which field, for each kind of file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from calibrate.intake.aliases import OWN_NAMES, REQUIRED, field_of
from calibrate.intake.fold import fold, fold_header


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The fields of one kind of file."""

    required: str
    """The field that tells a header from other rows."""
    missing: str
    """What is said where no column holds it."""
    fields: tuple[str, ...]
    """Every field that a map may name."""
    look_up: Callable[[str], tuple[str, int] | None]
    """From a folded header to the field it means, and how far down its list the alias stands."""

    def named(self, text: str) -> tuple[str, int] | None:
        """Return the field a header means, as `look_up` does; None for a header nobody knows."""
        for form in fold_header(text):
            if found := self.look_up(form):
                return found
        return None

    def field_of(self, text: str) -> str | None:
        """Return the field a header means."""
        found = self.named(text)
        return found[0] if found else None


def vocabulary(required: str, missing: str, aliases: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    """Return the vocabulary of a kind of file; a field's own name is its first alias."""

    @cache
    def table() -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for field, others in aliases.items():
            for rank, alias in enumerate((field, *others)):
                found.setdefault(fold(alias), (field, rank))
        return found

    return Vocabulary(required, missing, tuple(aliases), lambda form: table().get(form))


PEOPLE = Vocabulary(
    REQUIRED,
    "No column holds an id. A name is not enough: two people can share one.",
    (*OWN_NAMES, "first_name", "last_name"),
    field_of,
)
"""A file of people."""
