"""What a screen shows, as text, and how the keys get it there."""

from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen


def seen(screen: Screen[Any]) -> str:
    """Return the lines a screen paints."""
    return "\n".join("".join(segment.text for segment in strip) for strip in screen._compositor.render_strips())


_WAIT_FOR_NOBODY = ("read", "action_verify", "action_agree", "_look_again")
"""Workers that end by themselves: none of them asks anybody anything."""


async def settled(pilot: Pilot[None]) -> str:
    """Wait until nothing moves, and return what the top screen shows."""
    await pilot.pause()
    working = [worker for worker in pilot.app.workers if worker.name in _WAIT_FOR_NOBODY]
    if working:
        await pilot.app.workers.wait_for_complete(working)
        await pilot.pause()
    return seen(pilot.app.screen)


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys one after another, each answered before the next, and return what is shown."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return await settled(pilot)


async def typed(pilot: Pilot[Any], words: str) -> None:
    """Type words in one burst, as a terminal hands them over; the last one is waited for, and so are all."""
    for character in words[:-1]:
        pilot.app.post_message(events.Key(_character_to_key(character), character))
    await pilot.press(*("space" if character == " " else character for character in words[-1:]))


async def until(pilot: Pilot[None], screen: type[Screen[Any]]) -> str:
    """Wait until a screen of some kind is on top; work in threads takes its own time."""
    for _ in range(400):
        if isinstance(pilot.app.screen, screen):
            return await settled(pilot)
        await pilot.pause(0.01)
    raise AssertionError(f"waited in vain for {screen.__name__}")


async def until_shown(pilot: Pilot[None], text: str) -> str:
    """Wait until the top screen shows a text."""
    for _ in range(400):
        shown = seen(pilot.app.screen)
        if text in shown:
            return shown
        await pilot.pause(0.01)
    raise AssertionError(f"waited in vain for {text!r}")
