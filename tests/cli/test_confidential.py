"""Nothing confidential in the clear: a canary in every field, every verb used, every byte of the home searched."""

import base64
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk import PASSPHRASE, SPRING, Desk, sessions_under, write_passphrase

CANARY = "kestrel9f2c41d8"
"""One word, so that it may stand in an id too."""

HEADS = (
    "person_id", "name", "manager_id", "manager", "performance", "potential", "title", "level", "organisation",
    "location", "hired_on", "performance_evidence", "performance_rater", "performance_rated_on",
    "potential_evidence", "prior_performance", "risk_of_loss", "impact_of_loss", "aspiration", "goals", "Badge colour",
)  # fmt: skip
BANDS = (("low", "high"), ("middle", "middle"), ("high", "low"), ("middle", "high"))


def people(times: int = 1) -> str:
    """Return a file of four people, times over, with the canary in every cell but the ratings."""
    lines = [",".join(HEADS)]
    for number, (performance, potential) in enumerate(BANDS * times):
        ratings = {"performance": performance, "potential": potential, "manager_id": f"{CANARY}0"}
        lines.append(",".join(ratings.get(head, f"{CANARY}{number if head == 'person_id' else ''}") for head in HEADS))
    return "\n".join(lines) + "\n"


def every_verb(desk: Desk, place: Path) -> None:
    """Use every verb, the canary in whatever it takes."""
    file = place / "people.csv"
    file.write_text(people())
    file.chmod(0o644)
    ids = [f"{CANARY}{number}" for number in range(4)]
    why = f"{CANARY} closed the audit"
    desk.read("load", file, "--session", SPRING, "--dry-run")
    desk.read("load", file, "--session", SPRING)
    two = ("--because", why, "--because-potential", why, "--by", CANARY)
    desk.read("move", SPRING, ids[0], "--performance", "high", "--potential", "low", *two)
    desk.read("move", SPRING, ids[1], "--performance", "high", "--because", "-", stdin=why.encode())
    desk.read("agree", SPRING, ids[0], ids[3])
    desk.read("agree", SPRING, ids[2], "--unheard")
    desk.read("park", SPRING, ids[1], "--owner", CANARY)
    desk.read("set-aside", SPRING, ids[3], "--because", "leave")
    desk.read("note", SPRING, ids[3], why)
    desk.read("undo", SPRING)
    roles = place / "roles.csv"
    roles.write_text(f"role_id,title,incumbent_id,risk_of_loss\n{CANARY}R,{CANARY},{ids[1]},3\n")
    desk.read("load", roles, "--session", SPRING, "--roles")
    for ready in ("now", "emergency"):
        desk.read("nominate", SPRING, f"{CANARY}R", ids[0], "--ready", ready, "--because", why, "--by", CANARY)
    desk.read("stand-down", SPRING, f"{CANARY}R", ids[0], "--because", why)
    desk.read("stays", SPRING, ids[0], "--words", why, "--on", "2026-11-03", "--asked-by", CANARY)
    desk.read("bring-back", SPRING, ids[3])
    desk.read("load", file, "--session", SPRING)
    for verb in ("grid", "log", "bench", "verify"):
        assert desk(verb, SPRING).code == 0
    desk.read("export", SPRING, place / "out", "--format", "csv,json")
    for verb in ("say", "thank"):
        desk.read(verb, SPRING, ids[0], "-", stdin=why.encode())
    desk.read("told", SPRING, ids[0], "--on", "2026-12-01")
    desk.read("access", SPRING, ids[0])
    desk.read("seal", SPRING, "--with-open")
    assert desk("release", SPRING, place / "visible.duckdb").code == 1, "the canary is a reason and a name"
    desk.read("thank", SPRING, ids[0], "")
    desk.read("release", SPRING, place / "visible.duckdb", "--sheets", place / "sheets", "--replace")
    desk.read("backup", SPRING, place / "spring.backup")
    desk.read("reopen", SPRING, "--because", why)
    desk.read("note", SPRING, ids[0], why)


def refusals(desk: Desk, place: Path) -> None:
    """Be refused, the canary in whatever is refused."""
    bad = place / "bad.csv"
    bad.write_text(people() + people().splitlines()[1].replace("low", "middle") + "\n")
    map_file = place / "map.toml"
    map_file.write_text(f'[columns]\nperson_id = "{CANARY}"\n')
    for arguments in (
        ("load", bad, "--session", SPRING),
        ("load", bad, "--session", SPRING, "--map", map_file),
        ("load", place / f"{CANARY}.csv", "--session", SPRING),
        ("move", SPRING, CANARY, "--performance", "high", "--because", CANARY),
        ("move", SPRING, f"{CANARY}0", "--performance", "high", "--because", CANARY[:5]),
        ("agree", SPRING, CANARY),
        ("park", SPRING, CANARY, "--owner", CANARY),
        ("note", SPRING, CANARY, CANARY),
        ("grid", CANARY),
        ("verify", SPRING, "--head", CANARY),
    ):
        assert desk("--json", *arguments).code == 1
    assert desk("move", SPRING, CANARY, CANARY).code == 2


