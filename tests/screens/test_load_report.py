from pathlib import Path

import pytest

from calibrate.app import CalibrateApp
from calibrate.config import Settings
from calibrate.domain.axis import Axis, Band
from calibrate.domain.event import Loaded
from calibrate.screens.load_mend import MendScreen
from calibrate.screens.load_report import LoadReportScreen
from calibrate.screens.load_session import LoadSessionScreen
from calibrate.screens.opening import OpeningScreen
from calibrate.services.meeting import Meeting
from calibrate.services.sessions import Sessions
from tests.screens.loading import (
    BROKEN,
    PASSPHRASE,
    SHAPES,
    answered,
    draft_of,
    give_passphrase,
    to_report,
    type_text,
    written,
)
from tests.screens.seen import press, until


@pytest.fixture
def app(sessions: Sessions) -> CalibrateApp:
    """The list of sessions; none yet."""
    return CalibrateApp(sessions, Settings())


async def load(app: CalibrateApp, file: Path, *keys: str) -> None:
    """Read a file, press keys at its report, and load it."""
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, file)
        await answered(pilot, *keys)
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)


def opened(sessions: Sessions) -> Meeting:
    """Open the one session there is."""
    return sessions.open(sessions.places.vaults()[0].stem, PASSPHRASE)


def bands(sessions: Sessions, axis: Axis) -> list[Band | None]:
    with opened(sessions) as meeting:
        return list(meeting.population.bands(axis))


async def test_labels_are_placed_by_1_2_3_and_0(app: CalibrateApp, sessions: Sessions) -> None:
    # Bronze, Gold, Silver: the cursor goes on by itself.
    await load(app, BROKEN / "unknown_labels.csv", "1", "3", "0")
    assert bands(sessions, Axis.PERFORMANCE) == [Band.HIGH, None, Band.LOW]


async def test_the_count_of_each_band_is_live(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, BROKEN / "unknown_labels.csv")
        assert "so far  0 below  0 at  0 above  0 not yet rated" in shown
        assert "3 to place" in shown
        shown = await answered(pilot, "3")
        assert "so far  0 below  0 at  1 above  0 not yet rated" in shown
        shown = await press(pilot, "enter")
        assert "This is still open" in shown
        assert "so far  0 below  0 at  0 above" in await answered(pilot, "u")


async def test_cut_offs_are_typed_as_numbers_with_the_counts_live(app: CalibrateApp, sessions: Sessions) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, BROKEN / "decimals.csv")
        assert "2.4 (1) · 3.1 (1) · 4.7 (1)" in shown
        shown = await answered(pilot, *"3", "full_stop", "0", "down", *"4", "full_stop", "0")
        assert "so far  1 below  1 at  1 above" in shown
        shown = await answered(pilot, "backspace", "backspace", "backspace", "1")
        assert "so far" in shown
        assert draft_of(app).report.needs
        await answered(pilot, "enter")
        assert draft_of(app).report.needs
        await answered(pilot, "backspace", "4", "enter")
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    assert bands(sessions, Axis.PERFORMANCE) == [Band.LOW, Band.MIDDLE, Band.HIGH]


async def test_a_column_is_chosen_by_its_number(app: CalibrateApp, sessions: Sessions) -> None:
    await load(app, BROKEN / "two_performance_columns.csv", "2")
    assert bands(sessions, Axis.PERFORMANCE) == [Band.HIGH]


async def test_direction_is_one_key(app: CalibrateApp, sessions: Sessions) -> None:
    await load(app, BROKEN / "one_is_best.csv", "1")
    assert bands(sessions, Axis.PERFORMANCE) == [Band.HIGH, Band.MIDDLE, Band.LOW]


async def test_how_dates_are_read_is_one_key(app: CalibrateApp, sessions: Sessions) -> None:
    await load(app, BROKEN / "dates_two_ways.csv", "2")
    assert bands(sessions, Axis.PERFORMANCE) == [Band.HIGH, Band.LOW]


async def test_a_combined_cell_is_answered_for_each_question(app: CalibrateApp, sessions: Sessions) -> None:
    # [M,M], [L,H], [H,M]: performance, then potential.
    await load(app, SHAPES / "letters_in_one_cell.txt", "2", "2", "1", "3", "3", "2")
    with opened(sessions) as meeting:
        people = meeting.population
        both = list(zip(people.performance, people.potential, strict=True))
    assert both.count((Band.MIDDLE, Band.MIDDLE)) == 6
    assert both.count((Band.LOW, Band.HIGH)) == 2
    assert both.count((Band.HIGH, Band.MIDDLE)) == 1


