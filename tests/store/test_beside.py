"""What is loaded beside the people is sealed in parts of its own, and stays when people are loaded again."""

import hashlib
import json

import pytest

from calibrate.domain.event import PassphraseChanged
from calibrate.domain.load_kind import LoadKind
from calibrate.errors import DamagedVaultError
from tests.store.test_bytes import SecondReader
from tests.store.vaults import CHEAP, NOON, PASSPHRASE, PEOPLE, VaultFolder, load_event

ROLES, GOALS = b'[{"role_id":"R1"}]', b'{"person_id":[]}'


def test_each_kind_is_kept_through_later_loads_and_openings(folder: VaultFolder) -> None:
    with folder.open() as vault:
        assert vault.beside(LoadKind.ROLES) is None
        vault.load_beside(LoadKind.ROLES, ROLES, load_event)
        vault.load_beside(LoadKind.GOALS, GOALS, load_event)
        vault.load(PEOPLE, load_event)
        vault.load_beside(LoadKind.ROLES, b"[]", load_event)
        assert (vault.beside(LoadKind.ROLES), vault.beside(LoadKind.GOALS)) == (b"[]", GOALS)
    with folder.open() as vault:
        assert (vault.beside(LoadKind.ROLES), vault.beside(LoadKind.GOALS)) == (b"[]", GOALS)
        assert vault.beside(LoadKind.PANEL) is None
        assert vault.population.ids == PEOPLE.ids
        assert vault.population.details["title"] == ["engineer", "designer", ""]


def test_the_page_says_how_they_are_read(folder: VaultFolder) -> None:
    with folder.open() as vault:
        vault.load_beside(LoadKind.GOALS, GOALS, load_event)
        vault.load_beside(LoadKind.ROLES, ROLES, load_event)
        vault.load(PEOPLE, load_event)
    reader = SecondReader(folder.vault, PASSPHRASE)
    assert [part for part, *_ in reader.snapshot] == [1, 2, 3, 4]
    digests = [hashlib.sha256(nonce + sealed).hexdigest() for _, nonce, sealed in reader.snapshot]
    assert reader.events()[-1]["parts"] == digests
    assert reader.events()[-1]["detail"]["holds"] == ["goals", "roles"]
    assert [json.loads(part) for part in reader.parts()[2:]] == [json.loads(GOALS), json.loads(ROLES)]


def test_another_passphrase_keeps_them(folder: VaultFolder) -> None:
    with folder.open() as vault:
        vault.load_beside(LoadKind.ROLES, ROLES, load_event)
        vault.change_passphrase("another long passphrase", PassphraseChanged(at=NOON), CHEAP)
    with folder.open("another long passphrase") as vault:
        assert vault.beside(LoadKind.ROLES) == ROLES


def test_a_part_taken_away_is_noticed(folder: VaultFolder) -> None:
    with folder.open() as vault:
        vault.load_beside(LoadKind.ROLES, ROLES, load_event)
        vault._connection.execute("DELETE FROM snapshot WHERE part = 3")
    with pytest.raises(DamagedVaultError):
        folder.open()
