"""The diary placed on the days of a real year, the same for the same seed."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from nearer.demo.diary import WEEKDAYS, WEEKS, Moment, Page, PartOfDay, Weekday, diary
from nearer.demo.ratings import Rater
from nearer.demo.sketches import drawn
from nearer.feelings.model import Named
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Record

SKIPPED = 0.07
"""How often an evening passes without a check-in, besides those the diary itself passes over."""

HOURS: dict[PartOfDay, tuple[int, int]] = {
    "noon": (12 * 60, 13 * 60 + 40),
    "evening": (19 * 60, 21 * 60 + 50),
    "late": (22 * 60, 23 * 60 + 30),
}
"""From when to when, in minutes of the day."""


def year(seed: int, until: date, zone: str) -> tuple[Record, ...]:
    """Check-ins and journal pages from a year before ``until`` to that day, oldest first.

    Every weekday in the words is the weekday of its date, so the last week breaks off at
    ``until``. Raises ``OverflowError`` in the calendar's first year.
    """
    hand = Random(seed)  # noqa: S311  a story has to come out the same again; nothing rests on it
    calendar = _Calendar(until - timedelta(weeks=WEEKS - 1, days=until.weekday()), zone, hand)
    written: list[Record] = [
        *_check_ins(calendar),
        *(_entry(page, calendar) for page in diary().pages),
    ]
    end = datetime.combine(until + timedelta(days=1), time(), ZoneInfo(zone))
    return tuple(sorted((one for one in written if one.at < end), key=lambda one: one.at))


class _Calendar(NamedTuple):
    """Where the diary's first Monday falls, and the hand that writes."""

    first: date
    zone: str
    hand: Random

    def at(self, week: int, on: Weekday, part: PartOfDay) -> datetime:
        """A moment of that day."""
        day = self.first + timedelta(weeks=week - 1, days=WEEKDAYS.index(on))
        minute = self.hand.randint(*HOURS[part])
        clock = time(minute // 60, minute % 60, self.hand.randrange(60), tzinfo=ZoneInfo(self.zone))
        return datetime.combine(day, clock).astimezone(UTC)


def _check_ins(calendar: _Calendar) -> list[CheckIn]:
    rater = Rater(calendar.hand)
    return [_check_in(moment, calendar, rater) for moment in _not_skipped(calendar.hand)]


def _not_skipped(hand: Random) -> list[Moment]:
    """Whole days are skipped, never half of one: what was said at noon needs its evening."""
    days = groupby(diary().moments, key=lambda moment: (moment.week, moment.on))
    return [moment for _, day in days if hand.random() >= SKIPPED for moment in day]


def _check_in(moment: Moment, calendar: _Calendar, rater: Rater) -> CheckIn:
    hand = calendar.hand
    feelings = {word: _about(strength, hand) for word, strength in moment.feelings.items()}
    return CheckIn(
        at=calendar.at(moment.week, moment.on, moment.when),
        zone=calendar.zone,
        note=moment.note,
        mood=moment.mood,
        energy=moment.energy,
        feelings=tuple(Named(word, strength) for word, strength in feelings.items()),
        answer=moment.answer,
        nourished=moment.nourished,
        drained=moment.drained,
        body=moment.body,
        body_note=moment.body_note,
        sketch=drawn(moment.sketch, hand),
        eight=rater.rate(feelings, moment.mood),
    )


def _about(strength: int, hand: Random) -> int:
    """Mostly as written, now and then one more or less."""
    return min(4, max(1, strength + hand.choice((-1, 0, 0, 0, 0, 0, 1))))


def _entry(page: Page, calendar: _Calendar) -> Entry:
    return Entry(
        at=calendar.at(page.week, page.on, "late"),
        zone=calendar.zone,
        title=page.title,
        text=page.text.strip(),
        tags=page.tags,
        people=page.people,
        prompt=page.prompt,
    )
