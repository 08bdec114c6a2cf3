"""Sealing bytes so that only their owner opens them, at the one place they belong (SPEC §3, §6)."""

import hashlib
import hmac
import os
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from nearer.vault.errors import SealBroken

Chance = Callable[[int], bytes]
"""Hands out that many random bytes; `os.urandom` everywhere but where vectors are frozen."""

FORMAT = b"\x01"
NONCE = 12
SHORTEST_PADDED = 64
IDENTITY_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)

PrivateKey = hpke.MLKEM768X25519PrivateKey
PublicKey = hpke.MLKEM768X25519PublicKey


class Sealer:
    """Seals and unseals under one 32-byte key. The place is authenticated, never encrypted."""

    def __init__(self, key: bytes, chance: Chance = os.urandom) -> None:
        cipher = AESGCM(key)
        self._encrypt, self._decrypt = cipher.encrypt, cipher.decrypt
        self._chance = chance

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """``0x01 ‖ nonce ‖ ciphertext``."""
        nonce = self._chance(NONCE)
        return FORMAT + nonce + self._encrypt(nonce, plain, place)

    def unseal(self, sealed: bytes, place: bytes) -> bytes:
        """The plain bytes. Raises `SealBroken` for any other key, place or change."""
        if sealed[:1] != FORMAT:
            raise SealBroken("This was sealed in a format this Nearer does not know.")
        try:
            return self._decrypt(sealed[1 : NONCE + 1], sealed[NONCE + 1 :], place)
        except (InvalidTag, ValueError) as error:
            raise SealBroken("This does not open with that key, or it was changed.") from error


def pad(payload: bytes) -> bytes:
    """The payload with an end mark, filled up so that its length says little (Padmé)."""
    marked = len(payload) + 1
    return payload + b"\x80" + bytes(padme(max(SHORTEST_PADDED, marked)) - marked)


def unpad(padded: bytes) -> bytes:
    """The payload again. Raises `SealBroken` when there is no end mark."""
    payload = padded.rstrip(b"\0")
    if payload[-1:] != b"\x80":
        raise SealBroken("A sealed record is not padded the way it was written.")
    return payload[:-1]


def padme(length: int) -> int:
    """The length Padmé rounds up to (Nikitin et al. 2019, PURBs); ``length`` at least 2."""
    exponent = length.bit_length() - 1
    kept_bits = exponent.bit_length()
    mask = (1 << (exponent - kept_bits)) - 1
    return (length + mask) & ~mask


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA-256."""
    return hmac.digest(key, message, hashlib.sha256)


def same(one: bytes, other: bytes) -> bool:
    """Whether two secrets are equal, without telling by time where they differ."""
    return hmac.compare_digest(one, other)


def seal_to(public: PublicKey, plain: bytes, purpose: str) -> bytes:
    """Sealed so that only the holder of the private half opens it (HPKE, SPEC §2.3)."""
    return IDENTITY_SUITE.encrypt(plain, public, info=_sealed_to(purpose))


def open_sealed_to(private: PrivateKey, sealed: bytes, purpose: str) -> bytes:
    """The plain bytes of `seal_to`. Raises `SealBroken`."""
    try:
        return IDENTITY_SUITE.decrypt(sealed, private, info=_sealed_to(purpose))
    except (InvalidTag, ValueError) as error:
        raise SealBroken("This was sealed to someone else, or it was changed.") from error


def _sealed_to(purpose: str) -> bytes:
    return b"nearer/sealed-to/1 " + purpose.encode()
