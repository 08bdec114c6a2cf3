"""What a text says by the 28 labels of GoEmotions (Demszky et al. 2020): net and bag together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.net import net
from nearer.feelings.suggest.reading import Token, tokens
from nearer.feelings.suggest.table import Table, tables
from nearer.feelings.suggest.weights import Floats, weights

NET = 0.7
"""How much the net counts; the rest is the bag's."""


def scores(read: Sequence[Token], bagged: Bag) -> Floats:
    """A score a label, in GoEmotions' order; comparable between texts, not chances."""
    spread = weights().floats("label_spread")
    table: Table = tables().labels
    found: Floats = NET * net().scores(read) / spread[0]
    found += (1 - NET) * table.scores(bagged) / spread[1]
    return found


def label_scores(texts: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Scores (a row a text, a column a label), and which labels reach their threshold."""
    found = np.zeros((len(texts), 28))
    for row, text in enumerate(texts):
        read = tokens(text)
        found[row] = scores(read, tables().bagged(read))
    return found, found >= weights().floats("label_thresholds")
