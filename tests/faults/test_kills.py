"""Kill -9 in the middle of a meeting: nothing acknowledged is lost, nothing is half there, nothing leaks."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from calibrate.domain.head import Head
from calibrate.store.listing import verify_vault
from tests.store.vaults import CHEAP, PASSPHRASE, VaultFolder

CANARY = "kestrel-9f2c41d8"

MEETING = """
import itertools, json, sys
from pathlib import Path
from calibrate.domain.axis import Axis, Band
from calibrate.domain.person import PersonId
from calibrate.services.meeting import Meeting
from tests.store.vaults import VaultFolder

meeting = Meeting(VaultFolder(Path(sys.argv[1])).open())
ids = meeting.population.ids

def verbs():
    for step in itertools.count():
        person = ids[step % 2]
        band = meeting.board.seat(person).performance.band
        wanted = Band(band % 3 + 1)
        reason = {Axis.PERFORMANCE: f"CANARY closed audit {step} in June", Axis.POTENTIAL: f"CANARY asked {step} times"}
        yield meeting.move(*meeting.drafts(person, {Axis.PERFORMANCE: wanted}, reason))
        yield meeting.agree(ids)
        yield meeting.note(person, f"CANARY ask about audit {step}")
        yield meeting.undo()
        yield meeting.park(ids[2], f"CANARY owner {step}")

for recorded in verbs():
    print(json.dumps({"number": recorded.number, "head": str(recorded.head)}), flush=True)
""".replace("CANARY", CANARY)


def acknowledged_before_kill(folder: VaultFolder, dice: random.Random) -> list[Head]:
    """Run the meeting, kill it at a random instant, and return what it had acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", MEETING, str(folder.home)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as child:
        assert child.stdout is not None
        read = b"".join(lines_until(child.stdout.fileno(), dice.uniform(0, 0.12)))
        child.send_signal(signal.SIGKILL)
        read += child.stdout.read()
    whole = read[: read.rfind(b"\n") + 1].decode().splitlines()
    return [Head.parse(json.loads(line)["head"]) for line in whole]


def lines_until(descriptor: int, seconds: float) -> Iterator[bytes]:
    """Yield what the child writes, from its first acknowledgement on for some seconds."""
    yield os.read(descriptor, 65536)
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([descriptor], [], [], left)[0]:
            yield os.read(descriptor, 65536)


def run_kills(folder: VaultFolder, kills: int, seed: int) -> tuple[int, int]:
    """Kill the meeting again and again; return how many decisions were acknowledged and how many only stored."""
    dice = random.Random(seed)
    acknowledged = unacknowledged = 0
    for _ in range(kills):
        heads = acknowledged_before_kill(folder, dice)
        chain = verify_vault(folder.vault, folder.heads, PASSPHRASE, floor=CHEAP).heads
        lost = [head.number for head in heads if head.number >= len(chain) or chain[head.number] != head]
        assert not lost, f"acknowledged and lost: {lost}"
        beyond = len(chain) - 1 - heads[-1].number
        assert beyond <= 1, "more than the one decision in flight is stored without an acknowledgement"
        acknowledged += len(heads)
        unacknowledged += beyond
    return acknowledged, unacknowledged


def leaks(home: Path, canary: str) -> list[str]:
    """Return the files that hold the canary in any usual writing."""
    writings = [canary.encode(), canary.encode("utf-16-le"), canary.encode("utf-16-be")]
    return [
        str(path)
        for path in home.rglob("*")
        if path.is_file() and any(writing in path.read_bytes() for writing in writings)
    ]


def test_a_few_kills_lose_nothing(folder: VaultFolder) -> None:
    acknowledged, _ = run_kills(folder, 4, seed=4)
    assert acknowledged >= 4
    assert leaks(folder.home, CANARY) == []


@pytest.mark.fault
def test_a_hundred_kills_lose_nothing_and_leak_nothing(folder: VaultFolder) -> None:
    acknowledged, unacknowledged = run_kills(folder, 100, seed=100)
    print(
        f"\n100 kills, {acknowledged} decisions acknowledged, 0 lost, "
        f"{unacknowledged} stored in the instant before their acknowledgement"
    )
    assert leaks(folder.home, CANARY) == []
