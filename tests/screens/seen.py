"""What a screen shows, as text, and how the keys get it there."""

from textual.pilot import Pilot
from textual.screen import Screen


def seen(screen: Screen[object]) -> str:
    """Return the lines a screen paints."""
    return "\n".join("".join(segment.text for segment in strip) for strip in screen._compositor.render_strips())


async def settled(pilot: Pilot[None]) -> str:
    """Wait until nothing moves, and return what the top screen shows."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete(
        [
            worker
            for worker in pilot.app.workers
            if worker.group == "reading" or worker.name in {"read", "action_verify"}
        ]
    )
    await pilot.pause()
    return seen(pilot.app.screen)


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys one after another, each answered before the next, and return what is shown."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return await settled(pilot)
