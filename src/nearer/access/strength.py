"""How long a passphrase would hold, guessed generously for the guesser and said in words."""

import re
from enum import Enum
from functools import cache
from pathlib import Path

from nearer.language import N_

LEAST = 8
"""Characters below which a passphrase is not taken at all."""

# What each piece is worth in bits. A word a person picks is worth less than one drawn by dice
# (12.9 from a list of 7,776), because people pick from the few thousand they use every day.
WORD = 11.5
YEAR = 6.5
SEQUENCE = 4.0
AGAIN = 1.0
LETTER = 4.7
DIGIT = 3.3
SIGN = 4.5

# A guess costs 64 MiB and most of a tenth of a second by design (keys.py). At a rented ten
# thousand guesses a second, 2^36 lasts three months and 2^44 half a century.
THIN = 36.0
STRONG = 44.0

_SUBSTITUTED = str.maketrans("013457@$!", "oleastasi")
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}")
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


class Strength(Enum):
    """How long it would hold; the value is the sentence a person reads."""

    COMMON = N_(
        "This is one of the first that people try. "
        "Four or five words that do not belong together would hold far longer."
    )
    THIN = N_(
        "Someone with a copy of your files and some patience could guess this. "
        "Two more words would help a lot."
    )
    FAIR = N_(
        "This holds against the people around you. "
        "One more word and it would hold against a patient stranger, too."
    )
    STRONG = N_("This would hold for a very long time, even against a patient stranger.")


def strength(passphrase: str) -> Strength:
    """Advice only: nothing is refused for being weak, and nothing is remembered."""
    if _is_common(passphrase):
        return Strength.COMMON
    worth = bits(passphrase)
    if worth < THIN:
        return Strength.THIN
    return Strength.FAIR if worth < STRONG else Strength.STRONG


def bits(passphrase: str) -> float:
    """Roughly log2 of the guesses someone needs who knows how people choose."""
    seen: set[str] = set()
    total = 0.0
    for chunk in passphrase.casefold().split():
        pieces = _PIECE.findall(chunk)
        jumbled = chunk.isalnum() and len(pieces) > 3
        for piece in pieces:
            total += AGAIN if piece in seen else _worth(piece, jumbled)
            seen.add(piece)
    return total


def _worth(piece: str, jumbled: bool) -> float:
    """Bits of one stretch of letters, of digits, or one sign. ``jumbled``: no words in there."""
    if _runs(piece):
        return min(SEQUENCE, LETTER * len(piece))
    if piece.isdigit():
        year = len(piece) == 4 and piece[:2] in {"19", "20"}
        return YEAR if year else DIGIT * len(piece)
    if not piece.isalpha():
        return SIGN
    spelled = LETTER * len(piece)
    return min(spelled, WORD) if _wordlike(piece) and not jumbled else spelled


def _runs(piece: str) -> bool:
    """Whether it is one sign repeated, or a stretch of the alphabet, digits or a keyboard row."""
    if len(piece) < 3:
        return False
    return len(set(piece)) == 1 or any(piece in row or piece[::-1] in row for row in _ROWS)


def _wordlike(piece: str) -> bool:
    """Whether it could be a word: five consonants in a row, or fifteen letters, are chance."""
    return len(piece) < 15 and not _CONSONANTS.search(piece)


def _is_common(passphrase: str) -> bool:
    folded = "".join(passphrase.casefold().split())
    # "Password2024!" is still "password" to anyone who guesses for a living.
    bare = re.sub(r"[\d\W_]+$", "", folded)
    return any({one, one.translate(_SUBSTITUTED)} & _common() for one in (folded, bare) if one)


@cache
def _common() -> frozenset[str]:
    return frozenset((Path(__file__).parent / "common.txt").read_text("utf-8").split())
