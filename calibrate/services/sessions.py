"""The sessions on this machine: listing, opening, verifying, a new passphrase."""

from dataclasses import dataclass, field

from calibrate.config import Settings
from calibrate.domain.event import HeadAccepted, HeadDetail, PassphraseChanged
from calibrate.domain.head import Head
from calibrate.errors import NotSavedError, UnknownHeadError
from calibrate.paths import Places
from calibrate.platform import private_directory
from calibrate.services.meeting import Clock, Meeting, Recorded, utc_now
from calibrate.store.crypto import STANDARD, Cost
from calibrate.store.listing import Listed, Verified, list_vault, verify_vault
from calibrate.store.vault import Vault


@dataclass(frozen=True)
class Sessions:
    """Every session on this machine."""

    places: Places
    settings: Settings = field(default_factory=Settings)
    clock: Clock = utc_now
    cost: Cost = STANDARD
    """What deriving a key costs; less only in tests."""

    def listed(self) -> list[Listed]:
        """List the sessions by name: what their headers say, without a passphrase."""
        # By the name that opens it: a copy under another name is another session.
        return [list_vault(path)._replace(name=path.stem) for path in self.places.vaults()]

    def exists(self, session: str) -> bool:
        """Tell whether there is a session of that name, compared without case.

        Raises:
            BadSessionNameError: No session can have that name.
        """
        return self.places.find_vault(session) is not None

    def open(self, session: str, passphrase: str, *, read_only: bool = False) -> Meeting:
        """Open a session.

        Raises:
            UnknownSessionError: There is none of that name.
            CalibrateError: As for `calibrate.store.vault.Vault.open`.
        """
        path = self.places.vault(session)
        vault = Vault.open(path, self.places.heads, passphrase, read_only=read_only, floor=self.cost)
        return Meeting(vault, rules=self.settings.move_rules, clock=self.clock)

    def accept_head(self, session: str, passphrase: str) -> Recorded | None:
        """Accept a vault behind its head as it is; None where it was not behind.

        Raises:
            CalibrateError: As for opening, but for being behind.
        """
        path = self.places.vault(session)
        given_up: list[str] = []

        def accepted(expected: str) -> HeadAccepted:
            given_up.append(expected)
            return HeadAccepted(at=self.clock(), detail=HeadDetail(expected=expected))

        with Vault.open_behind_head(path, self.places.heads, passphrase, accepted, floor=self.cost) as vault:
            return Recorded(vault.head.number, vault.head) if given_up else None

    def change_passphrase(self, session: str, old: str, new: str) -> Recorded:
        """Rebuild the session's file under another passphrase.

        Raises:
            CalibrateError: As for opening; or the disk refused.
        """
        path = self.places.vault(session)
        with Vault.open(path, self.places.heads, old, floor=self.cost) as vault:
            head = vault.change_passphrase(new, PassphraseChanged(at=self.clock()), self.cost)
            return Recorded(head.number, head)

    def verify(self, session: str, passphrase: str | None, head: str | None = None) -> Verified:
        """Check a session's links, its head, and with a passphrase its contents; write nothing.

        Raises:
            UnknownHeadError: The head asked about is not in the chain.
            CalibrateError: As for opening.
        """
        path = self.places.vault(session)
        verified = verify_vault(path, self.places.heads, passphrase, floor=self.cost)
        if head is not None:
            _check_in_chain(head, verified.heads)
        return verified

    def ready(self) -> None:
        """Make the folder that the vaults go to.

        Raises:
            NotSavedError: It cannot be made.
        """
        try:
            private_directory(self.places.confidential)
        except OSError:
            raise NotSavedError(
                f"The folder {self.places.confidential} cannot be made. Check the disk and the permissions above it."
            ) from None


def _check_in_chain(text: str, heads: list[Head]) -> None:
    try:
        head = Head.parse(text)
    except ValueError:
        raise UnknownHeadError("A head is a number, a colon and 64 hex digits, as `verify` prints it.") from None
    if not head.is_in(heads):
        raise UnknownHeadError(f"Decision {head.number} with that link is not in this session's ledger.")
