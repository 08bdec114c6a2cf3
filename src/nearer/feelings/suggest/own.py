"""What someone chose before shifts what is offered now. Nothing of it is stored anywhere.

Two things are learned: how often each word was chosen, and which words went with texts like this
one (a kernel smoother, Nadaraya 1964, over the same features the tables read).
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.model import Choice
from nearer.feelings.suggest.reading import tokens
from nearer.feelings.suggest.table import tables
from nearer.feelings.suggest.weights import Floats, weights
from nearer.feelings.taxonomy import wheel

LATEST: Final = 2000
"""Choices that are learned from, the latest first: people change."""
DOUBT: Final = 20.0
"""How many choices it takes until one's own habits count as much as everyone's."""
HABIT: Final = 0.06
ALIKE: Final = 0.9
LONELY: Final = 0.5
"""How much likeness among earlier texts it takes to be listened to."""


class Earlier:
    """Someone's earlier choices, ready to be asked."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        known = {feeling.word: at for at, feeling in enumerate(wheel())}
        usual = weights().floats("wheel_usual")
        self._chosen = np.zeros((len(choices), len(known)), np.float32)
        for row, choice in enumerate(choices):
            self._chosen[row, [known[word] for word in choice.words if word in known]] = 1
        self._share = (self._chosen.sum(axis=0) + DOUBT * usual) / (len(choices) + DOUBT)
        self._habit = HABIT * np.log(self._share / usual)
        self._bags = [tables().bagged(tokens(choice.text)) for choice in choices]
        self._rows, self._values, self._starts = _flat(self._bags)

    def shift(self, bagged: Bag) -> Floats:
        """What to add to each word's score."""
        likeness = self._likeness(bagged)
        alike = likeness @ (self._chosen - self._share) / (likeness.sum() + LONELY)
        shifted: Floats = self._habit + ALIKE * alike
        return shifted

    def _likeness(self, bagged: Bag) -> Floats:
        """The cosine of this text with each earlier one."""
        here = np.zeros(tables().features, np.float32)
        here[bagged.rows] = bagged.values
        products = np.append(here[self._rows] * self._values, np.float32(0))
        found: Floats = np.add.reduceat(products, self._starts)
        lengths = np.diff(np.append(self._starts, len(self._rows)))
        found[lengths == 0] = 0
        return found


def _flat(bags: Sequence[Bag]) -> tuple[NDArray[np.intp], Floats, NDArray[np.intp]]:
    sizes = [len(one.rows) for one in bags]
    starts = np.cumsum([0, *sizes])[:-1]
    rows = np.concatenate([one.rows for one in bags])
    return rows.astype(np.intp), np.concatenate([one.values for one in bags]), starts


def learn(choices: Iterable[Choice]) -> Earlier | None:
    """What can be learned from these choices, oldest first; None from none."""
    latest = [choice for choice in choices if choice.words][-LATEST:]
    return Earlier(latest) if latest else None
