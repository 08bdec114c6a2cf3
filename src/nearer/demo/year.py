"""The diary placed on the days of a real year, the same for the same seed."""

from datetime import date, datetime, time, timedelta
from itertools import groupby
from random import Random
from zoneinfo import ZoneInfo

from nearer.demo.calendar import Calendar
from nearer.demo.diary import WEEKS, Moment, Page, diary
from nearer.demo.inner import inner
from nearer.demo.ratings import Rater
from nearer.demo.sketches import drawn
from nearer.feelings.model import Named
from nearer.steps.yourself.model import CheckIn, Entry
from nearer.vault.records import Record

SKIPPED = 0.07
"""How often an evening passes without a check-in, besides those the diary itself passes over."""


def year(seed: int, until: date, zone: str) -> tuple[Record, ...]:
    """Everything kept from a year before ``until`` to that day, oldest first.

    Every weekday in the words is the weekday of its date, so the last week breaks off at
    ``until``. Raises ``OverflowError`` in the calendar's first year.
    """
    hand = Random(seed)  # noqa: S311  a story has to come out the same again; nothing rests on it
    calendar = Calendar(until - timedelta(weeks=WEEKS - 1, days=until.weekday()), zone, hand)
    written: list[Record] = [
        *_check_ins(calendar),
        *(_entry(page, calendar) for page in diary().pages),
        *inner(calendar),
    ]
    end = datetime.combine(until + timedelta(days=1), time(), ZoneInfo(zone))
    return tuple(sorted((one for one in written if one.at < end), key=lambda one: one.at))


def _check_ins(calendar: Calendar) -> list[CheckIn]:
    rater = Rater(calendar.hand)
    return [_check_in(moment, calendar, rater) for moment in _not_skipped(calendar.hand)]


def _not_skipped(hand: Random) -> list[Moment]:
    """Whole days are skipped, never half of one: what was said at noon needs its evening."""
    days = groupby(diary().moments, key=lambda moment: (moment.week, moment.on))
    return [moment for _, day in days if hand.random() >= SKIPPED for moment in day]


def _check_in(moment: Moment, calendar: Calendar, rater: Rater) -> CheckIn:
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


def _entry(page: Page, calendar: Calendar) -> Entry:
    return Entry(
        at=calendar.at(page.week, page.on, "late"),
        zone=calendar.zone,
        title=page.title,
        text=page.text.strip(),
        tags=page.tags,
        people=page.people,
        prompt=page.prompt,
    )
