from datetime import date
from typing import Any

from calibrate.domain.audience import Stage
from calibrate.domain.axis import Axis, Band
from calibrate.domain.folded import folded
from calibrate.exports import Extract, files
from tests.exports.meeting import Meeting, extract, held, population
from tests.exports.reading import column, opened, texts

LONG = "What was done in which month, and what it changed. " * 60


def sheet(made: Extract, name: str) -> Any:  # noqa: ANN401  openpyxl has no types
    return opened(next(content for file, content in files(made, ["xlsx"]).items() if "xlsx" in file))[name]


def test_moves_are_one_row_an_axis_and_a_diagonal_is_two_with_one_number() -> None:
    made = extract(held(60))
    moves = sheet(made, "Moves")
    assert column(moves, "no.") == [number for number, _, _ in made.move_items]
    assert column(moves, "why, in the words recorded") == [item.rationale for _, _, item in made.move_items]
    numbers = column(moves, "no.")
    twice = [number for number in numbers if numbers.count(number) == 2]
    assert len(twice) == 4
    assert "16 moves of 14 people" in moves["A3"].value


def test_a_reason_too_long_for_a_row_goes_on_in_the_next() -> None:
    meeting = held(24)
    meeting.move(1, (Axis.POTENTIAL, -1), why=LONG, by="Pia Weiss")
    moves = sheet(extract(meeting), "Moves")
    last = meeting.ledger.entries[-1].number
    reasons = column(moves, "why, in the words recorded")
    parts = [why for number, why in zip(column(moves, "no."), reasons, strict=True) if number == last]
    assert len(parts) > 1
    assert "".join(parts) == LONG.strip()
    assert column(moves, "proposed by")[-len(parts) :] == ["Pia Weiss", *[None] * (len(parts) - 1)]
    assert all(moves.row_dimensions[row].height < 409 for row in range(6, moves.max_row + 1))


def test_without_moves_the_sheet_says_so() -> None:
    unsealed = sheet(extract(Meeting(population(12)), sealed=False), "Moves")
    assert unsealed["A3"].value == "Nobody has been moved yet."
    assert not unsealed.tables


def test_people_are_sorted_by_manager_and_by_box_where_the_grid_has_no_names() -> None:
    people = sheet(extract(held(60)), "People")
    managers = column(people, "manager")
    assert managers == sorted(managers, key=folded)
    names = [name for name, manager in zip(column(people, "name"), managers, strict=True) if manager == managers[0]]
    assert names == sorted(names, key=folded)
    many = sheet(extract(held(300)), "People")
    boxes = [box for box in column(many, "box") if box]
    assert "by box" in many["A3"].value
    assert len(list(dict.fromkeys(boxes))) == sum(
        here != there for here, there in zip([None, *boxes], boxes, strict=False)
    )


def test_people_show_what_was_loaded_beside_what_was_agreed() -> None:
    meeting = held(60)
    people = sheet(extract(meeting), "People")
    shown = dict(
        zip(
            column(people, "id"),
            zip(
                column(people, "performance as loaded"),
                column(people, "performance agreed"),
                column(people, "moved"),
                column(people, "state"),
                strict=True,
            ),
            strict=True,
        )
    )
    assert shown["01029"] == ("at", "above", "→", "agreed by consent")
    assert shown["01015"][3] == "set aside: leave"
    assert shown["01106"][3] == "parked"


def test_a_rating_loaded_anew_under_a_decision_is_marked() -> None:
    meeting = Meeting(population(12))
    meeting.agree(lambda _: True)
    meeting.load_again(0, Axis.PERFORMANCE, Band.HIGH)
    states = column(sheet(extract(meeting), "People"), "state")
    assert states.count("agreed; rating changed since") == 1


def test_open_points_say_who_settles_what_and_until_when() -> None:
    meeting = held(60, agree_all=False)
    points = sheet(extract(meeting, sealed=False), "Open points")
    rows = list(
        zip(
            *(column(points, head) for head in ("point", "id", "question", "what is known", "who settles it", "until")),
            strict=True,
        )
    )
    first = rows[0]
    assert first[:5] == ("parked", "01043", "both questions", None, "Lea Novak")
    assert first[5].date() == date(2026, 12, 1)
    held_one = next(row for row in rows if row[1] == "01106")
    assert held_one[2:4] == (
        "potential",
        "wanted: further beyond, words to come, so far: “Has led two teams”",
    )
    kinds = [row[0] for row in rows]
    assert list(dict.fromkeys(kinds)) == ["parked", "not yet rated", "open", "set aside"]
    assert kinds.count("open") == extract(meeting).totals.progress.open
    assert [row[3] for row in rows if row[0] == "set aside"] == ["leave", "left"]


def test_somebody_parked_without_a_band_is_named_for_both() -> None:
    meeting = Meeting(population(30))
    place = meeting.population.performance.index(None)
    meeting.park(place, "Pia Weiss")
    points = sheet(extract(meeting, sealed=False), "Open points")
    shown = list(zip(column(points, "point"), column(points, "id"), column(points, "question"), strict=True))
    person_id = meeting.population.ids[place]
    assert shown[0] == ("parked", person_id, "both questions")
    assert ("not yet rated", person_id, "performance") in shown


def test_before_the_meeting_nobody_is_called_open() -> None:
    points = sheet(extract(held(60), stage=Stage.BEFORE), "Open points")
    assert set(column(points, "point")) == {"not yet rated", "set aside"}


def test_nothing_open_is_said_in_words() -> None:
    meeting = Meeting(population(12))
    meeting.agree(lambda _: True)
    assert "Nothing is open: everybody is agreed." in texts(sheet(extract(meeting), "Open points"))
