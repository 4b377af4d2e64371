"""The leak guard: what in a text on its way out would tell what only the room may know.

    leaks(outgoing, secrets) -> tuple[Leak, ...]

`Secrets.of(population, ledger, bench, ...)` gathers what must not leave,
once; `Outgoing` is one text, whose it is, where it stands and whom it may
name.
"""

from calibrate.domain.leak.guard import leaks
from calibrate.domain.leak.outgoing import Leak, LeakKind, Outgoing
from calibrate.domain.leak.secrets import Secrets

__all__ = ["Leak", "LeakKind", "Outgoing", "Secrets", "leaks"]
