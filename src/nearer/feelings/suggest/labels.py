"""What a text says by the 28 labels of GoEmotions (Demszky et al. 2020): net and bag together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.reading import Token, tokens
from nearer.feelings.suggest.table import Table, tables
from nearer.feelings.suggest.trained import reader, weights
from nearer.language.stored import Floats

NET = 0.7
"""How much the net counts; the rest is the bag's."""
MOST_TOKENS = 200
"""More the net does not read: feelings repeat themselves, and time grows with the text."""


def words_read(read: Sequence[Token]) -> list[str]:
    """The words that the net reads of a text."""
    return [token.word for token in read[:MOST_TOKENS]] or ["."]


def scores(read: Sequence[Token], bagged: Bag) -> Floats:
    """A score a label, in GoEmotions' order; comparable between texts, not chances."""
    spread = weights().floats("label_spread")
    table: Table = tables().labels
    found: Floats = NET * reader().scores([words_read(read)])[0] / spread[0]
    found += (1 - NET) * table.scores(bagged) / spread[1]
    return found


def label_scores(texts: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Scores (a row a text, a column a label), and which labels reach their threshold."""
    found = np.zeros((len(texts), 28))
    for row, text in enumerate(texts):
        read = tokens(text)
        found[row] = scores(read, tables().bagged(read))
    return found, found >= weights().floats("label_thresholds")
