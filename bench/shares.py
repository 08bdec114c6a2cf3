"""A share of so many, and how far it can be trusted."""

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

CONFIDENT: Final = 1.96
"""Standard errors either side: an interval of 95 %."""


def wilson(k: int, n: int) -> tuple[float, float]:
    """The interval in which a share of k in n lies with 95 % confidence (Wilson 1927)."""
    if n == 0:
        return (0.0, 1.0)
    z = CONFIDENT**2
    middle = (k + z / 2) / (n + z)
    reach = CONFIDENT / (n + z) * math.sqrt(k * (n - k) / n + z / 4)
    return (max(0.0, middle - reach), min(1.0, middle + reach))


class Share(NamedTuple):
    """So many of so many."""

    k: int
    n: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of nothing."""
        return self.k / self.n if self.n else 0.0

    def __str__(self) -> str:
        low, high = wilson(self.k, self.n)
        return f"{self.value:.3f} ({low:.3f} to {high:.3f})"

    def as_object(self) -> dict[str, float]:
        """For a program to read."""
        low, high = wilson(self.k, self.n)
        return {"k": self.k, "n": self.n, "share": self.value, "low": low, "high": high}


def share(held: Iterable[bool]) -> Share:
    """How many of these hold."""
    all_of_them = list(held)
    return Share(sum(all_of_them), len(all_of_them))