def writings(text: str) -> Iterator[bytes]:
    """Yield a text as a file might hold it."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        plain = text.encode(encoding)
        yield plain
        yield plain.hex().encode()
        for shift in range(3):
            # What base64 makes of it wherever it stands, less the characters its neighbours have a part in.
            coded = base64.b64encode(bytes(shift) + plain)
            yield coded[4 if shift else 0 : len(coded) - 4]
    yield text[::-1].encode()
    yield text.upper().encode()


def leaks(folder: Path) -> list[str]:
    """Return the files below a folder whose name or bytes hold the canary."""
    found = []
    for path in folder.rglob("*"):
        content = str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        if any(writing in content for writing in writings(CANARY)):
            found.append(str(path))
    return found


@pytest.fixture
def walled(empty_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose temporary and working folders are its own and empty."""
    for name in ("temporary", "working", "files"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path / "working")
    return empty_desk


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    for number, writing in enumerate(writings(CANARY)):
        (tmp_path / f"{number}").write_bytes(b"something " + writing + b" else")
    assert len(leaks(tmp_path)) == len(list(writings(CANARY)))
    (tmp_path / "coded").write_bytes(base64.b64encode(f"in the middle {CANARY} of a text".encode()))
    assert str(tmp_path / "coded") in leaks(tmp_path)
    (tmp_path / CANARY).mkdir()
    assert str(tmp_path / CANARY) in leaks(tmp_path)


def test_no_byte_of_the_home_holds_anything_confidential(walled: Desk, tmp_path: Path) -> None:
    every_verb(walled, tmp_path / "files")
    refusals(walled, tmp_path / "files")
    assert leaks(walled.home) == []
    (tmp_path / "stick").mkdir()
    shutil.move(tmp_path / "files" / "spring.backup", tmp_path / "stick")
    assert leaks(tmp_path / "stick") == []
    new = write_passphrase(tmp_path / "new", f"{CANARY} and more words\n".encode())
    walled.read("passphrase", SPRING, "--new-passphrase-file", new)
    walled.passphrase = new
    assert walled("grid", SPRING).code == 0
    assert leaks(walled.home) == []
    walled.read("purge", SPRING, "--yes")
    assert leaks(walled.home) == []


def test_a_population_kept_as_a_large_one_leaves_nothing_either(
    walled: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calibrate.store.snapshot._JSON_AT_MOST", 0)
    file = tmp_path / "files" / "people.csv"
    file.write_text(people(times=50))
    assert walled.read("load", file, "--session", SPRING)["people"] == 200
    assert walled("agree", SPRING, f"{CANARY}1", "--unheard").code == 0, "the details are read"
    assert leaks(walled.home) == []
    assert list((tmp_path / "temporary").iterdir()) == list((tmp_path / "working").iterdir()) == []


def test_nothing_is_left_in_temporary_or_working_folders(walled: Desk, tmp_path: Path) -> None:
    every_verb(walled, tmp_path / "files")
    assert list((tmp_path / "temporary").iterdir()) == []
    assert list((tmp_path / "working").iterdir()) == []
    assert sorted(path.name for path in walled.home.iterdir()) == ["data", "state"]
    kept = {str(path.relative_to(walled.home)) for path in walled.home.rglob("*") if path.is_file()}
    assert {re.sub(r"[0-9a-f]{32}", "ID", path) for path in kept} == {
        f"data/confidential/{SPRING}.duckdb", "state/heads/ID",
    }  # fmt: skip


def test_nothing_in_the_home_may_be_touched_by_others(walled: Desk, tmp_path: Path) -> None:
    every_verb(walled, tmp_path / "files")
    refusals(walled, tmp_path / "files")
    for path in (walled.home, *walled.home.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_home_found_open_is_not_opened_further(walled: Desk, tmp_path: Path) -> None:
    walled.home.mkdir(mode=0o755)
    every_verb(walled, tmp_path / "files")
    for path in walled.home.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_waiting_log_holds_nothing_in_the_clear(walled: Desk, tmp_path: Path) -> None:
    every_verb(walled, tmp_path / "files")
    with sessions_under(walled.places).open(SPRING, PASSPHRASE) as meeting:
        meeting.note(meeting.population.ids[0], f"{CANARY} said just before the power went")
        killed = shutil.copytree(walled.home, tmp_path / "killed")
    assert next(killed.rglob("*.wal")).stat().st_size > 0
    assert leaks(killed) == []


def test_no_talk_names_anybody(walled: Desk, tmp_path: Path) -> None:
    """Only grid, log and the files asked for say who; every other verb speaks of numbers."""
    file = tmp_path / "files" / "people.csv"
    file.write_text(people())
    person = f"{CANARY}1"
    for arguments in (
        ("load", file, "--session", SPRING),
        ("move", SPRING, person, "--performance", "high", "--because", f"{CANARY} closed the audit"),
        ("agree", SPRING, person),
        ("note", SPRING, person, f"ask {CANARY}"),
        ("undo", SPRING),
        ("verify", SPRING),
        ("sessions",),
        ("export", SPRING, tmp_path / "files" / "out", "--format", "csv"),
        ("seal", SPRING, "--with-open"),
    ):
        answer = walled(*arguments)
        assert answer.code == 0
        assert CANARY not in answer.out + answer.err, arguments[0]
