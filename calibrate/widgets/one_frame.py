"""Several widgets change, and the room sees one frame."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.screen import Screen

_TURNS = 6
"""Turns of the event loop in which every widget has told its screen that it changed: each passes two queues."""


@asynccontextmanager
async def one_frame(screen: Screen[Any]) -> AsyncIterator[None]:
    """Hold painting back until every widget the body changed has said so.

    A widget tells its screen through two message queues; without this the
    first ones to arrive are painted alone, and the rest a frame later.
    """
    with screen.app.batch_update():
        yield
        for _ in range(_TURNS):
            await asyncio.sleep(0)
    screen.check_idle()
