"""The verbs that open a screen."""

import contextlib
import sys
from concurrent.futures import ThreadPoolExecutor

import click

from calibrate.cli.call import Call, need_terminal
from calibrate.cli.decisions import SESSION
from calibrate.cli.verb import verb
from calibrate.errors import NoTerminalError


def show_sessions(call: Call) -> None:
    """Open the application at the list of sessions.

    Raises:
        NoTerminalError: There is none.
    """
    need_terminal()
    from calibrate.app import run

    raise click.exceptions.Exit(run(call.sessions(), call.settings()))


@verb("open")
@SESSION
def open_session(call: Call, session: str) -> None:
    """Open a session's meeting."""
    need_terminal()
    passphrase = call.passphrase_of(session)
    # Deriving the key takes as long as importing the screens, and leaves the interpreter free meanwhile.
    with ThreadPoolExecutor(max_workers=1) as aside:
        opening = aside.submit(call.open, session, passphrase=passphrase)
        from calibrate.app import run
    with opening.result() as meeting:
        code = run(call.sessions(), call.settings(), meeting=meeting)
    raise click.exceptions.Exit(code)


@verb("demo")
@click.option("--people", type=click.IntRange(1, 100_000), default=60, show_default=True, help="How many people.")
@click.option("--seed", type=click.IntRange(0), default=7, show_default=True, help="Which invented company.")
def demo(call: Call, people: int, seed: int) -> None:
    """Open an invented company in a throw-away folder; no passphrase."""
    from calibrate.services.demo import demo_meeting

    with demo_meeting(people, seed) as demonstration:
        with contextlib.suppress(NoTerminalError):
            need_terminal()
            from calibrate.app import run

            code = run(demonstration.sessions, call.settings(), meeting=demonstration.meeting, at_grid=True)
            raise click.exceptions.Exit(code)
        from calibrate.cli.demonstration import play

        play(demonstration, as_document=call.json)
    sys.stdout.flush()
