"""Who reports to whom: by id where there is one, by name where exactly one person has it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from calibrate.intake.fold import fold, fold_each

_NOBODY = frozenset(("nomgr", "nomanager", "none", "na", "null", "nan", "nil", "tbd", "vacant", "keine", "无"))
_WITH_ID = re.compile(r"^.*\S\s*[(\[]\s*(?P<last>[^()\[\]]+?)\s*[)\]]$|^(?P<first>\S+)\s*[-–:|]\s+\S.*$")
_MIDDLE = re.compile(r"\s+\w\.?(?=\s|$)")
_GIVEN = ("manager_id", "manager")
_NOT_PLAIN = r"[\x00-\x1f\x7f]|\s\w\.?(?:\s|$)"
"""Names with a middle initial, or with what no name has."""


@dataclass(frozen=True)
class Managers:
    """Everybody's manager, in file order."""

    ids: tuple[str | None, ...]
    names: tuple[str | None, ...]
    own: tuple[int, ...] = ()
    """Places of people given as their own manager."""
    shared: int = 0
    """Rows that name a manager whose name several people have."""
    misses: int = 0
    """Rows with a manager id that is nobody's, beside a name that is one person's."""


def find_managers(frame: pl.DataFrame, names: tuple[str, ...]) -> Managers:
    """Return each person's manager id and manager's name, as far as the file tells."""
    people: list[str] = frame["person_id"].to_list()
    given = frame.select(_given(frame, name).alias(name) for name in _GIVEN)
    different = given.group_by(_GIVEN, maintain_order=True).len("often").with_row_index("#pair")
    which = given.join(different, on=_GIVEN, how="left", maintain_order="left")["#pair"].to_list()
    pairs: list[tuple[str, str]] = different.select(_GIVEN).rows()
    finder = _Finder(people, names, pairs)
    found = [finder.found(*pair) for pair in pairs]
    ids = [found[at][0] for at in which]
    called = [found[at][1] for at in which]
    own = [at for at, manager in enumerate(ids) if manager == people[at]]
    for at in own:
        ids[at] = called[at] = None
    often = dict(zip(pairs, different["often"].to_list(), strict=True))
    return Managers(
        tuple(ids),
        tuple(called),
        tuple(own),
        shared=sum(often[pair] for pair in finder.shared),
        misses=sum(often[pair] for pair in finder.misses),
    )


def _given(frame: pl.DataFrame, name: str) -> pl.Expr:
    return pl.col(name) if name in frame.columns else pl.repeat("", pl.len())


class _Finder:
    """Looks managers up among the people of the file."""

    def __init__(self, people: Sequence[str], names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> None:
        self._names = dict(zip(people, names, strict=True))
        sought = {name for given_id, name in pairs if given_id not in self._names and name not in self._names}
        self._by_name = self._people_named(sought - {""})
        self.shared: set[tuple[str, str]] = set()
        self.misses: set[tuple[str, str]] = set()

    def found(self, given_id: str, given_name: str) -> tuple[str | None, str | None]:
        """Return a manager's id and name."""
        if called := self._names.get(given_id):
            return given_id, called
        pair = (given_id, given_name)
        given_id, given_name = ("" if self._is_nobody(cell) else cell for cell in pair)
        named = "" if given_id in self._names else self._by_its_name(pair, given_name)
        if given_id and named:
            self.misses.add(pair)
        manager = given_id or named
        return manager or None, self._names.get(manager) or given_name or None

    def _is_nobody(self, cell: str) -> bool:
        return cell not in self._names and (fold(cell) in _NOBODY or not fold(cell))

    def _by_its_name(self, pair: tuple[str, str], name: str) -> str:
        if not name or name in self._names:
            return name
        if (inside := _id_inside(name, self._names)) is not None:
            return inside
        people = self._by_name.get(name_key(name)) or self._by_name.get(name_key(_MIDDLE.sub("", name)), [])
        if len(people) > 1 and self._is_nobody(pair[0]):
            self.shared.add(pair)
        return people[0] if len(people) == 1 else ""

    def _people_named(self, sought: Iterable[str]) -> dict[str, list[str]]:
        """Return who has the names looked for, with and without a middle initial; nobody else is kept."""
        keys = {name_key(form) for name in sought for form in (name, _MIDDLE.sub("", name))}
        found: dict[str, list[str]] = {}
        if not keys:
            return found
        likely = _likely(self._names, keys)
        for (person, name), key in zip(likely, name_keys(name for _, name in likely), strict=True):
            forms = {key, name_key(_MIDDLE.sub("", name))} if _MIDDLE.search(name) else {key}
            for form in forms & keys:
                found.setdefault(form, []).append(person)
        return found


def _likely(names: dict[str, str], keys: set[str]) -> list[tuple[str, str]]:
    """Return everybody who may have one of the keys; of plain names those that have none are left out in bulk."""
    name = pl.col("name")
    halves = name.str.splitn(",", 2).struct
    turned = pl.concat_str(halves[1].fill_null(""), halves[0].fill_null(""))
    has_key = [form.str.to_lowercase().str.replace_all("[^a-z0-9]", "").is_in(list(keys)) for form in (name, turned)]
    is_plain = (name.str.len_bytes() == name.str.len_chars()) & ~name.str.contains(_NOT_PLAIN)
    schema = {"person": pl.String, "name": pl.String}
    frame = pl.DataFrame({"person": list(names), "name": list(names.values())}, schema=schema)
    return frame.filter(~is_plain | pl.any_horizontal(has_key)).rows()


def _id_inside(name: str, ids: dict[str, str]) -> str | None:
    """Return the id in a cell like ``Ada Byron (1042)``."""
    found = _WITH_ID.match(name)
    return next((part for part in (found["last"], found["first"]) if part in ids), None) if found else None


def name_key(name: str) -> str:
    """Return a name comparable: ``Last, First`` and ``First Last`` are one."""
    last, comma, first = name.partition(",")
    return fold(f"{first} {last}" if comma else name)


def name_keys(names: Iterable[str]) -> list[str]:
    """Return many names comparable: as `name_key` one by one, in a tenth of the time."""
    return fold_each(f"{name[at + 1 :]} {name[:at]}" if (at := name.find(",")) >= 0 else name for name in names)
