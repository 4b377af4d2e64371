"""How a verb is declared: once, with the options that every verb takes before or after its name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from calibrate.cli.call import Call

FILE = click.Path(path_type=Path)


def _take_json(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Call).json = True


def _take_passphrase_file(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Call).passphrase_file = value


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every verb takes."""
    for option in (
        click.option(
            "--passphrase-file",
            type=FILE,
            metavar="FILE",
            expose_value=False,
            is_eager=True,
            callback=_take_passphrase_file,
            help="Read the passphrase from the first line of a private file.",
        ),
        click.option(
            "--json",
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_take_json,
            help="Print one JSON document on stdout.",
        ),
    ):
        command = option(command)
    return command


def verb(name: str) -> Callable[[Callable[..., None]], click.Command]:
    """Declare a verb; its function takes the call first, then its own arguments."""

    def declare(function: Callable[..., None]) -> click.Command:
        return click.command(name)(shared_options(click.pass_obj(function)))

    return declare
