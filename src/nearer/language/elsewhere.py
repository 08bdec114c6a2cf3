"""Days and times in every other language, by the Unicode locale data that Babel carries."""

import datetime as dt
import re

from babel import Locale
from babel.dates import format_date, format_time, match_skeleton


class CldrDays:
    """Days and times the way readers of one language write them."""

    def __init__(self, code: str) -> None:
        self._locale = Locale.parse(code)
        self._day = self._in_full("MMMMEEEEd")
        self._month = self._in_full("yMMMM")

    def date(self, day: dt.date) -> str:
        """A whole date."""
        return format_date(day, "long", locale=self._locale)

    def day(self, day: dt.date) -> str:
        """Weekday, day and month."""
        return format_date(day, self._day, locale=self._locale)

    def month(self, day: dt.date) -> str:
        """Month and year, in the form that stands alone."""
        return format_date(day, self._month, locale=self._locale)

    def weekday(self, day: dt.date) -> str:
        """The name of the day, in the form that stands alone."""
        return format_date(day, "cccc", locale=self._locale)

    def clock(self, moment: dt.datetime) -> str:
        """Hours and minutes, in the zone the moment carries."""
        return format_time(moment, "short", locale=self._locale, tzinfo=moment.tzinfo)

    def _in_full(self, skeleton: str) -> str:
        # Locales answer with the nearest order of parts they know, often with shortened names.
        skeletons = self._locale.datetime_skeletons
        pattern = str(skeletons[match_skeleton(skeleton, skeletons)].pattern)
        return re.sub(r"\bE{1,3}\b", "EEEE", re.sub(r"\bMMM\b", "MMMM", pattern))
