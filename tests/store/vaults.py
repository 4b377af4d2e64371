"""A small vault for tests: three people, a cheap key, and copies of it as another process would find it."""

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import LoadDetail, Loaded, Moved, Noted
from calibrate.domain.head import Head
from calibrate.domain.item import NoteItem, TextDetail
from calibrate.domain.move import MoveDraft, MoveRules, moved
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.store.creating import create_vault
from calibrate.store.crypto import Cost
from calibrate.store.vault import Vault

CHEAP = Cost(64, 1, 1)
PASSPHRASE = "a long enough passphrase"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PEOPLE = Population(
    ids=(PersonId("001"), PersonId("002"), PersonId("003")),
    names=("Ana Ito", "Bo [/b] Okoye", "=1+1"),
    manager_ids=("M1", "M1", None),
    managers=("Pia Weiss", "Pia Weiss", None),
    performance=(Band.LOW, Band.MIDDLE, None),
    potential=(Band.HIGH, Band.MIDDLE, Band.LOW),
    details={"title": ("engineer", "designer", "")},
)


def load_event(parts: tuple[str, ...], *, session: str = "spring", people: int = 3) -> Loaded:
    """Return the event of a load at noon."""
    detail = LoadDetail(session=session, cycle="2026-H2", files=("people.csv",), people=people, joined=people)
    return Loaded(at=NOON, parts=parts, detail=detail)


@dataclass(frozen=True)
class VaultFolder:
    """A home with one vault in it."""

    home: Path

    @property
    def vault(self) -> Path:
        return self.home / "spring.duckdb"

    @property
    def wal(self) -> Path:
        return self.home / "spring.duckdb.wal"

    @property
    def heads(self) -> Path:
        return self.home / "heads"

    @property
    def head(self) -> Path:
        (path,) = self.heads.iterdir()
        return path

    def create(self) -> "VaultFolder":
        self.home.mkdir(parents=True, exist_ok=True)
        create_vault(self.vault, self.heads, PASSPHRASE, PEOPLE, load_event, cost=CHEAP)
        return self

    def open(self, passphrase: str = PASSPHRASE, *, read_only: bool = False) -> Vault:
        return Vault.open(self.vault, self.heads, passphrase, read_only=read_only, floor=CHEAP)

    def copied_to(self, home: Path) -> "VaultFolder":
        """Copy everything as it lies on the disk now: what a kill at this moment would leave."""
        shutil.copytree(self.home, home)
        return VaultFolder(home)

    def digest(self) -> dict[str, str]:
        """Return the SHA-256 of every file below the home."""
        files: Iterable[Path] = (path for path in sorted(self.home.rglob("*")) if path.is_file())
        return {str(path.relative_to(self.home)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def move_to(vault: Vault, band: Band, why: str = "Closed the audit alone, in June") -> Head:
    """Move 001 on performance and return the acknowledged head."""
    return vault.append(move_event(vault, band, why))


def move_event(vault: Vault, band: Band, why: str = "Closed the audit alone, in June") -> Moved:
    """Return the event that moves 001 on performance."""
    board = vault.ledger.board(vault.population)
    person = PersonId("001")
    draft = MoveDraft(
        person_id=person,
        axis=Axis.PERFORMANCE,
        from_band=board.seat(person).performance.band,
        to_band=band,
        rationale=why,
    )
    return moved(board, [draft], MoveRules(), NOON)


def note_event(text: str) -> Noted:
    """Return the event of a note on 002."""
    return Noted(at=NOON, items=(NoteItem(person_id=PersonId("002"), detail=TextDetail(text=text)),))
