"""A text as the engine reads it: small words and signs, each with its place in what was written."""

import re
from typing import Final, NamedTuple

TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’‘][^\W\d_]+)*|[!?]+|\.\.+|[.,;:()]|\d+|[^\w\s]")
STRETCHED: Final = re.compile(r"(.)\1{2,}")
LONGEST: Final = 6000
"""Signs of one text that are read: about a thousand words."""


class Token(NamedTuple):
    """A word, a sign or a number. ``text[first:last]`` is how it was written."""

    word: str
    first: int
    last: int

    @property
    def spoken(self) -> bool:
        """Whether it is a word."""
        return self.word[0].isalpha()


def tokens(text: str) -> list[Token]:
    """The tokens of a text, of at most its first `LONGEST` signs."""
    found = TOKEN.finditer(text[:LONGEST])
    return [Token(_folded(one[0]), one.start(), one.end()) for one in found]


def _folded(written: str) -> str:
    """One way of writing for what differs only in looks: ``SOOOO`` is ``soo``, ``42`` is ``0``."""
    word = STRETCHED.sub(r"\1\1", written.lower().replace("’", "'").replace("‘", "'"))
    if word.isdigit():
        return "0"
    if word[0] in "!?":
        return word[0] if len(set(word)) == 1 else "?!"
    return ".." if word.startswith("..") else word
