"""The end of a session: its key is destroyed, and with it everything the session says of anybody."""

from calibrate.domain.leaving.events import Purged
from calibrate.services.meeting import Recorded
from calibrate.services.sessions import Sessions
from calibrate.store.vault import Vault


def purge(sessions: Sessions, session: str, passphrase: str) -> Recorded:
    """Destroy what a session holds; that it was, and its links, stay.

    Raises:
        CalibrateError: As for opening the session; or the disk refused, and the session stands as it was.
    """
    path = sessions.places.vault(session)
    with Vault.open(path, sessions.places.heads, passphrase, floor=sessions.cost) as vault:
        head = vault.purge(Purged(at=sessions.clock()))
        return Recorded(head.number, head)
