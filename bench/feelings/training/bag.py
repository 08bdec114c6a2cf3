"""Trains the bag of words and word pairs: one table for the wheel's words, one for GoEmotions.

Ridge regression on tf-idf (Hoerl and Kennard 1970); for GoEmotions beside it a support vector
machine a label (Cortes and Vapnik 1995), because the two err differently.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.linear_model import Ridge
from sklearn.svm import LinearSVC

from bench.feelings.goemotions import NEUTRAL, Row, gold
from bench.feelings.training.teacher import Logits
from bench.feelings.training.texts import WORDS, Entry, targets, words_of
from bench.training.packing import packed
from nearer.feelings.suggest.features import bag
from nearer.feelings.suggest.reading import tokens
from nearer.language.stored import fingerprint

SEEN: Final = 3
"""How many of our entries must hold a feature."""
SEEN_ELSEWHERE: Final = 12
"""The same for GoEmotions' rows."""
KEPT: Final = 18_000
LEVELS: Final = 5
"""Steps to either side of nought that a number is rounded to. So few compress well, and cost less
than a hundredth of what is found (docs/listening.md)."""
PENALTIES: Final = (1.5, 1.0)
"""For the wheel's words and for GoEmotions."""
MARGIN: Final = 0.3
PLAIN: Final = 0.3
"""How much a text in which people read no feeling counts against one of our entries."""

Matrix: TypeAlias = sp.csr_matrix
Floats = NDArray[np.float64]
Found = tuple[Floats, Floats]
"""A table, a row a feature and a column a word or label, and a bias a column."""


class Known(NamedTuple):
    """The features that have rows, and how rare each is."""

    keys: NDArray[np.uint32]
    rarity: NDArray[np.float32]

    def matrix(self, texts: Iterable[str]) -> Matrix:
        """A row a text, as the product reads it."""
        bags = [bag(tokens(text), self.keys, self.rarity) for text in texts]
        ends = np.cumsum([0, *(len(one.rows) for one in bags)])
        values = np.concatenate([one.values for one in bags])
        columns = np.concatenate([one.rows for one in bags])
        return sp.csr_matrix((values, columns, ends), shape=(len(bags), len(self.keys)))


def trained(
    entries: Sequence[Entry], rows: Sequence[Row], said: Logits
) -> dict[str, NDArray[np.generic]]:
    """The bag's arrays as the product stores them."""
    plain = [row.text for row in rows if row.labels == {NEUTRAL}]
    known = chosen(entries, [row.text for row in rows], plain)
    wheel, wheel_bias = wheel_table(known, entries, plain)
    labels, labels_bias = label_table(known, rows, said)
    return {
        "bag_keys": known.keys,
        "bag_rarity": known.rarity.astype(np.float16),
        "bag_wheel_bias": wheel_bias.astype(np.float32),
        "bag_labels_bias": labels_bias.astype(np.float32),
        **packed("bag_wheel", wheel, LEVELS),
        **packed("bag_labels", labels, LEVELS),
    }


def chosen(entries: Sequence[Entry], theirs: Sequence[str], plain: Sequence[str]) -> Known:
    """The features that tell most about the wheel's words, and the commonest of the others."""
    ours = [one.text for one in entries]
    known = weighed(known_features(ours, theirs), ours)
    table, _ = wheel_table(known, entries, plain)
    present = [np.asarray(known.matrix(texts).power(2).mean(axis=0)) for texts in (ours, theirs)]
    ours_there, theirs_there = (np.sqrt(one).ravel() for one in present)
    telling = np.linalg.norm(table, axis=1) * ours_there
    common = theirs_there * telling.mean() / theirs_there.mean() / 2
    best = np.argsort(-np.maximum(telling, common), kind="stable")[:KEPT]
    return weighed(np.sort(known.keys[best]), ours)


def wheel_table(known: Known, entries: Sequence[Entry], plain: Sequence[str]) -> Found:
    """From features to words of the wheel. No word fits the ``plain`` texts."""
    read = known.matrix([*(one.text for one in entries), *plain])
    wanted = np.vstack([targets(entries), np.zeros((len(plain), len(WORDS)), np.float32)])
    weight = np.repeat([1.0, PLAIN], [len(entries), len(plain)])
    ridge = Ridge(alpha=PENALTIES[0], solver="sparse_cg", tol=1e-4).fit(read, wanted, weight)
    return ridge.coef_.T, ridge.intercept_


def label_table(known: Known, rows: Sequence[Row], said: Logits) -> Found:
    """From features to GoEmotions' labels: what the teacher said and what people gave, evenly."""
    read = known.matrix(row.text for row in rows)
    ridge = Ridge(alpha=PENALTIES[1], solver="sparse_cg", tol=1e-4).fit(read, said)
    machines = [_machine(read, given) for given in gold(rows).T]
    hard = np.stack([one.coef_[0] for one in machines], axis=1)
    hard_bias = np.array([one.intercept_[0] for one in machines])
    spread, hard_spread = (float((read @ table).std()) for table in (ridge.coef_.T, hard))
    table = ridge.coef_.T / spread + hard / hard_spread
    return table, ridge.intercept_ / spread + hard_bias / hard_spread


def _machine(read: Matrix, given: NDArray[np.bool_]) -> LinearSVC:
    weights = {False: 1, True: 2}
    return LinearSVC(C=MARGIN, class_weight=weights, random_state=0).fit(read, given)


def known_features(ours: Iterable[str], theirs: Iterable[str]) -> NDArray[np.uint32]:
    """The fingerprints of words and pairs that occur often enough in either, sorted."""
    counts = _counted(ours), _counted(theirs)
    enough = {feature for feature, n in counts[0].items() if n >= SEEN}
    enough |= {feature for feature, n in counts[1].items() if n >= SEEN_ELSEWHERE}
    return np.array(sorted(enough), np.uint32)


def weighed(keys: NDArray[np.uint32], texts: Sequence[str]) -> Known:
    """The features with their rarity: ln((1 + texts) / (1 + texts with it)) + 1."""
    counted = _counted(texts)
    having = np.array([counted[int(key)] for key in keys])
    rarity = (np.log((1 + len(texts)) / (1 + having)) + 1).astype(np.float16)
    return Known(keys, rarity.astype(np.float32))


def _counted(texts: Iterable[str]) -> Counter[int]:
    return Counter(feature for text in texts for feature in _features(text))


def _features(text: str) -> set[int]:
    words = words_of(text)
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return {fingerprint(feature) for feature in (*words, *pairs)}
