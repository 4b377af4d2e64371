"""A facilitator's desk: a home with sessions in it, a passphrase file, and the command at hand."""

import hashlib
import io
import json
import os
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from calibrate.cli import run
from calibrate.config import Settings
from calibrate.domain.axis import Band
from calibrate.domain.event import LoadDetail, Loaded
from calibrate.domain.item import SetAsideKind
from calibrate.domain.person import PersonId
from calibrate.domain.population import Population
from calibrate.paths import Places
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.store.creating import create_vault
from calibrate.store.crypto import STANDARD, Cost

CHEAP = Cost(64, 1, 1)
"""What deriving a key costs where the cost is not the point."""

PASSPHRASE = "four unrelated words"
WHY = "Closed the audit alone, in June"
SPRING, SEALED = "spring-2026", "autumn-2025"
"""An open session in which something was decided, and a sealed one."""

LOW, MIDDLE, HIGH = Band
_PEOPLE: dict[str, tuple[str, Band | None, Band | None]] = {
    "001": ("Ana Ito", MIDDLE, MIDDLE),
    "002": ("Bo Okoye", LOW, HIGH),
    "003": ("Chidi Lund", HIGH, HIGH),
    "004": ("Dana Mora", None, LOW),
    "005": ("Eli Haas", MIDDLE, HIGH),
    "006": ("Fay Costa", HIGH, MIDDLE),
    "007": ("Gus Novak", None, None),
    "008": ("Hana Diaz", MIDDLE, LOW),
    "Ü9": ("Ivo [/b] \x1b[31mGrau", MIDDLE, MIDDLE),
}
"""005 has no evidence. In the open session 001 is agreed, 006 on leave, 008 parked, the rest open."""


class Clock:
    """A clock that moves on a minute each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """The one document on stdout."""
        assert self.out.count("\n") == 1, "one document, one line"
        return json.loads(self.out)


class Desk:
    """Calls the command in this process, with one home and one passphrase."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, captured: pytest.CaptureFixture[str]) -> None:
        self._patch = patch
        self._captured = captured
        self.passphrase = write_passphrase(home.parent / "passphrase")
        self.move_to(home)

    def move_to(self, home: Path) -> None:
        """Use another home from now on."""
        self.home = home
        self._patch.setenv("CALIBRATE_HOME", str(home))

    @property
    def places(self) -> Places:
        """Where everything of this home is."""
        return Places.under(self.home)

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", secret: bool = True) -> Answer:
        """Call the command; with the passphrase file after the verb unless secret is False."""
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        given = ["--passphrase-file", str(self.passphrase)] if secret else []
        self._captured.readouterr()
        code = run([*given, *map(str, arguments)])
        out, err = self._captured.readouterr()
        return Answer(code, out, err)

    def read(self, *arguments: str | Path, stdin: bytes = b"", secret: bool = True) -> Any:  # noqa: ANN401
        """Return the document of a call that must be done."""
        answer = self("--json", *arguments, stdin=stdin, secret=secret)
        assert answer.code == 0, answer.err
        return answer.document

    def grid(self, session: str = SPRING) -> dict[str, dict[str, Any]]:
        """Return everybody's row by id, people set aside included."""
        return {row["person_id"]: row for row in self.read("grid", session, "--all")}

    def log(self, session: str = SPRING) -> list[dict[str, Any]]:
        """Return the log."""
        rows: list[dict[str, Any]] = self.read("log", session)
        return rows

    def head(self, session: str = SPRING) -> str:
        """Return the head."""
        return str(self.read("verify", session, secret=False)["head"])

    def refused(self, *arguments: str | Path, stdin: bytes = b"", secret: bool = True) -> str:
        """Call what must be refused, as text and as a document; nothing may change. Return the refusal's code."""
        before = digest(self.home)
        plain = self(*arguments, stdin=stdin, secret=secret)
        assert (plain.code, plain.out) == (1, ""), plain.err
        assert plain.err.strip(), "a refusal says what to do"
        answer = self("--json", *arguments, stdin=stdin, secret=secret)
        assert answer.code == 1
        # Where a file is the reason, a load prints its report instead, with the fault in it.
        fault = answer.document.get("fault")
        assert fault or list(answer.document) == ["error"]
        error = fault or answer.document["error"]
        assert list(error) == (["code", "text", "file"] if fault else ["code", "text"])
        assert error["text"] in answer.err
        assert error["text"] in plain.err
        assert digest(self.home) == before, "refused means nothing changed"
        return str(error["code"])

    def killed(self) -> None:
        """Record one more note and go on as after a kill: the vault's log beside it, not folded in."""
        copy = self.home.with_name(f"{self.home.name}-killed")
        with sessions_under(self.places).open(SPRING, PASSPHRASE) as meeting:
            meeting.note(PersonId("001"), "said just before the power went")
            shutil.copytree(self.home, copy)
        self.move_to(copy)
        assert self.log_file().stat().st_size > 0

    def vault(self, session: str = SPRING) -> Path:
        """Return a session's file."""
        return self.places.confidential / f"{session}.duckdb"

    def log_file(self, session: str = SPRING) -> Path:
        """Return the write-ahead log beside a session's file."""
        return self.places.confidential / f"{session}.duckdb.wal"


