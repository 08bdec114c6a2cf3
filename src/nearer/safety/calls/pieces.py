"""Small pieces of text that speak for a call or against one, and add up. Pure and local.

A piece is one, two or three words in a row. Each has a weight: how much it speaks for a call, in
hundredths (log odds of a logistic regression; docs/listening.md). What the pieces of a text add up
to is shared out by the root of how many there are, so that a long text is not louder than a short
one.
"""

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice, pairwise
from math import sqrt
from typing import Final

import numpy as np

from nearer.language.stored import Weights, fingerprint, places
from nearer.safety.calls.reading import QUIETED
from nearer.safety.calls.trained import weights

END: Final = "."

Found = Mapping[int, str]
"""The row of each piece that weighs something -> the piece."""


def cut(sentence: Sequence[str]) -> set[str]:
    """The pieces of a sentence, its end among them."""
    words = [*sentence, END]
    return {piece for piece in (*words, *_rows_of(words)) if QUIETED not in piece}


def _rows_of(words: Sequence[str]) -> Iterator[str]:
    pairs = [f"{word} {after}" for word, after in pairwise(words)]
    yield from pairs
    yield from (f"{pair} {after}" for pair, after in zip(pairs, words[2:], strict=False))


class Pieces:
    """All pieces with their weights, kept by fingerprint: as strings they would take ten times the
    room."""

    def __init__(self, stored: Weights) -> None:
        self._keys = stored.keys("pieces_keys")
        self._weights = array("h", stored.integers("pieces_weights"))
        self._base = int(stored.floats("pieces_base")[0])

    def of(self, sentences: Sequence[Sequence[str]]) -> list[Found]:
        """Those of each sentence that weigh anything."""
        said = [list(cut(words)) for words in sentences]
        every = [*chain.from_iterable(said)]
        rows, known = places(
            self._keys, np.fromiter(map(fingerprint, every), np.uint32, len(every))
        )
        found = zip(rows.tolist(), known.tolist(), every, strict=True)
        return [
            {row: piece for row, here, piece in islice(found, len(one)) if here} for one in said
        ]

    def together(self, found: Found) -> float:
        """How much these speak for a call where nothing else does, in hundredths.

        The end of a sentence is a piece of each: it weighs against texts that say little.
        """
        return self._base + self._shared(found)

    def around(self, found: Found) -> float:
        """How much these speak for a call that a phrase among them is, however little else."""
        return self._shared([row for row, piece in found.items() if piece != END])

    def _shared(self, rows: Collection[int]) -> float:
        return sum(map(self._weights.__getitem__, rows)) / sqrt(len(rows) or 1)

    def weightiest(self, found: Found, most: int) -> list[str]:
        """Those that speak most for a call, the strongest first."""
        ranked = sorted(found.items(), key=lambda one: (-self._weights[one[0]], one[1]))
        return [piece for _, piece in ranked[:most]]


@cache
def pieces() -> Pieces:
    """The pieces that ship."""
    return Pieces(weights())
