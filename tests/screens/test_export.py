"""Export from the meeting: for whom, as what, where to; what is refused stays to be mended."""

import json
import string
from pathlib import Path

import pytest
from textual.widgets import Input

from calibrate.app import CalibrateApp
from calibrate.domain.leaving.events import Exported
from calibrate.screens.export import ExportScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from calibrate.widgets.ticks import Ticks
from tests.screens.at_the_grid import Desk, at_the_grid, last, press, type_words
from tests.screens.seen import seen


async def asked(pilot: Desk, meeting: Meeting, home: Path) -> ExportScreen:
    assert isinstance(pilot.app, CalibrateApp)
    screen = ExportScreen(meeting, pilot.app.room, home)
    pilot.app.push_screen(screen)
    await pilot.pause()
    return screen


async def written(pilot: Desk, screen: ExportScreen) -> None:
    """Press Enter and wait until the files are there."""
    await pilot.press("enter")
    for _ in range(800):
        if pilot.app.screen is not screen:
            return
        await pilot.pause(0.01)
    raise AssertionError(seen(screen))


async def test_enter_alone_writes_the_usual_files_into_the_folder_that_is_filled_in(
    sessions: Sessions, meeting: Meeting, tmp_path: Path
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        shown = seen(screen)
        assert "xlsx, csv, md, marked NOT SEALED." in shown
        assert "for you alone" in shown
        await written(pilot, screen)

    folder = tmp_path / f"calibrate-{meeting.session}"
    assert {"agreed.xlsx", "people.csv", "moves.csv", "about.json", "minutes.md"} <= {
        file.name for file in folder.iterdir()
    }
    event = last(meeting)
    assert isinstance(event, Exported)


async def test_every_choice_of_the_command_can_be_made_and_is_said(
    sessions: Sessions, meeting: Meeting, tmp_path: Path
) -> None:
    async with at_the_grid(sessions, meeting, size=(80, 24)) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        await press(pilot, "tab", "right", "tab", "right", "tab", "right", "tab")
        assert isinstance(pilot.app.focused, Ticks)
        shown = await press(pilot, "right", "right", "space")
        assert "Boxes, reasons and the bench, no private note: xlsx, svg, pictures with names" in " ".join(
            shown.split()
        )
        await written(pilot, screen)

    folder = tmp_path / f"calibrate-{meeting.session}"
    about = json.loads((folder / "about.json").read_text())
    assert "leadership" in about.values()
    assert (folder / "leadership.xlsx").exists()
    (picture,) = folder.glob("*.svg")
    assert meeting.population.names[1] in picture.read_text(encoding="utf-8")


async def test_what_is_refused_is_said_and_everything_stays_as_it_was_filled_in(
    sessions: Sessions, meeting: Meeting, tmp_path: Path
) -> None:
    before = meeting.head
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        await press(pilot, "tab", "left")
        assert "Managers get their hand-off once the session is sealed" in seen(screen)
        await press(pilot, "enter", "tab", "right")
        assert "A folder for each manager" in seen(screen)
        await press(pilot, "left", "enter")
        assert "Managers get their hand-off once the session is sealed" in seen(screen)
        await press(pilot, "escape")

    assert meeting.head == before
    assert not (tmp_path / f"calibrate-{meeting.session}").exists()


async def test_every_letter_can_be_typed_in_the_folder(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    letters = "".join(character for character in string.printable if character.isprintable() and character != " ")
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        await press(pilot, "end")
        await type_words(pilot, letters)

        assert screen.query_one(Input).value.endswith(letters)


@pytest.mark.parametrize("keys", [("escape",), ("tab", "tab", "escape")])
async def test_esc_writes_nothing(sessions: Sessions, meeting: Meeting, tmp_path: Path, keys: tuple[str, ...]) -> None:
    before = meeting.head
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        await press(pilot, *keys)
        assert pilot.app.screen is not screen
    assert meeting.head == before
    assert not (tmp_path / f"calibrate-{meeting.session}").exists()


async def test_a_click_ticks_a_format(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        ticks = screen.query_one(Ticks)
        line = "".join(segment.text for segment in ticks.render_line(0))
        await pilot.click(Ticks, offset=(line.index("json"), 0))
        await pilot.pause()

        assert ticks.value == ("xlsx", "csv", "json", "md")


async def test_one_managers_files_alone(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    meeting.seal(with_open=True)
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        await press(pilot, "tab", "f")
        assert pilot.app.screen is screen, "the files are for the facilitator"
        await press(pilot, "left", "f")
        await type_words(pilot, "marek")
        assert "A folder for Marek Dvořák alone" in await press(pilot, "enter")
        assert "A folder for each manager" in await press(pilot, "f")
        await press(pilot, "f")
        await type_words(pilot, "marek")
        await press(pilot, "enter")
        await written(pilot, screen)

    folder = tmp_path / f"calibrate-{meeting.session}"
    assert len(list(folder.glob("manager-*"))) == 1
    event = last(meeting)
    assert isinstance(event, Exported)
    assert event.detail.manager_id == "M03"


async def test_into_a_folder_with_something_in_it_only_after_a_question(
    sessions: Sessions, meeting: Meeting, tmp_path: Path
) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        screen = await asked(pilot, meeting, tmp_path)
        folder = tmp_path / f"calibrate-{meeting.session}"
        folder.mkdir()
        (folder / "mine.txt").write_text("stays")
        assert "There is something in that folder" in await press(pilot, "enter")
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        await press(pilot, "enter")
        await written(pilot, screen)
    assert (folder / "mine.txt").read_text() == "stays"
    assert (folder / "agreed.xlsx").exists()


async def test_it_is_told_what_was_written_and_where(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        said: list[str | None] = []
        pilot.app.push_screen(ExportScreen(meeting, pilot.app.room, tmp_path), said.append)
        await pilot.pause()
        await pilot.press("enter")
        for _ in range(800):
            if said:
                break
            await pilot.pause(0.01)
    (sentence,) = said
    assert sentence is not None
    assert "agreed.xlsx" in sentence
    assert str(tmp_path) in sentence


async def test_it_goes_with_private(sessions: Sessions, meeting: Meeting, tmp_path: Path) -> None:
    async with at_the_grid(sessions, meeting) as pilot:
        assert isinstance(pilot.app, CalibrateApp)
        pilot.app.room.go_private()
        screen = await asked(pilot, meeting, tmp_path)
        pilot.app.room.share()
        await pilot.pause()
        assert pilot.app.screen is not screen
