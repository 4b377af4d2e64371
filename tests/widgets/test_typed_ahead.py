"""Keys wait for what the key before them began, go on in order, and are never lost."""

import asyncio
import string
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input

from calibrate.widgets.curtain import Curtain, CurtainApp


class Question(ModalScreen[str]):
    """Asks for a word."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "give", priority=True)]

    def compose(self) -> ComposeResult:
        yield Input()

    def action_give(self) -> None:
        self.dismiss(self.query_one(Input).value)


class Deciding(CurtainApp):
    """Asks, records for as long as the test wants, and notes what happened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask"),
        Binding("r", "record"),
        Binding("f", "fail"),
        Binding("b", "curtain"),
        *(Binding(key, f"note('{key}')") for key in string.digits),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []
        self.may_end = asyncio.Event()

    def action_note(self, key: str) -> None:
        self.noted.append(key)

    def action_curtain(self) -> None:
        self.push_screen(Curtain())

    @work(group="asking")
    async def action_ask(self) -> None:
        self.noted.append(await self.push_screen_wait(Question()))

    @work(group="writes")
    async def action_record(self) -> None:
        await self.may_end.wait()
        self.noted.append("recorded")

    @work(group="asking", exit_on_error=False)
    async def action_fail(self) -> None:
        await asyncio.sleep(0)
        raise ValueError("this screen does not open")


def typed(app: Deciding, keys: str) -> None:
    """Type keys in one go, nobody waiting for anything."""
    for key in keys:
        name = {"\r": "enter"}.get(key, key)
        app.post_message(events.Key(name, key))


async def until(pilot: Pilot[None], app: Deciding, count: int) -> list[str]:
    """Wait until so many things are noted."""
    for _ in range(500):
        if len(app.noted) >= count:
            break
        await pilot.pause(0.01)
    return app.noted


async def test_what_is_typed_behind_a_key_that_opens_a_question_is_its_answer() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        typed(app, "1a23r\r4a5\r6")

        assert await until(pilot, app, 5) == ["1", "23r", "4", "5", "6"]


async def test_keys_wait_for_a_record_and_none_is_lost_or_out_of_order() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        typed(app, "1r234")
        await pilot.pause()
        typed(app, "a56\r7")
        await pilot.pause()
        assert app.noted == ["1"]
        app.may_end.set()

        assert await until(pilot, app, 7) == ["1", "recorded", "2", "3", "4", "56", "7"]


async def test_what_fails_to_open_holds_nothing_back() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        typed(app, "1f2f3")

        assert await until(pilot, app, 3) == ["1", "2", "3"]


async def test_a_key_on_its_own_does_not_wait() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.on_event(events.Key("1", "1"))
        assert app.message_queue_size or app.screen.message_queue_size or app.noted == ["1"]
        assert not app._typed


async def test_a_paste_takes_its_turn() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        typed(app, "a1")
        app.post_message(events.Paste("aar"))
        typed(app, "2\r3")

        assert await until(pilot, app, 2) == ["1aar2", "3"]


async def test_under_the_curtain_what_was_typed_waits_and_what_opens_opens_beneath() -> None:
    app = Deciding()
    async with app.run_test() as pilot:
        typed(app, "1r2a3\r4")
        await pilot.pause()
        app.action_curtain()
        await pilot.pause()
        typed(app, "9")
        app.may_end.set()
        assert await until(pilot, app, 2) == ["1", "recorded"]
        app.action_ask()
        await pilot.pause()
        assert isinstance(app.screen, Curtain)
        assert isinstance(app.uncovered, Question)
        app.uncovered.dismiss("beneath")
        await pilot.pause()
        assert isinstance(app.screen, Curtain)
        assert await until(pilot, app, 3) == ["1", "recorded", "beneath"]

        app.screen.lift()
        assert await until(pilot, app, 6) == ["1", "recorded", "beneath", "2", "3", "4"]
