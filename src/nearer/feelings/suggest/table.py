"""The bag's tables: from words and word pairs straight to the wheel's words and to labels."""

from collections.abc import Sequence
from functools import cache

from nearer.feelings.suggest.features import Bag, bag
from nearer.feelings.suggest.reading import Token
from nearer.feelings.suggest.trained import weights
from nearer.language.stored import Floats, Weights


class Table:
    """A sum over features: what each contributes can be read off, and is, as the reason."""

    def __init__(self, stored: Weights, name: str) -> None:
        self._rows = stored.table(name)
        self._bias = stored.floats(f"{name}_bias")

    def contributions(self, bagged: Bag) -> Floats:
        """A row a feature of the bag, a column an outcome."""
        found: Floats = self._rows.rows(bagged.rows) * bagged.values[:, None]
        return found

    def scores(self, bagged: Bag) -> Floats:
        """One score an outcome."""
        found: Floats = self.contributions(bagged).sum(axis=0) + self._bias
        return found


class Tables:
    """Both tables and the features they share."""

    def __init__(self, stored: Weights) -> None:
        self._keys = stored.keys("bag_keys")
        self._rarity = stored.floats("bag_rarity")
        self.wheel = Table(stored, "bag_wheel")
        self.labels = Table(stored, "bag_labels")

    def bagged(self, read: Sequence[Token]) -> Bag:
        """The features of a text that the tables know."""
        return bag(read, self._keys, self._rarity)

    @property
    def features(self) -> int:
        """How many features there are."""
        return len(self._keys)


@cache
def tables() -> Tables:
    """The tables that ship."""
    return Tables(weights())
