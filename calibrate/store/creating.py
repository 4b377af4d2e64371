"""A new vault, and the headers a vault begins and ends with."""

import secrets
from collections.abc import Callable
from pathlib import Path

from calibrate.domain.event import Loaded, event_to_json
from calibrate.domain.head import Head
from calibrate.domain.population import Population
from calibrate.store.building import build_new
from calibrate.store.chain import first_head, next_row
from calibrate.store.contents import stored_moment
from calibrate.store.crypto import STANDARD, Cost, new_data_key, passphrase_key, random_salt, wrap
from calibrate.store.head import HeadFile
from calibrate.store.header import PURGED, SCHEMA, Header
from calibrate.store.snapshot import Snapshot

LoadEvent = Callable[[tuple[str, ...]], Loaded]
"""Makes the load event once the sealed parts' SHA-256 are known."""


def create_vault(
    path: Path, heads: Path, passphrase: str, population: Population, load: LoadEvent, *, cost: Cost = STANDARD
) -> Head:
    """Make a session's vault with its first load, whole or not at all, and return its head.

    Raises:
        SessionExistsError: There is one already.
        NotSavedError: The disk refused.
    """
    store_id, key = secrets.token_bytes(16), new_data_key()
    snapshot = Snapshot(key, store_id).with_people(population)
    event = load(snapshot.digests)
    row = next_row(key, store_id, first_head(store_id), event_to_json(event))
    header = wrapped_header(store_id, key, passphrase, cost, event)
    build_new(path, header, [row], snapshot.parts)
    HeadFile.of(heads, store_id).write(row.head, sync=True)
    return row.head


def wrapped_header(store_id: bytes, key: bytes, passphrase: str, cost: Cost, event: Loaded) -> Header:
    """Return the header of an open session under a passphrase, with a salt of its own."""
    salt = random_salt()
    wrapped = wrap(key, passphrase_key(passphrase, salt, cost, floor=cost), store_id, salt, cost)
    return Header(
        store_id, SCHEMA, stored_moment(event.at), salt, *cost, wrapped.nonce, wrapped.sealed,
        event.detail.session, event.detail.cycle, event.detail.people, "open",
    )  # fmt: skip


def purged_header(old: Header) -> Header:
    """Return the header of a vault whose key is destroyed: what its links need, and a salt that never made a key."""
    return old._replace(salt=random_salt(), wrap_nonce=None, wrapped_key=None, people=0, state=PURGED)
