"""Release: what is settled first, and one key that makes the files. Never for the wall."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from calibrate.errors import CalibrateError
from calibrate.screens.confirm import ConfirmScreen
from calibrate.screens.release_asking import ReleaseAsking
from calibrate.screens.release_view import ReleaseView
from calibrate.screens.released import ReleasedScreen
from calibrate.screens.telling import TellingScreen
from calibrate.screens.words import WordsScreen
from calibrate.services.outlook import Outlook
from calibrate.services.release import Release, ReleaseRequest, release
from calibrate.widgets.mode_line import session_title
from calibrate.widgets.release_lines import Place, Section
from calibrate.widgets.release_strip import said_carries
from calibrate.widgets.row_list import RowList
from calibrate.widgets.theme import Tone

_OPEN = "The session is not sealed. s on the grid seals it: what is released does not change any more."


class ReleaseScreen(ReleaseView):
    """A list of what is to be settled first, and one key that releases."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", id="release.open", tooltip="Change the place, or go where this is settled"),
        Binding("ctrl+s", "release", "release", id="release.release", tooltip="Release, once Enter says so"),
        Binding("escape", "leave", "back", id="release.leave", tooltip="Release nothing"),
    ]

    @on(RowList.Picked)
    def _picked(self) -> None:
        self.action_open()

    # Settling

    @work(group="writes")
    async def action_open(self) -> None:
        """Change where files go, or go to where this line is settled."""
        here, asking = self.here, ReleaseAsking(self.app, self.meeting, self.room, self.shares_performance)
        if here is None:
            return
        if here.place is not None:
            changed = await asking.place(here.place, self.places[here.place])
            if changed is not None:
                self.places[here.place] = changed
                self.show()
        elif here.section is Section.UNTOLD:
            await self._go_telling(here.manager or None)
        elif here.finding is not None:
            await self._say_done(await asking.reword(here.finding.leak))
        elif here.person_id is not None:
            await self._say_done(await asking.say(here.person_id))

    async def _go_telling(self, manager: str | None) -> None:
        screen = TellingScreen(self.meeting, self.room, manager, shares_performance=self.shares_performance)
        await self.app.push_screen(screen)

    async def _say_done(self, said: str | None) -> None:
        if said is not None and self.room.is_private:
            await self.look()
            self.say(said, Tone.DONE)

    # Releasing

    @work(group="writes")
    async def action_release(self) -> None:
        """Release, if nothing is in its way: asked once, and with a reason where somebody was not told."""
        self.is_releasing = True
        try:
            await self._settle_and_release()
        finally:
            self.is_releasing = False

    async def _settle_and_release(self) -> None:
        seen = await self.look()
        if not self._is_clear(seen):
            return
        because = await self._because(seen.late) if seen.late else ""
        if because is None or not self.room.is_private:
            return
        request = self._request(because)
        if request is not None and await self._is_sure(request, seen):
            await self._make(request)

    def _is_clear(self, seen: Outlook) -> bool:
        """Tell whether nothing is in its way; else say what, the cursor on it."""
        if not seen.is_sealed:
            self.say(_OPEN)
        elif seen.findings:
            self.show(Section.LEAKS)
            self.say("Nothing is released while a text would tell too much. enter opens it at that field.")
        elif seen.unsaid:
            self.show(Section.UNSAID)
            self.say("A lowered rating is shared without a line of what may be said. enter asks for it.")
        return seen.is_clear

    async def _because(self, late: int) -> str | None:
        who = "1 person has" if late == 1 else f"{late} people have"
        return await self.app.push_screen_wait(
            WordsScreen(
                self.room,
                f"{who} not been told. Why is it released all the same?",
                "The reason is recorded. esc: have them told first.",
                private=True,
            )
        )

    def _request(self, because: str) -> ReleaseRequest | None:
        store, pages = (self.places[place].strip() for place in Place)
        if not store:
            self.say("Still needed: a file for the visible store.")
            return None
        return ReleaseRequest(
            store=Path(store).expanduser(),
            confidential=self._confidential,
            sheets=Path(pages).expanduser() if pages else None,
            untold=bool(because),
            because=because or None,
            replace=self._stands_already(Path(store).expanduser(), Path(pages).expanduser() if pages else None),
            shares_performance=self.shares_performance,
        )

    def _stands_already(self, store: Path, pages: Path | None) -> bool:
        try:
            return store.is_file() or (pages is not None and pages.is_dir() and any(pages.iterdir()))
        except OSError:
            return False  # The release itself says what is wrong with the place.

    async def _is_sure(self, request: ReleaseRequest, seen: Outlook) -> bool:
        replaced = "What stands there is replaced: " if request.replace else ""
        sentence = f"Release to {request.store}?"
        detail = f"{replaced}{said_carries(seen.carries, shares_performance=self.shares_performance)}."
        asked = ConfirmScreen(self.room, sentence, detail)
        return await self.app.push_screen_wait(asked)

    async def _make(self, request: ReleaseRequest) -> None:
        try:
            with self.at_work("releasing") as told:
                done = await asyncio.to_thread(release, self.meeting, request, told)
        except CalibrateError as error:
            self.show()
            self.say(error.text)
            return
        await self._show_done(request, done)

    async def _show_done(self, request: ReleaseRequest, done: Release) -> None:
        self.show()
        if self.room.is_private:
            title = session_title(self.meeting.session, self.meeting.cycle)
            await self.app.push_screen(ReleasedScreen(self.room, title, done, request.store, request.sheets))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
