from calibrate.domain.audience import Stage
from calibrate.exports import Extract, files
from tests.exports.follow_up import follow_up, whole
from tests.exports.meeting import Meeting, extract, held, population
from tests.exports.reading import cells, opened, texts


def cover(made: Extract) -> list[str]:
    (content,) = [content for name, content in files(made, ["xlsx"]).items() if name.endswith("xlsx")]
    return texts(opened(content)["Cover"])


def test_the_cover_says_what_was_decided_in_six_numbers() -> None:
    made = whole(follow_up(held(60)))
    workbook = opened(files(made, ["xlsx"])["agreed.xlsx"])
    numbers = [cell.value for cell in cells(workbook["Cover"]) if isinstance(cell.value, int)]
    totals = made.totals
    assert numbers == [
        totals.in_grid, totals.moved, totals.managers, 12, len(made.actions.by_id), 2,
    ]  # fmt: skip
    assert totals.heard + totals.by_consent == totals.progress.agreed
    assert totals.managers == 7


def test_what_is_open_is_said_and_by_whom_it_is_settled_elsewhere() -> None:
    said = cover(extract(held(60, agree_all=False), sealed=False))
    assert said[said.index("parked") + 1] == "3 people, each with an owner"
    assert said[said.index("not yet rated") + 1] == "4 people, who stand in no box"
    assert "not agreed yet" in said
    assert "not sealed: all of this can still change" in said


def test_nothing_open_is_said_in_words() -> None:
    meeting = Meeting(population(12))
    meeting.agree(lambda _: True)
    assert "everybody in the meeting is agreed" in cover(extract(meeting))


def test_the_cover_names_the_way_to_check_the_record() -> None:
    said = cover(extract(held(24)))
    assert any(text.startswith("calibrate verify engineering-2026-h2 --head") for text in said)


def test_before_the_meeting_it_says_so_and_counts_no_moves() -> None:
    said = cover(extract(held(24), sealed=False, stage=Stage.BEFORE))
    assert "Ratings as loaded, before the meeting. Not sealed." in said
    assert "people moved" not in said
    assert "Moves" not in said


def test_the_title_names_the_cycle_only_where_the_session_does_not() -> None:
    assert extract(held(24)).title == "engineering-2026-h2"
    assert extract(held(24), cycle="2027").title == "engineering-2026-h2 · 2027"
