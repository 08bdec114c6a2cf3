"""What someone chose before shifts what is offered now. Nothing of it is stored anywhere.

Two things are learned: how often each word was chosen, and which words went with texts like this
one (a kernel smoother, Nadaraya 1964, over the same features the tables read).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nearer.feelings.suggest.features import Bag
from nearer.feelings.suggest.model import Choice
from nearer.feelings.suggest.reading import tokens
from nearer.feelings.suggest.table import tables
from nearer.feelings.suggest.trained import weights
from nearer.feelings.taxonomy import wheel
from nearer.language.stored import Floats

LATEST: Final = 2000
"""Choices that are learned from, the latest first: people change."""
HABIT: Final = 0.8
"""How much counts that a word is chosen more, or less, often than by others."""
ALIKE: Final = 2.0
"""How much counts what went with texts like this one."""
LONELY: Final = 0.5
"""How much likeness among earlier texts it takes to be listened to."""
TINY: Final = 1e-9


class Earlier:
    """Someone's earlier choices, ready to be asked.

    Few and varied choices differ from what others choose by chance alone. How far the difference
    goes beyond chance says how much of all this counts (the positive part of James and Stein 1961):
    nothing at first, almost all of it for someone who keeps coming back to a few words.
    """

    def __init__(self, choices: Sequence[Choice]) -> None:
        usual = weights().floats("wheel_usual")
        self._chosen = np.zeros((len(choices), len(usual)), np.float32)
        for row, choice in enumerate(choices):
            self._chosen[row, [places()[word] for word in choice.words if word in places()]] = 1
        share = self._chosen.mean(axis=0)
        usual *= share.sum() / usual.sum()
        own = share - usual
        chance = float(share.sum()) / len(choices)
        self._trust = np.float32(max(0.0, 1 - chance / max(float(own @ own), TINY)))
        self._habit = self._trust * own
        self._share = usual + self._habit
        self._bags = [tables().bagged(tokens(choice.text)) for choice in choices]
        self._rows, self._values, self._starts = _flat(self._bags)

    def shift(self, bagged: Bag) -> Floats:
        """What to add to each word's score."""
        likeness = (
            self._likeness(bagged) ** 2
        )  # squared, so that many faint ones are not a strong one
        alike = likeness @ (self._chosen - self._share) / (likeness.sum() + LONELY)
        shifted: Floats = HABIT * self._habit + ALIKE * self._trust * alike
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
    told = [choice for choice in choices if any(word in places() for word in choice.words)]
    return Earlier(told[-LATEST:]) if told else None


@cache
def places() -> dict[str, int]:
    """Word of the wheel -> its column."""
    return {feeling.word: at for at, feeling in enumerate(wheel())}
