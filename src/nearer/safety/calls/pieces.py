"""Small pieces of text that speak for a call or against one, and add up. Pure and local.

A piece is one, two or three words in a row, as they stand, and again with each word's kind in its
place: words that are used alike are of one kind (``kinds.tsv``, a kind a line). Each line of
``pieces.tsv`` is a piece, how much it speaks for a call, and how much for each card, in hundredths
(log odds of a logistic regression; docs/listening.md). What they add up to is shared out by the
root of how many there are, so that a long text is not louder than a short one. The sum is neither
kept nor shown: it says yes or no.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

from nearer.safety.calls.reading import QUIETED, Card

ENOUGH: Final = -20
"""Above so many hundredths the pieces of two sentences call for a card."""
CARDS: Final[tuple[Card, ...]] = ("self", "partner", "other")
PHRASE: Final = 950
"""How far the pieces around a phrase must speak against it before it is not believed."""
END: Final = "."
CLEAR: Final = 200
"""By how many hundredths pieces must speak for another card than a phrase does to change it."""
MOST_NAMED: Final = 3

Found = AbstractSet[str]
Kinds = Mapping[str, str]


class Weights(NamedTuple):
    """What pieces add; an empty piece is what a text without any has."""

    calling: Mapping[str, int]
    cards: Mapping[str, tuple[int, int, int]]
    """To each of `CARDS`."""


def cut(sentence: Sequence[str], kinds: Kinds) -> set[str]:
    """The pieces of a sentence, its end among them."""
    words = [*sentence, END]
    of = [kinds.get(word, word) for word in words]
    found = {*words, *of, *_rows_of(words), *_rows_of(of)}
    return {piece for piece in found if QUIETED not in piece}


def _rows_of(words: Sequence[str]) -> Iterator[str]:
    pairs = [f"{word} {after}" for word, after in pairwise(words)]
    yield from pairs
    yield from (f"{pair} {after}" for pair, after in zip(pairs, words[2:], strict=False))


class Pieces:
    """All pieces with their weights, and the kinds of words."""

    def __init__(self, weights: Weights, kinds: Kinds) -> None:
        self._weights = weights
        self._kinds = kinds

    def of(self, words: Sequence[str]) -> Found:
        """Those of a sentence that weigh anything."""
        return self._weights.calling.keys() & cut(words, self._kinds)

    def call(self, found: Found) -> bool:
        """Whether these call for a card where no phrase does.

        The end of a sentence is a piece of each: it weighs against texts that say little.
        """
        return self._weights.calling[""] + self._together(found) > ENOUGH

    def agree(self, found: Found) -> bool:
        """Whether these let a phrase among them call for a card: they nearly always do."""
        return self._together(found - {END}) + PHRASE > ENOUGH

    def _together(self, found: Found) -> float:
        return sum(map(self._weights.calling.__getitem__, found)) / sqrt(len(found) or 1)

    def card(self, found: Found, told: Card | None = None) -> Card:
        """Which card they speak for most; ``told`` by a phrase, unless another leads clearly."""
        cards = self._weights.cards
        rows = [cards[""], *(cards[piece] for piece in found if piece in cards)]
        sums = dict(zip(CARDS, map(sum, zip(*rows, strict=True)), strict=True))
        most = max(CARDS, key=sums.__getitem__)
        return told if told and sums[most] - sums[told] < CLEAR else most

    def weightiest(self, found: Found) -> list[str]:
        """Those that speak most for a call, the strongest first."""
        calling = self._weights.calling
        return sorted(found, key=lambda piece: (-calling[piece], piece))[:MOST_NAMED]


@cache
def pieces() -> Pieces:
    """The pieces that ship."""
    calling: dict[str, int] = {}
    cards: dict[str, tuple[int, int, int]] = {}
    for piece, number, *rest in _rows("pieces.tsv"):
        calling[piece] = int(number)
        if rest:
            one, two, three = map(int, rest)
            cards[piece] = (one, two, three)
    return Pieces(Weights(calling, cards), kinds())


@cache
def kinds() -> Kinds:
    """The kind of each word that has one: ``~`` and a number."""
    kind_of: dict[str, str] = {}
    for number, words in enumerate(_rows("kinds.tsv"), 1):
        kind_of |= dict.fromkeys(words, f"~{number}")
    return kind_of


def _rows(file: str) -> Iterator[list[str]]:
    with (files("nearer.safety.calls") / file).open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n").split("\t") for line in lines)
