"""Where everything is kept on this machine."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from calibrate.errors import BadSessionNameError, UnknownSessionError

_SESSION_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
VAULT_SUFFIX = ".duckdb"


@dataclass(frozen=True)
class Places:
    """The directories Calibrate reads and writes; nothing confidential is anywhere else."""

    data: Path
    state: Path
    config: Path

    @classmethod
    def found(cls) -> "Places":
        """Return the places of this user: CALIBRATE_HOME if set, else the system's own."""
        home = os.environ.get("CALIBRATE_HOME")
        if home:
            return cls.under(Path(home))
        directories = platformdirs.PlatformDirs("calibrate", appauthor=False)
        return cls(directories.user_data_path, directories.user_state_path, directories.user_config_path)

    @classmethod
    def under(cls, home: Path) -> "Places":
        """Return the places below one folder."""
        return cls(home / "data", home / "state", home / "config")

    @property
    def confidential(self) -> Path:
        """Where the vaults are."""
        return self.data / "confidential"

    @property
    def heads(self) -> Path:
        """Where each vault's head is kept, outside the vault."""
        return self.state / "heads"

    @property
    def log(self) -> Path:
        """Where internal faults are written, without values."""
        return self.state / "log"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "config.toml"

    @property
    def mappings(self) -> Path:
        """Where answers about shapes of files are remembered: headers and labels only."""
        return self.config / "mappings"

    def vaults(self) -> list[Path]:
        """Return every vault on this machine, by name."""
        if not self.confidential.is_dir():
            return []
        found = self.confidential.glob(f"*{VAULT_SUFFIX}")
        return sorted(
            (path for path in found if _SESSION_NAME.fullmatch(path.stem)),
            key=lambda path: path.stem.casefold(),
        )

    def find_vault(self, session: str) -> Path | None:
        """Return the vault of a session, its name compared without case, or None.

        Raises:
            BadSessionNameError: No session can have that name.
        """
        check_session_name(session)
        return next((path for path in self.vaults() if path.stem.casefold() == session.casefold()), None)

    def vault(self, session: str) -> Path:
        """Return the vault of a session that is there.

        Raises:
            BadSessionNameError: No session can have that name.
            UnknownSessionError: There is none of that name.
        """
        path = self.find_vault(session)
        if path is None:
            raise UnknownSessionError(
                f"No session {session} on this machine. `calibrate sessions` lists them; `calibrate load` makes one."
            )
        return path

    def new_vault(self, session: str) -> Path:
        """Return where the vault of a new session goes.

        Raises:
            BadSessionNameError: No session can have that name.
        """
        check_session_name(session)
        return self.confidential / f"{session}{VAULT_SUFFIX}"


def check_session_name(session: str) -> None:
    """Refuse a name that cannot be a file's everywhere.

    Raises:
        BadSessionNameError: It is not 1 to 64 letters, digits, dots, dashes or underscores.
    """
    if not _SESSION_NAME.fullmatch(session):
        raise BadSessionNameError(
            "A session is named like a file: 1 to 64 letters, digits, dots, dashes or underscores, "
            "beginning with a letter or digit."
        )
