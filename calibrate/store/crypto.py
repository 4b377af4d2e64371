"""Keys and seals: Argon2id from a passphrase, AES-256-GCM for everything confidential."""

import os
import struct
import unicodedata
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from calibrate.errors import DamagedVaultError, WrongPassphraseError

KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16


class Cost(NamedTuple):
    """What deriving a key costs: memory in KiB, passes over it, lanes in parallel."""

    memory_kib: int
    passes: int
    lanes: int

    def is_within(self, floor: "Cost", ceiling: "Cost") -> bool:
        """Tell whether every part lies between two costs, both included."""
        return all(low <= part <= high for low, part, high in zip(floor, self, ceiling, strict=True))


STANDARD = Cost(65_536, 3, 4)
CEILING = Cost(1_048_576, 10, 8)


class SealedBytes(NamedTuple):
    """A nonce and what it seals."""

    nonce: bytes
    sealed: bytes


def random_salt() -> bytes:
    """Return a fresh salt."""
    return os.urandom(SALT_BYTES)


def passphrase_key(passphrase: str, salt: bytes, cost: Cost, floor: Cost = STANDARD) -> bytes:
    """Derive the key that wraps the data key (0.15 s at the standard cost; releases the GIL).

    Raises:
        DamagedVaultError: The cost lies outside what a vault may ask; nothing was allocated.
    """
    if not cost.is_within(floor, CEILING):
        raise DamagedVaultError("The vault's header asks for a key it may not ask for. Restore it from a backup.")
    secret = unicodedata.normalize("NFC", passphrase).encode()
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(secret)


def new_data_key() -> bytes:
    """Return a fresh key for a vault's contents."""
    return AESGCM.generate_key(bit_length=8 * KEY_BYTES)


def wrap(data_key: bytes, passphrase_key: bytes, store_id: bytes, salt: bytes, cost: Cost) -> SealedBytes:
    """Seal the data key under the passphrase's key, bound to the header it stands in."""
    return seal(passphrase_key, data_key, _wrap_context(store_id, salt, cost))


def unwrap(wrapped: SealedBytes, passphrase_key: bytes, store_id: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return the data key.

    Raises:
        WrongPassphraseError: The passphrase is wrong, or the header is not the one that was written.
    """
    try:
        return unseal(passphrase_key, wrapped, _wrap_context(store_id, salt, cost))
    except InvalidTag:
        raise WrongPassphraseError("That passphrase does not open this vault.") from None


def seal(key: bytes, plain: bytes, context: bytes) -> SealedBytes:
    """Seal bytes under a fresh random nonce, bound to their context."""
    nonce = os.urandom(NONCE_BYTES)
    return SealedBytes(nonce, AESGCM(key).encrypt(nonce, plain, context))


def unseal(key: bytes, box: SealedBytes, context: bytes) -> bytes:
    """Return the bytes that were sealed.

    Raises:
        InvalidTag: They, their place or the key are not what they were.
    """
    return AESGCM(key).decrypt(box.nonce, box.sealed, context)


def _wrap_context(store_id: bytes, salt: bytes, cost: Cost) -> bytes:
    return b"calibrate key" + store_id + salt + struct.pack(">III", *cost)
