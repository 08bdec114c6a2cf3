"""How days and times are said, and how English says them."""

import datetime as dt
from typing import Final, Protocol

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Days(Protocol):
    """What a language must be able to say about a day or a moment."""

    def date(self, day: dt.date) -> str:
        """A whole date."""

    def day(self, day: dt.date) -> str:
        """Weekday, day and month."""

    def month(self, day: dt.date) -> str:
        """Month and year."""

    def weekday(self, day: dt.date) -> str:
        """The name of the day."""

    def clock(self, moment: dt.datetime) -> str:
        """Hours and minutes, in the zone the moment carries."""


class EnglishDays:
    """English by hand: ``strftime`` follows the machine's locale, not the person's choice."""

    def date(self, day: dt.date) -> str:
        """``20 November 2025``."""
        return f"{day.day} {self.month(day)}"

    def day(self, day: dt.date) -> str:
        """``Thursday 20 November``."""
        return f"{self.weekday(day)} {day.day} {MONTHS[day.month - 1]}"

    def month(self, day: dt.date) -> str:
        """``November 2025``."""
        return f"{MONTHS[day.month - 1]} {day.year}"

    def weekday(self, day: dt.date) -> str:
        """``Thursday``."""
        return WEEKDAYS[day.weekday()]

    def clock(self, moment: dt.datetime) -> str:
        """``21:40``."""
        return f"{moment.hour:02}:{moment.minute:02}"
