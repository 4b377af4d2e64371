"""Asking whether the last decision is withdrawn, in the same words on every screen."""

from typing import Any

from textual.app import App

from calibrate.screens.confirm import ConfirmScreen
from calibrate.widgets.room import Room


async def is_to_be_withdrawn(app: App[Any], room: Room, words: str) -> bool:
    """Say what would be withdrawn, and tell whether Enter was the answer."""
    asked = ConfirmScreen(room, f"Withdraw this? {words}", "It stays in the log, marked as withdrawn.")
    withdraw: bool | None = await app.push_screen_wait(asked)
    return withdraw is True
