"""Where the made-up year falls in a real one."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from nearer.demo.diary import WEEKDAYS, PartOfDay, Weekday

HOURS: dict[PartOfDay, tuple[int, int]] = {
    "noon": (12 * 60, 13 * 60 + 40),
    "evening": (19 * 60, 21 * 60 + 50),
    "late": (22 * 60, 23 * 60 + 30),
}
"""From when to when, in minutes of the day."""


class Calendar(NamedTuple):
    """Where the diary's first Monday falls, and the hand that writes."""

    first: date
    zone: str
    hand: Random

    def day(self, week: int, on: Weekday) -> date:
        """That day, also of a week after the year."""
        return self.first + timedelta(weeks=week - 1, days=WEEKDAYS.index(on))

    def at(self, week: int, on: Weekday, part: PartOfDay) -> datetime:
        """A moment of that day."""
        minute = self.hand.randint(*HOURS[part])
        clock = time(minute // 60, minute % 60, self.hand.randrange(60), tzinfo=ZoneInfo(self.zone))
        return datetime.combine(self.day(week, on), clock).astimezone(UTC)
