"""Days read back: a month at a glance, and one day in full."""

from datetime import date
from functools import partial
from typing import Final

import msgspec
from starlette.responses import Response

from nearer.keeping.glimpse import Glimpse
from nearer.keeping.moments import read_day, today_in
from nearer.keeping.shelf import Shelves
from nearer.steps.yourself.cards import CheckInCard, EntryCard, card
from nearer.steps.yourself.earlier import DayGlimpse, day_glimpse, same_day
from nearer.steps.yourself.lookback import (
    Days,
    Lived,
    Vocabulary,
    month_of,
    weeks_of,
    words_so_far,
)
from nearer.steps.yourself.model import CheckIn
from nearer.vault.vault import Vault
from nearer.web.errors import NotHere
from nearer.web.rooms import Page, page
from nearer.web.visit import Visit

MONDAY_ON: Final = tuple(date(2024, 1, n) for n in range(1, 8))
"""Any week, to name the days by."""


class Square(msgspec.Struct, frozen=True):
    """A day in the calendar; ``moods`` holds -2..2 for each check-in that placed one."""

    day: date
    count: int
    moods: tuple[int, ...]
    today: bool


class DaysPage(msgspec.Struct, frozen=True):
    """A month. ``ever`` says whether anything was ever kept."""

    month: date
    weeks: tuple[tuple[Square | None, ...], ...]
    days: tuple[DayGlimpse, ...]
    older: str
    newer: str
    vocabulary: Vocabulary
    ever: bool
    weekdays: tuple[date, ...] = MONDAY_ON


class DayPage(msgspec.Struct, frozen=True):
    """A day in full; ``earlier`` holds the same day in other years when the person wants that."""

    day: date
    cards: tuple[CheckInCard | EntryCard | Glimpse, ...]
    before: str
    after: str
    earlier: tuple[DayGlimpse, ...]

    @property
    def month(self) -> str:
        """The month as an address names it."""
        return f"{self.day:%Y-%m}"


def days_of(vault: Vault, shelves: Shelves) -> Days:
    """Everything lived that may be shown without being asked for."""
    return Days(tuple(vault.all(kind) for kind in shelves.recalled))


def month(shelves: Shelves, visit: Visit[Vault]) -> Response:
    """A month: this one, the one asked for, or the latest that holds something."""
    vault = visit.vault
    days = days_of(vault, shelves)
    today = today_in(vault.preferences.zone, visit.now)
    first, last = month_of(asked_month(visit, days, today))
    by_day = days.by_day(first, last)
    before, after = days.day_before(first), days.day_after(last)
    shown = DaysPage(
        month=first,
        weeks=tuple(
            tuple(square(day, by_day.get(day, []), today) if day else None for day in week)
            for week in weeks_of(first, last)
        ),
        days=tuple(day_glimpse(shelves, day, kept) for day, kept in by_day.items()),
        older=month_address(before),
        newer=month_address(after),
        vocabulary=words_so_far(vault),
        ever=bool(by_day or before or after),
    )
    return visit.render("yourself/days.html", shown)


def day(shelves: Shelves, visit: Visit[Vault]) -> Response:
    """Everything of one day, in the order it was lived."""
    asked = read_day(visit.params["day"])
    if asked is None:
        raise NotHere
    days = days_of(visit.vault, shelves)
    wanted = visit.vault.preferences.on_this_day
    shown = DayPage(
        day=asked,
        cards=tuple(card(shelves, kept) for kept in days.on(asked)),
        before=day_address(days.day_before(asked)),
        after=day_address(days.day_after(asked)),
        earlier=tuple(same_day(shelves, visit.vault, asked)) if wanted else (),
    )
    return visit.render("yourself/day.html", shown)


def asked_month(visit: Visit[Vault], days: Days, today: date) -> date:
    """A day in the month to show. Raises `NotHere` for an address that names none."""
    text = visit.query.get("month")
    if text is None:
        return days.latest() or today
    found = read_day(f"{text}-01")
    if found is None:
        raise NotHere
    return found


def square(day: date, kept: list[Lived], today: date) -> Square:
    """A day in the calendar."""
    moods = tuple(
        one.record.mood
        for one in kept
        if isinstance(one.record, CheckIn) and one.record.mood is not None
    )
    return Square(day, len(kept), moods, day == today)


def day_address(day: date | None) -> str:
    """The address of a day; empty when there is none."""
    return f"/day/{day}" if day else ""


def month_address(day: date | None) -> str:
    """The address of the month a day lies in; empty when there is none."""
    return f"/days?month={day:%Y-%m}" if day else ""


def routes(shelves: Shelves) -> tuple[Page, ...]:
    """The addresses, over everything that stands on these shelves."""
    return (
        page("/days", show=partial(month, shelves)),
        page("/day/{day}", show=partial(day, shelves)),
    )
