"""The trained numbers that ship: those of the pieces, and those of the net."""

from functools import cache
from typing import Final

from nearer.language.stored import Weights, weights_of

PACKAGE: Final = "nearer.safety.calls"


@cache
def weights() -> Weights:
    """Of pieces and net."""
    return weights_of(PACKAGE)
