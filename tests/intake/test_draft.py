"""A draft: questions with what they come to so far, refused rows with their cells, answers and mends in any order."""

from pathlib import Path

import pytest

from calibrate.domain.axis import Axis, Band
from calibrate.domain.mend import Corrected, LeftOut, RowPlace
from calibrate.errors import BadMapError, StaleMendError
from calibrate.intake.answers import Answer, BoxCell, ColumnOf, Cuts, DateOrder, Direction, Placing
from calibrate.intake.asked import Asked, BandCounts, Form
from calibrate.intake.draft import Draft
from tests.intake.files import Folder

HEADER = "EmpID,Name,Performance,Potential"


def drafted(folder: Folder, *rows: str) -> Draft:
    return Draft.of([folder.csv(*rows)])


def at(draft: Draft, row: int) -> RowPlace:
    return RowPlace(file=str(draft.files[0]), row=row)


def about(draft: Draft, axis: Axis = Axis.PERFORMANCE) -> Asked:
    return next(asked for asked in draft.asked if asked.axis is axis)


def after(draft: Draft, *answers: Answer) -> Draft:
    for answer in answers:
        draft = draft.answered(answer)
    return draft


def placing(label: str, band: Band | None) -> Placing:
    return Placing(axis=Axis.PERFORMANCE, label=label, band=band)


@pytest.fixture
def labels(folder: Folder) -> Draft:
    """A draft with known labels, one in two spellings, and one that nobody knows."""
    rows = ("1,Ada,PIP,low", "2,Bo,pip,high", "3,Cy,Exceeds,low", "4,Di,Solid gold,low", "5,Ed,,low", "6,Fi,N/A,low")
    return drafted(folder, HEADER, *rows)


def test_a_question_shows_every_label_with_its_count_and_its_band(labels: Draft) -> None:
    asked = about(labels)

    assert (asked.form, asked.is_open, asked.column) == (Form.LABELS, True, "Performance")
    assert {(label.value, label.count, label.band, label.is_placed) for label in asked.labels} == {
        ("PIP", 1, Band.LOW, True), ("pip", 1, Band.LOW, True), ("Exceeds", 1, Band.HIGH, True),
        ("Solid gold", 1, None, False), ("N/A", 1, None, True),
    }  # fmt: skip
    assert asked.counts == BandCounts(low=2, high=1, not_rated=2, to_place=1)
    assert asked.samples == ("PIP", "pip", "Exceeds", "Solid gold", "N/A")


def test_placing_the_last_label_answers_it_and_keeps_the_others(labels: Draft) -> None:
    done = labels.answered(placing("Solid gold", Band.HIGH))

    assert done.is_ready
    assert about(done).counts == BandCounts(low=2, high=2, not_rated=2)
    assert not labels.is_ready


def test_a_recognised_label_can_be_placed_elsewhere_before_and_after(labels: Draft) -> None:
    done = after(labels, placing("PIP", Band.MIDDLE), placing("Solid gold", None), placing("Exceeds", Band.LOW))

    assert done.is_ready
    assert about(done).counts == BandCounts(low=1, middle=2, not_rated=3)
    assert done.judged.population is not None
    assert done.judged.population.performance == (Band.MIDDLE, Band.MIDDLE, Band.LOW, None, None, None)


def test_several_answers_at_once_are_the_answers_one_by_one(labels: Draft) -> None:
    answers = (placing("pip", Band.MIDDLE), placing("Solid gold", Band.HIGH), placing("Exceeds", Band.LOW))

    assert labels.answered(*answers).mapping == after(labels, *answers).mapping


def test_another_column_begins_with_labels_of_its_own(folder: Folder) -> None:
    draft = drafted(folder, "EmpID,Performance,Growth,Potential", "1,Gold,Exceeds,low", "2,Tin,PIP,low")
    draft = after(draft, placing("Gold", Band.HIGH), placing("Tin", Band.LOW))

    other = draft.answered(ColumnOf(field="performance", header="Growth"))

    assert other.is_ready
    assert about(other).counts == BandCounts(low=1, high=1)


