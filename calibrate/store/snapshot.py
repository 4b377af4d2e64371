"""The loaded population as sealed parts.

The first part is JSON, column by column: it opens 100,000 people without
importing a frame library. The second, the details, is opened only when
somebody looks; it is JSON too until its size asks for Parquet.
"""

import hashlib
import io
import json
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import DamagedVaultError
from calibrate.store.crypto import SealedBytes, seal, unseal

_SNAPSHOT = b"calibrate snapshot"
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
    return [
        SnapshotPart(part, *seal(key, plain, _context(store_id, part))) for part, plain in enumerate(plains, start=1)
    ]


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
    columns = {column: list(values) for column, values in details.items()}
    plain = _json(columns)
    if len(plain) <= _JSON_AT_MOST:
        return plain
    import polars as pl  # noqa: PLC0415 - only for populations this large

    try:
        frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
    except UnicodeEncodeError:  # A lone surrogate: only JSON can keep it.
        return plain
    written = io.BytesIO()
    frame.write_parquet(written)
    return written.getvalue()


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
