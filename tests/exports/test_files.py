import json
import tempfile
import traceback
from pathlib import Path

import pytest

from calibrate.domain.audience import Audience, Stage
from calibrate.errors import FileRefusedError
from calibrate.exports import FORMATS, files
from tests.exports.meeting import HEAD, HOSTILE, extract, held

WITHOUT_EXTRA = tuple(name for name in FORMATS if name != "png")


def test_each_format_adds_its_own_files() -> None:
    written = files(extract(held(24)), WITHOUT_EXTRA)
    assert FORMATS == ("xlsx", "csv", "parquet", "json", "md", "svg", "png")
    assert set(written) == {
        "about.json",
        "agreed.xlsx",
        "people.csv",
        "moves.csv",
        "people.json",
        "moves.json",
        "people.parquet",
        "moves.parquet",
        "bench.csv",
        "bench.json",
        "bench.parquet",
        "actions.csv",
        "actions.json",
        "actions.parquet",
        "grid.svg",
        "minutes.md",
    }


def test_the_stamp_is_always_there_and_says_what_it_was_made_from() -> None:
    written = files(extract(held(24)), [])
    assert json.loads(written["about.json"]) == {
        "for": "facilitator",
        "stage": "agreed",
        "session": "engineering-2026-h2",
        "cycle": "2026-H2",
        "at": "2026-11-24T16:20:00.000Z",
        "sealed": True,
        "sealed_at": "2026-11-24T16:04:00.000Z",
        "head": str(HEAD),
    }
    unsealed = json.loads(files(extract(held(24), sealed=False), [])["about.json"])
    assert unsealed["sealed"] is False
    assert unsealed["sealed_at"] is None


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("sealed", [True, False])
def test_two_runs_give_the_same_bytes(stage: Stage, sealed: bool) -> None:
    first = files(extract(held(60, HOSTILE), stage=stage, sealed=sealed), WITHOUT_EXTRA, names=True)
    second = files(extract(held(60, HOSTILE), stage=stage, sealed=sealed), WITHOUT_EXTRA, names=True)
    assert first == second


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tempfile, "mkstemp", lambda *_, **__: pytest.fail("a part was written to the temporary folder"))
    files(extract(held(24)), WITHOUT_EXTRA)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("audience", "formats"),
    [
        (Audience.LEADERSHIP, ["csv"]),
        (Audience.LEADERSHIP, ["json", "parquet"]),
        (Audience.MANAGER, ["md"]),
        (Audience.MANAGER, ["svg"]),
        (Audience.MANAGER, ["xlsx"]),
    ],
)
def test_nobody_gets_the_facilitators_files_under_another_name(audience: Audience, formats: list[str]) -> None:
    with pytest.raises(FileRefusedError, match="leadership" if audience is Audience.LEADERSHIP else "managers"):
        files(extract(held(24), audience=audience), formats)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="not as docx"):
        files(extract(held(24)), ["csv", "docx"])


@pytest.mark.parametrize("name", ["xlsx", "csv", "json"])
def test_half_a_character_is_refused_and_not_repeated(name: str) -> None:
    broken = extract(held(24, ["Canary\ud800"]))
    with pytest.raises(FileRefusedError, match="half a character") as refused:
        files(broken, [name])
    assert "Canary" not in "".join(traceback.format_exception(refused.value))
