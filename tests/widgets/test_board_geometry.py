import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calibrate.widgets.board_geometry import lay_out, lay_out_one
from calibrate.widgets.board_rows import page, shared_rows
from calibrate.widgets.placement import TRAY

COUNTS = (3, 8, 5, 6, 18, 7, 3, 7, 3)
"""The board of the reference pictures."""

counts = st.tuples(*[st.integers(0, 2_000)] * 9)


class TestARoom:
    """120 by 36: 28 rows are the board's."""

    geometry = lay_out(120, 28, COUNTS)

    def test_has_three_panels_of_34_behind_a_gutter_of_15(self) -> None:
        assert [(panel.x, panel.width) for panel in self.geometry.panels[:3]] == [(15, 34), (50, 34), (85, 34)]

    def test_has_a_half_row_a_title_and_names_in_each(self) -> None:
        assert [(panel.top, panel.title_y, panel.names_y) for panel in self.geometry.panels[::3]] == [
            (1, 2, 3), (9, 10, 11), (21, 22, 23),
        ]  # fmt: skip
        assert self.geometry.panels[-1].bottom == 27

    def test_gives_rows_by_need_and_spare_ones_below(self) -> None:
        assert self.geometry.rows == (6, 10, 5)

    def test_balances_two_columns(self) -> None:
        shown = self.geometry.panels[4].page(18)

        assert (shown.columns, shown.rows) == (2, 9)

    def test_splits_no_box_that_fits(self) -> None:
        assert [panel.page(count).columns for panel, count in zip(self.geometry.panels, COUNTS, strict=True)] == [
            1, 2, 1, 1, 2, 1, 1, 2, 1,
        ]  # fmt: skip


class TestASmallScreen:
    """80 by 24: 21 rows are the board's."""

    geometry = lay_out(80, 21, COUNTS)

    def test_has_three_panels_of_23_behind_a_gutter_of_8(self) -> None:
        assert [(panel.x, panel.width) for panel in self.geometry.panels[:3]] == [(8, 23), (32, 23), (56, 23)]

    def test_has_five_rows_a_box_and_no_half_row_on_top(self) -> None:
        assert self.geometry.rows == (5, 5, 5)
        assert [(panel.top, panel.title_y) for panel in self.geometry.panels[::3]] == [(1, 1), (7, 8), (14, 15)]

    def test_shows_four_of_eighteen_and_says_how_many_more(self) -> None:
        shown = self.geometry.panels[4].page(18)

        assert (shown.stop - shown.start, shown.more) == (4, 14)


@pytest.mark.parametrize(("width", "columns"), [(80, 1), (100, 1), (110, 2), (120, 2), (160, 3), (300, 3)])
def test_names_stand_in_as_many_columns_as_the_width_is_good_for(width: int, columns: int) -> None:
    assert lay_out(width, 40, COUNTS).panels[0].columns == columns


def test_a_very_wide_screen_gets_margins_not_gaps() -> None:
    geometry = lay_out(300, 40, COUNTS)

    assert geometry.panels[0].width == 60
    assert geometry.panels[1].x - (geometry.panels[0].x + geometry.panels[0].width) == 1


@given(st.integers(0, 300), st.integers(0, 90), counts, st.integers(0, 40))
def test_no_size_and_no_crowd_breaks_the_board(width: int, height: int, people: tuple[int, ...], tray: int) -> None:
    geometry = lay_out(width, height, people, tray=tray)

    assume(not geometry.is_too_small)
    cells: set[tuple[int, int]] = set()
    for panel in geometry.by_place.values():
        area = {(x, y) for x in range(panel.x, panel.x + panel.width) for y in range(panel.top, panel.bottom + 1)}
        assert panel.rows >= 1
        assert not cells & area
        cells |= area
    assert all(0 <= x < width and 0 < y < height for x, y in cells)
    assert len(geometry.lines) == height


@given(st.integers(1, 300), st.integers(1, 90), st.integers(0, 8))
def test_one_box_in_full_has_the_whole_board(width: int, height: int, place: int) -> None:
    geometry = lay_out_one(width, height, place)

    assert [panel.place for panel in geometry.panels] == [place]
    assert geometry.panels[0].columns >= 1


@given(st.integers(0, 2_000), st.integers(0, 30), st.integers(1, 6), st.integers(-1, 2_100))
def test_every_name_is_on_the_page_that_shows_it(total: int, rows: int, columns: int, showing: int) -> None:
    shown = page(total, rows, columns, showing)

    assert shown.above + (shown.stop - shown.start) + shown.more == total
    if 0 <= showing < total:
        cell = shown.cell(showing)
        assert cell is not None
        assert shown.listed(*cell) == showing
    if not shown.is_whole:
        assert shown.stop - shown.start == shown.rows * shown.columns
    if shown.is_whole and total:
        heights = {
            sum(shown.listed(column, row) is not None for row in range(shown.rows)) for column in range(shown.columns)
        }
        assert max(heights) <= max(rows, 1)


@given(st.lists(st.lists(st.integers(0, 500), min_size=3, max_size=3), min_size=3, max_size=3), st.integers(1, 3))
def test_rows_are_shared_to_the_last_one(boxes: list[list[int]], columns: int) -> None:
    for rows in (0, 5, 21, 60):
        shared = shared_rows(boxes, columns, rows)

        assert sum(shared) == rows or (rows < 3 and sum(shared) <= 3)
        needs = [max(1, *(-(-count // columns) for count in row)) for row in boxes]
        if sum(needs) <= rows:
            assert all(given >= need for given, need in zip(shared, needs, strict=True))


def test_rows_stay_where_they_are_while_everybody_fits() -> None:
    before = lay_out(120, 28, COUNTS)
    after = list(COUNTS)
    after[1], after[2] = 7, 6

    assert lay_out(120, 28, after, before=before).rows == before.rows
    after[4] = 24
    assert lay_out(120, 28, after, before=before).rows != before.rows


def test_the_tray_takes_its_rows_from_the_boxes() -> None:
    geometry = lay_out(120, 28, COUNTS, tray=7)

    assert geometry.tray is not None
    assert geometry.tray.place == TRAY
    assert geometry.tray.bottom == 27
    assert geometry.tray.is_half(geometry.tray.top)
    assert geometry.panels[-1].bottom < geometry.tray.top
    assert geometry.tray.page(7).is_whole


def test_a_cell_belongs_to_the_panel_painted_there() -> None:
    geometry = lay_out(120, 28, COUNTS)

    panels = [geometry.at(x, 12) for x in (14, 15, 48, 49, 50, 118, 119)]
    assert [None if panel is None else panel.place for panel in panels] == [None, 3, 3, None, 4, 5, None]
