"""The words of the cards that follow words which call for help, as they lie in the package."""

from functools import cache

import msgspec

from nearer.safety.numbers import read_words
from nearer.web.aside import Aside, Way


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One card; ``short`` is what a terminal says instead."""

    heading: str
    lines: tuple[str, ...]
    ways: tuple[Way, ...]
    short: str

    @property
    def aside(self) -> Aside:
        """The card as it stands beside a page."""
        return Aside(self.heading, self.lines, self.ways)


@cache
def cards(language: str = "en") -> dict[str, Card]:
    """Every card by its name, in ``language`` where they are translated."""
    return read_words("cards.toml", dict[str, Card], language)
