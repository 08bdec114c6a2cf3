"""Small pieces of text that add up to a call where no phrase hears one. Pure and local.

Each line of ``pieces.tsv`` is a piece (one word, two, three, or two with one between, ``_``), how
much it speaks for a call, and how much for each card, in hundredths (log odds of a logistic
regression; docs/listening.md). They are added up, and what is above `ENOUGH` calls for a card. The
sum is neither kept nor shown: it says yes or no.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, NamedTuple

from nearer.safety.calls.reading import Card

ENOUGH: Final = 70
QUIETED: Final = "#"
"""Stands for a word that a quiet phrase lies on: no piece has it."""
CARDS: Final[tuple[Card, ...]] = ("self", "partner", "other")
NOTE: Final = "no phrase, but pieces that often stand in such words"
MOST_NAMED: Final = 3

Words = Sequence[str]


class Piece(NamedTuple):
    """What a piece adds: to calling at all, and to each of `CARDS`."""

    any: int
    cards: tuple[int, int, int]


class Told(NamedTuple):
    """The card that pieces add up to, and those that weighed most."""

    card: Card
    pieces: tuple[str, ...]


def cut(words: Words) -> set[str]:
    """The pieces of some words in a row."""
    found = set(words)
    for at, word in enumerate(words[:-1]):
        found.add(f"{word} {words[at + 1]}")
        if at + 2 < len(words):
            found.add(f"{word} {words[at + 1]} {words[at + 2]}")
            found.add(f"{word} _ {words[at + 2]}")
    return {piece for piece in found if QUIETED not in piece}


def windows(told: Sequence[Words]) -> Iterator[list[str]]:
    """Each two sentences that follow each other, or the one there is."""
    if len(told) == 1:
        yield list(told[0])
    for one, next_one in pairwise(told):
        yield [*one, ".", *next_one]


class Pieces:
    """All pieces with their weights; ``base`` is what a text without any has."""

    def __init__(self, base: Piece, known: Mapping[str, Piece]) -> None:
        self._base = base
        self._known = known

    def told(self, sentences: Sequence[Words]) -> Told | None:
        """The card that some sentences in a row add up to; the first that do."""
        for window in windows(sentences):
            found = {piece: self._known[piece] for piece in cut(window) if piece in self._known}
            if self._base.any + sum(piece.any for piece in found.values()) > ENOUGH:
                most = sorted(found, key=lambda piece: (-found[piece].any, piece))[:MOST_NAMED]
                return Told(self._card(found), tuple(most))
        return None

    def _card(self, found: Mapping[str, Piece]) -> Card:
        of = [
            self._base.cards[at] + sum(piece.cards[at] for piece in found.values())
            for at in range(len(CARDS))
        ]
        return CARDS[of.index(max(of))]


@cache
def pieces() -> Pieces:
    """The pieces that ship. The first line of the file, with an empty piece, is the base."""
    place = files("nearer.safety.calls") / "pieces.tsv"
    rows = (line.split("\t") for line in place.read_text("utf-8").splitlines())
    read = {row[0]: _piece(row[1:]) for row in rows}
    return Pieces(read.pop(""), read)


def _piece(cells: Sequence[str]) -> Piece:
    number, one, two, three = map(int, cells)
    return Piece(number, (one, two, three))
