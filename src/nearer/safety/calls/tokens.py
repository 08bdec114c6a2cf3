"""A text becomes sentences of plain words: no accents, no capitals, no apostrophes."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

import msgspec

PIECE: Final = re.compile(
    r"[a-z0-9@$*]+(?:['`!*@$](?=[a-z0-9])[a-z0-9@$*]+)*"
    r"|(?P<soft>\.\.+|…|[,:()\"“”«»—–\n])|(?P<hard>[.!?;])"
)
"""A word, maybe with a sign in place of a letter; a pause; an end."""
APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘´`ʼ", "'"))
BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")


class Sentence(msgspec.Struct, gc=False):
    """Words in a row, which of them come right after a pause, and whether it is a question."""

    words: list[str]
    after_pause: set[int]
    asks: bool = False


def plain(text: str) -> str:
    """The text in small letters without accents.

    Marks are taken away before anything is sorted: a tower of marks on one letter would
    otherwise take the time of its square.
    """
    if text.isascii():
        return text.lower()
    bare = "".join(sign for sign in text.casefold() if not _is_mark(sign))
    folded = unicodedata.normalize("NFKD", bare.translate(APOSTROPHES))
    return "".join(sign for sign in folded if not _is_mark(sign)).casefold()


def _is_mark(sign: str) -> bool:
    return sign > "\x7f" and unicodedata.category(sign) in ("Mn", "Me", "Cf")


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, as typed: nothing is respelt yet."""
    here = Sentence([], set())
    for found in PIECE.finditer(BLANK_LINE.sub(" ; ", plain(text))):
        if found["hard"] and here.words:
            here.asks = found["hard"] == "?"
            yield here
            here = Sentence([], set())
        elif found["soft"]:
            if found[0] != "\n":
                here.after_pause.add(len(here.words))
        elif not found["hard"]:
            here.words.append(found[0].replace("'", ""))
    if here.words:
        yield here
