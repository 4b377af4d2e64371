"""The floor: the smallest Textual application that repaints one line on a key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Blank(App[None]):
    """One line that counts the keys pressed."""

    pressed = 0

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static("READY", id="line")

    def on_key(self, event: Key) -> None:
        """Count a key; q quits."""
        if event.key == "q":
            self.exit()
        self.pressed += 1
        self.query_one("#line", Static).update(f"pressed {self.pressed}", layout=False)


if __name__ == "__main__":
    Blank().run()
