"""Keys typed ahead of the screen: each waits until what the one before it began is there to answer it."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

from textual import events
from textual.screen import Screen
from textual.worker import NoActiveWorker, Worker, get_current_worker

from calibrate.widgets.quiet_app import QuietApp

TypedEvent = events.Key | events.Paste
"""What a hand on the keys sends."""

HOLDING = frozenset({"asking", "writes"})
"""Groups of workers that change the screen or record: until they wait for an answer, or are done, keys wait."""

_LOOK_AGAIN_SECONDS = 0.002
_PATIENCE_SECONDS = 2.0
"""How long messages between widgets may be on their way, with nothing else under way, before keys go on."""

_AWAITED: WeakKeyDictionary[Worker[Any], asyncio.Future[Any]] = WeakKeyDictionary()


def waits_for(answer: asyncio.Future[Any]) -> None:
    """Say that the worker this is called from waits for an answer from the keys: they are not to wait for it."""
    with suppress(NoActiveWorker):
        _AWAITED[get_current_worker()] = answer


def _is_under_way(worker: Worker[Any]) -> bool:
    if worker.group not in HOLDING or worker.is_finished:
        return False
    answer = _AWAITED.get(worker)
    return answer is None or answer.done()


class TypedAheadApp(QuietApp):
    """An application in which a burst of keys does what the same keys do one by one.

    A key that comes while nothing is under way goes straight on. Where a
    screen is still being built, a decision is on its way to the disk or the
    key before has not had its effect yet, keys queue, and go on in order to
    whatever has the focus then. A worker that ends, however it ends, holds
    nothing back.
    """

    def __init__(self, *, ansi_color: bool = False) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[TypedEvent] = deque()
        self._is_delivering = False
        self._is_giving = False

    def answers_at_once(self, event: TypedEvent) -> bool:
        """Tell whether what was typed waits for nothing, not even for what was typed before it."""
        del event
        return False

    @property
    def is_deaf(self) -> bool:
        """What was typed ahead stays where it is, whatever else is done."""
        return False

    async def push_screen_wait(self, screen: Screen[Any] | str, *, mode: str | None = None) -> Any:  # noqa: ANN401 - as Textual says it
        """Show a screen and wait for its answer: while it is awaited, keys are for the screen."""
        await self._flush_next_callbacks()
        answer = self.push_screen(screen, wait_for_dismiss=True, mode=mode)
        waits_for(answer)
        return await asyncio.shield(answer)

    async def on_event(self, event: events.Event) -> None:
        """Let what is typed go on, or keep it until its turn."""
        if isinstance(event, TypedEvent) and not event.is_forwarded and self._keeps(event):
            return
        await super().on_event(event)

    def _keeps(self, event: TypedEvent) -> bool:
        if self._is_giving or self.answers_at_once(event):
            return False
        if not self._typed and not self._is_held and self._is_settled:
            return False
        self._typed.append(event)
        self._deliver_in_turn()
        return True

    def _deliver_in_turn(self) -> None:
        if not self._is_delivering:
            self._is_delivering = True
            self.run_worker(self._deliver(), group="keys")

    @property
    def is_deciding(self) -> bool:
        """Something is being asked or recorded."""
        return any(worker.group in HOLDING and not worker.is_finished for worker in self.workers)

    @property
    def _is_held(self) -> bool:
        return self.is_deaf or any(map(_is_under_way, self.workers))

    @property
    def _is_settled(self) -> bool:
        """Nothing is on its way from one widget to another, and the screen is all there."""
        if not self.screen_stack or not self.screen.is_mounted or self.message_queue_size:
            return False
        return not any(node.message_queue_size for node in self._registry)

    async def _deliver(self) -> None:
        """Give back what was kept, a key at a time; letters for one field go together."""
        try:
            while self._typed:
                await self._settle()
                self.call_later(self._give, self._next())
        finally:
            self._is_delivering = False

    async def _settle(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + _PATIENCE_SECONDS
        while True:
            if self._is_held:
                await asyncio.sleep(_LOOK_AGAIN_SECONDS)
                end = loop.time() + _PATIENCE_SECONDS
            elif self._is_settled or loop.time() > end:
                return
            else:
                await asyncio.sleep(0)

    def _next(self) -> list[TypedEvent]:
        taken = [self._typed.popleft()]
        while self._typed and self._is_letter(taken[-1]) and self._is_letter(self._typed[0]):
            taken.append(self._typed.popleft())
        return taken

    def _is_letter(self, event: TypedEvent) -> bool:
        """Tell whether an event is a letter that the field with the focus takes in, and does nothing else with."""
        field = self.focused
        if field is None or not isinstance(event, events.Key) or not event.is_printable:
            return False
        return field.check_consume_key(event.key, event.character)

    async def _give(self, typed: list[TypedEvent]) -> None:
        if self.is_deaf:
            self._typed.extendleft(reversed(typed))
            self._deliver_in_turn()
            return
        self._is_giving = True
        try:
            for event in typed:
                await self.on_event(event)
        finally:
            self._is_giving = False
