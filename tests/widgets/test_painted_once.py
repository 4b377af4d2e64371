"""A list and a page are painted once for a size: never first for none, or the one before, and then again."""

from collections import Counter

from textual.app import App, ComposeResult

from calibrate.widgets.page import Page
from calibrate.widgets.room import Room
from calibrate.widgets.row import Row, Run
from calibrate.widgets.row_list import RowList


class Both(App[None]):
    """A list of forty lines above a page."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Counter[int] = Counter()
        self.pages: list[tuple[int, int]] = []
        self.list = RowList(Room(), self._line)

    def compose(self) -> ComposeResult:
        yield self.list
        yield Page(Room(), self._page)

    def on_mount(self) -> None:
        self.list.show(40, cursor=30)

    def _line(self, number: int, here: bool, width: int) -> Row:
        del here, width
        self.lines[number] += 1
        return Row().put(0, Run(f"line {number}"))

    def _page(self, width: int, height: int) -> list[Row]:
        self.pages.append((width, height))
        return [Row()]


async def test_a_list_and_a_page_are_painted_once_when_they_come() -> None:
    app = Both()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.pages == [(80, 12)]
        assert app.lines == Counter(range(28, 40))


async def test_and_once_for_another_size_the_cursor_in_sight() -> None:
    app = Both()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.lines.clear()
        app.pages.clear()
        await pilot.resize_terminal(60, 16)
        await pilot.pause()
        assert app.pages == [(60, 8)]
        assert app.lines == Counter(range(28, 36))
