"""Refusals: sentences a facilitator can act on, each with a code a script can act on."""

from typing import ClassVar


class CalibrateError(Exception):
    """Something was refused; nothing changed.

    Attributes:
        code: One short word for scripts, the same for every refusal of this kind.
        text: What happened, where, and what to do next. Never a rationale, a name or a rating.
    """

    code: ClassVar[str] = "refused"

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class UnknownSessionError(CalibrateError):
    """No session of that name is on this machine."""

    code = "unknown_session"


class BadSessionNameError(CalibrateError):
    """The name cannot be the name of a file on every machine."""

    code = "bad_session_name"


class SessionExistsError(CalibrateError):
    """A session of that name is there already."""

    code = "session_exists"


class UnknownPersonError(CalibrateError):
    """Nobody with that id is in the session."""

    code = "unknown_person"


class SetAsideError(CalibrateError):
    """The person is set aside, or is not and was asked back."""

    code = "set_aside"


class StaleMoveError(CalibrateError):
    """The person no longer stands where the move starts."""

    code = "stale"


class NothingChangesError(CalibrateError):
    """What was asked for is already so."""

    code = "nothing_changes"


class MissingRationaleError(CalibrateError):
    """A move has no reason, or one too short to mean anything later."""

    code = "missing_rationale"


class MissingProposerError(CalibrateError):
    """The organisation asks who proposed each move, and this one does not say."""

    code = "missing_proposer"


class NotRatedError(CalibrateError):
    """An axis without a band cannot be agreed."""

    code = "not_rated"


class ConsentError(CalibrateError):
    """Somebody on the list needs a discussion; consent may not take them."""

    code = "needs_discussion"


class NothingToUndoError(CalibrateError):
    """Every decision that can be withdrawn has been."""

    code = "nothing_to_undo"


class SealedError(CalibrateError):
    """The session is sealed; its grid is fixed."""

    code = "sealed"


class NotSealedError(CalibrateError):
    """The session is open, and this needs a sealed one."""

    code = "not_sealed"


class StillOpenError(CalibrateError):
    """People are open, parked or not yet rated, and the seal was asked for without them."""

    code = "still_open"


class FutureDayError(CalibrateError):
    """Something that was said is given a day that has not come."""

    code = "future_day"


class EmptyTextError(CalibrateError):
    """A text that must say something is empty."""

    code = "empty_text"


class PassphraseError(CalibrateError):
    """No passphrase, one that is too short, or a file of it that others can read."""

    code = "passphrase"


class WrongPassphraseError(CalibrateError):
    """The passphrase does not open this vault."""

    code = "wrong_passphrase"


class StoreBusyError(CalibrateError):
    """Another process holds the vault open."""

    code = "in_use"


class DamagedVaultError(CalibrateError):
    """The vault's bytes are not what was written."""

    code = "damaged"


class TooNewError(CalibrateError):
    """The vault was written by a newer Calibrate."""

    code = "too_new"


class BehindHeadError(CalibrateError):
    """The vault holds fewer, or other, decisions than were acknowledged on this machine."""

    code = "behind_head"


class PurgedError(CalibrateError):
    """The vault was purged: its links still verify, its contents are gone."""

    code = "purged"


class NotSavedError(CalibrateError):
    """The disk refused the decision; it is not recorded."""

    code = "not_saved"


class HeadNotSavedError(CalibrateError):
    """The decision is recorded; its head could not be written outside the vault."""

    code = "head_not_saved"


class UnsafeVaultError(CalibrateError):
    """The vault is a link, or belongs to somebody else."""

    code = "unsafe_vault"


class UnknownHeadError(CalibrateError):
    """The head asked about is not in this vault's chain, or is not a head at all."""

    code = "unknown_head"


class FileRefusedError(CalibrateError):
    """A file cannot be read, found or written."""

    code = "file"


class BadMapError(CalibrateError):
    """The map of columns cannot be read, or names what is not in the file."""

    code = "bad_map"


class StaleMendError(CalibrateError):
    """A row mended by hand is not there, or is not what it was."""

    code = "stale_mend"


class CycleMismatchError(CalibrateError):
    """The session belongs to another cycle."""

    code = "cycle"


class NoGroupsError(CalibrateError):
    """No file of group attributes was loaded."""

    code = "groups_not_loaded"


class NoTerminalError(CalibrateError):
    """A screen was asked for where there is none."""

    code = "no_terminal"


class ConfigError(CalibrateError):
    """The settings file has a mistake."""

    code = "config"


class UnknownRoleError(CalibrateError):
    """No critical role of that id is loaded."""

    code = "unknown_role"


class NotOnBenchError(CalibrateError):
    """The person is not named for that role."""

    code = "not_on_bench"


class UnknownActionError(CalibrateError):
    """No action of that id is in the session."""

    code = "unknown_action"


class ActionEndedError(CalibrateError):
    """The action is done or dropped."""

    code = "action_ended"


class PlanError(CalibrateError):
    """The person has no open plan, has one already, or it cannot be changed so."""

    code = "plan"


class LeakError(CalibrateError):
    """Something confidential would leave; the text says in which field of how many people."""

    code = "leak"


class UntoldError(CalibrateError):
    """What would be released has not been told to everybody it is about."""

    code = "untold"


class ReturnRefusedError(CalibrateError):
    """A return sheet is not of this session, or a cell in it cannot be read."""

    code = "return"
