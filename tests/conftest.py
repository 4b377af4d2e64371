"""The room most tests meet in."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from calibrate.domain.population import Population
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.room import Room
from tests import sample

# Hypothesis' own deadline is a hidden assertion on time: a busy machine would fail it.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _in_full_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens look the same whatever terminal the tests are started in."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(autouse=True)
def _in_one_time_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hours are said as on a machine that keeps UTC."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def clock() -> sample.TickingClock:
    """A clock that moves on a minute each time it is read."""
    return sample.TickingClock()


@pytest.fixture
def people() -> Population:
    """Twenty-four invented people, two of them not yet rated on performance."""
    return sample.population(24, unrated=2)


@pytest.fixture
def sessions(tmp_path: Path, clock: sample.TickingClock) -> Sessions:
    """The sessions of a throw-away home; none yet."""
    return sample.sessions_under(tmp_path, clock=clock)


@pytest.fixture
def meeting(sessions: Sessions, people: Population) -> Iterator[Meeting]:
    """An open meeting of those people in that home."""
    with sample.new_meeting(sessions, people) as opened:
        yield opened


@pytest.fixture
def room() -> Room:
    """A room that sees everything a shared screen may show, in the dark theme."""
    return Room()
