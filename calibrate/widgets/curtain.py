"""The curtain over everything: what opens or closes while it is down does so beneath it."""

from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from calibrate.widgets.typed_ahead import TypedAheadApp, TypedEvent


class Curtain(ModalScreen[None]):
    """A screen that lies over every other, also over those that come later."""

    shareable: ClassVar[bool] = True
    is_lifted = False
    """It is on its way up."""

    def lift(self) -> None:
        """Show what lies beneath."""
        self.is_lifted = True
        self.dismiss(None)


class CurtainApp(TypedAheadApp):
    """An application with a curtain: while it is down, keys are for the curtain alone."""

    def on_mount(self) -> None:
        """Follow which screen is on top."""
        self.screen_change_signal.subscribe(self, self._keep_on_top, immediate=True)

    @property
    def is_covered(self) -> bool:
        """The curtain is down."""
        return bool(self.screen_stack) and isinstance(self.screen, Curtain)

    @property
    def uncovered(self) -> Screen[object]:
        """The top screen but for the curtain."""
        return self.screen_stack[-2] if self.is_covered else self.screen

    @property
    def is_deaf(self) -> bool:
        """What was typed for the screens beneath waits for them."""
        return self.is_covered

    def answers_at_once(self, event: TypedEvent) -> bool:
        """Tell whether what was typed is for the curtain."""
        del event
        return self.is_covered

    def _keep_on_top(self, screen: Screen[object]) -> None:
        stack = self._screen_stack
        if len(stack) > 1 and isinstance(stack[-2], Curtain) and screen is stack[-1]:
            stack[-2:] = reversed(stack[-2:])

    def pop_screen(self) -> AwaitComplete:
        """Take the top screen away: beneath the curtain, unless it is being lifted."""
        if not isinstance(self.screen, Curtain) or self.screen.is_lifted:
            return super().pop_screen()
        curtain = self._screen_stack.pop()
        try:
            return super().pop_screen()
        finally:
            self._screen_stack.append(curtain)
