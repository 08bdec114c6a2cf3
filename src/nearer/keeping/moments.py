"""When something was lived: what a form's date-and-time field says, in the person's zone."""

from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from nearer.language import N_

UNREADABLE = N_("That date and time could not be read. Try it like 2026-05-04 21:30.")
NOT_YET = N_("That moment has not come yet. Pick one that has.")
LONG_AGO = N_("That is further back than this page can go. Pick a day after the year 1900.")


NIGHT_ENDS = 5
"""The hour at which a new day begins for those who are still awake."""

PartOfDay = Literal["morning", "afternoon", "evening", "night"]


class Unclear(msgspec.Struct, frozen=True):
    """A moment that could not be taken, and the sentence that says why."""

    sentence: str


def typed_moment(moment: datetime, zone: str) -> str:
    """The value of a ``datetime-local`` field."""
    return moment.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def read_moment(text: str, zone: str, shown: datetime, now: datetime) -> datetime | Unclear:
    """The moment a field names, UTC and whole seconds.

    ``shown`` is the moment the field began with: left alone, it keeps its seconds, and in the
    hour that a clock change repeats it stays the hour it was.
    """
    if not text.strip() or text.strip() == typed_moment(shown, zone):
        return shown.replace(microsecond=0)
    try:
        parsed = datetime.fromisoformat(text.strip())
    except ValueError:
        return Unclear(UNREADABLE)
    return check_moment(parsed, zone, now)


def check_moment(moment: datetime, zone: str, now: datetime) -> datetime | Unclear:
    """A moment a person named, as UTC; one without an offset is meant in ``zone``."""
    if moment.year <= 1900:
        return Unclear(LONG_AGO)
    if moment.year > now.year + 1:
        return Unclear(NOT_YET)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    lived = moment.astimezone(UTC).replace(microsecond=0)
    # Clocks of a phone and of the machine that runs Nearer differ a little.
    return Unclear(NOT_YET) if lived > now + timedelta(minutes=10) else lived


def today_in(zone: str, now: datetime) -> date:
    """The calendar day it is there."""
    return now.astimezone(ZoneInfo(zone)).date()


def lived_day(moment: datetime) -> date:
    """The day a local moment belongs to as people live it: a night belongs to the day before."""
    return (moment - timedelta(hours=NIGHT_ENDS)).date()


def read_day(text: str) -> date | None:
    """The day an address names (``2026-05-04``); None for what is no day of our time."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        return None
    return day if 1900 < day.year < 2200 else None


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """Instants that hold this calendar day in every zone on earth (UTC+14 to UTC-12)."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return midnight - timedelta(hours=14), midnight + timedelta(hours=36)


def part_of_day(hour: int) -> PartOfDay:
    """What people call the part of a day this hour lies in; night from 23 to 5."""
    if hour < NIGHT_ENDS or hour >= 23:
        return "night"
    if hour < 12:
        return "morning"
    return "afternoon" if hour < 17 else "evening"
