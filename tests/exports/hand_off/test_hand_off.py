import csv
import json
import re
from datetime import datetime
from io import StringIO
from typing import Any

import pytest

from calibrate.domain.audience import Stage
from calibrate.domain.item import SetAsideKind
from calibrate.exports.hand_off import index_file, outgoing, sayings
from calibrate.exports.step import step_note, step_sentence
from tests.exports.every import followed, hand_off, handed
from tests.exports.follow_up import whole
from tests.exports.meeting import HEAD, HOSTILE, MANAGERS, held
from tests.exports.reading import cells, opened, parts, texts

FORBIDDEN = re.compile(r"\b(box(es)?|potential)\b", re.IGNORECASE)
POINTING = ("was read out", "the room felt", "calibration", "nine-box")


def opened_of(place: int, *, stage: Stage = Stage.AGREED, shared: bool = False) -> Any:  # noqa: ANN401
    (content,) = [c for n, c in hand_off(followed(), place, stage=stage, shared=shared).items() if n.endswith("xlsx")]
    return opened(content)


def test_a_folder_holds_a_workbook_people_and_the_stamp() -> None:
    written = hand_off(followed())
    assert set(written) == {"about.json", "hand-off.xlsx", "people.csv"}
    assert set(hand_off(followed(), stage=Stage.BEFORE)) == {"about.json", "before.xlsx"}
    about = json.loads(written["about.json"])
    assert (about["for"], about["manager_id"], about["head"]) == ("manager", "M00", str(HEAD))


@pytest.mark.parametrize("place", range(7))
def test_it_names_nobody_but_own_people_the_manager_and_owners(place: int) -> None:
    meeting = followed()
    one = handed(meeting)[place]
    own = {person.name for person in one.people}
    owners = {action.owner for person in one.people for action in person.actions}
    owners |= {person.plan.decides for person in one.people if person.plan}
    allowed = own | owners | {one.manager}
    others = {name for name in {*meeting.population.names, *MANAGERS} if not any(name in other for other in allowed)}
    written = hand_off(meeting, place)
    said = (
        "\n".join(text for sheet in opened(written["hand-off.xlsx"]) for text in texts(sheet))
        + written["people.csv"].decode()
        + "".join(parts(written["hand-off.xlsx"]).values())
    )
    assert not [name for name in others if re.search(rf"\b{re.escape(name)}\b", said)]
    assert all(name in said for name in own)


def test_nobody_set_aside_is_in_it_unless_something_is_still_to_be_done() -> None:
    ids = {person.person_id for one in handed(followed()) for person in one.people}
    aside = {seat.person_id for seat in whole(followed()).seats if seat.set_aside is not None}
    assert aside
    assert not aside & ids
    assert len(ids) == 58


def test_the_words_of_the_room_never_stand_in_it() -> None:
    for place in range(7):
        for shared in (True, False):
            content = hand_off(followed(), place, shared=shared)["hand-off.xlsx"]
            assert not [name for name, part in parts(content).items() if FORBIDDEN.search(part)]
            said = " ".join(text for sheet in opened(content) for text in texts(sheet))
            assert not [word for word in POINTING if word in said]


def test_the_check_for_those_words_would_find_them() -> None:
    content = hand_off(followed(words="In the top box, with potential."), 0)["hand-off.xlsx"]
    assert any(FORBIDDEN.search(part) for part in parts(content).values())


def test_read_first_says_what_was_agreed_proposed_and_may_be_said() -> None:
    book = opened_of(0)
    rows = {row[0].value: [cell.value for cell in row] for row in book["Read first"].iter_rows()}
    made = handed(followed())[0]
    for person in made.people:
        name, agreed, proposed, say = rows[person.name]
        assert name == person.name
        assert agreed == (made.band(person.agreed) or "not settled yet")
        assert proposed == ("the same" if person.agreed == person.proposed else made.band(person.proposed) or None)
        assert (say or "") == person.say
    assert rows["your ratings"][1].startswith("As you proposed: ")
    assert rows["ledger head"][1] == str(HEAD)
    assert rows["for"][1] == "Pia Weiss, own people only"


def test_return_has_a_row_for_every_step_and_for_everybody() -> None:
    one = handed(followed())[5]
    sheet = opened_of(5)["Return"]
    rows = [tuple(cell.value for cell in row[:5]) for row in sheet.iter_rows(min_row=6)]
    assert {row[1] for row in rows} == {person.person_id for person in one.people}
    assert [row[0] for row in rows].count("plan") == 1
    assert "–" in [row[0] for row in rows]
    days = [row[4] for row in rows if row[0] not in {"–", None}]
    assert all(isinstance(day, datetime) for day in days)


def test_cells_to_fill_in_are_open_and_guided_and_the_rest_is_not() -> None:
    sheet = opened_of(0)["Return"]
    assert sheet.protection.sheet
    last = sheet.max_row
    for row in range(6, last + 1):
        assert [sheet.cell(row, place).protection.locked for place in range(1, 10)] == [True] * 5 + [False] * 4
        assert sheet.cell(row, 6).number_format == "d mmm yyyy"
        assert sheet.cell(row, 8).number_format == "@"
    kinds = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert kinds[f"F6:F{last}"].type == "date"
    assert kinds[f"H6:H{last}"].formula1 == '"agreed,changed together,started,done,dropped"'


