"""From the few emotions another tool knows to the 28 labels, as favourably as is fair.

No other tool knows these labels, so each of its emotions stands for the labels nearest to it. For
the six emotions of Ekman, and for positive and negative, these are the groups that GoEmotions was
published with. A few dozen ways were tried on the first 12,000 rows of the training file. What is
taken is, for each tool, within 0.005 of the best of them both in hit@3 and in macro-F1; micro-F1
would rather have fewer labels. The file that is measured had no say.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from bench.feelings.goemotions import LABELS, NEUTRAL, TRAINING_COUNTS
from bench.feelings.scoring import Flags, Scores

# fmt: off
POSITIVE = (
    "admiration", "amusement", "approval", "caring", "desire", "excitement", "gratitude", "joy",
    "love", "optimism", "pride", "relief",
)
NEGATIVE = (
    "anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment", "fear",
    "grief", "nervousness", "remorse", "sadness",
)
# fmt: on
ANGER = ("anger", "annoyance", "disapproval")
DISGUST = ("disgust",)
FEAR = ("fear", "nervousness")
SADNESS = ("sadness", "disappointment", "embarrassment", "grief", "remorse")
SURPRISE = ("surprise", "realization", "confusion", "curiosity")

ALMOST_NOTHING = 1e-6


class Spread(NamedTuple):
    """Which labels each emotion of a tool stands for, and how its values become an answer.

    A label is worth the sum of the values of its emotions. The order of the labels is by that worth
    times how often the label was given in training; ``head_start`` is worth that every label has,
    so that the order is by training where a tool has nothing to say. The answer is the ``most``
    labels worth the most, those given more often in training first, and of these only such as have
    an emotion; neutral where there is none.
    """

    stands_for: Mapping[str, tuple[str, ...]]
    most: int
    head_start: float = ALMOST_NOTHING

    def label_scores(self, values: Scores) -> tuple[Scores, Flags]:
        """The answer for texts (rows) whose emotions (columns, in order) have these values."""
        worth = values @ self._matrix()
        share = np.array(TRAINING_COUNTS) / sum(TRAINING_COUNTS)
        scores = (worth + self.head_start) * share
        order = np.argsort(-(worth + ALMOST_NOTHING * share), axis=1, kind="stable")
        predicted = np.zeros(worth.shape, dtype=np.bool_)
        np.put_along_axis(predicted, order[:, : self.most], True, axis=1)
        predicted &= worth > 0
        nothing = ~predicted.any(1)
        scores[:, NEUTRAL], predicted[:, NEUTRAL] = nothing, nothing
        return scores, predicted

    def _matrix(self) -> Scores:
        """A row an emotion, a column a label: 1 where the one stands for the other."""
        rows = [[label in labels for label in LABELS] for labels in self.stands_for.values()]
        return np.array(rows, dtype=np.float64)


# One polarity, one answer: all labels of it.
VADER = Spread({"positive": POSITIVE, "negative": NEGATIVE}, most=len(POSITIVE))

# Plutchik's eight, and two polarities that already stand for all that is pleasant or unpleasant; so
# joy is only the five labels that are a kind of joy. Trust and anticipation are no emotions of
# Ekman's: they stand for what Plutchik puts on the same spoke or beside it.
NRCLEX = Spread(
    {
        "anger": ANGER,
        "anticipation": ("optimism", "desire", "excitement", "curiosity"),
        "disgust": DISGUST,
        "fear": FEAR,
        "joy": ("joy", "amusement", "excitement", "love", "gratitude"),
        "sadness": SADNESS,
        "surprise": SURPRISE,
        "trust": ("admiration", "approval", "caring"),
        "positive": POSITIVE,
        "negative": NEGATIVE,
    },
    most=4,
)

# Happy is its only pleasant emotion, so it stands for all of them; disgust is nearest to Angry.
TEXT2EMOTION = Spread(
    {
        "Happy": POSITIVE,
        "Angry": (*ANGER, *DISGUST),
        "Surprise": SURPRISE,
        "Sad": SADNESS,
        "Fear": FEAR,
    },
    most=10,
    head_start=0.5,
)