def test_numbers_ask_for_cuts_and_take_others_later(folder: Folder) -> None:
    draft = drafted(folder, HEADER, *(f"{number},X,{number},low" for number in (10, 40, 55, 70, 90)))
    assert (about(draft).form, about(draft).counts) == (Form.CUTS, BandCounts(to_place=5))

    first = draft.answered(Cuts(axis=Axis.PERFORMANCE, middle=50, high=80))
    second = after(first, Cuts(axis=Axis.PERFORMANCE, middle=20, high=60), placing("40", Band.HIGH))

    assert about(first).counts == BandCounts(low=2, middle=2, high=1)
    assert about(first).cuts == (50, 80)
    assert about(second).counts == BandCounts(low=1, middle=1, high=3)
    with pytest.raises(BadMapError):
        draft.answered(Cuts(axis=Axis.PERFORMANCE, middle=80, high=50))


def test_a_direction_is_asked_and_answered(folder: Folder) -> None:
    draft = drafted(folder, "EmpID,Performance (1 = best),Potential", "1,1,low", "2,2,low", "3,3,low")
    assert about(draft).form is Form.DIRECTION

    best = draft.answered(Direction(axis=Axis.PERFORMANCE, one_is_best=True))

    assert best.judged.population is not None
    assert best.judged.population.performance == (Band.HIGH, Band.MIDDLE, Band.LOW)
    assert about(best).one_is_best is True


def test_a_column_is_chosen_among_those_shown_with_their_cells(folder: Folder) -> None:
    draft = drafted(folder, "EmpID,Name,Level reached,Reach", *(f"{n},N{n},low,high" for n in range(7)))

    asked = draft.asked[0]
    assert (asked.form, asked.field) == (Form.COLUMN, "performance")
    assert [(choice.header, choice.filled) for choice in asked.choices][1] == ("Name", 7)
    assert asked.choices[1].samples == ("N0", "N1", "N2", "N3", "N4")

    done = after(
        draft, ColumnOf(field="performance", header="Level reached"), ColumnOf(field="potential", header="Reach")
    )

    assert done.is_ready
    assert done.report.files[0].columns["performance"] == "Level reached"
    with pytest.raises(BadMapError):
        draft.answered(ColumnOf(field="performance", header="Nowhere"))


def test_cells_of_a_combined_column_are_explained_one_by_one(folder: Folder) -> None:
    draft = drafted(folder, "EmpID,9-Box", "1,A", "2,B", "3,A", "4,High performance / Low potential")
    asked = draft.asked[0]
    assert (asked.form, asked.column) == (Form.BOX, "9-Box")
    assert [(cell.value, cell.count, cell.performance, cell.potential) for cell in asked.cells] == [
        ("A", 2, "", ""), ("B", 1, "", ""), ("High performance / Low potential", 1, "high", "low"),
    ]  # fmt: skip

    done = after(
        draft,
        *(BoxCell(column="9-Box", cell=cell, performance="low", potential="high") for cell in ("A", "B")),
        BoxCell(column="9-Box", cell="High performance / Low potential", performance="high", potential="low"),
    )

    assert done.is_ready
    assert done.judged.population is not None
    assert done.judged.population.performance == (Band.LOW, Band.LOW, Band.LOW, Band.HIGH)


def test_dates_that_read_two_ways_are_asked(folder: Folder) -> None:
    draft = drafted(folder, "EmpID,Date,Performance,Potential", "1,03/04/2026,low,low", "1,05/02/2026,high,low")
    asked = draft.asked[0]
    assert (asked.form, asked.samples) == (Form.DATES, ("03/04/2026", "05/02/2026"))

    for day_first, band in ((True, Band.LOW), (False, Band.HIGH)):
        people = draft.answered(DateOrder(day_first=day_first)).judged.population
        assert people is not None
        assert people.performance == (band,)


