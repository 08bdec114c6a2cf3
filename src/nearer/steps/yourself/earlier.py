"""The same day in other years, for those who asked to be reminded; check-ins and journal only."""

from collections.abc import Iterator
from datetime import date

import msgspec

from nearer.keeping.glimpse import Glimpse
from nearer.keeping.shelf import Shelves
from nearer.steps.yourself.lookback import Days, Lived, years_ago
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.vault import Vault


class DayGlimpse(msgspec.Struct, frozen=True):
    """A day in a list."""

    day: date
    glimpses: tuple[Glimpse, ...]


def day_glimpse(shelves: Shelves, day: date, kept: list[Lived]) -> DayGlimpse:
    """The day in a few lines."""
    return DayGlimpse(day, tuple(map(shelves.glimpse, kept)))


def same_day(shelves: Shelves, vault: Vault, asked: date) -> Iterator[DayGlimpse]:
    """This day in earlier years, where something was noted or written."""
    days = Days((vault.all(CheckIn), vault.all(Entry)))
    for earlier in years_ago(asked):
        kept = days.on(earlier)
        if kept:
            yield day_glimpse(shelves, earlier, kept)