def test_a_file_is_known_by_its_properties() -> None:
    properties = opened_of(2).custom_doc_props
    assert properties["Calibrate head"].value == str(HEAD)
    assert properties["Calibrate manager"].value == "M02"


def test_a_persons_page_bears_nothing_but_what_two_people_talk_about() -> None:
    book = opened_of(0)
    one = handed(followed())[0]
    numbers = book.sheetnames[2:]
    assert numbers == [str(number) for number in range(1, len(one.people) + 1)]
    for number, person in zip(numbers, one.people, strict=True):
        sheet = book[number]
        said = texts(sheet)
        assert person.name in said
        assert str(HEAD)[:12] not in " ".join([*said, str(sheet.oddFooter.left.text), str(sheet.oddFooter.right.text)])
        assert "2026-11-24" not in " ".join(said)
        assert "24 November" not in " ".join(said)
        assert not any(text.startswith("FOR ") for text in said)
        assert "performance, agreed" not in said
        for action in person.actions:
            assert step_sentence(action) in said


def test_agreed_performance_stands_on_the_page_only_where_it_is_shared() -> None:
    told = [text for sheet in opened_of(0, shared=True).worksheets[2:] for text in texts(sheet)]
    assert "performance, agreed" in told
    one = handed(followed())[0]
    lowered = next(person for person in one.people if person.say and person.agreed is not None)
    assert any(text.endswith(f"standard. {lowered.say}") for text in told)


def test_an_accommodation_stands_on_the_managers_sheet_and_not_on_the_table() -> None:
    book = opened_of(5)
    assert any("2026-10-05" in text for text in texts(book["Read first"]))
    assert not any("2026-10-05" in text for sheet in book.worksheets[1:] for text in texts(sheet))


def test_before_the_meeting_a_manager_reads_their_own_ratings_and_the_rules() -> None:
    book = opened_of(0, stage=Stage.BEFORE)
    assert book.sheetnames == ["What you rated", "Your spread", "The meeting"]
    assert sum(text.startswith("As you proposed: ") for text in texts(book["Your spread"])) == 2
    assert "Two questions, asked apart." in texts(book["The meeting"])
    assert {sheet["A1"].value for sheet in book} == {"NOT SEALED · FOR PIA WEISS"}
    assert book.custom_doc_props["Calibrate manager"].value == "M00"


def test_people_are_the_managers_own_and_nothing_of_the_other_question() -> None:
    written = hand_off(followed(), 1)["people.csv"].decode()
    rows = list(csv.DictReader(StringIO(written)))
    assert {row["manager_id"] for row in rows} == {"M01"}
    assert list(rows[0]) == ["person_id", "name", "manager_id", "manager", "performance", "proposed_performance"]


def test_folders_are_numbered_by_the_managers_ids() -> None:
    made = handed(followed())
    rows = list(csv.DictReader(StringIO(index_file(made).decode())))
    assert [row["folder"] for row in rows] == [f"manager-{number:03}" for number in range(1, 8)]
    assert [row["manager_id"] for row in rows] == sorted(row["manager_id"] for row in rows)


def test_the_guard_is_given_every_text_that_a_hand_off_shows() -> None:
    canary = "Canary words of their own"
    one = handed(followed(words=canary))[5]
    given = {text.field for text in (*sayings(one), *outgoing(one)) if text.text == canary}
    assert {"say", "thank", "support plan, gap", "support plan, their view"} <= given
    shown = [text for sheet in opened_of_words(canary) for text in texts(sheet)]
    fields = sum(text.count(canary) for text in shown)
    assert fields
    assert len([text for text in (*sayings(one), *outgoing(one)) if text.text == canary]) >= 10


def opened_of_words(words: str) -> Any:  # noqa: ANN401  openpyxl has no types
    return opened(hand_off(followed(words=words), 5)["hand-off.xlsx"]).worksheets


def test_hostile_names_change_no_footer_and_no_property() -> None:
    for place in range(7):
        content = hand_off(followed(60, HOSTILE), place)["hand-off.xlsx"]
        for sheet in opened(content).worksheets[:2]:
            assert sheet.oddFooter.right.text.endswith(" · &P of &N")
        assert all(cell.data_type in {"s", "n", "d"} for sheet in opened(content) for cell in cells(sheet))


@pytest.mark.parametrize(
    ("when", "will", "said"),
    [
        ("a design is due", "ask two reviewers", "When a design is due, I will ask two reviewers."),
        ("When a design is due ...", "I will ask two reviewers.", "When a design is due, I will ask two reviewers."),
        ("when a design is due,", "i will ask", "When a design is due, I will ask."),
        ("Whenever it rains", "stay", "When Whenever it rains, I will stay."),
    ],
)
def test_a_step_is_one_sentence_whichever_words_the_form_was_filled_in_with(when: str, will: str, said: str) -> None:
    (action,) = handed(followed())[0].people[0].actions[:1] or handed(followed())[0].people[1].actions[:1]
    worded = action.model_copy(update={"when": when, "will": will})
    assert step_sentence(worded) == said
    assert step_note(worded) == said.replace(", I will ", ": ").rstrip(".")


def test_a_manager_of_whom_everybody_is_set_aside_gets_no_folder() -> None:
    meeting = held(24)
    for place, manager_id in enumerate(meeting.population.manager_ids):
        if manager_id == "M03":
            meeting.set_aside(place, SetAsideKind.LEAVE)
    assert "M03" not in {one.manager_id for one in handed(meeting)}
    assert "M02" in {one.manager_id for one in handed(meeting)}
