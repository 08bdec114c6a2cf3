"""Learns how much each piece of a text speaks for a call: a logistic regression, twice.

The second time only with the pieces that weighed something in the first, and of each call only
with the two sentences that weighed most.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bench.calls.examples import Example
from nearer.language.stored import fingerprint

SEEN: Final = 2
WEIGHTS: Final = {"call": 1.0, "quiet": 1.0, "plain": 8.0}
SHARED: Final = 8.0
"""A text of so many pieces, squared, adds up to their plain sum; a longer one to less."""
LEAST: Final = 0.08
"""Pieces that weigh less after a first round are left out of the second."""

Windows = list[set[str]]


def learned(examples: Sequence[Example]) -> dict[str, NDArray[np.generic]]:
    """The arrays as the product stores them: fingerprints, weights in hundredths, the base."""
    windows = [one.pieces() for one in examples]
    of = [one.of for one in examples]
    counted = Counter(
        piece
        for some, kind in zip(windows, of, strict=True)
        if kind != "plain"
        for piece in _whole(some)
    )
    every = sorted(piece for piece, times in counted.items() if times >= SEEN)
    whole = [
        [_whole(some)] if kind == "call" else some for some, kind in zip(windows, of, strict=True)
    ]
    loudest = _loudest(windows, of, calling(whole, of, every))
    first = calling(loudest, of, every)
    strong = [piece for piece in every if abs(first[piece]) >= LEAST]
    final = calling(_loudest(windows, of, first), of, strong)
    return stored(final)


def stored(weights: Mapping[str, float]) -> dict[str, NDArray[np.generic]]:
    """Of two pieces with one fingerprint the one that weighs more is kept."""
    ranked = sorted(((abs(weight), piece) for piece, weight in weights.items() if piece))
    at = {fingerprint(piece): round(100 * SHARED * weights[piece]) for _, piece in ranked}
    keys = np.array(sorted(at), np.uint32)
    return {
        "pieces_keys": keys,
        "pieces_weights": np.array([at[key] for key in keys.tolist()], np.int16),
        "pieces_base": np.array([100 * weights[""]], np.float32),
    }


def calling(
    windows: Sequence[Windows], of: Sequence[str], known: Sequence[str]
) -> dict[str, float]:
    """How much each piece speaks for a call; "" is the base."""
    column = {piece: at for at, piece in enumerate(known)}
    rows = [pieces for some in windows for pieces in some]
    kinds = [kind for some, kind in zip(windows, of, strict=True) for _ in some]
    matrix = _matrix(rows, column)
    matrix = sp.diags(SHARED / np.sqrt(np.maximum(matrix.sum(axis=1).A1, 1))) @ matrix
    fitted = LogisticRegression(C=0.5, solver="liblinear", max_iter=200, random_state=0)
    calls = np.array([kind == "call" for kind in kinds])
    fitted.fit(matrix, calls, np.array([WEIGHTS[kind] for kind in kinds]))
    return {"": float(fitted.intercept_[0]), **dict(zip(column, fitted.coef_[0], strict=True))}


def _loudest(
    windows: Sequence[Windows], of: Sequence[str], weights: Mapping[str, float]
) -> list[Windows]:
    """A quiet text is quiet in each window. One that calls does so in the one that weighs most."""

    def together(pieces: AbstractSet[str]) -> float:
        heard = [weights[piece] for piece in pieces if piece in weights]
        return sum(heard) / math.sqrt(len(heard) or 1)

    return [
        [max(some, key=together)] if kind == "call" else some
        for some, kind in zip(windows, of, strict=True)
    ]


def _whole(windows: Iterable[set[str]]) -> set[str]:
    return set[str]().union(*windows)


def _matrix(rows: Sequence[AbstractSet[str]], column: Mapping[str, int]) -> Any:
    columns = [sorted(column[piece] for piece in row if piece in column) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    places = np.array([at for row in columns for at in row])
    return sp.csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(column)))
