"""The same day in other years, for those who asked to be reminded; check-ins and journal only."""

from collections.abc import Iterator
from datetime import date

import msgspec

from nearer.steps.yourself.cards import Glimpse, glimpse
from nearer.steps.yourself.lookback import Days, Lived, years_ago


class DayGlimpse(msgspec.Struct, frozen=True):
    """A day in a list."""

    day: date
    glimpses: tuple[Glimpse, ...]


def day_glimpse(day: date, kept: list[Lived]) -> DayGlimpse:
    """The day in a few lines."""
    return DayGlimpse(day, tuple(map(glimpse, kept)))


def same_day(days: Days, asked: date) -> Iterator[DayGlimpse]:
    """This day in earlier years, where something was kept."""
    for earlier in years_ago(asked):
        kept = days.on(earlier)
        if kept:
            yield day_glimpse(earlier, kept)