def test_refused_rows_stand_in_file_order_with_their_cells(folder: Folder) -> None:
    draft = drafted(folder, HEADER, "1,Ada,low,low", ",Bo,low,low", "1,Cy,low,low", "4,Di", "5,Ed,low,low,x")

    assert [(row.place.row, row.needs_retyping) for row in draft.refused] == [
        (2, False), (3, False), (4, False), (5, True), (6, True),
    ]  # fmt: skip
    assert draft.cells(at(draft, 3)) == (("EmpID", ""), ("Name", "Bo"), ("Performance", "low"), ("Potential", "low"))
    assert draft.cells(at(draft, 5))[2:] == (("Performance", ""), ("Potential", ""))
    assert draft.cells(at(draft, 6))[4:] == (("", "x"),)
    assert draft.headers(at(draft, 6)) == ("EmpID", "Name", "Performance", "Potential")
    with pytest.raises(StaleMendError):
        draft.cells(at(draft, 99))
    with pytest.raises(StaleMendError):
        draft.cells(RowPlace(file="elsewhere.csv", row=1))


def test_one_of_several_rows_is_kept_and_another_later(folder: Folder) -> None:
    draft = drafted(folder, HEADER, "1,Ada,low,low", "2,Bo,low,low", " 1,Cy,low,low", "1,Di,low,low")
    assert [place.row for place in draft.same_id(at(draft, 2))] == [2, 4, 5]

    first = draft.keeping(at(draft, 4))
    second = first.keeping(at(draft, 5))

    for kept, name in ((first, "Cy"), (second, "Di")):
        assert kept.is_ready
        assert kept.judged.population is not None
        assert set(kept.judged.population.names) == {"Bo", name}


def test_mends_are_taken_back_row_by_row(folder: Folder) -> None:
    draft = drafted(folder, HEADER, ",Ada,low,low", "2,Bo,low,low", "3,Cy")
    done = draft.corrected(at(draft, 2), "EmpID", "1").retyped(at(draft, 4), ["3", "Cy", "low", "low"])
    assert done.is_ready
    assert done.cells(at(draft, 2))[0] == ("EmpID", "1")

    again = done.corrected(at(draft, 2), "EmpID", "9").retyped(at(draft, 4), ["4", "Cy", "low", "low"])

    assert again.mends[0] == Corrected(file=str(draft.files[0]), row=2, column="EmpID", old="", new="9")
    assert again.judged.population is not None
    assert again.judged.population.ids == ("9", "2", "4")
    assert again.left_out(at(draft, 2)).mends[-1] == LeftOut(file=str(draft.files[0]), row=2)
    bare = again.unmended(at(draft, 2)).unmended(at(draft, 4))
    assert bare.mends == ()
    assert bare.report == draft.report


def test_a_row_left_out_shows_its_cells_still(folder: Folder) -> None:
    draft = drafted(folder, HEADER, ",Ada,low,low", "2,Bo,low,low", "3,Cy")
    done = draft.left_out(at(draft, 2)).left_out(at(draft, 4))

    assert done.is_ready
    assert [(row.place.row, row.is_left_out) for row in done.refused] == [(2, True), (4, True)]
    assert done.cells(at(draft, 2))[1] == ("Name", "Ada")
    assert done.cells(at(draft, 4))[1] == ("Name", "Cy")
    with pytest.raises(StaleMendError):
        draft.retyped(at(draft, 3), ["2", "Bo", "low", "low"])
    with pytest.raises(StaleMendError):
        draft.corrected(at(draft, 3), "Nickname", "x")


def test_answers_and_mends_go_together(labels: Draft) -> None:
    place = RowPlace(file=str(labels.files[0]), row=5)

    done = labels.corrected(place, "Performance", "Exceeds").answered(placing("pip", Band.MIDDLE))

    assert done.is_ready
    assert about(done).counts == BandCounts(middle=2, high=2, not_rated=2)
    assert len(done.mends) == 1


def test_a_draft_of_no_table_asks_nothing(tmp_path: Path) -> None:
    draft = Draft.of([tmp_path / "none.csv"])

    assert draft.report.fault is not None
    assert (draft.asked, draft.refused, draft.is_ready) == ((), (), False)
