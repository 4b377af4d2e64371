from typing import Any

import pytest

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis
from calibrate.domain.box import BOXES
from calibrate.exports import Extract, files
from calibrate.exports.workbook.grid_names import people_by_box
from tests.exports.meeting import Meeting, extract, held, population
from tests.exports.reading import cells, opened, texts


def grid(made: Extract) -> Any:  # noqa: ANN401  openpyxl has no types
    return opened(next(content for name, content in files(made, ["xlsx"]).items() if "xlsx" in name))["Grid"]


def test_every_name_in_a_box_has_a_cell_of_its_own() -> None:
    made = extract(held(60))
    shown = texts(grid(made))
    names = [made.called(seat.person_id) for seats in people_by_box(made).values() for seat in seats]
    assert len(names) == made.totals.in_grid
    cut = [name for name in names if name not in shown]
    assert all(any(text.endswith("…") and name.startswith(text[:-1]) for text in shown) for name in cut)
    assert len(cut) <= 3


def test_counts_stand_by_box_row_and_column() -> None:
    made = extract(held(60))
    numbers = [cell.value for cell in cells(grid(made)) if isinstance(cell.value, int)]
    boxes = made.totals.boxes
    sums = [
        sum(number for box, number in boxes.items() if box.band(axis) == band) for axis in Axis for band in (1, 2, 3)
    ]
    assert sorted(numbers) == sorted([*boxes.values(), *sums])


def test_marks_are_explained_and_only_those_that_are_there() -> None:
    sealed = next(text for text in texts(grid(extract(held(60)))) if "both axes" in text)
    assert "‖  parked" in sealed
    assert "no mark: agreed after discussion" in sealed
    assert "○" not in sealed
    still_open = texts(grid(extract(held(60, agree_all=False), sealed=False)))
    legend = next(text for text in still_open if "both axes" in text)
    assert "○  open: not agreed yet" in legend
    assert "no mark" not in legend
    assert "○" in still_open
    assert "○ ↑" in still_open


def test_before_the_meeting_there_are_no_marks() -> None:
    shown = texts(grid(extract(held(60), stage=Stage.BEFORE)))
    assert "Grid as loaded" in shown
    assert "marks" not in shown
    assert not set(shown) & {"○", "‖", "=", "→", "←", "↗"}


@pytest.mark.parametrize("people", [150, 300])
def test_too_many_names_give_way_to_counts_with_a_sentence(people: int) -> None:
    made = extract(held(people))
    shown = texts(grid(made))
    assert any("Too many for names on one page" in text for text in shown)
    numbers = [cell.value for cell in cells(grid(made)) if cell.font.size == 24]
    assert numbers == [made.totals.boxes[box] for box in BOXES]
    assert any("was" in text and "%" in text for text in shown)


def test_people_without_a_box_are_named_below() -> None:
    shown = texts(grid(extract(held(60))))
    assert shown[shown.index("not yet rated") + 1] == "Ada Diaz · Eli Zhao · Vic Quist · Yara Yilmaz"
    assert shown[shown.index("set aside") + 1] == "Cem Khan (leave) · Bo Lund (left)"


def test_a_name_that_two_people_share_is_told_apart_by_id() -> None:
    shown = texts(grid(extract(Meeting(population(12, ["Ana Roth", "Ana Roth"])))))
    assert {"Ana Roth (01001)", "Ana Roth (01008)"} <= set(shown)
