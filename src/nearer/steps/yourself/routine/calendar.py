"""A routine as a calendar file (RFC 5545) that tells whoever sees the calendar nothing."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from nearer.keeping.moments import today_in
from nearer.steps.yourself.routine.model import Routine, Slot, first_day
from nearer.vault.records import Kept

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_of(kept: Kept[Routine]) -> bytes:
    """The file: one event a slot, each week, in the zone the routine was set in.

    The same routine gives the same bytes: taking it in again changes nothing in a calendar.
    """
    routine = kept.record
    calendar = Calendar()
    calendar.add("prodid", "-//calendar//EN")  # it is asked for, and says as little as it may
    calendar.add("version", "2.0")
    since = today_in(routine.zone, routine.at)
    calendar.add_component(
        Timezone.from_tzid(routine.zone, first_date=since, last_date=since.replace(year=2038))
    )
    for slot in routine.slots:
        calendar.add_component(_event(kept, slot))
    return bytes(calendar.to_ical())


def _event(kept: Kept[Routine], slot: Slot) -> Event:
    routine = kept.record
    day = first_day(slot, today_in(routine.zone, routine.at))
    starts = datetime.combine(day, slot.at, ZoneInfo(routine.zone))
    event = Event()
    event.add("uid", f"{kept.id}-{DAYS[slot.weekday].lower()}")
    event.add("dtstamp", routine.at)
    event.add("summary", routine.title)
    event.add("dtstart", starts)
    event.add("duration", timedelta(minutes=slot.minutes))
    event.add("rrule", {"freq": "weekly", "byday": DAYS[slot.weekday]})
    event.add("class", "PRIVATE")
    return event
