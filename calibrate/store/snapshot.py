"""The loaded population as sealed parts.

JSON, column by column: it opens 100,000 people without importing a frame
library. The second part, the details, is opened only when somebody looks.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag

from calibrate.domain.axis import Band
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.errors import DamagedVaultError
from calibrate.store.crypto import SealedBytes, seal, unseal

_SNAPSHOT = b"calibrate snapshot"


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
    details: dict[str, object] = {column: list(values) for column, values in population.details.items()}
    return [_sealed(key, store_id, part, content) for part, content in enumerate((core, details), start=1)]


def opened_population(key: bytes, store_id: bytes, parts: Sequence[SnapshotPart]) -> Population:
    """Open a population; its details stay sealed until somebody looks.

    Raises:
        DamagedVaultError: A part is not what was written.
    """
    core = open_part(key, store_id, parts[0])
    return Population(
        ids=tuple(PersonId(person_id) for person_id in core["ids"]),
        names=tuple(core["names"]),
        manager_ids=tuple(core["manager_ids"]),
        managers=tuple(core["managers"]),
        performance=_bands(core["performance"]),
        potential=_bands(core["potential"]),
        details=LazyDetails(lambda: open_part(key, store_id, parts[1])),
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


def open_part(key: bytes, store_id: bytes, part: SnapshotPart) -> dict[str, Any]:
    """Open one part.

    Raises:
        DamagedVaultError: It is not what was written.
    """
    try:
        plain = unseal(key, SealedBytes(part.nonce, part.sealed), _context(store_id, part.part))
    except InvalidTag:
        raise DamagedVaultError("The loaded ratings cannot be opened. Restore the vault from a backup.") from None
    content: dict[str, Any] = json.loads(plain)
    return content


def _sealed(key: bytes, store_id: bytes, part: int, content: Mapping[str, object]) -> SnapshotPart:
    # ASCII escapes keep lone surrogates, which some exports contain, as they came.
    plain = json.dumps(content, separators=(",", ":")).encode("ascii")
    return SnapshotPart(part, *seal(key, plain, _context(store_id, part)))


def _context(store_id: bytes, part: int) -> bytes:
    return _SNAPSHOT + store_id + struct.pack(">I", part)


_BAND_OF = (None, Band.LOW, Band.MIDDLE, Band.HIGH)


def _bands(levels: Sequence[int | None]) -> tuple[Band | None, ...]:
    return tuple(None if level is None else _BAND_OF[level] for level in levels)