def write_passphrase(path: Path, content: bytes = PASSPHRASE.encode() + b"\n", mode: int = 0o600) -> Path:
    """Write a passphrase file."""
    path.write_bytes(content)
    path.chmod(mode)
    return path


def digest(folder: Path) -> dict[str, str]:
    """Return every path below a folder with its mode, and the SHA-256 of each file."""
    return {
        str(path.relative_to(folder)): f"{path.lstat().st_mode:o}"
        + (f" {hashlib.sha256(path.read_bytes()).hexdigest()}" if path.is_file() and not path.is_symlink() else "")
        for path in sorted(folder.rglob("*"))
    }


def sessions_under(places: Places, cost: Cost = CHEAP) -> Sessions:
    """Return the sessions of a home."""
    return Sessions(places, Settings(), clock=Clock(), cost=cost)


def population() -> Population:
    """Return the people of both sessions."""
    names, performance, potential = zip(*_PEOPLE.values(), strict=True)
    return Population(
        ids=tuple(PersonId(person) for person in _PEOPLE),
        names=names,
        manager_ids=("M1",) * 5 + ("M2",) * 3 + (None,),
        managers=("Pia Weiss",) * 5 + ("Marek Dvořák",) * 3 + (None,),
        performance=performance,
        potential=potential,
        details={
            "performance_label": tuple("" if band is None else band.word for band in performance),
            "potential_label": tuple("" if band is None else band.word for band in potential),
            "performance_evidence": tuple("" if person == "005" else "Two audits closed" for person in _PEOPLE),
        },
    )


def prepare(home: Path, cost: Cost = STANDARD) -> None:
    """Make a home with the two sessions in it."""
    before = os.umask(0o077)
    try:
        sessions = sessions_under(Places.under(home), cost)
        sessions.ready()
        for session in (SPRING, SEALED):
            with new_meeting(sessions, session) as meeting:
                meeting.agree([PersonId("001")])
                meeting.set_aside(PersonId("006"), SetAsideKind.LEAVE)
                meeting.park(PersonId("008"), "Pia Weiss")
                if session == SEALED:
                    meeting.seal(with_open=True)
    finally:
        os.umask(before)


def new_meeting(sessions: Sessions, session: str) -> Meeting:
    """Make a session of those people and open it."""
    people = population()

    def loaded(parts: tuple[str, ...]) -> Loaded:
        detail = LoadDetail(
            session=session, cycle="2026-H1", files=("people.csv",), people=len(people), joined=len(people)
        )
        return Loaded(at=sessions.clock(), parts=parts, detail=detail)

    vault = sessions.places.new_vault(session)
    create_vault(vault, sessions.places.heads, PASSPHRASE, people, loaded, cost=sessions.cost)
    return sessions.open(session, PASSPHRASE)
