"""The trained numbers that ship, and the net that reads by them."""

from functools import cache
from typing import Final

from nearer.language.reader import Reader
from nearer.language.stored import Weights, weights_of

PACKAGE: Final = "nearer.feelings.suggest"


@cache
def weights() -> Weights:
    """Tables, net, and what joins them."""
    return weights_of(PACKAGE)


@cache
def reader() -> Reader:
    """The net."""
    return Reader(weights())
