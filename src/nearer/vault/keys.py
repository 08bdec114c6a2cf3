"""From a passphrase or a recovery key to the vault key, and from that to every subkey (SPEC §2)."""

import os
import struct
import unicodedata
from typing import Literal, NamedTuple

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from nearer.vault.errors import SealBroken, WrongPassphrase
from nearer.vault.sealing import Chance, PrivateKey, PublicKey, Sealer, mac

KEY = 32
SALT = 16
MLKEM_SEED = 64
MLKEM_PUBLIC = 1184
X25519_KEY = 32

Way = Literal["passphrase", "recovery"]


class Cost(NamedTuple):
    """What one guess at a passphrase costs: Argon2id memory in KiB, passes and lanes."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4


FREE = Cost(0, 0, 0)
"""A recovery key is random already: guessing it needs no slowing."""


class Wrapped(NamedTuple):
    """The vault key as one way in keeps it."""

    way: Way
    salt: bytes
    cost: Cost
    sealed: bytes


class KeyRing(NamedTuple):
    """Everything one open vault seals and proves with."""

    account_id: bytes
    vault_key: bytes
    records: Sealer
    head: bytes
    drafts: Sealer
    draft_tags: bytes
    identity: Sealer

    def draft_tag(self, name: str) -> bytes:
        """The 16 bytes a form's draft is found by."""
        return mac(self.draft_tags, name.encode())[:16]

    @property
    def preferences_id(self) -> str:
        """The record id of this vault's preferences: found without reading anything else."""
        return self.draft_tag(".preferences").hex()


def key_ring(vault_key: bytes, account_id: bytes, chance: Chance = os.urandom) -> KeyRing:
    """Every subkey of a vault key."""

    def subkey(purpose: str) -> bytes:
        return _hkdf(vault_key, account_id, b"nearer/key/1 " + purpose.encode())

    return KeyRing(
        account_id,
        vault_key,
        Sealer(subkey("records"), chance),
        subkey("head"),
        Sealer(subkey("drafts"), chance),
        subkey("draft-tags"),
        Sealer(subkey("identity"), chance),
    )


def make_vault_key(chance: Chance = os.urandom) -> bytes:
    """A new vault key: 32 random bytes."""
    return chance(KEY)


def wrap_by_passphrase(
    vault_key: bytes, account_id: bytes, passphrase: str, cost: Cost, chance: Chance = os.urandom
) -> Wrapped:
    """The vault key, openable by this passphrase. Takes as long as one guess does."""
    salt = chance(SALT)
    return _wrap(
        vault_key,
        account_id,
        _derive_by_passphrase(passphrase, salt, cost),
        Wrapped("passphrase", salt, cost, b""),
        chance,
    )


def wrap_by_recovery(
    vault_key: bytes, account_id: bytes, recovery: bytes, chance: Chance = os.urandom
) -> Wrapped:
    """The vault key, openable by these 16 recovery bytes."""
    salt = chance(SALT)
    return _wrap(
        vault_key,
        account_id,
        _hkdf(recovery, salt, b"nearer/recovery/1"),
        Wrapped("recovery", salt, FREE, b""),
        chance,
    )


def unwrap_by_passphrase(wrapped: Wrapped, account_id: bytes, passphrase: str) -> bytes:
    """The vault key. Raises `WrongPassphrase`."""
    key = _derive_by_passphrase(passphrase, wrapped.salt, wrapped.cost)
    return _unwrap(wrapped, account_id, key, "That passphrase does not open this space.")


def unwrap_by_recovery(wrapped: Wrapped, account_id: bytes, recovery: bytes) -> bytes:
    """The vault key. Raises `WrongPassphrase`."""
    key = _hkdf(recovery, wrapped.salt, b"nearer/recovery/1")
    return _unwrap(wrapped, account_id, key, "That recovery key does not open this space.")


def derive_session_key(session_key: bytes, session_id: bytes) -> bytes:
    """What a session's row seals the vault key under (SPEC §7)."""
    return _hkdf(session_key, session_id, b"nearer/session-key/1")


def make_identity(chance: Chance = os.urandom) -> bytes:
    """The private half of a new HPKE key pair, as bytes: ML-KEM seed ‖ X25519 key."""
    return chance(MLKEM_SEED) + chance(X25519_KEY)


def private_key(identity: bytes) -> PrivateKey:
    """The private half, ready to open with."""
    return PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(identity[:MLKEM_SEED]),
        X25519PrivateKey.from_private_bytes(identity[MLKEM_SEED:]),
    )


def public_bytes(identity: bytes) -> bytes:
    """The public half as bytes: ML-KEM encapsulation key ‖ X25519 public key."""
    mlkem = MLKEM768PrivateKey.from_seed_bytes(identity[:MLKEM_SEED]).public_key()
    x25519 = X25519PrivateKey.from_private_bytes(identity[MLKEM_SEED:]).public_key()
    return mlkem.public_bytes_raw() + x25519.public_bytes_raw()


def public_key(public: bytes) -> PublicKey:
    """The public half, ready to seal to."""
    return PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC:]),
    )


def identity_place(account_id: bytes, public: bytes) -> bytes:
    """What the private half of an account's key pair is sealed to (SPEC §2.3)."""
    return b"nearer/identity/1" + account_id + public


def _derive_by_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # NFC: the same passphrase typed on another keyboard may arrive in other code points.
    return Argon2id(
        salt=salt,
        length=KEY,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(unicodedata.normalize("NFC", passphrase).encode())


def _hkdf(material: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=KEY, salt=salt, info=info).derive(material)


def _wrap(
    vault_key: bytes, account_id: bytes, key: bytes, bare: Wrapped, chance: Chance
) -> Wrapped:
    sealed = Sealer(key, chance).seal(vault_key, _place(bare, account_id))
    return bare._replace(sealed=sealed)


def _unwrap(wrapped: Wrapped, account_id: bytes, key: bytes, sentence: str) -> bytes:
    try:
        return Sealer(key).unseal(wrapped.sealed, _place(wrapped, account_id))
    except SealBroken as error:
        raise WrongPassphrase(sentence) from error


def _place(wrapped: Wrapped, account_id: bytes) -> bytes:
    cost = struct.pack(">III", *wrapped.cost)
    return b"nearer/wrap/1" + account_id + wrapped.way.encode() + wrapped.salt + cost