async def test_a_proposed_legend_is_taken_with_enter(app: CalibrateApp, sessions: Sessions) -> None:
    await load(app, SHAPES / "chinese_team_1.xlsx", "enter")
    assert bands(sessions, Axis.POTENTIAL).count(Band.HIGH) == 3


async def test_what_was_recognised_can_be_placed_otherwise(app: CalibrateApp, sessions: Sessions) -> None:
    # tab goes to the scale; the first label is the most frequent one, Exceeds.
    await load(app, SHAPES / "last_first.csv", "tab", "2")
    assert Band.HIGH not in bands(sessions, Axis.PERFORMANCE)


async def test_a_cell_is_corrected_and_the_ledger_has_old_and_new(app: CalibrateApp, sessions: Sessions) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, BROKEN / "not_on_the_scale.csv")
        assert "031 · hihg · middle" in shown
        assert "place the label in a map" not in shown
        await press(pilot, "c")
        await until(pilot, MendScreen)
        await press(pilot, *["backspace"] * 4)
        await type_text(pilot, "high")
        await answered(pilot, "enter")
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    with opened(sessions) as meeting:
        assert meeting.population.performance[30] is Band.HIGH
        event = meeting.ledger.entries[0].event
    assert isinstance(event, Loaded)
    assert [mend.model_dump(include={"kind", "row", "old", "new"}) for mend in event.detail.mends] == [
        {"kind": "corrected", "row": 32, "old": "hihg", "new": "high"}
    ]


async def test_a_row_that_does_not_fit_is_written_anew(app: CalibrateApp, sessions: Sessions) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_report(pilot, BROKEN / "too_few_cells.csv")
        await press(pilot, "c")
        await until(pilot, MendScreen)
        await press(pilot, "tab", "tab", "tab")
        await type_text(pilot, "low")
        await press(pilot, "tab")
        await type_text(pilot, "high")
        await answered(pilot, "enter")
        assert draft_of(app).is_ready
        await press(pilot, "enter")
        await until(pilot, LoadSessionScreen)
        await give_passphrase(pilot)
        await until(pilot, OpeningScreen)
    with opened(sessions) as meeting:
        assert meeting.population.proposed(Axis.POTENTIAL, meeting.population.ids[1]) is Band.HIGH


async def test_x_leaves_a_row_out_and_takes_it_back(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await to_report(pilot, BROKEN / "blank_id.csv")
        shown = await answered(pilot, "x")
        assert "left out by hand" in shown
        assert draft_of(app).is_ready
        await answered(pilot, "x")
        assert not draft_of(app).is_ready


async def test_cells_hide_with_the_names_and_go_when_the_screen_is_shared(app: CalibrateApp, tmp_path: Path) -> None:
    text = "id,name,performance,potential\n1,Ada Abel,low,low\n1,Bo Brandt,high,low\n"
    async with app.run_test(size=(120, 36)) as pilot:
        assert "Ada Abel" in await to_report(pilot, written(tmp_path, text))
        assert "Ada Abel" not in await press(pilot, "i")
        await press(pilot, "c")
        await until(pilot, MendScreen)
        app.room.share()
        assert "Abel" not in await until(pilot, LoadReportScreen)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_the_sum_and_the_questions_are_seen_at_a_glance(app: CalibrateApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        shown = await to_report(pilot, BROKEN / "same_id_twice.csv")
    assert "2 rows to mend" in shown
    assert "nothing is written" in shown.splitlines()[0]


async def test_what_it_comes_to_counts_people_where_rows_are_folded(app: CalibrateApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, SHAPES / "successfactors.csv")
    assert "comes to  2 below  4 at  4 above  0 not yet rated" in shown


async def test_a_reason_is_said_whole_where_there_is_room_and_cut_where_there_is_not(
    app: CalibrateApp, tmp_path: Path
) -> None:
    header = "person_id,name,performance,potential"
    twins = [f"E{number:02},Ada {number},{band},low" for number in range(12) for band in ("low", "high")]
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await to_report(pilot, BROKEN / "same_id_twice.csv")
        assert shown.count("differ. Keep one of them.") == 2
        assert app.room.glyphs.cut not in shown
        await press(pilot, "escape", "escape")
        shown = await to_report(pilot, written(tmp_path, "\n".join([header, *twins, ""])))
        assert "more" in shown
        assert app.room.glyphs.cut in shown
