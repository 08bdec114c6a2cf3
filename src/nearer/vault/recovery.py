"""The recovery key as a person writes it down: 28 characters in seven groups (SPEC §2.2)."""

import hashlib

from nearer.vault.errors import WrongPassphrase

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BYTES = 16
CHECK_BITS = 12
CHARACTERS = 28
GROUP = 4

_READ = {letter: value for value, letter in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}


def written(key: bytes) -> str:
    """16 bytes as ``XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX``."""
    number = int.from_bytes(key) << CHECK_BITS | _check(key)
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(CHARACTERS)))
    return "-".join(letters[start : start + GROUP] for start in range(0, CHARACTERS, GROUP))


def read(text: str) -> bytes:
    """The 16 bytes again. Raises `WrongPassphrase` with a sentence for a slip of the pen."""
    letters = "".join(text.split()).replace("-", "").upper()
    if len(letters) != CHARACTERS:
        raise WrongPassphrase(
            f"A recovery key has {CHARACTERS} letters and numbers. This has {len(letters)}."
        )
    number = 0
    for letter in letters:
        if letter not in _READ:
            raise WrongPassphrase(f"A recovery key never contains “{letter}”. Look at it again?")
        number = number << 5 | _READ[letter]
    key = (number >> CHECK_BITS).to_bytes(BYTES)
    if _check(key) != number & (1 << CHECK_BITS) - 1:
        raise WrongPassphrase("One letter or number in the recovery key is not right.")
    return key


def _check(key: bytes) -> int:
    digest = hashlib.sha256(b"nearer/recovery-check/1" + key).digest()
    return int.from_bytes(digest[:2]) >> 16 - CHECK_BITS
