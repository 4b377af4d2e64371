"""The keys that lead to a load report."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from calibrate.app import CalibrateApp
from calibrate.screens.load import LoadScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.services.loading import Draft
from tests.screens.seen import press, settled, until

ROOT = Path(__file__).parents[2] / "fixtures"
SHAPES, BROKEN = ROOT / "shapes", ROOT / "broken"
PASSPHRASE = "four unrelated words"


def written(folder: Path, text: str, name: str = "people.csv") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


async def type_text(pilot: Pilot[Any], text: str) -> None:
    """Put a text into the field that has the focus, as a paste does."""
    field = pilot.app.focused
    assert isinstance(field, Input)
    field.insert_text_at_cursor(text)
    await pilot.pause()


async def to_report(pilot: Pilot[Any], path: object) -> str:
    """Go from the list of sessions to the report of a file."""
    await settled(pilot)
    await press(pilot, "n")
    await until(pilot, LoadScreen)
    await type_text(pilot, str(path))
    await press(pilot, "enter")
    return await until(pilot, LoadReportScreen)


async def answered(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys, each judged before the next."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        judging = [worker for worker in pilot.app.workers if worker.group in {"judging", "counting"}]
        if judging:
            await pilot.app.workers.wait_for_complete(judging)
        await pilot.pause()
    return await settled(pilot)


def draft_of(app: CalibrateApp) -> Draft:
    """Return the draft on the screen."""
    assert isinstance(app.screen, LoadReportScreen)
    return app.screen.draft


async def give_passphrase(pilot: Pilot[Any], passphrase: str = PASSPHRASE) -> None:
    """Go through the sheet of the new session, everything as suggested."""
    await press(pilot, "enter")
    for _ in range(2):
        await type_text(pilot, passphrase)
        await press(pilot, "enter")
