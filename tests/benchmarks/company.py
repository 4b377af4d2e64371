"""A prepared session of invented people for benchmarks, and the command that opens it."""

import sys
from pathlib import Path

from calibrate.invented import company
from calibrate.paths import Places
from calibrate.services.loading import LoadRequest, Passphrases, load
from calibrate.services.sessions import Sessions

PASSPHRASE = "a passphrase for benchmarks"
SESSION = "bench"


def prepared_session(home: Path, people: int) -> tuple[dict[str, str], list[str]]:
    """Make a session under a folder; return the environment and the command that open it."""
    file = home / "company.csv"
    file.write_text(company(people, 7).csv(), encoding="utf-8", newline="")
    own = Passphrases(of_new=lambda: PASSPHRASE, of_existing=lambda: PASSPHRASE)
    load(Sessions(Places.under(home)), LoadRequest(files=(file,), session=SESSION), own)
    secret = home / "passphrase"
    secret.touch(mode=0o600)
    secret.write_text(PASSPHRASE + "\n")
    environment = {"CALIBRATE_HOME": str(home), "CALIBRATE_PASSPHRASE_FILE": str(secret)}
    return environment, [sys.executable, "-m", "calibrate", "open", SESSION]
