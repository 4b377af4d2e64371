"""The loaded population as sealed parts, and after them what else was loaded.

The first part is JSON, column by column: it opens 100,000 people without
importing a frame library. The second, the details, is opened only when
somebody looks; it is JSON too until its size asks for Parquet. Each part
from the third on is one file beside the people, as its own value writes it.
"""

import hashlib
import io
import json
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from calibrate.domain.axis import Band
from calibrate.domain.load_kind import LoadKind
from calibrate.domain.person import PersonId
from calibrate.domain.population import Columns, Population
from calibrate.errors import DamagedVaultError
from calibrate.store.crypto import SealedBytes, seal, unseal

_SNAPSHOT = b"calibrate snapshot"
_PEOPLE_PARTS = 2
_PARQUET = b"PAR1"
_JSON_AT_MOST = 8_000_000
"""Bytes of JSON beyond which the details are kept as Parquet, a sixth of the size."""


class SnapshotPart(NamedTuple):
    """One row of the snapshot table."""

    part: int
    nonce: bytes
    sealed: bytes

    @property
    def digest(self) -> str:
        """What the load event names the part by: SHA-256 in hex of nonce and seal."""
        return hashlib.sha256(self.nonce + self.sealed).hexdigest()


class LazyDetails(Mapping[str, Sequence[str]]):
    """Detail columns that are opened when first asked for."""

    def __init__(self, load: Callable[[], dict[str, list[str]]]) -> None:
        self._load = load

    @cached_property
    def _columns(self) -> dict[str, list[str]]:
        return self._load()

    def __getitem__(self, column: str) -> Sequence[str]:
        return self._columns[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything loaded last: the parts of the people, then one part for each kind of file beside them."""

    key: bytes
    store_id: bytes
    parts: tuple[SnapshotPart, ...] = ()
    holds: tuple[LoadKind, ...] = ()
    """What the parts after those of the people are, in order."""

    @property
    def digests(self) -> tuple[str, ...]:
        """What the load event names the parts by, in order."""
        return tuple(part.digest for part in self.parts)

    def with_people(self, population: Population) -> "Snapshot":
        """Return the snapshot with other people; what is beside them stays sealed as it is."""
        people = sealed_parts(self.key, self.store_id, population)
        return replace(self, parts=(*people, *self.parts[_PEOPLE_PARTS:]))

    def with_beside(self, kind: LoadKind, plain: bytes) -> "Snapshot":
        """Return the snapshot with something beside the people, in the place of the last of its kind."""
        holds = tuple(dict.fromkeys((*self.holds, kind)))
        at = _PEOPLE_PARTS + holds.index(kind)
        part = sealed_part(self.key, self.store_id, at + 1, plain)
        return replace(self, parts=(*self.parts[:at], part, *self.parts[at + 1 :]), holds=holds)

    def people(self) -> Population:
        """Open the population; its details stay sealed until somebody looks.

        Raises:
            DamagedVaultError: A part is not what was written.
        """
        return opened_population(self.key, self.store_id, self.parts)

    def beside(self, kind: LoadKind) -> bytes | None:
        """Open what was loaded beside the people; None if no such file was loaded.

        Raises:
            DamagedVaultError: It is not what was written.
        """
        if kind not in self.holds:
            return None
        return open_part(self.key, self.store_id, self.parts[_PEOPLE_PARTS + self.holds.index(kind)])


def sealed_parts(key: bytes, store_id: bytes, population: Population) -> list[SnapshotPart]:
    """Seal a population."""
    core: dict[str, object] = {
        "ids": population.ids,
        "names": population.names,
        "manager_ids": population.manager_ids,
        "managers": population.managers,
        "performance": population.performance,
        "potential": population.potential,
    }
    plains = (_json(core), _details(population.details))
    return [sealed_part(key, store_id, part, plain) for part, plain in enumerate(plains, start=1)]


def sealed_part(key: bytes, store_id: bytes, part: int, plain: bytes) -> SnapshotPart:
    """Seal one part; it opens only under its own number."""
    return SnapshotPart(part, *seal(key, plain, _context(store_id, part)))


def opened_population(key: bytes, store_id: bytes, parts: Sequence[SnapshotPart]) -> Population:
    """Open a population; its details stay sealed until somebody looks.

    Raises:
        DamagedVaultError: A part is not what was written.
    """
    core = json.loads(open_part(key, store_id, parts[0]))
    return Population(
        ids=tuple(PersonId(person_id) for person_id in core["ids"]),
        names=tuple(core["names"]),
        manager_ids=tuple(core["manager_ids"]),
        managers=tuple(core["managers"]),
        performance=_bands(core["performance"]),
        potential=_bands(core["potential"]),
        details=LazyDetails(lambda: _columns(open_part(key, store_id, parts[1]))),
    )


def check_parts(parts: Sequence[SnapshotPart], digests: Sequence[str]) -> None:
    """Compare all parts with those the last load names.

    Raises:
        DamagedVaultError: One is missing, added, moved or changed.
    """
    if [part.part for part in parts] != list(range(1, len(digests) + 1)) or [part.digest for part in parts] != list(
        digests
    ):
        raise DamagedVaultError("The loaded ratings are not what was written. Restore the vault from a backup.")


def open_part(key: bytes, store_id: bytes, part: SnapshotPart) -> bytes:
    """Open one part.

    Raises:
        DamagedVaultError: It is not what was written.
    """
    try:
        return unseal(key, SealedBytes(part.nonce, part.sealed), _context(store_id, part.part))
    except InvalidTag:
        raise DamagedVaultError("The loaded ratings cannot be opened. Restore the vault from a backup.") from None


def _json(content: Mapping[str, object]) -> bytes:
    # ASCII escapes keep lone surrogates, which some exports contain, as they came.
    return json.dumps(content, separators=(",", ":")).encode("ascii")


def _details(details: Mapping[str, Sequence[str]]) -> bytes:
    columns = details if isinstance(details, Columns) else None
    if (columns.size if columns is not None else _size(details)) <= _JSON_AT_MOST:
        return _json({column: list(values) for column, values in details.items()})
    if columns is not None:
        return columns.to_parquet()
    import polars as pl  # noqa: PLC0415 - only for populations this large

    try:
        frame = pl.DataFrame(dict(details), schema=dict.fromkeys(details, pl.String))
    except UnicodeEncodeError:  # A lone surrogate: only JSON can keep it.
        return _json({column: list(values) for column, values in details.items()})
    written = io.BytesIO()
    frame.write_parquet(written)
    return written.getvalue()


def _size(details: Mapping[str, Sequence[str]]) -> int:
    """Return about how many bytes the details are as JSON."""
    return sum(sum(map(len, values)) + 3 * len(values) for values in details.values())


def _columns(plain: bytes) -> dict[str, list[str]]:
    if not plain.startswith(_PARQUET):
        columns: dict[str, list[str]] = json.loads(plain)
        return columns
    import polars as pl  # noqa: PLC0415 - only for populations this large

    return pl.read_parquet(io.BytesIO(plain)).to_dict(as_series=False)


def _context(store_id: bytes, part: int) -> bytes:
    return _SNAPSHOT + store_id + struct.pack(">I", part)


_BAND_OF = (None, Band.LOW, Band.MIDDLE, Band.HIGH)


def _bands(levels: Sequence[int | None]) -> tuple[Band | None, ...]:
    return tuple(None if level is None else _BAND_OF[level] for level in levels)
