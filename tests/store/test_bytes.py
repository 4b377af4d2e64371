"""A second reader, written from the contract alone: the vault's bytes are what the page says."""

import hashlib
import json
import struct
from pathlib import Path
from typing import Any

import duckdb
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from calibrate.domain.axis import Band
from calibrate.domain.event import SetAside
from calibrate.domain.item import SetAsideDetail, SetAsideItem, SetAsideKind
from calibrate.store.crypto import Cost, SealedBytes, passphrase_key, seal, unseal
from tests.store.vaults import CHEAP, NOON, PASSPHRASE, PEOPLE, VaultFolder, load_event, move_to, note_event

Row = tuple[Any, ...]


class SecondReader:
    """Reads a vault with nothing of Calibrate's."""

    def __init__(self, path: Path, passphrase: str) -> None:
        with duckdb.connect(str(path), read_only=True) as connection:
            columns = [name for name, *_ in connection.execute("DESCRIBE header").fetchall()]
            ((*values,),) = connection.execute("SELECT * FROM header").fetchall()
            self.header = dict(zip(columns, values, strict=True))
            self.ledger: list[Row] = connection.execute("SELECT * FROM ledger ORDER BY seq").fetchall()
            self.snapshot: list[Row] = connection.execute("SELECT * FROM snapshot ORDER BY part").fetchall()
        h = self.header
        cost = (h["memory_kib"], h["passes"], h["lanes"])
        kek = Argon2id(salt=h["salt"], length=32, iterations=cost[1], lanes=cost[2], memory_cost=cost[0]).derive(
            passphrase.encode()
        )
        aad = b"calibrate key" + h["store_id"] + h["salt"] + struct.pack(">III", *cost)
        self.key = AESGCM(kek).decrypt(h["wrap_nonce"], h["wrapped_key"], aad)

    def events(self) -> list[dict[str, Any]]:
        store_id = self.header["store_id"]
        previous = hashlib.sha256(b"calibrate ledger" + store_id).digest()
        events = []
        for seq, nonce, sealed, link in self.ledger:
            aad = b"calibrate ledger" + store_id + struct.pack(">Q", seq) + previous
            events.append(json.loads(AESGCM(self.key).decrypt(nonce, sealed, aad)))
            previous = hashlib.sha256(previous + struct.pack(">Q", seq) + nonce + sealed).digest()
            assert link == previous
        return events

    def parts(self) -> list[bytes]:
        store_id = self.header["store_id"]
        return [
            AESGCM(self.key).decrypt(nonce, sealed, b"calibrate snapshot" + store_id + struct.pack(">I", part))
            for part, nonce, sealed in self.snapshot
        ]


@pytest.fixture
def reader(folder: VaultFolder) -> SecondReader:
    with folder.open() as vault:
        move_to(vault, Band.HIGH)
        vault.append(note_event("ask Pia Weiss about the audit"))
        kind = SetAsideDetail(kind=SetAsideKind.LEAVE)
        vault.append(SetAside(at=NOON, items=(SetAsideItem(person_id=PEOPLE.ids[2], detail=kind),)))
        vault.load(PEOPLE, load_event)
    return SecondReader(folder.vault, PASSPHRASE)


def test_every_event_opens_from_the_page_alone(reader: SecondReader) -> None:
    events = reader.events()
    assert [event["kind"] for event in events] == ["load", "move", "note", "set_aside", "load"]
    assert [seq for seq, *_ in reader.ledger] == [1, 2, 3, 4, 5]
    (item,) = events[1]["items"]
    assert {name: item[name] for name in ("person_id", "axis", "from", "to", "rationale", "by")} == {
        "person_id": "001",
        "axis": "performance",
        "from": "low",
        "to": "high",
        "rationale": "Closed the audit alone, in June",
        "by": None,
    }
    assert events[2]["items"][0]["detail"] == {"text": "ask Pia Weiss about the audit"}
    assert events[3]["items"][0]["detail"] == {"kind": "leave"}


def test_the_last_load_names_the_snapshot(reader: SecondReader) -> None:
    digests = [hashlib.sha256(nonce + sealed).hexdigest() for _, nonce, sealed in reader.snapshot]
    assert reader.events()[-1]["parts"] == digests
    assert [part for part, *_ in reader.snapshot] == [1, 2]
    assert json.loads(reader.parts()[0])["ids"] == ["001", "002", "003"]


def test_the_header_says_what_sessions_shows(reader: SecondReader) -> None:
    header = reader.header
    assert (header["schema"], header["session"], header["cycle"]) == (1, "spring", "2026-H2")
    assert (header["people"], header["state"]) == (3, "open")
    assert (header["memory_kib"], header["passes"], header["lanes"]) == CHEAP
    assert (len(header["store_id"]), len(header["salt"])) == (16, 16)
    assert (len(header["wrap_nonce"]), len(header["wrapped_key"])) == (12, 48)


def test_the_head_file_is_named_by_the_store(folder: VaultFolder) -> None:
    reader = SecondReader(folder.vault, PASSPHRASE)
    assert folder.head.name == reader.header["store_id"].hex()
    assert folder.head.read_text() == f"1:{reader.ledger[0][3].hex()}\n"


def test_a_passphrase_is_the_same_however_its_accents_are_typed() -> None:
    cost = Cost(64, 1, 1)
    composed = passphrase_key("café au lait 12", bytes(16), cost, cost)
    assert composed == passphrase_key("cafe\u0301 au lait 12", bytes(16), cost, cost)


def test_a_seal_never_repeats_and_opens_only_in_its_place() -> None:
    key = bytes(32)
    first, second = seal(key, b"text", b"here"), seal(key, b"text", b"here")
    assert first != second
    assert unseal(key, SealedBytes(*first), b"here") == b"text"
    with pytest.raises(InvalidTag):
        unseal(key, first, b"there")
