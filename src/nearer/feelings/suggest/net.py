"""A small net that has learned to read GoEmotions: words among their neighbours, weighed, summed.

Numpy only. The same sums stand in ``bench/feelings/training/net.py``, which trains them and, before
anything is written, checks that both come to the same.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np

from nearer.feelings.suggest.features import fingerprint, pieces
from nearer.feelings.suggest.reading import Token
from nearer.feelings.suggest.weights import Floats, Table, Weights, places, weights

NEAR: Final = 2
"""How many words to either side a word is read with."""
LAYERS: Final = (
    "near", "near_bias", "back", "back_bias", "weigh", "weigh_bias",
    "hidden", "hidden_bias", "out", "out_bias", "straight",
)  # fmt: skip
MOST_TOKENS: Final = 200
"""More are not read: feelings repeat themselves, and time grows with the text."""


class Net:
    """The trained net. A text becomes one score a label, as log odds."""

    def __init__(self, stored: Weights) -> None:
        self._keys = stored.keys("net_keys")
        self._words: Table = stored.table("net_words")
        self._pieces: Table = stored.table("net_pieces")
        self._at = {name: stored.floats(f"net_{name}") for name in LAYERS}

    def scores(self, read: Sequence[Token]) -> Floats:
        """One log odds a label of `labels.LABELS`."""
        words = self._embedded([token.word for token in read[:MOST_TOKENS]] or ["."])
        at = self._at
        n, width = words.shape
        edged = np.zeros((n + 2 * NEAR, width), np.float32)
        edged[NEAR : NEAR + n] = words
        around = np.concatenate([edged[i : i + n] for i in range(2 * NEAR + 1)], axis=1)
        told = gelu(around @ at["near"].T + at["near_bias"])
        seen = words + told @ at["back"].T + at["back_bias"]
        attention = softmax(seen @ at["weigh"].T + at["weigh_bias"])
        pooled = np.concatenate([(attention.T @ seen).ravel(), seen.max(axis=0)])
        hidden = gelu(at["hidden"] @ pooled + at["hidden_bias"])
        straight = at["straight"] @ (words.sum(axis=0) / np.sqrt(n, dtype=np.float32))
        scores: Floats = at["out"] @ hidden + at["out_bias"] + straight
        return scores

    def _embedded(self, words: Sequence[str]) -> Floats:
        wanted = np.fromiter(map(fingerprint, words), np.uint32, len(words))
        rows, known = places(self._keys, wanted)
        found = self._words.rows(rows)
        for at, word in enumerate(words):
            if not known[at]:
                found[at] = self._pieces.rows(np.array(pieces(word), np.intp)).mean(axis=0)
        return found


def gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh form (Hendrycks and Gimpel 2016)."""
    inner = np.float32(np.sqrt(2 / np.pi)) * (x + np.float32(0.044715) * x * x * x)
    halved: Floats = np.float32(0.5) * x * (1 + np.tanh(inner))
    return halved


def softmax(x: Floats) -> Floats:
    """Shares along the first axis."""
    raised = np.exp(x - x.max(axis=0))
    shares: Floats = raised / raised.sum(axis=0)
    return shares


@cache
def net() -> Net:
    """The net that ships."""
    return Net(weights())
