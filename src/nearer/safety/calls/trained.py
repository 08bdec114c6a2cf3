"""The trained numbers that ship, of pieces and of the net that reads by them."""

from functools import cache
from typing import Final

from nearer.language.reader import Reader
from nearer.language.stored import Weights, weights_of

PACKAGE: Final = "nearer.safety.calls"


@cache
def weights() -> Weights:
    """Of pieces and net."""
    return weights_of(PACKAGE)


@cache
def reader() -> Reader:
    """The net."""
    return Reader(weights())
