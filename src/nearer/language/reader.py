"""A small net that has learned to read: words among their neighbours, weighed, summed.

Numpy only. The same sums stand in ``bench/training/reader.py``, in a form that can learn; before
anything learned is written, it is checked that both come to the same.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

import numpy as np

from nearer.language.stored import Floats, Table, Weights, fingerprint, places

NEAR: Final = 2
"""How many words to either side a word is read with."""
GRAMS: Final = 4096
"""Rows for the pieces of words that are not known as wholes."""
LAYERS: Final = (
    "near", "near_bias", "back", "back_bias", "weigh", "weigh_bias",
    "hidden", "hidden_bias", "out", "out_bias", "straight",
)  # fmt: skip


class Reader:
    """A trained net. What it reads becomes one score an outcome, as log odds."""

    def __init__(self, stored: Weights) -> None:
        self._keys = stored.keys("net_keys")
        self._words: Table = stored.table("net_words")
        self._grams: Table = stored.table("net_pieces")
        self._at = {name: stored.floats(f"net_{name}") for name in LAYERS}

    def scores(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """A row a sentence, none of which is empty, then one for each two in a row."""
        words = self._embedded(list(chain.from_iterable(sentences)))
        seen = self._seen(words)
        weighed = seen @ self._at["weigh"].T + self._at["weigh_bias"]
        raised = np.exp(weighed - weighed.max(axis=0))
        lengths = np.fromiter(map(len, sentences), np.intp, len(sentences))
        starts = np.cumsum(lengths) - lengths
        shares = and_two(np.add.reduceat(raised, starts))
        sums = and_two(np.add.reduceat(raised[:, :, None] * seen[:, None, :], starts))
        highest = and_two(np.maximum.reduceat(seen, starts), np.maximum)
        pooled = sums / np.maximum(shares, np.finfo(np.float32).tiny)[:, :, None]
        plain = and_two(np.add.reduceat(words, starts))
        plain /= np.sqrt(and_two(lengths.astype(np.float32)))[:, None]
        return self._answer(np.column_stack([pooled.reshape(len(pooled), -1), highest]), plain)

    def _seen(self, words: Floats) -> Floats:
        """Each word with its neighbours."""
        at = self._at
        n, width = words.shape
        edged = np.zeros((n + 2 * NEAR, width), np.float32)
        edged[NEAR : NEAR + n] = words
        around = np.concatenate([edged[i : i + n] for i in range(2 * NEAR + 1)], axis=1)
        told = gelu(around @ at["near"].T + at["near_bias"])
        seen: Floats = words + told @ at["back"].T + at["back_bias"]
        return seen

    def _answer(self, joined: Floats, plain: Floats) -> Floats:
        at = self._at
        hidden = gelu(joined @ at["hidden"].T + at["hidden_bias"])
        scores: Floats = hidden @ at["out"].T + at["out_bias"] + plain @ at["straight"].T
        return scores

    def _embedded(self, words: Sequence[str]) -> Floats:
        wanted = np.fromiter(map(fingerprint, words), np.uint32, len(words))
        rows, known = places(self._keys, wanted)
        found = self._words.rows(rows)
        for at, word in enumerate(words):
            if not known[at]:
                found[at] = self._grams.rows(np.array(grams(word), np.intp)).mean(axis=0)
        return found


def and_two(rows: Floats, joined: np.ufunc = np.add) -> Floats:
    """The rows, and behind them each joined with the next."""
    return np.concatenate([rows, joined(rows[:-1], rows[1:])])


@lru_cache(maxsize=4096)
def grams(word: str) -> tuple[int, ...]:
    """The rows of a word's pieces: three to five letters, with its edges."""
    edged = f"<{word}>"
    cut = [edged[at : at + n] for n in (3, 4, 5) for at in range(len(edged) - n + 1)]
    return tuple(fingerprint(piece) % GRAMS for piece in cut or [edged])


def gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh form (Hendrycks and Gimpel 2016)."""
    inner = np.float32(np.sqrt(2 / np.pi)) * (x + np.float32(0.044715) * x * x * x)
    halved: Floats = np.float32(0.5) * x * (1 + np.tanh(inner))
    return halved
