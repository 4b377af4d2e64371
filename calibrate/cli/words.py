"""What an argument may be: texts, bands, dates, ids."""

import sys
from datetime import date
from enum import StrEnum

import click

from calibrate.domain.axis import Axis, Band


class TextArgument(click.ParamType[str]):
    """A text; `-` reads it from standard input, so that no reason stands in a shell's history."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text.

        Raises:
            click.BadParameter: It is not valid UTF-8.
        """
        text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape").rstrip("\r\n") if value == "-" else value
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            self.fail("the text is not valid UTF-8.", param, ctx)
        return text


class AccommodationArgument(click.ParamType[str]):
    """Whether an accommodation was asked for: yes, no, or the day it was."""

    name = "accommodation"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return yes, no or the day.

        Raises:
            click.BadParameter: It is none of these.
        """
        return value if value in {"yes", "no"} else DATE.convert(value, param, ctx).isoformat()


class DateArgument(click.ParamType[date]):
    """A day, written 2026-11-24."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day.

        Raises:
            click.BadParameter: It is not one.
        """
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail("a date is written 2026-11-24.", param, ctx)


def one_of(kind: type[StrEnum]) -> click.Choice[str]:
    """Return the choice among an enumeration's words."""
    return click.Choice([member.value for member in kind])


TEXT = TextArgument()
DATE = DateArgument()
ACCOMMODATION = AccommodationArgument()
BAND = click.Choice([band.word for band in Band])
READY = click.Choice(("now", "1-2", "3-5", "emergency"))
"""How soon, in the words of `Readiness`: named here so that no other verb waits for the bench."""
AXIS = click.Choice([*(axis.value for axis in Axis), "both"])


def band_of(word: str | None) -> Band | None:
    """Return the band of a word that was checked already."""
    return None if word is None else Band.of(word)
