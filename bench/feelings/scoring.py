"""How good scores and predictions are, held against what people read in the same texts."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.feelings.goemotions import LABELS, NEUTRAL

Scores = NDArray[np.float64]
Flags = NDArray[np.bool_]

RESAMPLES = 1000
SEED = 20_200_501


class Interval(NamedTuple):
    """Where a figure lies, 95 times in 100, when the rows are drawn anew."""

    low: float
    high: float


class OfLabel(NamedTuple):
    """How one label fares. What cannot be divided is 0."""

    precision: float
    recall: float
    f1: float
    support: int


class Figures(NamedTuple):
    """Everything measured for one tool on one file."""

    macro_f1: float
    micro_f1: float
    hit1: float
    hit3: float
    hit5: float
    per_label: dict[str, OfLabel]
    macro_f1_between: Interval
    hit3_between: Interval


def measure(scores: Scores, predicted: Flags, gold: Flags, resamples: int = RESAMPLES) -> Figures:
    """All figures. Arrays have a row a text and a column a label, in the order of `LABELS`."""
    if not scores.shape == predicted.shape == gold.shape == (len(gold), len(LABELS)):
        raise ValueError(f"Shapes differ: {scores.shape}, {predicted.shape}, {gold.shape}.")
    right, said, real = (predicted & gold).sum(0), predicted.sum(0), gold.sum(0)
    counted = felt(gold)
    macro, hits3 = _resampled(predicted, gold, hit(scores, gold, 3), resamples)
    return Figures(
        macro_f1=float(f1(right, said, real).mean()),
        micro_f1=float(f1(right.sum(), said.sum(), real.sum())),
        hit1=_mean(hit(scores, gold, 1)[counted]),
        hit3=_mean(hit(scores, gold, 3)[counted]),
        hit5=_mean(hit(scores, gold, 5)[counted]),
        per_label=_per_label(right, said, real),
        macro_f1_between=_middle(macro),
        hit3_between=_middle(hits3),
    )


def f1(right: NDArray[np.integer], said: NDArray[np.integer], real: NDArray[np.integer]) -> Scores:
    """F1 from how often a label was said rightly, said at all, and really there."""
    return _ratio(2 * right, said + real)


def felt(gold: Flags) -> Flags:
    """The rows that have a label other than neutral."""
    return _any(np.delete(gold, NEUTRAL, axis=1))


def hit(scores: Scores, gold: Flags, first: int) -> Flags:
    """Whether one of a row's labels is among the ``first`` by score. Neutral is not looked at."""
    others, there = np.delete(scores, NEUTRAL, axis=1), np.delete(gold, NEUTRAL, axis=1)
    best = np.argsort(-others, axis=1, kind="stable")[:, :first]
    return _any(np.take_along_axis(there, best, axis=1))


def _per_label(
    right: NDArray[np.integer], said: NDArray[np.integer], real: NDArray[np.integer]
) -> dict[str, OfLabel]:
    precision, recall, both = _ratio(right, said), _ratio(right, real), f1(right, said, real)
    return {
        label: OfLabel(float(precision[i]), float(recall[i]), float(both[i]), int(real[i]))
        for i, label in enumerate(LABELS)
    }


def _resampled(predicted: Flags, gold: Flags, hits: Flags, resamples: int) -> tuple[Scores, Scores]:
    """Macro-F1 and the share of hits, each time the rows are drawn anew, with replacement."""
    chance = np.random.default_rng(SEED)
    columns = np.hstack([predicted & gold, predicted, gold]).astype(np.float64)
    counted = felt(gold)
    macro, share = np.zeros(resamples), np.zeros(resamples)
    for i in range(resamples):
        drawn = chance.integers(len(gold), size=len(gold)) if len(gold) else np.zeros(0, np.int64)
        times = np.bincount(drawn, minlength=len(gold)).astype(np.float64)
        right, said, real = np.split(times @ columns, 3)
        macro[i] = _ratio(2 * right, said + real).mean()
        share[i] = _ratio(times @ (hits & counted), times @ counted)
    return macro, share


def _middle(values: Scores) -> Interval:
    low, high = np.quantile(values, [0.025, 0.975])
    return Interval(float(low), float(high))


def _any(flags: Flags) -> Flags:
    """Whether a row has anything."""
    return np.asarray(flags.any(axis=1), dtype=np.bool_)


def _mean(flags: Flags) -> float:
    return float(flags.mean()) if len(flags) else 0.0


def _ratio(part: NDArray[np.generic], whole: NDArray[np.generic]) -> Scores:
    above, below = np.asarray(part, np.float64), np.asarray(whole, np.float64)
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)
