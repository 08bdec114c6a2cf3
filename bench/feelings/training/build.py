"""Puts the weights together: teacher, net, bag, and the few numbers that join them."""

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Ridge

from bench.feelings import goemotions
from bench.feelings.goemotions import Row, gold
from bench.feelings.training import bag, net, teacher
from bench.feelings.training.texts import Entry, corpus, targets
from bench.training.packing import as_file
from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.labels import NET, words_read
from nearer.feelings.suggest.reading import tokens
from nearer.feelings.suggest.table import Tables
from nearer.language.reader import Reader
from nearer.language.stored import FILE, Weights

Arrays = dict[str, NDArray[np.generic]]
Floats = NDArray[np.float64]
PLACE: Final = Path(str(files("nearer.feelings.suggest"))) / FILE
MEMORY: Final = Path(__file__).parents[3] / ".model"
SMOOTHED: Final = 24
"""Ways in which half of the rows are drawn to settle a threshold."""


def build(data: Path, place: Path = PLACE, memory: Path = MEMORY) -> str:
    """Train on ``data`` (train.tsv, dev.tsv) and write the weights; answers how near they came."""
    rows = goemotions.read(data / "train.tsv")
    held = goemotions.read(data / "dev.tsv")
    entries = corpus()
    said = teacher.taught(rows, memory)
    arrays: Arrays = {**bag.trained(entries, rows, said)}
    arrays |= net.trained(rows, said, [entry.text for entry in entries])
    arrays |= joined(arrays, entries, held)
    before = dict(np.load(place)) if place.exists() else {}
    place.write_bytes(as_file(arrays))
    return how_near(before, arrays)


def joined(arrays: Arrays, entries: Sequence[Entry], held: Sequence[Row]) -> Arrays:
    """How net and bag are weighed, where labels begin, and what labels say of the wheel's words."""
    both = _Both(arrays)
    net_scores, bag_scores = both.of([row.text for row in held])
    spread = np.array([net_scores.std(), bag_scores.std()])
    thresholds = settled(
        NET * net_scores / spread[0] + (1 - NET) * bag_scores / spread[1], gold(held)
    )
    net_ours, bag_ours = both.of([entry.text for entry in entries])
    shares = 1 / (1 + np.exp(-2 * (NET * net_ours / spread[0] + (1 - NET) * bag_ours / spread[1])))
    wanted = targets(entries)
    ridge = Ridge(alpha=5.0).fit(shares, wanted)
    return {
        "label_spread": spread.astype(np.float32),
        "label_thresholds": thresholds.astype(np.float32),
        "label_words": ridge.coef_.T.astype(np.float16),
        "label_words_bias": ridge.intercept_.astype(np.float16),
        "wheel_usual": wanted.mean(axis=0).astype(np.float32),
        "wheel_together": together(wanted),
    }


class _Both:
    def __init__(self, arrays: Arrays) -> None:
        stored = Weights(arrays)
        self._net, self._tables = Reader(stored), Tables(stored)

    def of(self, texts: Sequence[str]) -> tuple[Floats, Floats]:
        """The net's and the bag's scores, a row a text."""
        read = [tokens(text) for text in texts]
        bags: list[Bag] = [self._tables.bagged(one) for one in read]
        nets = np.stack([self._net.scores([words_read(one)])[0] for one in read]).astype(np.float64)
        return nets, np.stack([self._tables.labels.scores(one) for one in bags]).astype(np.float64)


def settled(scores: Floats, labels: NDArray[np.bool_]) -> Floats:
    """A threshold a label: the middle one of those best for F1 on chance halves of the rows."""
    chance = np.random.default_rng(0)
    halves = [chance.permutation(len(scores))[: len(scores) // 2] for _ in range(SMOOTHED)]
    found = [
        [_best(scores[half, at], labels[half, at]) for half in halves]
        for at in range(labels.shape[1])
    ]
    return np.median(np.array(found), axis=1)


def _best(scores: Floats, there: NDArray[np.bool_]) -> float:
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(there[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + there.sum())
    return float(scores[order[int(f1.argmax())]])


def together(wanted: NDArray[np.float32]) -> NDArray[np.uint8]:
    """How often two words fit the same text, of the times the rarer of the two fits: 0 to 255."""
    both = wanted.T @ wanted
    times = np.diag(both)
    shares = both / np.maximum(np.minimum(times[:, None], times[None, :]), 1)
    return np.rint(255 * np.minimum(shares, 1)).astype(np.uint8)


def how_near(before: Arrays, now: Arrays) -> str:
    """Whether these weights are those that were there, or how far from them they are."""
    if before and as_file(before) == as_file(now):
        return f"The same weights, byte for byte ({hashlib.sha256(as_file(now)).hexdigest()[:16]})."
    same = [name for name in now if name in before and np.array_equal(before[name], now[name])]
    return f"{len(same)} of {len(now)} arrays are the same as before; the rest were trained anew."
