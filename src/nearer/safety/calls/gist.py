"""What a small net makes of a text: whether it calls, and for which card. Pure and local.

It reads words in their order and among their neighbours, where pieces only count them.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from nearer.language.stored import Floats
from nearer.safety.calls.hearing import ORDER
from nearer.safety.calls.pieces import END
from nearer.safety.calls.trained import reader

OUTCOMES: Final = (*ORDER, "quiet", "plain")
"""What a text may be: a call for a card, a quiet line near one, or a comment by anybody."""
MOST_WORDS: Final = 80
"""More words of one sentence are not read: nobody says so much in one breath."""
AT_ONCE: Final = 60
"""Sentences that are read at once; room and time grow with them."""


class Gist(NamedTuple):
    """How much some words speak for a call, and how much for each card: log odds, hundredths."""

    calls: float
    cards: Floats


class Gists(NamedTuple):
    """Of each sentence, and of each two in a row."""

    each: list[Gist]
    two: list[Gist]


def as_read(words: Sequence[str], *, first: bool) -> list[str]:
    """The words of a sentence with its end; the first has its beginning, too."""
    said = [*words[:MOST_WORDS], END]
    return [END, *said] if first else said


def gists(sentences: Sequence[Sequence[str]]) -> Gists:
    """What is made of a text, whose sentences may be empty, but not the text."""
    each: list[Gist] = []
    two: list[Gist] = []
    for start in range(0, max(len(sentences) - 1, 1), AT_ONCE - 1):
        some = sentences[start : start + AT_ONCE]
        read = [as_read(words, first=not number) for number, words in enumerate(some)]
        found = _gists(reader().scores(read))
        each += found[bool(start) : len(some)]
        two += found[len(some) :]
    return Gists(each, two)


def _gists(scores: Floats) -> list[Gist]:
    """From a row a window, a column an outcome."""
    cards, quiet = scores[:, : len(ORDER)], scores[:, len(ORDER) :]
    calls = np.logaddexp.reduce(cards, axis=1) - np.logaddexp.reduce(quiet, axis=1)
    return [*map(Gist, (100 * calls).tolist(), 100 * cards)]
