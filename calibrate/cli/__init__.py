"""The command line: verbs, exit codes, and nothing heavy until a verb needs it."""

import sys

import click

import calibrate
from calibrate.cli.access import access
from calibrate.cli.backup import backup, restore
from calibrate.cli.call import Call, say
from calibrate.cli.decisions import agree, bring_back, move, note, park, reopen, seal, set_aside, undo
from calibrate.cli.development import action, actions
from calibrate.cli.ending import purge
from calibrate.cli.exporting import export
from calibrate.cli.keeping import doctor, passphrase
from calibrate.cli.loading import load
from calibrate.cli.reading import config, grid, log, sessions, verify
from calibrate.cli.release import release
from calibrate.cli.returns import returns
from calibrate.cli.reviewing import fairness, spread
from calibrate.cli.screens import demo, open_session, show_sessions
from calibrate.cli.streams import mute, prepare_streams, whoever_listens
from calibrate.cli.succession import bench, nominate, stand_down, stays
from calibrate.cli.support import plan
from calibrate.cli.telling import say as say_of
from calibrate.cli.telling import thank, told
from calibrate.cli.verb import shared_options
from calibrate.errors import CalibrateError
from calibrate.faults import record_fault
from calibrate.platform import keep_private

DONE, REFUSED, UNPARSED, FAULT = 0, 1, 2, 70


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["--help"]})
@shared_options
@click.version_option(calibrate.__version__, message="calibrate %(version)s")
@click.pass_context
def calibrate_command(context: click.Context) -> None:
    """Live calibration meetings in the terminal. Without a verb: the list of sessions."""
    if context.invoked_subcommand is None:
        show_sessions(context.obj)


for _verb in (
    load, open_session, sessions, demo, grid, move, agree, park, set_aside, bring_back, note, undo,
    nominate, stand_down, stays, bench,
    action, actions, plan,
    spread, fairness,
    log, verify, export, seal, reopen, passphrase, doctor, config,
    say_of, thank, told, release, access, purge, returns, backup, restore,
):  # fmt: skip
    calibrate_command.add_command(_verb)


def run(arguments: list[str] | None = None) -> int:
    """Run one call and return its exit code: 0 done, 1 refused, 2 not parsed, 70 internal fault."""
    keep_private()
    prepare_streams()
    call = Call()
    try:
        code = calibrate_command.main(arguments, prog_name="calibrate", standalone_mode=False, obj=call)
        sys.stdout.flush()
    except CalibrateError as error:
        with whoever_listens():
            call.refuse(error)
        return REFUSED
    except click.ClickException as error:
        with whoever_listens():
            error.show()
        return UNPARSED
    except (click.Abort, KeyboardInterrupt):
        with whoever_listens():
            call.refuse(CalibrateError("Stopped."))
        return REFUSED
    except (BrokenPipeError, SystemExit):  # click leaves by the latter where a reader has gone
        mute()
        return DONE
    except Exception as error:
        mute()
        with whoever_listens():
            say(f"Something in Calibrate went wrong (error {record_fault(error)}). Every recorded decision is saved.")
        return FAULT
    return code if isinstance(code, int) else DONE
