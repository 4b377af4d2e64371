import csv
import json
from io import BytesIO, StringIO

import polars as pl
import pytest

from calibrate.domain.audience import Stage
from calibrate.domain.documents import grid_document, log_document
from calibrate.exports import files
from tests.exports.meeting import HOSTILE, extract, held
from tests.exports.reading import restored


def rows(content: bytes) -> list[dict[str, str]]:
    read = csv.DictReader(StringIO(content.decode(), newline=""))
    return [{head: restored(cell) for head, cell in row.items()} for row in read]


def test_people_in_csv_are_the_grid_document() -> None:
    meeting = held(60, HOSTILE)
    people = rows(files(extract(meeting), ["csv"])["people.csv"])
    document = grid_document(meeting.board, everyone=True)
    assert len(people) == 60
    for person, row in zip(people, document, strict=True):
        expected = {head: "" if value is None else str(value) for head, value in row.items()}
        expected["proposal_changed"] = expected["proposal_changed"].lower()
        assert person == expected


def test_moves_in_csv_are_those_that_stand_in_order() -> None:
    meeting = held(60, HOSTILE)
    moves = rows(files(extract(meeting), ["csv"])["moves.csv"])
    standing = [row for row in log_document(meeting.ledger) if row["kind"] == "move" and row["undone_by"] is None]
    assert moves
    assert [(move["number"], move["person_id"], move["axis"]) for move in moves] == [
        (str(row["number"]), row["person_id"], row["axis"]) for row in standing
    ]
    assert all(
        move[head] == (row[head] or "")
        for move, row in zip(moves, standing, strict=True)
        for head in ("at", "from", "to", "rationale", "by")
    )
    assert not any("Withdrawn" in move["rationale"] for move in moves)


def test_csv_is_utf_8_without_a_mark_and_with_line_ends_of_two() -> None:
    content = files(extract(held(24)), ["csv"])["people.csv"]
    assert content.startswith(b"person_id,name,manager_id,manager,performance,potential,proposed_perf")
    assert content.count(b"\r\n") == 25
    assert "佐藤 美咲".encode() in files(extract(held(60)), ["csv"])["people.csv"]


def test_json_is_the_documents() -> None:
    meeting = held(60, HOSTILE)
    written = files(extract(meeting), ["json"])
    assert json.loads(written["people.json"]) == grid_document(meeting.board, everyone=True)
    moves = json.loads(written["moves.json"])
    log = [row for row in log_document(meeting.ledger) if row["kind"] == "move"]
    assert moves == [row for row in log if row["undone_by"] is None]
    assert len(moves) < len(log)


def test_parquet_is_text_but_for_the_numbers() -> None:
    meeting = held(60, HOSTILE)
    written = files(extract(meeting), ["parquet"])
    people = pl.read_parquet(BytesIO(written["people.parquet"]))
    assert {name for name, dtype in people.schema.items() if dtype != pl.String} == {"moves"}
    assert people["moves"].dtype == pl.Int64
    assert people["person_id"].to_list() == list(meeting.population.ids)
    assert people["name"].to_list() == list(meeting.population.names)
    assert people["set_aside"][2] == "leave"
    assert people["performance"].null_count() == 2
    assert set(people["proposal_changed"]) == {"false"}
    moves = pl.read_parquet(BytesIO(written["moves.parquet"]))
    assert {name for name, dtype in moves.schema.items() if dtype != pl.String} == {"number"}
    assert moves.height == len(rows(files(extract(meeting), ["csv"])["moves.csv"]))


def test_parquet_without_moves_keeps_its_columns() -> None:
    meeting = held(24)
    meeting.ledger = type(meeting.ledger)(meeting.ledger.entries[:1])
    moves = pl.read_parquet(BytesIO(files(extract(meeting), ["parquet"])["moves.parquet"]))
    assert moves.height == 0
    assert moves.columns[0] == "number"


@pytest.mark.parametrize("name", ["csv", "json", "parquet"])
def test_before_the_meeting_there_are_no_moves(name: str) -> None:
    written = files(extract(held(60), stage=Stage.BEFORE), [name])
    assert set(written) == {"about.json", f"people.{name}"}


def test_before_the_meeting_everybody_stands_where_the_ratings_put_them() -> None:
    meeting = held(60)
    people = rows(files(extract(meeting, stage=Stage.BEFORE), ["csv"])["people.csv"])
    assert all(person["performance"] == person["proposed_performance"] for person in people)
    assert all(person["potential"] == person["proposed_potential"] for person in people)
    assert {person["moves"] for person in people} == {"0"}
    assert {person["state"] for person in people} == {"open"}
    assert people[2]["set_aside"] == "leave"
    assert any(seat.performance.band != seat.performance.proposed for seat in meeting.board.seats())
